import type { docs_v1 } from '@googleapis/docs';
import type { WrittenBlock } from './written-block.ts';

/** What a Doc itself remembers of a part as it was written: it lands with the words or not at all. */
export type PartMark = {
  readonly key: string;
  /** Fingerprint of its words. */
  readonly print: string;
  /** The same without its number in the order; empty where it has none. */
  readonly sense: string;
};

const pattern = /^panel_part_(?<key>.+)_(?<print>[0-9a-f]{16})_(?<sense>[0-9a-f]{0,16})$/;

const markName = ({ key, print, sense }: PartMark): string =>
  `panel_part_${key}_${print}_${sense}`;

/** The marks of a Doc by the key of their part. Of a part with two marks nothing is known. */
export function marksIn({
  namedRanges,
}: Pick<docs_v1.Schema$DocumentTab, 'namedRanges'>): ReadonlyMap<string, PartMark> {
  const marks = Object.keys(namedRanges ?? {}).flatMap((name): readonly PartMark[] => {
    const { key = '', print = '', sense = '' } = pattern.exec(name)?.groups ?? {};
    return key === '' ? [] : [{ key, print, sense }];
  });
  const once = marks.filter(({ key }) => marks.filter((mark) => mark.key === key).length === 1);
  return new Map(once.map((mark) => [mark.key, mark]));
}

/** A mark within the first line of a part that was just written at `index`; none where that has no two letters. */
export function markBlocks(
  index: number,
  [first]: readonly WrittenBlock[],
  mark: PartMark,
): readonly docs_v1.Schema$Request[] {
  if (first?.kind !== 'paragraph') return [];
  if (first.runs.map(({ text }) => text).join('').length < 2) return [];
  // Not at its very beginning: what is written before it would touch that.
  const range = { startIndex: index + 1, endIndex: index + 2 };
  return [{ createNamedRange: { name: markName(mark), range } }];
}

/** A mark at the beginning of the Doc, for a part that is found by its words alone. */
export const markAtStart = (mark: PartMark): docs_v1.Schema$Request => ({
  createNamedRange: { name: markName(mark), range: { startIndex: 1, endIndex: 2 } },
});

export const unmark = (mark: PartMark): docs_v1.Schema$Request => ({
  deleteNamedRange: { name: markName(mark) },
});

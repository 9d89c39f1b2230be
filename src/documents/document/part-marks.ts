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

const markName = ({ key, print, sense }: PartMark): string => `panel_part_${key}_${print}_${sense}`;

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

/**
 * Marks a part that was just written at `index`: within its first line, and within what follows, so that
 * a heading that is typed over does not take the mark with it. None where the first line has no two letters.
 */
export function markBlocks(
  index: number,
  [first, second]: readonly WrittenBlock[],
  mark: PartMark,
): readonly docs_v1.Schema$Request[] {
  const letters = lettersOf(first);
  if (letters < 2) return [];
  const next = index + letters + 1;
  return [
    // Not at its very beginning: what is written before it would touch that.
    markAt(index + 1, mark),
    ...(lettersOf(second) < 2 ? [] : [markAt(next + 1, mark)]),
    ...(lettersInTable(second) < 2 ? [] : [markAt(next + intoTable + 1, mark)]),
  ];
}

const markAt = (index: number, mark: PartMark): docs_v1.Schema$Request => ({
  createNamedRange: { name: markName(mark), range: { startIndex: index, endIndex: index + 1 } },
});

const lettersOf = (block: WrittenBlock | undefined): number =>
  block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('').length : 0;

const lettersInTable = (block: WrittenBlock | undefined): number =>
  block?.kind === 'table' ? lettersOf(block.rows[0]?.cells[0]?.blocks[0]) : 0;

/** A table, its first row and its first cell take an index each. */
const intoTable = 3;

/** A mark at the beginning of the Doc, for a part that is found by its words alone. */
export const markAtStart = (mark: PartMark): docs_v1.Schema$Request => ({
  createNamedRange: { name: markName(mark), range: { startIndex: 1, endIndex: 2 } },
});

export const unmark = (mark: PartMark): docs_v1.Schema$Request => ({
  deleteNamedRange: { name: markName(mark) },
});

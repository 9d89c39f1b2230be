import type { docs_v1 } from '@googleapis/docs';
import { isHeading } from '../document/document-parts.ts';
import type { PartMark } from '../document/part-marks.ts';
import { printOf, wordsOfContent } from '../document/part-words.ts';
import { minutesSections, stretchesOf } from './minutes-section.ts';
import { isPending } from './pending-suggestions.ts';

export type Content = readonly docs_v1.Schema$StructuralElement[];

/** A child's part as it stands in the first tab, from one place of its content up to another. */
export type StandingItem = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** It says what was written there, letter by letter. */
  readonly untouched: boolean;
  readonly words: readonly string[];
};

/** What stands under one heading outside the children's parts. */
export type StandingPiece = { readonly from: number; readonly to: number; readonly print: string };

type Marks = ReadonlyMap<string, PartMark>;

/** The children's parts of the first tab in their order, and what was written in each. */
export function standingItems(
  document: docs_v1.Schema$Document,
  content: Content,
  marks: Marks,
): readonly StandingItem[] {
  const sections = minutesSections(document);
  return stretchesOf(content).map(({ reference: key, from, to }) => {
    const mark = marks.get(key);
    const times = sections.find(({ reference }) => reference === key)?.occurrences.length;
    const end = mark && endOf(content, from, to, mark, marks.get('after0'));
    const untouched = end !== undefined && times === 1 && !isPending(content.slice(from, end));
    const last = untouched ? end : to;
    return { key, from, to: last, untouched, words: wordsOfContent(content.slice(from, last)) };
  });
}

/** Where the part ends that says what its mark says; the template may go on below the last. */
function endOf(
  content: Content,
  from: number,
  to: number,
  mark: PartMark,
  after: PartMark | undefined,
): number | undefined {
  if (printed(content.slice(from, to)) === mark.print) return to;
  if (!after) return undefined;
  for (let end = to - 1; end > from; end -= 1) {
    const isWhole = printed(content.slice(from, end)) === mark.print;
    if (isWhole && printed(content.slice(end, to)) === after.print) return end;
  }
  return undefined;
}

const printed = (content: Content): string => printOf(wordsOfContent(content));

/** All else in the first tab, from heading to heading; without what holds a suggestion. */
export function standingPieces(
  content: Content,
  items: readonly StandingItem[],
  after?: PartMark,
): readonly StandingPiece[] {
  const pieces: { from: number; to: number }[] = [];
  let isOpen = false;
  for (const [at, element] of content.entries()) {
    if (items.some(({ from, to }) => from <= at && at < to)) {
      isOpen = false;
      continue;
    }
    if (!isOpen || isHeading(element.paragraph?.paragraphStyle)) pieces.push({ from: at, to: at });
    isOpen = true;
    const last = pieces.at(-1);
    if (last) last.to = at + 1;
  }
  return pieces
    .flatMap((piece) => apartFrom(content, piece, after))
    .filter(({ from, to }) => !isPending(content.slice(from, to)))
    .map(({ from, to }) => ({ from, to, print: printed(content.slice(from, to)) }));
}

type Place = { readonly from: number; readonly to: number };

/** Where no child stands between them, what is above the children runs on into what is below. */
function apartFrom(
  content: Content,
  { from, to }: Place,
  after: PartMark | undefined,
): readonly Place[] {
  for (let at = to - 1; after && at > from; at -= 1) {
    if (printed(content.slice(at, to)) !== after.print) continue;
    return [
      { from, to: at },
      { from: at, to },
    ];
  }
  return [{ from, to }];
}

/** The piece that says what its part was written with; undefined where somebody wrote there. */
export const pieceOf = (
  pieces: readonly StandingPiece[],
  mark: PartMark | undefined,
): StandingPiece | undefined => pieces.find(({ print }) => print === mark?.print);

/** Every header and footer of the tab. */
export const marginsOf = ({
  headers,
  footers,
}: docs_v1.Schema$DocumentTab): readonly {
  readonly segmentId: string;
  readonly content: Content;
}[] =>
  [...Object.entries(headers ?? {}), ...Object.entries(footers ?? {})].map(
    ([segmentId, { content }]) => ({ segmentId, content: content ?? [] }),
  );

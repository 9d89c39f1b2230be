import type { docs_v1 } from '@googleapis/docs';
import type { Facts } from '../../core/register/register.ts';
import type { LeftPart } from '../../core/register/document.ts';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { partsOfDocument, writeParts } from '../document/fill-document.ts';
import { marginKey } from '../document/document-parts.ts';
import type { DocPart } from '../document/document-parts.ts';
import { marksIn, markAtStart, unmark } from '../document/part-marks.ts';
import type { PartMark } from '../document/part-marks.ts';
import { plainParagraphs } from '../document/write-paragraphs.ts';
import { writeOver } from '../document/write-over.ts';
import { rangeOf } from '../document/written-block.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import { leftWords, pieceLeftWords } from './left-words.ts';
import { minutesSections } from './minutes-section.ts';
import { placeItems } from './place-items.ts';
import type { Gap } from './place-items.ts';
import { marginsOf, pieceOf, standingItems, standingPieces } from './standing-parts.ts';
import type { Content, StandingPiece } from './standing-parts.ts';

type Request = docs_v1.Schema$Request;

export type BroughtUp = {
  /** For one batch, at the revision that was read; none where nothing is to be changed. */
  readonly requests: readonly Request[];
  /** What was left as it is, since somebody wrote there, and what to do by hand. */
  readonly left: readonly LeftPart[];
};

const noLoop =
  'were to be brought up to date, but their template has not one block {{#items}} that stands by itself. Compare them with the agenda, and put them right by hand.';

/** Requests at a place of the content, in their own order. */
type At = { readonly at: number; readonly requests: readonly Request[] };

/**
 * What makes minutes that were filled say what they would begin with now, and changes nothing that a
 * person wrote: a part is written again only where its words are, letter by letter, those it was
 * written with. Asked twice, it changes nothing the second time.
 *
 * @param document - with suggestions inline and all its tabs; only the first is ever written in.
 * @param template - as it is now: a part is written anew from it.
 * @returns all that is wrong with the template, where anything is.
 *
 * Source: CPR-5.1b.
 */
export function bringMinutesUp(
  document: docs_v1.Schema$Document,
  template: docs_v1.Schema$Document,
  facts: Facts,
): Result<BroughtUp, readonly TemplateFault[]> {
  const parts = partsOfDocument(template, facts);
  if (!parts.ok) return parts;
  const { items, around, loop } = parts.value;
  if (!loop) return ok({ requests: [], left: [{ part: 'The minutes', words: noLoop }] });
  const tab = document.tabs?.[0]?.documentTab ?? document;
  const content = tab.body?.content ?? [];
  const marks = marksIn(tab);
  const standing = standingItems(document, content, marks);
  const pieces = standingPieces(content, standing, marks.get('after0'));
  const after = pieceOf(pieces, marks.get('after0')) ?? pieceOf(pieces, marks.get('after1'));
  const all = minutesSections(document);
  const placed = placeItems(items, standing, marks, after?.from ?? content.length, (key) =>
    all.some(({ reference }) => reference === key),
  );
  const beside = around
    .filter(({ key, print }) => print !== marks.get(key)?.print)
    .map((part) => ({ part, over: overPart(part, marks.get(part.key), tab, content, pieces) }));
  const done = beside.flatMap(({ part, over }) => (over ? [{ part, over }] : []));
  // Of two at one place, what is written over stands behind what comes in there.
  const places = [
    ...done.flatMap(({ over }) => over),
    ...placed.gaps.map((gap) => fillGap(content, gap)),
  ].sort((one, other) => other.at - one.at);
  const fresh = [...placed.gone.map(({ key }) => key), ...done.map(({ part }) => part.key)];
  return ok({
    requests: [
      ...fresh.flatMap((key) => marks.get(key) ?? []).map(unmark),
      ...places.flatMap(({ requests }) => requests),
      ...done.map(({ part }) => markAtStart(part)),
    ],
    left: [
      ...placed.left.flatMap(leftWords),
      ...beside.flatMap(({ part, over }) => (over ? [] : pieceLeftWords(part, tab))),
    ],
  });
}

/** What writes a part outside the children's over; undefined where somebody wrote there. */
function overPart(
  part: DocPart,
  mark: PartMark | undefined,
  tab: docs_v1.Schema$DocumentTab,
  content: Content,
  pieces: readonly StandingPiece[],
): readonly At[] | undefined {
  if (part.key.startsWith(marginKey)) {
    const own = marginsOf(tab).filter(
      (margin) => pieceOf(standingPieces(margin.content, []), mark) !== undefined,
    );
    const over = own.map((margin) =>
      writeOver(margin.content, part.blocks, { index: 0, segmentId: margin.segmentId }),
    );
    if (over.length === 0 || over.includes(undefined)) return undefined;
    return [{ at: 0, requests: over.flatMap((requests) => requests ?? []) }];
  }
  const piece = pieceOf(pieces, mark);
  if (!piece) return undefined;
  const requests = writeOver(content.slice(piece.from, piece.to), part.blocks, { index: 0 });
  return requests && [{ at: piece.from, requests }];
}

/** Takes out what goes between two parts that stay, and writes what comes. */
function fillGap(content: Content, { from, to, parts }: Gap): At {
  const start = startAt(content, from);
  const end = startAt(content, to);
  if (to === content.length || !content[to]?.paragraph) {
    return { at: from, requests: withLineEnd(content[to - 1], start, end, parts) };
  }
  const range = rangeOf({ index: 0 }, start, end);
  const requests = [
    ...(from === to ? [] : [{ deleteContentRange: { range } }]),
    ...writeParts({ index: start }, parts, false),
  ];
  return { at: from, requests };
}

/** At the end of the Doc, or before a table, the last line end cannot go: what is written last takes it. */
function withLineEnd(
  last: docs_v1.Schema$StructuralElement | undefined,
  start: number,
  end: number,
  parts: readonly DocPart[],
): readonly Request[] {
  const bare = (index: number): readonly Request[] => [
    ...(last?.paragraph?.bullet
      ? [{ deleteParagraphBullets: { range: rangeOf({ index: 0 }, index, index + 1) } }]
      : []),
    plainParagraphs(rangeOf({ index: 0 }, index, index + 1)),
    ...writeParts({ index }, parts, true),
  ];
  if (start < end - 1) {
    return [
      { deleteContentRange: { range: rangeOf({ index: 0 }, start, end - 1) } },
      ...bare(start),
    ];
  }
  if (last?.startIndex === end - 1) return bare(end - 1);
  return [{ insertText: { location: { index: end - 1 }, text: '\n' } }, ...bare(end)];
}

const startAt = (content: Content, at: number): number =>
  content[at]?.startIndex ?? content.at(-1)?.endIndex ?? 1;

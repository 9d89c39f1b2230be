import type { docs_v1 } from '@googleapis/docs';
import { invalid } from '../refuse.ts';
import type { DocumentTree, Paragraph, Segment } from './document-tree.ts';
import { cellLength, cellsOf, placesOf, type Content, type Place } from './layout.ts';
import { stretchOf } from './location.ts';
import { shiftForDeletion } from './named-ranges.ts';
import { isInsidePair, normalisedRuns, splitRuns, textOf } from './runs.ts';

const refused = (): never => invalid('Invalid deletion range. Cannot delete the requested range.');

export function deleteContentRange(
  tree: DocumentTree,
  ask: docs_v1.Schema$DeleteContentRangeRequest,
): object {
  const { segment, start, end } = stretchOf(tree, ask.range);
  deleteBetween(tree, segment, start, end);
  return {};
}

/** Takes `[start, end)` out, or refuses what would leave a document that cannot be. */
export function deleteBetween(
  tree: DocumentTree,
  segment: Segment,
  start: number,
  end: number,
): void {
  const content = innermost({ blocks: segment.blocks, start: 0 }, start, end);
  const places = placesOf(content);
  const limit = places.at(-1)?.end ?? 0;
  if (end >= limit) {
    invalid('The range cannot include the newline character at the end of the segment.');
  }
  const touched = places.filter((place) => place.start < end && place.end > start);
  for (const place of touched) refuseTorn(place, start, end);
  const after = places.find((place) => place.start <= end && place.end > end);
  if (!after || touched.length === 0) return refused();
  if (after.block.kind !== 'paragraph' && touched.at(-1)?.block.kind === 'paragraph') {
    // The line break before a table stays as long as the table does.
    return refused();
  }
  cutOut(content, touched, after, { start, end });
  shiftForDeletion(tree, segment.id, start, end);
}

/** The smallest run of blocks that holds the whole range. */
function innermost(content: Content, start: number, end: number): Content {
  for (const { block, start: at, end: stop } of placesOf(content)) {
    if (block.kind !== 'table' || start < at || end > stop) continue;
    if (start === at && end === stop) return content;
    for (const { cell, start: inner } of cellsOf(block, at)) {
      const close = inner - 1 + cellLength(cell);
      if (start >= inner && end <= close) {
        return innermost({ blocks: cell.blocks, start: inner }, start, end);
      }
    }
    return refused();
  }
  return content;
}

function refuseTorn({ block, start: at, end: stop }: Place, start: number, end: number): void {
  if (block.kind === 'section-break') refused();
  if (block.kind === 'table' && (start > at || end < stop)) refused();
  if (block.kind !== 'paragraph') return;
  const text = textOf(block);
  if (isInsidePair(text, start - at) || isInsidePair(text, end - at)) {
    invalid('The range cannot start or end within a surrogate pair.');
  }
}

function cutOut(
  content: Content,
  touched: readonly Place[],
  after: Place,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return;
  const head =
    first.block.kind === 'paragraph' ? splitRuns(first.block.runs, start - first.start)[0] : [];
  const joined = after.block.kind === 'paragraph' && (head.length > 0 || after === last);
  const stop = joined ? after.at : last.at;
  const merged = joined ? [join(first, head, after as Place<Paragraph>, end)] : [];
  content.blocks.splice(first.at, stop - first.at + 1, ...merged);
}

/** Two paragraphs made one take the style of the first, unless nothing of it is left. */
function join(
  first: Place,
  head: Paragraph['runs'],
  after: Place<Paragraph>,
  end: number,
): Paragraph {
  const tail = splitRuns(after.block.runs, end - after.start)[1];
  const model = head.length > 0 && first.block.kind === 'paragraph' ? first.block : after.block;
  return { ...model, runs: normalisedRuns([...head, ...tail]) };
}

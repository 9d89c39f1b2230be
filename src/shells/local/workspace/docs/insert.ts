import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import {
  emptyTable,
  nextId,
  noStyle,
  type DocumentTree,
  type Paragraph,
  type Run,
  type Segment,
} from './document-tree.ts';
import { lengthOf, paragraphAt, type Place } from './layout.ts';
import { insertionOf, type Insertion } from './location.ts';
import { shiftForInsertion } from './named-ranges.ts';
import { normalisedRuns, splitRuns } from './runs.ts';

// What Docs strips from inserted text: control characters and the private use area.
const stripped = /[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g;

export function insertText(tree: DocumentTree, ask: docs_v1.Schema$InsertTextRequest): object {
  if (!ask.text) invalid('The text to insert must not be empty.');
  const { segment, index } = insertionOf(tree, ask);
  insertAt(tree, segment, index, ask.text.replaceAll(stripped, ''));
  return {};
}

/** Puts text in; a line break makes a new paragraph of the same style, bullets included. */
export function insertAt(
  tree: DocumentTree,
  segment: Segment,
  index: number,
  text: string,
  wanted?: docs_v1.Schema$TextStyle,
): void {
  const place = paragraphAt(segment, index);
  const [head, tail] = splitRuns(place.block.runs, index - place.start);
  const style = wanted ?? inheritedStyle(head, tail);
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const pieces = lines.map((line) => ({ text: `${line}\n`, style }));
  if (pieces.length === 0) {
    place.block.runs = normalisedRuns([...head, { text: last, style }, ...tail]);
  } else {
    const runs = [...pieces.map((piece) => [piece]), [{ text: last, style }, ...tail]];
    runs[0] = [...head, ...(runs[0] ?? [])];
    replaceWithParagraphs(tree, place, runs);
  }
  shiftForInsertion(tree, segment.id, index, text.length);
}

/** The style of the text before, in the same paragraph; at its start, of the text after. */
function inheritedStyle(head: readonly Run[], tail: readonly Run[]): docs_v1.Schema$TextStyle {
  return head.at(-1)?.style ?? tail[0]?.style ?? noStyle;
}

function replaceWithParagraphs(
  tree: DocumentTree,
  place: Place<Paragraph>,
  lists: readonly (readonly Run[])[],
): void {
  const [first, ...others] = lists;
  place.block.runs = normalisedRuns(first ?? []);
  const added = others.map((runs) => likeParagraph(tree, place.block, normalisedRuns(runs)));
  place.content.blocks.splice(place.at + 1, 0, ...added);
}

/** A further paragraph of the same style; a heading gets an id of its own. */
function likeParagraph(tree: DocumentTree, model: Paragraph, runs: Run[]): Paragraph {
  const style = model.style.headingId
    ? frozen({ ...model.style, headingId: nextId(tree, 'h.') })
    : model.style;
  return { ...model, style, runs };
}

/** Cuts a paragraph in two at an index, by a line break. @returns the place of the first half. */
function cutParagraph(tree: DocumentTree, segment: Segment, index: number): Place<Paragraph> {
  const place = paragraphAt(segment, index);
  const [head, tail] = splitRuns(place.block.runs, index - place.start);
  const style = inheritedStyle(head, tail);
  replaceWithParagraphs(tree, place, [[...head, { text: '\n', style }], tail]);
  return place;
}

/** Puts in one thing that is not text, in the look of what stands before it. */
export function insertElement(
  tree: DocumentTree,
  { segment, index }: Insertion,
  element: docs_v1.Schema$ParagraphElement,
): void {
  const place = paragraphAt(segment, index);
  const [head, tail] = splitRuns(place.block.runs, index - place.start);
  const run: Run = { text: '\ufffc', style: inheritedStyle(head, tail), element: frozen(element) };
  place.block.runs = normalisedRuns([...head, run, ...tail]);
  shiftForInsertion(tree, segment.id, index, 1);
}

/** Inserted at T, its own start is T + 1, because a line break is put before it. */
export function insertTable(tree: DocumentTree, ask: docs_v1.Schema$InsertTableRequest): object {
  const rows = ask.rows ?? 0;
  const columns = ask.columns ?? 0;
  if (rows < 1) invalid('The number of rows must be at least 1.');
  if (columns < 1) invalid('The number of columns must be at least 1.');
  const { segment, index } = insertionOf(tree, ask);
  const place = cutParagraph(tree, segment, index);
  const table = emptyTable(rows, columns);
  place.content.blocks.splice(place.at + 1, 0, table);
  shiftForInsertion(tree, segment.id, index, 1 + lengthOf(table));
  return {};
}

export function insertPageBreak(
  tree: DocumentTree,
  ask: docs_v1.Schema$InsertPageBreakRequest,
): object {
  const { segment, index } = insertionOf(tree, ask);
  const place = paragraphAt(segment, index);
  if (segment.id !== '' || place.content.blocks !== segment.blocks) {
    invalid('Page breaks can only be inserted in the body, outside tables.');
  }
  const [head, tail] = splitRuns(place.block.runs, index - place.start);
  const style = inheritedStyle(head, tail);
  const pageBreak: Run = { text: '\ufffc', style, element: frozen({ pageBreak: {} }) };
  replaceWithParagraphs(tree, place, [[...head, pageBreak, { text: '\n', style }], tail]);
  shiftForInsertion(tree, segment.id, index, 2);
  return {};
}

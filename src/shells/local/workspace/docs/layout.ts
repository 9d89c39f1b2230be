import { invalid } from '../refuse.ts';
import type { Block, Cell, Paragraph, Segment, Table, TableRow } from './document-tree.ts';

/** How many places a block takes, in UTF-16 code units; a table has one before and one after its rows. */
export function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'section-break':
      return 1;
    case 'paragraph':
      return paragraphLength(block);
    case 'table':
      return 2 + sum(block.rows, rowLength);
  }
}

const paragraphLength = (paragraph: Paragraph): number =>
  sum(paragraph.runs, (run) => run.text.length);
export const rowLength = (row: TableRow): number => 1 + sum(row.cells, cellLength);
export const cellLength = (cell: Cell): number => 1 + sum(cell.blocks, lengthOf);
export const segmentEnd = (segment: Segment): number => sum(segment.blocks, lengthOf);

function sum<T>(list: readonly T[], amount: (one: T) => number): number {
  let total = 0;
  for (const one of list) total += amount(one);
  return total;
}

/** A run of blocks and the place of the first: a segment, or the inside of a cell. */
export type Content = { readonly blocks: Block[]; readonly start: number };

/** A block, where it stands and what holds it. */
export type Place<B extends Block = Block> = {
  readonly block: B;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly content: Content;
};

export function placesOf(content: Content): Place[] {
  let start = content.start;
  return content.blocks.map((block, at) => {
    const place = { block, start, end: start + lengthOf(block), at, content };
    start = place.end;
    return place;
  });
}

/** Each cell of a table and where its content starts. */
export function cellsOf(
  table: Table,
  start: number,
): {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly start: number;
}[] {
  let index = start + 1;
  return table.rows.flatMap((row, r) => {
    index += 1;
    return row.cells.map((cell, c) => {
      const found = { cell, row: r, column: c, start: index + 1 };
      index += cellLength(cell);
      return found;
    });
  });
}

/** Every block of a segment that holds or overlaps `[from, to)`, tables before what is in them. */
function* placesWithin(content: Content, from: number, to: number): Generator<Place> {
  let start = content.start;
  for (const [at, block] of content.blocks.entries()) {
    const end = start + lengthOf(block);
    if (start >= to) return;
    if (end > from) {
      yield { block, start, end, at, content };
      if (block.kind === 'table') {
        for (const inner of cellsOf(block, start)) {
          yield* placesWithin({ blocks: inner.cell.blocks, start: inner.start }, from, to);
        }
      }
    }
    start = end;
  }
}

export function* paragraphsWithin(
  segment: Segment,
  from: number,
  to: number,
): Generator<Place<Paragraph>> {
  for (const place of placesWithin({ blocks: segment.blocks, start: 0 }, from, to)) {
    if (place.block.kind === 'paragraph') yield place as Place<Paragraph>;
  }
}

/**
 * The paragraph that holds an index.
 * @throws WorkspaceError 400 outside the segment, or where no paragraph is (a table's start, say).
 */
export function paragraphAt(segment: Segment, index: number): Place<Paragraph> {
  refuseOutside(segment, index);
  const [place] = paragraphsWithin(segment, index, index + 1);
  if (place) return place;
  return invalid(
    'The insertion index must be inside the bounds of an existing paragraph. ' +
      'You can still create new paragraphs by inserting newlines.',
  );
}

function refuseOutside(segment: Segment, index: number): void {
  if (index < 0) invalid(`Index ${String(index)} must be non-negative.`);
  const end = segmentEnd(segment);
  if (index >= end) {
    invalid(
      `Index ${String(index)} must be less than the end index of the referenced segment, ${String(end)}.`,
    );
  }
}

/** @throws WorkspaceError 400 unless a table starts at exactly this index. */
export function tableAt(segment: Segment, index: number): Place<Table> {
  refuseOutside(segment, index);
  for (const place of placesWithin({ blocks: segment.blocks, start: 0 }, index, index + 1)) {
    if (place.block.kind === 'table' && place.start === index) return place as Place<Table>;
  }
  return invalid('Invalid table start location. Must specify the start index of the table.');
}

import type { docs_v1 } from '@googleapis/docs';
import { frozen, kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { emptyCell, emptyRow, type Cell, type DocumentTree, type Table } from './document-tree.ts';
import { cellLength, rowLength } from './layout.ts';
import { cellOf, type FoundTable } from './location.ts';
import { shiftForDeletion, shiftForInsertion } from './named-ranges.ts';

const rowStart = (table: Table, start: number, row: number): number =>
  table.rows.slice(0, row).reduce((index, one) => index + rowLength(one), start + 1);

const cellStart = (table: Table, start: number, row: number, column: number): number =>
  (table.rows[row]?.cells.slice(0, column) ?? []).reduce(
    (index, cell) => index + cellLength(cell),
    rowStart(table, start, row) + 1,
  );

export function insertTableRow(
  tree: DocumentTree,
  ask: docs_v1.Schema$InsertTableRowRequest,
): object {
  const { segment, place, row } = cellOf(tree, ask.tableCellLocation);
  const at = ask.insertBelow ? row + 1 : row;
  const added = emptyRow(place.block.columns.length);
  const index = rowStart(place.block, place.start, at);
  place.block.rows.splice(at, 0, added);
  shiftForInsertion(tree, segment.id, index, rowLength(added));
  return {};
}

export function deleteTableRow(
  tree: DocumentTree,
  ask: docs_v1.Schema$DeleteTableRowRequest,
): object {
  const found = cellOf(tree, ask.tableCellLocation);
  const { segment, place, row } = found;
  const gone = place.block.rows[row];
  if (place.block.rows.length === 1 || !gone) return deleteTable(tree, found);
  const index = rowStart(place.block, place.start, row);
  place.block.rows.splice(row, 1);
  shiftForDeletion(tree, segment.id, index, index + rowLength(gone));
  return {};
}

function deleteTable(tree: DocumentTree, { segment, place }: FoundTable): object {
  place.content.blocks.splice(place.at, 1);
  shiftForDeletion(tree, segment.id, place.start, place.end);
  return {};
}

export function insertTableColumn(
  tree: DocumentTree,
  ask: docs_v1.Schema$InsertTableColumnRequest,
): object {
  const { segment, place, column } = cellOf(tree, ask.tableCellLocation);
  const at = ask.insertRight ? column + 1 : column;
  const { block: table, start } = place;
  for (let row = table.rows.length - 1; row >= 0; row -= 1) {
    const cell = emptyCell();
    const index = cellStart(table, start, row, at);
    table.rows[row]?.cells.splice(at, 0, cell);
    shiftForInsertion(tree, segment.id, index, cellLength(cell));
  }
  table.columns.splice(at, 0, frozen({ widthType: 'EVENLY_DISTRIBUTED' }));
  return {};
}

export function deleteTableColumn(
  tree: DocumentTree,
  ask: docs_v1.Schema$DeleteTableColumnRequest,
): object {
  const found = cellOf(tree, ask.tableCellLocation);
  const { segment, place, column } = found;
  const { block: table, start } = place;
  if (table.columns.length === 1) return deleteTable(tree, found);
  for (let row = table.rows.length - 1; row >= 0; row -= 1) {
    const index = cellStart(table, start, row, column);
    const [gone] = table.rows[row]?.cells.splice(column, 1) ?? [];
    if (gone) shiftForDeletion(tree, segment.id, index, index + cellLength(gone));
  }
  table.columns.splice(column, 1);
  return {};
}

/**
 * The cells of a rectangle of a table, row by row.
 * @throws WorkspaceError 400 for one that reaches past its table.
 */
export function cellsIn(
  tree: DocumentTree,
  range: docs_v1.Schema$TableRange | null | undefined,
): Cell[] {
  const { place, row, column } = cellOf(tree, range?.tableCellLocation);
  const rows = range?.rowSpan ?? 1;
  const columns = range?.columnSpan ?? 1;
  const { rows: all } = place.block;
  if (row + rows > all.length || column + columns > place.block.columns.length) {
    invalid('The table range must lie within the table.');
  }
  return all.slice(row, row + rows).flatMap(({ cells }) => cells.slice(column, column + columns));
}

/** The first cell takes the text of the others; they stay in the row, empty, as Docs keeps them. */
export function mergeTableCells(
  tree: DocumentTree,
  ask: docs_v1.Schema$MergeTableCellsRequest,
): object {
  const [head, ...others] = cellsIn(tree, ask.tableRange);
  if (!head || others.length === 0) return {};
  if ([head, ...others].some(({ style }) => (style.rowSpan ?? 1) * (style.columnSpan ?? 1) > 1)) {
    invalid('The table range must be rectangular.');
  }
  for (const cell of others) {
    const filled = cell.blocks.some(
      (block) => block.kind !== 'paragraph' || block.runs[0]?.text !== '\n',
    );
    if (filled) head.blocks.push(...cell.blocks);
    cell.blocks.splice(0, cell.blocks.length, ...emptyCell().blocks);
  }
  head.style = kept({
    ...head.style,
    rowSpan: ask.tableRange?.rowSpan ?? 1,
    columnSpan: ask.tableRange?.columnSpan ?? 1,
  });
  return {};
}

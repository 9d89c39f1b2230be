import type { docs_v1 } from '@googleapis/docs';
import { cellFields, masked } from './text-fields.ts';
import { plainParagraphs, unstyled } from './write-paragraphs.ts';
import { rangeOf, spotAt } from './written-block.ts';
import type { Spot, WrittenBlock, WrittenRow, WrittenTable } from './written-block.ts';

type Request = docs_v1.Schema$Request;

/** Puts blocks into an empty cell whose paragraph begins at the spot. */
export type WriteCell = (spot: Spot, blocks: readonly WrittenBlock[]) => readonly Request[];

/**
 * Requests that put a table at `spot`. Docs puts a line end there first, so the table itself begins
 * one index later.
 */
export function writeTable(
  spot: Spot,
  table: WrittenTable,
  writeCell: WriteCell,
): readonly Request[] {
  const width = table.columns.length;
  const start = spotAt(spot, spot.index + 1);
  return [
    { insertTable: { location: spot, rows: table.rows.length, columns: width } },
    ...plainCells(start, table.rows.length, width),
    ...writeRows(spotAt(spot, start.index + 1), table.rows, width, writeCell),
    ...table.columns.flatMap((column, index) => columnWidth(start, column, index)),
    ...table.rows.flatMap((row, index) => rowLooks(start, row, index)),
    ...pinned(start, table.rows),
    ...merges(start, table.rows),
  ];
}

/** Cells of a new table may take over looks from where it was put: off with them, all at once. */
function plainCells(start: Spot, rows: number, width: number): readonly Request[] {
  const first = spotAt(start, start.index + 3);
  const end = start.index + 1 + rows * (1 + 2 * width);
  return [plainParagraphs(rangeOf(start, first.index, end)), ...unstyled(first, end)];
}

/**
 * Requests that fill rows which stand empty, the first beginning at `spot`, from the last cell to
 * the first. An empty row of n cells takes 1 + 2n indexes: itself, then each cell and its line end.
 */
export function writeRows(
  spot: Spot,
  rows: readonly WrittenRow[],
  width: number,
  writeCell: WriteCell,
): readonly Request[] {
  return rows
    .flatMap((row, r) =>
      row.cells.map((cell, c) => {
        const index = spot.index + r * (1 + 2 * width) + 2 + 2 * c;
        return writeCell(spotAt(spot, index), cell.blocks);
      }),
    )
    .reverse()
    .flat();
}

function columnWidth(
  start: Spot,
  column: docs_v1.Schema$TableColumnProperties,
  index: number,
): readonly Request[] {
  if (column.widthType !== 'FIXED_WIDTH' || !column.width) return [];
  return [
    {
      updateTableColumnProperties: {
        tableStartLocation: start,
        columnIndices: [index],
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: column.width },
        fields: 'widthType,width',
      },
    },
  ];
}

function rowLooks(start: Spot, row: WrittenRow, rowIndex: number): readonly Request[] {
  const height = masked(row.style, ['minRowHeight', 'preventOverflow']);
  const cells = row.cells.flatMap((cell, columnIndex): readonly Request[] => {
    const look = masked(cell.style, cellFields);
    if (!look) return [];
    const location = { tableStartLocation: start, rowIndex, columnIndex };
    const tableRange = { tableCellLocation: location, rowSpan: 1, columnSpan: 1 };
    const { fields, style } = look;
    return [{ updateTableCellStyle: { tableRange, tableCellStyle: style, fields } }];
  });
  if (!height) return cells;
  const asked = { rowIndices: [rowIndex], tableRowStyle: height.style, fields: height.fields };
  return [...cells, { updateTableRowStyle: { tableStartLocation: start, ...asked } }];
}

function pinned(start: Spot, rows: readonly WrittenRow[]): readonly Request[] {
  const firstPlain = rows.findIndex((row) => row.style.tableHeader !== true);
  const pinnedHeaderRowsCount = firstPlain === -1 ? rows.length : firstPlain;
  if (pinnedHeaderRowsCount === 0) return [];
  return [{ pinTableHeaderRows: { tableStartLocation: start, pinnedHeaderRowsCount } }];
}

function merges(start: Spot, rows: readonly WrittenRow[]): readonly Request[] {
  return rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, columnIndex): readonly Request[] => {
      const [rowSpan, columnSpan] = [cell.style.rowSpan ?? 1, cell.style.columnSpan ?? 1];
      if (rowSpan * columnSpan === 1) return [];
      const tableCellLocation = { tableStartLocation: start, rowIndex, columnIndex };
      return [{ mergeTableCells: { tableRange: { tableCellLocation, rowSpan, columnSpan } } }];
    }),
  );
}

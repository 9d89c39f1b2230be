import type { docs_v1 } from '@googleapis/docs';
import { cellFields, masked } from './text-fields.ts';
import type { Masked } from './text-fields.ts';
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
    ...cellLooks(start, table.rows, width),
    ...heights(start, table.rows),
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

/** One request for each height, for all rows that have it. */
function heights(start: Spot, rows: readonly WrittenRow[]): readonly Request[] {
  const looks = rows.map((row) => masked(row.style, ['minRowHeight', 'preventOverflow']));
  return distinct(looks).map(({ look, at }) => ({
    updateTableRowStyle: {
      tableStartLocation: start,
      rowIndices: at,
      tableRowStyle: look.style,
      fields: look.fields,
    },
  }));
}

/** The look that most cells share, for the whole table; then each cell that has another. */
function cellLooks(start: Spot, rows: readonly WrittenRow[], width: number): readonly Request[] {
  const cells = rows.flatMap((row) => row.cells);
  const looks = distinct(cells.map((cell) => masked(cell.style, cellFields)));
  const dressed = looks.reduce((count, { at }) => count + at.length, 0);
  const [first, ...others] = looks.sort((a, b) => b.at.length - a.at.length);
  if (!first) return [];
  const whole = { rowIndex: 0, columnIndex: 0, rowSpan: rows.length, columnSpan: width };
  const each = (at: number): CellSpan => ({
    rowIndex: Math.floor(at / width),
    columnIndex: at % width,
    rowSpan: 1,
    columnSpan: 1,
  });
  const common = dressed === cells.length ? [whole] : first.at.map(each);
  return [
    ...common.map((span) => cellStyle(start, first.look, span)),
    ...others.flatMap(({ look, at }) => at.map((index) => cellStyle(start, look, each(index)))),
  ];
}

type CellSpan = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

function cellStyle(start: Spot, look: Masked, span: CellSpan): Request {
  const { rowIndex, columnIndex, rowSpan, columnSpan } = span;
  const tableCellLocation = { tableStartLocation: start, rowIndex, columnIndex };
  const tableRange = { tableCellLocation, rowSpan, columnSpan };
  return { updateTableCellStyle: { tableRange, tableCellStyle: look.style, fields: look.fields } };
}

/** Each look once, with the places that have it. */
function distinct(
  looks: readonly (Masked | undefined)[],
): { readonly look: Masked; readonly at: number[] }[] {
  const found = new Map<string, { readonly look: Masked; readonly at: number[] }>();
  for (const [index, look] of looks.entries()) {
    if (!look) continue;
    const key = JSON.stringify(look.style);
    const same = found.get(key) ?? { look, at: [] };
    same.at.push(index);
    found.set(key, same);
  }
  return [...found.values()];
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

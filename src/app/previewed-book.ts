import type { sheets_v4 } from '@googleapis/sheets';
import type { Tab } from '../workbook/column.ts';
import { tabs } from '../workbook/layout.ts';
import { columnsIn } from '../workbook/tab-view.ts';

type Grid = {
  readonly columnMetadata: sheets_v4.Schema$DimensionProperties[];
  readonly rows: sheets_v4.Schema$CellData[][];
};

/** The cells of a workbook as tried writes leave them, by sheet id. */
export type PreviewedBook = Map<number, Grid>;

/** @param reply - the whole workbook, as a run reads it. */
export const bookOf = ({ sheets = [] }: sheets_v4.Schema$Spreadsheet): PreviewedBook =>
  new Map(
    sheets.map(({ properties, data }) => [
      properties?.sheetId ?? 0,
      {
        columnMetadata: data?.[0]?.columnMetadata ?? [],
        rows: (data?.[0]?.rowData ?? []).map(({ values = [] }) => [...values]),
      },
    ]),
  );

/** Notes down the two requests that put cells in their place; others move none of the register's rows. */
export function writeIn(book: PreviewedBook, requests: readonly sheets_v4.Schema$Request[]): void {
  for (const { updateCells, appendCells } of requests) {
    if (updateCells?.start) put(book, updateCells.start, updateCells.rows);
    const grid = book.get(appendCells?.sheetId ?? noSheet);
    if (appendCells && grid) {
      const { sheetId, rows } = appendCells;
      put(book, { sheetId: sheetId ?? noSheet, rowIndex: lastInUse(grid) + 1 }, rows);
    }
  }
}

const noSheet = -1;

function put(
  book: PreviewedBook,
  { sheetId, rowIndex, columnIndex }: sheets_v4.Schema$GridCoordinate,
  rows: readonly sheets_v4.Schema$RowData[] = [],
): void {
  const grid = book.get(sheetId ?? noSheet);
  if (!grid) return;
  rows.forEach(({ values = [] }, down) => {
    const row = (grid.rows[(rowIndex ?? 0) + down] ??= []);
    values.forEach((cell, across) => {
      row[(columnIndex ?? 0) + across] = cell;
    });
  });
}

const lastInUse = (grid: Grid): number =>
  whole(grid).reduce(
    (last, row, at) => (row.some((cell) => cell.userEnteredValue !== undefined) ? at : last),
    -1,
  );

/** The headings and keys of every tab, which a commit asks back to see what a person moved meanwhile. */
export const echoOf = (book: PreviewedBook): sheets_v4.Schema$Spreadsheet => ({
  sheets: [...book].map(([sheetId, grid]) => sheetOf(sheetId, grid)),
});

function sheetOf(sheetId: number, grid: Grid): sheets_v4.Schema$Sheet {
  const [headings = [], ...rows] = whole(grid);
  const first = {
    startRow: 0,
    columnMetadata: grid.columnMetadata,
    rowData: [{ values: headings }],
  };
  const tab = (tabs as readonly Tab[]).find((one) => one.sheetId === sheetId);
  const keyAt = (tab && columnsIn(tab, first).columns.get(tab.columns[0]?.id ?? '')) ?? 0;
  const rowData = rows.map((values) => ({ values: values.slice(keyAt, keyAt + 1) }));
  return { properties: { sheetId }, data: [first, { startRow: 1, rowData }] };
}

/** Rows and cells that were never written stand there empty. */
const whole = ({ rows }: Grid): readonly sheets_v4.Schema$CellData[][] =>
  Array.from(rows, (row: Grid['rows'][number] | undefined) =>
    Array.from(row ?? [], (cell: sheets_v4.Schema$CellData | undefined) => cell ?? {}),
  );

import type { sheets_v4 } from '@googleapis/sheets';
import { cellData, cellFields } from './cell.ts';
import type { FaceRow } from './face-row.ts';
import type { TabView } from './snapshot.ts';
import { validationOf } from './validation.ts';

type Cells = sheets_v4.Schema$CellData[];

/** A row from its first column to its last known one: what the face gives, the rest empty. */
export function rowOfCells(view: TabView, cells: FaceRow): Cells {
  const row = emptyRow(view);
  for (const [id, place] of view.columns) {
    const cell = cells[id];
    if (cell !== undefined && cell !== '') row[place] = cellData(cell);
  }
  return row;
}

/** A row to be appended: people’s cells come empty, with their tick box or list. */
export function newRow(view: TabView, cells: FaceRow): Cells {
  const row = rowOfCells(view, cells);
  for (const column of view.tab.columns) {
    const place = view.columns.get(column.id);
    const rule = column.owner === 'people' ? validationOf(column) : undefined;
    if (rule && place !== undefined) row[place] = { dataValidation: rule };
  }
  return row;
}

/** The fields of an appended row. */
export const newRowFields = `${cellFields},dataValidation`;

const emptyRow = (view: TabView): Cells =>
  Array.from({ length: Math.max(-1, ...view.columns.values()) + 1 }, () => ({}));

/** Writes cells from one place to the right. */
export const updateAt = (
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  values: readonly sheets_v4.Schema$CellData[],
): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [...values] }],
    fields: cellFields,
  },
});

import type { sheets_v4 } from '@googleapis/sheets';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import type { Sheet } from './book.ts';

export type Request = sheets_v4.Schema$Request;
export type Value = string | number | boolean;

/** What a person does in the sheet, as the requests it comes to on the workbook as it stands then. */
export type Edit = (world: World) => readonly Request[];

/** Several things done at once: one paste, one gesture. Later ones are made for the workbook as it stood before. */
export const together =
  (...edits: readonly Edit[]): Edit =>
  (world) =>
    edits.flatMap((edit) => edit(world));

const entered = (value: Value): sheets_v4.Schema$CellData => {
  if (value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return {
    userEnteredValue: value.startsWith('=') ? { formulaValue: value } : { stringValue: value },
  };
};

export const put = (
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly Value[])[],
): Request => ({
  updateCells: {
    start: { sheetId: sheet.sheetId, rowIndex, columnIndex },
    rows: rows.map((values) => ({ values: values.map(entered) })),
    fields: 'userEnteredValue',
  },
});

export const stretch = (
  { sheetId }: Sheet,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  count = 1,
): sheets_v4.Schema$DimensionRange => ({
  sheetId,
  dimension,
  startIndex,
  endIndex: startIndex + count,
});

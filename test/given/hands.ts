import type { sheets_v4 } from '@googleapis/sheets';
import { tabOf } from '../../src/workbook/layout.ts';
import type { GivenWorkbook } from './given-workbook.ts';
import { roleAccount } from './given-workbook.ts';

type Cells = readonly (readonly sheets_v4.Schema$CellData[])[];

/** A workbook that can be asked to do something. */
export type Edited = Pick<GivenWorkbook, 'send' | 'workspace'>;

/** What a person does to the workbook in the sheet itself, signed in as `as`. */
export function edit(
  given: Edited,
  requests: sheets_v4.Schema$Request[],
  as: string = roleAccount,
): void {
  given.send(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      ask: { spreadsheetId: given.workspace.spreadsheetId, requestBody: { requests } },
    },
    as,
  );
}

/** Every cell of a tab as it stands, heading first. */
export function cellsOf(given: GivenWorkbook, tab: string): Cells {
  const { sheetId } = tabOf(tab);
  const found = given.workspace.snapshot().spreadsheet.tabs.find((one) => one.sheetId === sheetId);
  return (found?.rows ?? []).map((row) => row.values);
}

/** Where a column and a row of a tab stand now. */
export function placeOf(
  given: GivenWorkbook,
  tab: string,
  key: string,
  column: string,
): { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number } {
  const view = given.read().tabs.get(tab);
  const rowIndex = view?.rowOf.get(key);
  const columnIndex = view?.columns.get(column);
  if (rowIndex === undefined || columnIndex === undefined) {
    throw new Error(`${tab} has no ${column} of ${key}.`);
  }
  return { sheetId: tabOf(tab).sheetId, rowIndex, columnIndex };
}

/** What stands in one cell: text, number or truth; undefined when it is empty. */
export function valueAt(
  given: GivenWorkbook,
  tab: string,
  key: string,
  column: string,
): string | number | boolean | undefined {
  const { rowIndex, columnIndex } = placeOf(given, tab, key, column);
  const value = cellsOf(given, tab)[rowIndex]?.[columnIndex]?.userEnteredValue;
  return (
    value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? value?.formulaValue ?? undefined
  );
}

/** Writes one cell as a person of `as` does by typing. */
export function write(
  given: GivenWorkbook,
  place: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number },
  value: sheets_v4.Schema$ExtendedValue,
  as: string = roleAccount,
): void {
  edit(
    given,
    [
      {
        updateCells: {
          start: place,
          rows: [{ values: [{ userEnteredValue: value }] }],
          fields: 'userEnteredValue',
        },
      },
    ],
    as,
  );
}

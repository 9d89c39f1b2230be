import type { sheets_v4 } from '@googleapis/sheets';
import { extendedValue } from '../../workbook/cell.ts';
import type { Cell } from '../../workbook/cell.ts';
import { columnNamed, tabOf } from '../../workbook/layout.ts';
import { typedDate } from '../../workbook/people-tabs.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';

export type CellTyped = {
  readonly tab: string;
  readonly key: string;
  readonly column: string;
  readonly value: string;
};

/**
 * The request a person’s typing comes to: one cell, wherever its row and column stand now. A tick is a
 * tick, a day a date; everything else is text.
 * @throws Error saying which row or column there is not.
 */
export function typingRequest(
  snapshot: Snapshot,
  { tab, key, column, value }: CellTyped,
): sheets_v4.Params$Resource$Spreadsheets$Batchupdate {
  const view = snapshot.tabs.get(tab);
  const rowIndex = view?.rowOf.get(key);
  const columnIndex = view?.columns.get(column);
  if (rowIndex === undefined) throw new Error(`"${tabOf(tab).title}" has no row ${key}.`);
  if (columnIndex === undefined) throw new Error(`"${tabOf(tab).title}" has no column ${column}.`);
  const cell = cellFor(columnNamed(tab, column)?.shows ?? 'text', value);
  return {
    spreadsheetId: snapshot.spreadsheetId,
    requestBody: {
      requests: [
        {
          updateCells: {
            start: { sheetId: tabOf(tab).sheetId, rowIndex, columnIndex },
            rows: [{ values: [value === '' ? {} : { userEnteredValue: extendedValue(cell) }] }],
            fields: 'userEnteredValue',
          },
        },
      ],
    },
  };
}

function cellFor(shows: string, value: string): Cell {
  if (shows === 'tick') return value !== '';
  const date = shows === 'moment' || shows === 'date' ? typedDate(value) : undefined;
  return date ? { date } : value;
}

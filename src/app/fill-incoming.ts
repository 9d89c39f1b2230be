import type { sheets_v4 } from '@googleapis/sheets';
import { knownAs } from '../core/order/known-child.ts';
import { typedDate } from '../workbook/people-tabs.ts';
import type { IncomingRow } from '../forms/child-under-review.ts';
import { cellData, cellFields } from '../workbook/cell.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { TabView } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

/** What became of the rows, as LCS numbers. */
export type Filled = { readonly added: readonly string[]; readonly there: readonly string[] };

/**
 * Adds rows to Incoming, as a person would: in the columns that are people’s, below what stands there.
 * Nothing is taken into the register until somebody ticks Accept. A child that stands on Incoming or in
 * the register is left out, so that the same file can be brought twice.
 *
 * @param rows - found whole by `childUnderReview`.
 * @throws Error where the tab is missing, or its columns are in doubt.
 */
export function* fillIncoming(rows: readonly IncomingRow[], run: Run): Program<Filled> {
  const { tabs, register } = yield* readWorkbook(run.spreadsheetId, run.panels);
  const view = tabs.get('incoming');
  if (!view || view.trouble.length > 0) throw new Error(view?.trouble.join('\n'));
  const isKnown = ({ caseNumber = '' }: IncomingRow): boolean =>
    view.rowOf.has(caseNumber) || knownAs(register, caseNumber) !== undefined;
  const added = rows.filter((row) => !isKnown(row));
  if (added.length > 0) {
    yield* request('sheets.spreadsheets.batchUpdate', {
      spreadsheetId: run.spreadsheetId,
      requestBody: { requests: [appended(view, added)] },
    });
  }
  const numbers = (some: readonly IncomingRow[]): readonly string[] =>
    some.map((row) => row['caseNumber'] ?? '');
  return { added: numbers(added), there: numbers(rows.filter(isKnown)) };
}

const appended = (view: TabView, rows: readonly IncomingRow[]): sheets_v4.Schema$Request => ({
  appendCells: {
    sheetId: view.tab.sheetId,
    rows: rows.map((row) => ({ values: cellsOf(view, row) })),
    fields: cellFields,
  },
});

/** From the first column to the last that is filled: no further, for what is beyond may be the product’s. */
function cellsOf(view: TabView, row: IncomingRow): sheets_v4.Schema$CellData[] {
  const cells: sheets_v4.Schema$CellData[] = [];
  for (const [id, text] of Object.entries(row)) {
    const place = view.columns.get(id);
    const date = id === 'reviewOn' ? typedDate(text) : undefined;
    if (place !== undefined) cells[place] = cellData(date ? { date } : text);
  }
  return Array.from(cells, (cell: sheets_v4.Schema$CellData | undefined) => cell ?? {});
}

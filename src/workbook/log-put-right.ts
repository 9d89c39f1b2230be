import type { sheets_v4 } from '@googleapis/sheets';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { holds } from './cell.ts';
import type { FaceRow } from './face-row.ts';
import { rowOfCells, updateAt } from './row-of-cells.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';
import type { Writes } from './writes-for.ts';

type Request = sheets_v4.Schema$Request;

/**
 * What puts the lines of a commit under the right headings of the Log, because a column was moved between
 * its read and its write. Only then is the Log read: it grows with the years, and nothing else needs it.
 *
 * @param before - the workbook as it was read; `now`, as it stands after the write.
 */
export function* logPutRight(
  before: Snapshot,
  now: Snapshot,
  { log }: Writes,
): Program<readonly Request[]> {
  const was = before.tabs.get('log');
  const is = now.tabs.get('log');
  if (!was || !is || log.length === 0 || is.trouble.length > 0) return [];
  if ([...was.columns].every(([id, place]) => is.columns.get(id) === place)) return [];
  const { sheetId } = is.tab;
  const reply = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId: now.spreadsheetId,
    fields: 'sheets(data(rowData(values(userEnteredValue))))',
    requestBody: { dataFilters: [{ gridRange: { sheetId } }], includeGridData: true },
  });
  const rows = (reply.sheets?.[0]?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
  return [...log].reverse().flatMap((line) => {
    let at = rows.length - 1;
    while (at >= 0 && !standsAs(was, rows[at] ?? [], line)) at -= 1;
    if (at < 0) return [];
    const old = rows[at] ?? [];
    rows[at] = [];
    const cells = rowOfCells(is, line);
    const width = Math.max(cells.length, old.length);
    return [
      updateAt(
        sheetId,
        at,
        0,
        Array.from({ length: width }, (_, place) => cells[place] ?? {}),
      ),
    ];
  });
}

/** Whether a row is this line, written where the columns used to stand. */
const standsAs = ({ columns }: TabView, row: GridRow, line: FaceRow): boolean =>
  [...columns].every(([id, place]) => holds(row[place], line[id] ?? ''));

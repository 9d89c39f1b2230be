import type { sheets_v4 } from '@googleapis/sheets';
import { missingFilterViews } from '../workbook/filter-views.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { repairRequests } from '../workbook/repair-requests.ts';
import { setUpRequests } from '../workbook/set-up-requests.ts';
import { systemSheetId } from '../workbook/layout.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

type Asked = readonly sheets_v4.Schema$Request[];

/**
 * Brings the tabs of a workbook to their shape: tabs with their headings, marks, lists, protection and
 * formats; language and time zone; columns and filter views that people deleted. Whatever stands is left. The register
 * itself is not touched.
 *
 * @param roleAccount - the only account that may write the product’s own columns.
 * @returns what was asked of the workbook; nothing where all of it stood.
 */
export function* setUpTabs(roleAccount: string, run: Run): Program<Asked> {
  const found = yield* request('sheets.spreadsheets.get', {
    spreadsheetId: run.spreadsheetId,
    fields:
      'properties(locale,timeZone),sheets(properties(sheetId,title),' +
      'protectedRanges(protectedRangeId,unprotectedRanges),filterViews(title))',
  });
  const made = setUpRequests(found, roleAccount, run.panels);
  yield* update(made, run);
  // Where nothing stood, nothing can have been deleted from it.
  const stood = found.sheets?.some(({ properties }) => properties?.sheetId === systemSheetId);
  if (!stood) return made;
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  const putBack = [
    ...repairRequests(snapshot, found, run.panels),
    ...missingFilterViews(snapshot, found),
  ];
  yield* update(putBack, run);
  return [...made, ...putBack];
}

function* update(requests: Asked, { spreadsheetId }: Run): Program<void> {
  if (requests.length === 0) return;
  yield* request('sheets.spreadsheets.batchUpdate', {
    spreadsheetId,
    requestBody: { requests: [...requests] },
  });
}

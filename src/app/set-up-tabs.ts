import type { sheets_v4 } from '@googleapis/sheets';
import { mendsOf } from '../workbook/mends.ts';
import type { Mend } from '../workbook/mend.ts';
import { systemSheetId } from '../workbook/layout.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { reshape } from '../workbook/reshape.ts';
import { missingTabs, readBlank } from '../workbook/missing-tabs.ts';
import { readAround, readShapes } from '../workbook/shape.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

type Asked = readonly sheets_v4.Schema$Request[];

/**
 * Brings the tabs of a workbook to their shape: tabs with their headings, marks, lists, protection and
 * formats; language and time zone; and whatever of it people deleted since. What stands is left, and so is
 * everything of the council’s own. The register itself is not touched.
 *
 * @param roleAccount - the only account that may write the product’s own columns.
 * @returns what was asked of the workbook; nothing where all of it stood.
 */
export function* setUpTabs(roleAccount: string, run: Run): Program<Asked> {
  const around = yield* readAround(run.spreadsheetId);
  const found = yield* readBlank(run.spreadsheetId, around);
  const made = asked(missingTabs(found, roleAccount, run.panels));
  if (made.length > 0) {
    yield* request('sheets.spreadsheets.batchUpdate', {
      spreadsheetId: run.spreadsheetId,
      requestBody: { requests: [...made] },
    });
  }
  // Where nothing stood, nothing can have been deleted from it.
  const stood = around.sheets?.some(({ properties }) => properties?.sheetId === systemSheetId);
  if (!stood) return made;
  let putBack: Asked = [];
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  yield* reshape(snapshot, { id: run.id, now: run.now }, function* (current) {
    const now = current === snapshot ? around : yield* readAround(run.spreadsheetId);
    putBack = asked(yield* mendsFor(current, now, roleAccount, run));
    return { requests: putBack, changes: [] };
  });
  return [...made, ...putBack];
}

const asked = (mends: readonly Mend[]): Asked => mends.flatMap(({ requests }) => requests);

/** What is not as it should be on the tabs that stood, each with what puts it right. */
function* mendsFor(
  snapshot: Snapshot,
  around: sheets_v4.Schema$Spreadsheet,
  roleAccount: string,
  { panels }: Run,
): Program<readonly Mend[]> {
  const shapes = yield* readShapes(snapshot, around);
  return mendsOf(snapshot, around, shapes, { roleAccount, panels });
}

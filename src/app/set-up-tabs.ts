import type { sheets_v4 } from '@googleapis/sheets';
import { panelsInForce } from '../core/panel/offered-panels.ts';
import type { Mend } from '../workbook/mend.ts';
import { missingTabs, readBlank } from '../workbook/missing-tabs.ts';
import { systemSheetId } from '../workbook/layout.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { reshape } from '../workbook/reshape.ts';
import { readAround } from '../workbook/shape.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { mendsFor } from './mends-for.ts';
import type { Run } from './run.ts';

type Asked = readonly sheets_v4.Schema$Request[];

/**
 * Brings the tabs of a workbook to their shape: tabs with their headings, marks, lists, protection and
 * formats; language and time zone; and whatever of it people deleted since. What stands is left, and so is
 * everything of the council’s own. No row of the register is touched.
 *
 * @param roleAccount - the only account that may write the product’s own columns.
 * @returns what was asked of the workbook; nothing where all of it stood.
 */
export function* setUpTabs(roleAccount: string, run: Run): Program<Asked> {
  const { spreadsheetId, panels } = run;
  const around = yield* readAround(spreadsheetId);
  let done: Asked = [];
  if (!around.sheets?.some(({ properties }) => properties?.sheetId === systemSheetId)) {
    // Where nothing stood, nothing can have been deleted from it.
    const found = yield* readBlank(spreadsheetId, around);
    done = asked(missingTabs(found, roleAccount, panelsInForce(panels, new Map()).panels));
    const requestBody = { requests: [...done] };
    yield* request('sheets.spreadsheets.batchUpdate', { spreadsheetId, requestBody });
    return done;
  }
  const snapshot = yield* readWorkbook(spreadsheetId, panels);
  yield* reshape(snapshot, { id: run.id, now: run.now }, function* (current) {
    done = asked(yield* mendsFor(current, roleAccount));
    return { requests: done, changes: [] };
  });
  return done;
}

const asked = (mends: readonly Mend[]): Asked => mends.flatMap(({ requests }) => requests);

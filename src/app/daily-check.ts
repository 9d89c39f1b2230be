import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Program } from '../workspace/program.ts';
import { clearDrafts } from './drafts/clear-drafts.ts';
import { clearGenerations } from './clear-generations.ts';
import { forgetAnswers } from './forget-answers.ts';
import { lookAtFinals } from './look-at-finals.ts';
import type { Run } from './run.ts';

/** What is put away, and looked at, once a day. What is due is not waited for till then: each turn finds that for itself. */
export function* dailyCheck(run: Run): Program<void> {
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  yield* clearGenerations(yield* forgetAnswers(snapshot, run), run);
  yield* clearDrafts(snapshot.register, run);
  yield* lookAtFinals(yield* readWorkbook(run.spreadsheetId, run.panels), run);
}

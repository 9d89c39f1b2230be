import { workbookOf } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { commit } from '../workbook/commit.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { Program } from '../workspace/program.ts';
import type { Run } from './run.ts';

/** Shows on To do that a job could not be done, until a turn comes to its end. Said once, it is not said again. */
export function* noteFailure(what: string, run: Run): Program<void> {
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  yield* commit(snapshot, { id: run.id, now: run.now }, (register) => {
    const workbook = workbookOf(register);
    if (workbook.failed?.what === what) return [];
    return [
      { table: 'workbook', row: { ...workbook, failed: { at: run.now, what } } },
      logged(run.now, 'Workbook', what, ''),
    ];
  });
}

/** Takes what failed off To do: a turn has come to its end since. */
export function* clearFailure(run: Run): Program<void> {
  const snapshot = yield* readWorkbook(run.spreadsheetId, run.panels);
  yield* commit(snapshot, { id: run.id, now: run.now }, (register) => {
    const { failed, ...workbook } = workbookOf(register);
    return failed ? [{ table: 'workbook', row: workbook }] : [];
  });
}

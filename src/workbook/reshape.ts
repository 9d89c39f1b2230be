import type { sheets_v4 } from '@googleapis/sheets';
import type { Change } from '../core/register/register.ts';
import { withChanges } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError } from '../workspace/workspace-error.ts';
import { generationRequests } from './generation.ts';
import type { Committer } from './committer.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Snapshot } from './snapshot.ts';
import { systemWrites } from './system-rows.ts';
import { logLines, logWrites } from './writes-for.ts';

/** What is to be done to the shape of the workbook, and what the register keeps of it. */
export type Reshaping = {
  readonly requests: readonly sheets_v4.Schema$Request[];
  readonly changes: readonly Change[];
};

const attempts = 3;

/**
 * Alters tabs, columns, lists or protection, and the register with them, in one guarded batch: it lands
 * whole or not at all, and never twice. Columns stand elsewhere afterwards, so no cell of a visible tab is
 * written here, but for lines of the log: the next commit shows what changed.
 *
 * @param plan - worked out afresh on whatever the workbook turns out to hold when this run is overtaken.
 * @returns the workbook as it then stands; the very same snapshot where there was nothing to do.
 * @throws WorkspaceError when Google refuses for another reason.
 */
export function* reshape(
  snapshot: Snapshot,
  by: Committer,
  plan: (snapshot: Snapshot) => Program<Reshaping>,
): Program<Snapshot> {
  let current = snapshot;
  for (let attempt = 1; ; attempt += 1) {
    const { requests, changes } = yield* plan(current);
    if (requests.length + changes.length === 0) return current;
    const { spreadsheetId, register, systemRowOf: rowOf, systemEnd: end } = current;
    const system = systemWrites({ rowOf, end }, withChanges(register, changes), changes);
    try {
      yield* request('sheets.spreadsheets.batchUpdate', {
        spreadsheetId,
        requestBody: {
          requests: [
            ...generationRequests(current.generation + 1, by),
            ...system.requests,
            ...logWrites(current, logLines(current, changes)),
            ...requests,
          ],
        },
      });
      return yield* readWorkbook(spreadsheetId, register.offered);
    } catch (failure) {
      const error = asWorkspaceError(failure);
      const found = yield* readWorkbook(spreadsheetId, register.offered);
      const { generation } = current;
      if (found.generation === generation + 1 && found.run === by.id) return found;
      const overtaken = found.generation !== generation;
      if (attempt >= attempts || !(overtaken || error.mayHaveLanded)) throw error;
      current = found;
    }
  }
}

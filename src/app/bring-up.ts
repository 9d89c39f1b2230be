import { workbookOf } from '../core/register/rows.ts';
import { whyStopped, workbookVersion } from '../core/register/workbook-version.ts';
import { logged } from '../core/week/logged.ts';
import { reshape } from '../workbook/reshape.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Program } from '../workspace/program.ts';
import { mendsFor } from './mends-for.ts';
import type { Run } from './run.ts';

/**
 * Brings a workbook of an older version to that of this code, in one batch with the version it then has:
 * the first turn after a newer script was pushed does it, and no other asks for anything. One that
 * was stopped waits for the person who says what it is.
 */
export function* bringUp(snapshot: Snapshot, run: Run): Program<Snapshot> {
  const isOlder = ({ register }: Snapshot): boolean =>
    workbookOf(register).version < workbookVersion && whyStopped(register) === undefined;
  if (!isOlder(snapshot)) return snapshot;
  return yield* reshape(snapshot, { id: run.id, now: run.now }, function* (current) {
    if (!isOlder(current)) return { requests: [], changes: [] };
    const workbook = workbookOf(current.register);
    const mends = yield* mendsFor(current, workbook.roleAccount);
    const words = `Brought from version ${workbook.version} to ${workbookVersion}`;
    return {
      requests: mends.flatMap(({ requests }) => requests),
      changes: [
        { table: 'workbook', row: { ...workbook, version: workbookVersion } },
        logged(run.now, 'Workbook', words, ''),
      ],
    };
  });
}

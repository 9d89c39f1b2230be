import type { Change, Register } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { setBackWords, stopped } from '../workbook/set-back.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Memory } from '../workspace/request.ts';
import type { Run } from './run.ts';

/**
 * Stops every effect where the workbook is not the one this installation last wrote: a copy, or one set
 * back to an older version. A person says what it is before anything is sent again.
 */
export function stopIfRestored(
  register: Register,
  snapshot: Snapshot,
  memory: Memory,
  run: Run,
): readonly Change[] {
  const workbook = workbookOf(register);
  if (workbook.stopped !== undefined) return [];
  const why = whyStop(workbook.spreadsheetId, snapshot, memory);
  if (why === undefined) return [];
  return stopped(register, why, run.now);
}

function whyStop(own: string, snapshot: Snapshot, memory: Memory): string | undefined {
  if (own !== snapshot.spreadsheetId) {
    return 'This workbook is a copy. Nothing is sent from it until someone says on the home page that it is the live one.';
  }
  if (memory.spreadsheetId === own && memory.generation > snapshot.generation) {
    return setBackWords;
  }
  return undefined;
}

import { tick } from '../../app/tick.ts';
import type { Ticked } from '../../app/tick.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { beat } from './heartbeat.ts';
import { newRun } from './run.ts';

export type Turn = {
  /** The signed-in person whose edit set it off. */
  readonly editedBy?: string | undefined;
  /** Milliseconds to wait for a turn under way; without it, a turn under way is let do it all. */
  readonly wait?: number;
};

/**
 * One turn of the register. The lock only saves work: two turns at once come to the same by the commit
 * guard, so one that has waited long enough goes on without it.
 *
 * @returns nothing where another turn is under way and was not waited for.
 */
export function turn({ editedBy, wait = 0 }: Turn = {}): Ticked | undefined {
  const lock = LockService.getScriptLock();
  const alone = lock.tryLock(wait);
  if (!alone && wait === 0) return undefined;
  try {
    const run = newRun(editedBy);
    const ticked = runSync(tick(run), google());
    beat(run.now);
    return ticked;
  } finally {
    if (alone) lock.releaseLock();
  }
}

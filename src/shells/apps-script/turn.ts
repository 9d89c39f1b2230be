import { clearFailure } from '../../app/note-failure.ts';
import { tick } from '../../app/tick.ts';
import type { Ticked } from '../../app/tick.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { beat } from './heartbeat.ts';
import { newRun } from './run.ts';

export type Turn = {
  /** The signed-in person whose edit set it off. */
  readonly editedBy?: string | undefined;
  /** Milliseconds to wait for a turn under way to end. */
  readonly wait: number;
};

/**
 * One turn of the register. The lock only saves work: two turns at once come to the same by the commit
 * guard, so one that has waited long enough goes on without it.
 */
export function turn({ editedBy, wait }: Turn): Ticked {
  const lock = LockService.getScriptLock();
  const alone = lock.tryLock(wait);
  try {
    return ticked(editedBy);
  } finally {
    if (alone) lock.releaseLock();
  }
}

/** One turn, unless one is under way: that one does it all. */
export function turnIfNone(): void {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(0)) return;
  try {
    ticked();
  } finally {
    lock.releaseLock();
  }
}

function ticked(editedBy?: string): Ticked {
  const run = newRun(editedBy);
  const done = runSync(tick(run), google());
  if (done.register.rows.workbook.get('workbook')?.failed) runSync(clearFailure(run), google());
  beat(run.now);
  return done;
}

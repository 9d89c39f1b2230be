import { preview } from '../../app/preview.ts';
import { tick } from '../../app/tick.ts';
import { whatWouldGo } from '../../app/what-would-go.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { newRun } from './run.ts';

/**
 * What the next turn would send and make, and what goes later: the turn itself, tried on a workbook that
 * only notes down what is written. Whoever chose it needs no more than to see the workbook.
 */
export function goingOut(): string {
  const run = newRun();
  const tried = preview(google());
  const { register } = runSync(tick(run), tried.send);
  const lines = whatWouldGo(register, run.id, run.now);
  return [
    ...(lines.length === 0 ? ['Nothing goes, now or later.'] : lines),
    ...(tried.seesForm()
      ? []
      : [
          'Requests not yet taken in are left out: only the shared mailbox sees what the form holds.',
        ]),
    'Nothing was sent or changed.',
  ].join('\n\n');
}

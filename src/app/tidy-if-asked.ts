import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { Change } from '../core/register/register.ts';
import { workbookOf } from '../core/register/rows.ts';
import { whyStopped } from '../core/register/workbook-version.ts';
import { logged } from '../core/week/logged.ts';
import { tidyRows } from '../workbook/tidy-rows.ts';
import type { Mend } from '../workbook/mend.ts';
import { reshape } from '../workbook/reshape.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { Program } from '../workspace/program.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { mendsFor } from './mends-for.ts';
import type { Run } from './run.ts';

/**
 * Puts the shape of the workbook right where somebody ticked so on Start, or lists what it would put right.
 * The answer stands beside the tick, and lands in one batch with what was done. Where nobody ticked, it
 * asks for nothing. What Google refuses is said, and nothing is changed.
 *
 * It is met before anything else of a turn: without the columns of People, say, nothing else is listened to.
 */
export function* tidyIfAsked(snapshot: Snapshot, run: Run): Program<Snapshot> {
  const mayBe = whyStopped(snapshot.register) === undefined;
  if (!mayBe || ticksIn(snapshot).length === 0) return snapshot;
  const by = { id: run.id, now: run.now };
  try {
    return yield* reshape(snapshot, by, (current) => tidying(current, run));
  } catch (failure) {
    if (!(failure instanceof WorkspaceError) || failure.mayHaveLanded) throw failure;
    const words = `▲ Google refused it, and nothing was changed: ${failure.message}`;
    return yield* reshape(snapshot, by, function* (current) {
      return {
        requests: [],
        changes: ticksIn(current).flatMap((tick) => answered(tick, words, run)),
      };
    });
  }
}

type Tick = { readonly row: string; readonly isOn: boolean };

/** Ticks of Tidy that were put or taken away since they were last answered; none while Start is in trouble. */
function ticksIn({ tabs, inputs, register }: Snapshot): readonly Tick[] {
  const start = tabs.get('start');
  if (!start || start.trouble.length > 0) return [];
  return Object.values(tidyRows)
    .map((row) => ({ row, isOn: (inputs.get(`start/${row}`)?.['tick'] ?? '') !== '' }))
    .filter(({ row, isOn }) => {
      const before = register.rows.taken.get(`start/${row}`)?.values['tick'] ?? '';
      return isOn !== (before !== '');
    });
}

function* tidying(
  current: Snapshot,
  run: Run,
): Program<{ requests: Mend['requests']; changes: readonly Change[] }> {
  const ticks = ticksIn(current);
  const asked = ticks.filter(({ isOn }) => isOn).map(({ row }) => row);
  const { roleAccount } = workbookOf(current.register);
  const mends = asked.length === 0 ? [] : yield* mendsFor(current, roleAccount);
  return {
    requests: asked.includes(tidyRows.tidy) ? mends.flatMap(({ requests }) => requests) : [],
    changes: ticks.flatMap((tick) => answered(tick, wordsFor(tick, mends, current, run), run)),
  };
}

function answered({ row, isOn }: Tick, words: string, run: Run): readonly Change[] {
  const key = `start/${row}`;
  const taken = isOn
    ? { key, values: { tick: 'yes' }, answers: { tick: words } }
    : { key, values: {}, answers: {} };
  return [
    { table: 'taken', row: taken },
    ...(isOn
      ? [logged(run.now, 'Workbook', `${row}. ${words}`, '', run.editedBy ?? 'A person')]
      : []),
  ];
}

/** More than this is not read in a cell. */
const mostListed = 30;

function wordsFor({ row }: Tick, mends: readonly Mend[], { tabs }: Snapshot, run: Run): string {
  const asks = [...tabs.values()]
    .flatMap(({ claims }) => claims)
    .map((claim) => `◆ Only you can say which it is. ${claim}`);
  const when = fullDateTime(run.now);
  if (mends.length === 0) return [`✓ ${when}: nothing to put right.`, ...asks].join('\n');
  const does = row === tidyRows.tidy;
  const head = does ? `✓ ${when}: put right.` : `○ ${when}: this would be put right.`;
  const listed = mends.slice(0, mostListed).map(({ what }) => `• ${what}`);
  const more = mends.length - listed.length;
  return [head, ...listed, ...(more > 0 ? [`• and ${more} more.`] : []), ...asks].join('\n');
}

import { momentFrom } from '../../app/run.ts';
import { logged } from '../../core/week/logged.ts';
import { whatFollows } from '../../core/week/what-follows.ts';
import { commit } from '../../workbook/commit.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { runSync } from '../../workspace/program.ts';
import type { BenchRig } from './bench-rig.ts';

/** How long the parts of one turn take, and how much crosses the wire. */
export type Measured = {
  readonly milliseconds: Readonly<Record<'Read' | 'Plan' | 'Commit', number>>;
  readonly bytes: Readonly<
    Record<'Reply to the read' | 'Body of a commit' | 'Reply to it', number>
  >;
};

const repeats = 5;
const now = momentFrom('2026-11-23T10:00:00');

/** Each part a few times on its own; the median counts. What the local workspace takes is left out. */
export function measured(rig: BenchRig): Measured {
  const replies = new Map<string, unknown>();
  const bodies = new Map<string, unknown>();
  let waited = 0;
  const timed = <T>(act: () => T): { readonly value: T; readonly took: number } => {
    waited = 0;
    const began = performance.now();
    const value = act();
    return { value, took: performance.now() - began - waited };
  };
  const through = rig.sendThrough((request, reply, took) => {
    waited += took;
    bodies.set(request.method, request.ask);
    replies.set(request.method, reply);
  });
  const times = { Read: [] as number[], Plan: [] as number[], Commit: [] as number[] };
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const read = timed(() => runSync(rig.reading(), through));
    times.Read.push(read.took);
    times.Plan.push(timed(() => whatFollows(read.value.register, now)).took);
    times.Commit.push(timed(() => oneChange(rig, read.value, through, repeat)).took);
  }
  const size = (value: unknown): number => JSON.stringify(value).length;
  return {
    milliseconds: {
      Read: median(times.Read),
      Plan: median(times.Plan),
      Commit: median(times.Commit),
    },
    bytes: {
      'Reply to the read': size(replies.get('sheets.spreadsheets.getByDataFilter')),
      'Body of a commit': size(bodies.get('sheets.spreadsheets.batchUpdate')),
      'Reply to it': size(replies.get('sheets.spreadsheets.batchUpdate')),
    },
  };
}

/** One referral is withdrawn: the smallest commit that a job makes. */
function oneChange(
  rig: BenchRig,
  snapshot: Snapshot,
  through: ReturnType<BenchRig['sendThrough']>,
  repeat: number,
): Snapshot {
  const by = { id: `measured-${String(repeat)}`, now };
  return runSync(
    commit(snapshot, by, (register) => {
      const [referral] = register.rows.referral.values();
      if (!referral) throw new Error('There are no referrals to measure.');
      const missing = [`measured ${String(repeat)}`];
      return [
        { table: 'referral', row: { ...referral, missing } },
        logged(now, referral.reference, 'Measured', ''),
      ];
    }),
    through,
  );
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

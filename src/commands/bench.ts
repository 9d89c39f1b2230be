import { agendasFound } from './bench/agendas-found.ts';
import { benchRig } from './bench/bench-rig.ts';
import type { BenchRig } from './bench/bench-rig.ts';
import { deadlinesMeasured } from './bench/deadlines-measured.ts';
import { floorOf, restCalls, workOf } from './bench/floor.ts';
import { measured } from './bench/measured.ts';
import type { Measured } from './bench/measured.ts';
import { minutesCompiled } from './bench/minutes-compiled.ts';
import { weekOfJobs } from './bench/week-of-jobs.ts';
import type { Job } from './bench/week-of-jobs.ts';

const small = 100;
const large = 10_000;

/**
 * Counts the calls of each job of a week at 100 and at 10,000 referrals, beside the floor, and says how
 * much longer reading, planning and committing take at the larger size. Calls are what costs people
 * time; they must not depend on how much the register holds.
 */
export async function bench(print: (line: string) => void): Promise<void> {
  await Promise.resolve();
  const [few, many] = [small, large].map((referrals) => atSize(referrals)) as [Size, Size];
  for (const line of callsTable(few.jobs, many.jobs)) print(line);
  print('');
  for (const line of timesTable(few.measured, many.measured)) print(line);
  print('');
  for (const line of minutesTable()) print(line);
  print('');
  for (const line of agendasTable()) print(line);
  print('');
  for (const line of deadlinesTable()) print(line);
  if (few.jobs.some((job, index) => restCalls(job.calls) !== callsAt(many.jobs, index))) {
    throw new Error('Calls grow with the register: see the table.');
  }
}

type Size = { readonly jobs: readonly Job[]; readonly measured: Measured };

function atSize(referrals: number): Size {
  const rig: BenchRig = benchRig(referrals);
  return { measured: measured(rig), jobs: weekOfJobs(rig) };
}

const callsAt = (jobs: readonly Job[], index: number): number => {
  const job = jobs[index];
  return job ? restCalls(job.calls) : -1;
};

function callsTable(few: readonly Job[], many: readonly Job[]): readonly string[] {
  const rows = few.map((job, index) => {
    const { mails, documents, moved, people } = workOf(job.calls);
    return [
      job.name,
      ...[mails, documents, moved, people, floorOf(job)].map(String),
      String(restCalls(job.calls)),
      String(callsAt(many, index)),
    ];
  });
  const head = ['Calls to Google', 'mails', 'made', 'moved', 'people', 'floor', '100', '10,000'];
  return [
    ...table([head, ...rows]),
    'Floor: a read, a commit and a look for form responses each turn; 2 a mail, 5 a document made, 1 one moved, 1 a person let in or out, and 1 to record both.',
  ];
}

function timesTable(few: Measured, many: Measured): readonly string[] {
  const rows = (Object.keys(few.milliseconds) as (keyof Measured['milliseconds'])[]).map((part) => [
    part,
    `${few.milliseconds[part].toFixed(0)} ms`,
    `${many.milliseconds[part].toFixed(0)} ms`,
    `× ${(many.milliseconds[part] / few.milliseconds[part]).toFixed(1)}`,
  ]);
  const bytes = (size: number): string =>
    size < 1_000_000 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
  return table([
    ['Time and size', '100', '10,000', 'ratio'],
    ...rows,
    ...(Object.keys(few.bytes) as (keyof Measured['bytes'])[]).map((part) => [
      part,
      bytes(few.bytes[part]),
      bytes(many.bytes[part]),
      `× ${(many.bytes[part] / few.bytes[part]).toFixed(1)}`,
    ]),
  ]);
}

function minutesTable(): readonly string[] {
  const all = minutesCompiled([1, 12, 100]);
  const [one] = all;
  const rows = all.map(({ cases, milliseconds, requests, bytes }) => [
    `${String(cases)} ${cases === 1 ? 'case' : 'cases'}`,
    `${milliseconds.toFixed(1)} ms`,
    `× ${(milliseconds / (one?.milliseconds ?? 1)).toFixed(1)}`,
    String(requests),
    `${(bytes / 1000).toFixed(0)} kB`,
  ]);
  return [
    ...table([['Minutes compiled', 'time', 'ratio', 'requests', 'sent'], ...rows]),
    'After the copy two calls, whatever the number: one read, and one batch of these requests.',
  ];
}

function agendasTable(): readonly string[] {
  const rows = agendasFound(25).map(({ items, medianMs, worstMs, proven, of }) => [
    `${String(items)} children`,
    `${medianMs.toFixed(0)} ms`,
    `${worstMs.toFixed(0)} ms`,
    `${String(proven)} of ${String(of)}`,
  ]);
  return table([['Best agenda', 'median', 'worst', 'proven'], ...rows]);
}

/** About a million deadlines. */
const sittings = 333_334;

function deadlinesTable(): readonly string[] {
  const paces = deadlinesMeasured(sittings, 10);
  const luxons = paces.filter(({ way }) => way.startsWith('luxon'));
  const rows = paces.map(({ way, deadlines, perSecond }) => [
    way,
    deadlines.toLocaleString('en-GB'),
    Math.round(perSecond).toLocaleString('en-GB'),
    ...luxons.map((luxon) => `× ${(perSecond / luxon.perSecond).toFixed(0)}`),
  ]);
  return [
    ...table([['Deadlines', 'found', 'a second', ...luxons.map(({ way }) => way)], ...rows]),
    'From the JSON of a reply of Sheets, its reading included. All agree on every deadline; luxon reckons a tenth of them.',
  ];
}

/** Columns as wide as their widest cell; figures stand at the right. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

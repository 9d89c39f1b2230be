import fc from 'fast-check';
import { DateTime } from 'luxon';
import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { atTime } from '../../../src/core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { LocalDate } from '../../../src/core/calendar/local-date.ts';
import { limitBefore } from '../../../src/core/deadline/limit-before.ts';
import { recordSteps } from '../../../src/core/deadline/record-steps.ts';
import type { Limit, RecordStepRule, Within } from '../../../src/core/panel/deadline-rules.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { parsePanel } from '../../../src/core/panel/parse-panel.ts';
import { presets } from '../../../src/panels/index.ts';
import { trials } from '../given/trials.ts';
import { preset } from '../given/presets.ts';
import { anyDay, anyLimit, anyPanel, anySteps, clockChanges, holidays } from './given-panels.ts';

const soak = process.env['PANEL_SOAK'] === '1';
const cases = soak ? 20_000 : trials(1_000);
const seed = 20261122;

describe('a panel as a file', () => {
  it('comes back the same when it is written out and read again', () => {
    fc.assert(
      fc.property(fc.oneof(anyPanel, fc.constantFrom(...presets())), (panel) => {
        const read = parsePanel(JSON.parse(JSON.stringify(panel)));
        expect(read).toEqual({ ok: true, value: panel });
      }),
      { seed, numRuns: soak ? 5_000 : trials(200) },
    );
  });
});

const zone = 'Europe/London';
const at = (text: string): DateTime => DateTime.fromISO(text, { zone });
const wall = (moment: DateTime): string => moment.toFormat("yyyy-MM-dd'T'HH:mm:ss");
const works = (moment: DateTime): boolean =>
  moment.weekday <= 5 && !holidays.has(moment.toISODate() ?? '');

/** One day after another, as somebody with a wall calendar would. */
function stepWorking(from: DateTime, count: number, way: 1 | -1): DateTime {
  let moment = from;
  for (let left = count; left > 0;) {
    moment = moment.plus({ days: way });
    if (works(moment)) left -= 1;
  }
  return moment;
}

function until(from: DateTime, way: 1 | -1): DateTime {
  let moment = from;
  while (!works(moment)) moment = moment.plus({ days: way });
  return moment;
}

const endings: Readonly<Record<string, string>> = {
  'start-of-day': 'T00:00:00',
  midday: 'T12:00:00',
  'end-of-day': 'T23:59:59',
};
const withTime = (moment: DateTime, time: string): string =>
  `${moment.toISODate() ?? ''}${endings[time] ?? `T${time}:00`}`;

/** Noon: no clock changes then, so that a day is always the next day. */
const noonOf = (date: string): DateTime => at(`${date}T12:00:00`);

function limitByHand(limit: Limit, on: LocalDate): string {
  const sitting = noonOf(on);
  if (limit.by === 'weekday') {
    let moment = sitting.minus({ weeks: limit.weeksBefore ?? 0 });
    while (moment.weekday !== 1) moment = moment.minus({ days: 1 });
    while (moment.weekday !== limit.weekday) moment = moment.plus({ days: 1 });
    return withTime(limit.onHoliday === 'stay' ? moment : until(moment, -1), limit.time);
  }
  if (limit.by === 'working-days') {
    return withTime(stepWorking(sitting, limit.days + (limit.clear ? 1 : 0), -1), limit.time);
  }
  let moment = sitting;
  for (let left = limit.days + (limit.clear ? 1 : 0); left > 0; left -= 1) {
    moment = moment.minus({ days: 1 });
  }
  return withTime(limit.onHoliday === 'stay' ? moment : until(moment, -1), limit.time);
}

function withinByHand(within: Within, from: string, cap: string | undefined): string {
  const capped = (due: string): string => (cap !== undefined && due > cap ? cap : due);
  const day = noonOf(from.slice(0, 10));
  if (within.unit === 'working-days') {
    return capped(withTime(stepWorking(day, within.amount, 1), within.time ?? 'end-of-day'));
  }
  if (within.unit === 'calendar-days') {
    const last = day.plus({ days: within.amount });
    const time = within.time ?? 'end-of-day';
    if (capped(withTime(last, time)) !== withTime(last, time)) return cap ?? '';
    return capped(withTime(within.roll === 'none' ? last : until(last, 1), time));
  }
  return hoursByHand(within, from, capped);
}

/** Hours on a wall clock that never changes are hours of UTC. */
function hoursByHand(
  { amount, roll }: Extract<Within, { readonly unit: 'hours' }>,
  from: string,
  capped: (due: string) => string,
): string {
  const clock = DateTime.fromISO(from, { zone: 'utc' }).plus({ hours: amount });
  const due = wall(clock);
  if (capped(due) !== due || roll === 'none' || works(clock)) return capped(due);
  return capped(`${until(clock, 1).toISODate() ?? ''}${due.slice(10, 16)}:00`);
}

function stepsByHand(panel: Panel, on: LocalDate, cap: string | undefined) {
  const { earliestStart, latestFinish } = panel.session;
  const known = new Map<string, string>([
    ['sitting', `${on}T${earliestStart}:00`],
    ['finish', `${on}T${latestFinish}:00`],
  ]);
  const dues: [string, string][] = [];
  for (const { step, startsFrom, within } of panel.record.steps) {
    const start = known.get(startsFrom);
    if (start === undefined || within === undefined) continue;
    const due = withinByHand(within, start, panel.record.cap && cap);
    known.set(step, due);
    dues.push([step, due]);
  }
  return dues;
}

const withSteps = (steps: readonly RecordStepRule[], capped: boolean): Panel => {
  const panel = preset('resources');
  const { cap } = panel.record;
  return { ...panel, record: { steps, ...(capped && cap ? { cap } : {}) } };
};

describe('deadlines, against a reckoning day by day with another calendar', () => {
  const days = fc.oneof(anyDay, fc.constantFrom(...clockChanges));

  it('agree on cut-offs and agendas of every kind [CPR-4.3] [LCLH-5.2] [BC-7.4]', () => {
    fc.assert(
      fc.property(anyLimit, days, (limit, on) => {
        const due = limitBefore(limit, on, englandAndWales);
        fc.pre(due.ok);
        expect(due.value.at).toBe(limitByHand(limit, on));
      }),
      { seed, numRuns: cases },
    );
  });

  it('agree on the steps of the record, capped or not [CPR-5.2a] [LCLH-5.4] [BC-8.1]', () => {
    fc.assert(
      fc.property(
        anySteps,
        days,
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        (steps, on, capped, gap) => {
          const panel = withSteps(steps, capped);
          const next = noonOf(on).plus({ days: gap }).toISODate() ?? '';
          const cap: LocalDateTime = atTime(next as LocalDate, '09:30');
          const found = recordSteps(panel, { on }, cap, englandAndWales);
          fc.pre(found.ok);
          const dues = found.value.map(({ step, dueAt }) => [step, dueAt]);
          expect(dues).toEqual(stepsByHand(panel, on, cap));
        },
      ),
      { seed, numRuns: cases },
    );
  });

  it('agree on every day on which clocks change, from 2019 to 2027 [CPR-A1]', () => {
    expect(clockChanges).toHaveLength(18);
    const limits = fc.sample(anyLimit, { seed, numRuns: 10 });
    const records = fc
      .sample(anySteps, { seed, numRuns: 10 })
      .map((steps) => withSteps(steps, false));
    for (const on of clockChanges.filter((date) => date < '2027-10-01')) {
      for (const limit of limits) {
        expect(limitBefore(limit, on, englandAndWales)).toMatchObject({
          value: { at: limitByHand(limit, on) },
        });
      }
      for (const panel of records) {
        const found = recordSteps(panel, { on }, undefined, englandAndWales);
        const dues = found.ok ? found.value : found.error.known;
        expect(dues.map(({ step, dueAt }) => [step, dueAt])).toEqual(
          stepsByHand(panel, on, undefined),
        );
      }
    }
  });
});

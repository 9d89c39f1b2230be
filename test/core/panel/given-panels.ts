import fc from 'fast-check';
import { bankHolidays } from '../../../src/core/calendar/england-and-wales.ts';
import { addDays, type LocalDate } from '../../../src/core/calendar/local-date.ts';
import { agendaCosts } from '../../../src/core/panel/agenda-costs.ts';
import type { Limit, RecordStepRule, Within } from '../../../src/core/panel/deadline-rules.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { SittingPattern } from '../../../src/core/panel/sitting-plan.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const citation = { rule: 'CPR-9.9', printed: 'Anywhere 9', phrase: 'any words' };
const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const timeOrPart = fc.oneof(clock, fc.constantFrom('start-of-day', 'midday', 'end-of-day'));
const onHoliday = fc.constantFrom('roll-back', 'stay');

/** Any day of the years for which the bank holidays are known, with room for weeks before and after. */
export const anyDay = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => addDays(day('2019-03-01'), days));

/** The Sundays of 2019 to 2027 on which clocks change, and the days about them. */
export const clockChanges: readonly LocalDate[] = Array.from(
  { length: 9 },
  (_, year) => 2019 + year,
).flatMap((year) => [lastSunday(`${year}-03-31`), lastSunday(`${year}-10-31`)]);

function lastSunday(text: string): LocalDate {
  let date = day(text);
  while (new Date(`${date}T12:00:00Z`).getUTCDay() !== 0) date = addDays(date, -1);
  return date;
}

export const anyLimit: fc.Arbitrary<Limit> = fc
  .oneof(
    fc.record({
      by: fc.constant('weekday'),
      weekday,
      weeksBefore: fc.integer({ min: 0, max: 8 }),
      time: timeOrPart,
      onHoliday,
    }),
    fc.record({
      by: fc.constant('working-days'),
      days: fc.integer({ min: 0, max: 15 }),
      clear: fc.boolean(),
      time: timeOrPart,
    }),
    fc.record({
      by: fc.constant('calendar-days'),
      days: fc.integer({ min: 0, max: 30 }),
      clear: fc.boolean(),
      time: timeOrPart,
      onHoliday,
    }),
  )
  .map((limit) => ({ ...limit, ...citation }));

const anyWithin: fc.Arbitrary<Within> = fc.oneof(
  fc.record({
    amount: fc.integer({ min: 1, max: 200 }),
    unit: fc.constant('hours'),
    roll: fc.constantFrom('next-working-day-same-time', 'none'),
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 15 }),
    unit: fc.constant('working-days'),
    time: timeOrPart,
  }),
  fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constant('calendar-days'),
    time: timeOrPart,
    roll: fc.constantFrom('next-working-day', 'none'),
  }),
);

const stepNames = ['draft', 'final', 'filed', 'notice'];

/** Up to four steps, each from the sitting, its finish or any step before; some without a time. */
export const anySteps: fc.Arbitrary<readonly RecordStepRule[]> = fc
  .array(fc.tuple(fc.option(anyWithin, { freq: 6, nil: undefined }), fc.nat()), { maxLength: 4 })
  .map((rules) =>
    rules.map(([within, from], at) => {
      const starts = ['sitting', 'finish', ...stepNames.slice(0, at)];
      const step = stepNames[at] ?? '';
      return {
        step,
        label: step,
        task: step,
        owner: 'administrator',
        ...(within ? { within } : {}),
        startsFrom: starts[from % starts.length] ?? 'finish',
        ...citation,
      };
    }),
  );

const anyPattern = fc.oneof(
  fc.record({ pattern: fc.constant('weekly'), weekday }),
  fc.record({
    pattern: fc.constant('every-weeks'),
    weeks: fc.integer({ min: 1, max: 9 }),
    from: anyDay,
  }),
  fc.record({
    pattern: fc.constant('monthly'),
    days: fc.array(fc.record({ nth: fc.constantFrom(1, 2, 3, 4, 5, 'last'), weekday }), {
      minLength: 1,
      maxLength: 1,
    }),
    everyMonths: fc.integer({ min: 1, max: 4 }),
    firstMonth: anyDay.map((date) => date.slice(0, 7)),
  }),
  fc.record({ pattern: fc.constant('dates'), dates: fc.uniqueArray(anyDay, { minLength: 1 }) }),
  fc.record({ pattern: fc.constant('by-hand') }),
) as fc.Arbitrary<SittingPattern>;

/** Whoever is left out first, then the others as it comes. */
const [leftOut, ...otherCosts] = agendaCosts;
const anyCosts = fc
  .shuffledSubarray(otherCosts, { minLength: otherCosts.length })
  .map((others) => [leftOut, ...others]);

/** A panel whose figures go together: what it cuts off, when it is due, and the steps after. */
export const anyPanel: fc.Arbitrary<Panel> = fc
  .record({
    sittings: anyPattern,
    onHoliday: fc.constantFrom('ask', 'skip', 'next-working-day', 'previous-working-day'),
    cutOff: fc.option(anyLimit, { nil: undefined }),
    steps: anySteps,
    capped: fc.boolean(),
    base: fc.constantFrom('resources', 'permanence'),
    costs: fc.option(anyCosts, { nil: undefined }),
  })
  .map(({ sittings, onHoliday: rule, cutOff, steps, capped, base, costs: order }) => {
    const { agenda: _a, cutOff: _c, quorum: _q, localChoice: _l, ...panel } = preset(base);
    return {
      ...panel,
      sittings: { ...sittings, onHoliday: rule, ...citation },
      ...(cutOff ? { cutOff } : {}),
      slots: { ...panel.slots, ...(order ? { costs: { order, ...citation } } : {}) },
      record: {
        steps,
        ...(capped ? { cap: { at: 'next-sitting-start' as const, ...citation } } : {}),
      },
    };
  });

export const holidays: ReadonlySet<string> = new Set(bankHolidays.map(({ on }) => on));

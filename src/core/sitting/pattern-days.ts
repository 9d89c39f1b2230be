import {
  addDays,
  addMonths,
  dateFromParts,
  daysBetween,
  partsOf,
  weekdayOf,
  type LocalDate,
  type Weekday,
} from '../calendar/local-date.ts';
import type { MonthDay, SittingPattern } from '../panel/sitting-plan.ts';

/**
 * The days a pattern gives, soonest first, before holidays and exclusions are looked at. Without end,
 * unless the pattern is a list of dates or gives none.
 *
 * @param from - the first day that counts.
 * @param first - the first sitting typed, where the pattern counts from it.
 *
 * Source: CPR-3.1. Source: LCLH-3.1. Source: NS-8.6. Source: BC-6.2. Source: BC-7.1.
 */
export function* patternDays(
  rule: SittingPattern,
  from: LocalDate,
  first?: LocalDate,
): Generator<LocalDate, void> {
  switch (rule.pattern) {
    case 'weekly':
      return yield* everyWeeks(onOrAfter(from, rule.weekday), 1, from);
    case 'every-weeks': {
      const anchor = rule.from ?? first;
      if (anchor !== undefined) yield* everyWeeks(anchor, rule.weeks, from);
      return;
    }
    case 'monthly':
      return yield* monthly(rule, from);
    case 'dates':
      return yield* [...rule.dates].sort().filter((date) => date >= from);
    case 'by-hand':
  }
}

const onOrAfter = (date: LocalDate, weekday: Weekday): LocalDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7);

/** Every so many weeks from the first; nothing before it. */
export function* everyWeeks(
  first: LocalDate,
  weeks: number,
  from: LocalDate,
): Generator<LocalDate, void> {
  const missed = Math.max(0, Math.ceil(daysBetween(first, from) / (7 * weeks)));
  for (let count = missed; ; count += 1) yield addDays(first, 7 * weeks * count);
}

function* monthly(
  rule: Extract<SittingPattern, { pattern: 'monthly' }>,
  from: LocalDate,
): Generator<LocalDate, void> {
  const every = rule.everyMonths ?? 1;
  const asked = firstOfMonth(from);
  const start = rule.firstMonth === undefined ? asked : (`${rule.firstMonth}-01` as LocalDate);
  let month = start;
  while (month < asked) month = addMonths(month, every);
  for (; ; month = addMonths(month, every)) {
    const days = rule.days.flatMap((day) => inMonth(day, month) ?? []);
    yield* [...new Set(days)].sort().filter((date) => date >= from);
  }
}

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01` as LocalDate;

/** The second Wednesday of June 2026 is the 10th; a month without a fifth Friday has none. */
function inMonth({ nth, weekday }: MonthDay, month: LocalDate): LocalDate | undefined {
  if (nth === 'last') {
    const last = addDays(addMonths(month, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const day = 1 + ((weekday - weekdayOf(month) + 7) % 7) + 7 * (nth - 1);
  const { year, month: which } = partsOf(month);
  return dateFromParts(year, which, day);
}

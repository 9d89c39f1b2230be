import { addDays, weekdayOf, type LocalDate } from '../calendar/local-date.ts';
import { atTime, type LocalDateTime } from '../calendar/local-date-time.ts';
import { dayOffTitle, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';

/** A day the panel is to meet: `on` names the sitting, `meetsOn` is where it was moved, or the same. */
export type PlannedDay = { readonly on: LocalDate; readonly meetsOn: LocalDate };

/** The day a sitting meets: the day it was moved to, else the day it was planned for. */
export const meetsOn = ({ on, movedTo }: Pick<Sitting, 'on' | 'movedTo'>): LocalDate =>
  movedTo ?? on;

/**
 * The days the pattern gives, holidays or not, from the first on or after `from`.
 *
 * @param count - how many, 0 or more.
 *
 * Source: CPR-3.1.
 */
export function sittingDates(panel: Panel, from: LocalDate, count: number): readonly LocalDate[] {
  const wait = (panel.sittings.weekday - weekdayOf(from) + 7) % 7;
  return Array.from({ length: count }, (_, week) => addDays(from, wait + 7 * week));
}

/**
 * The next days the panel is to meet, soonest first: sittings of the register that are not stood down,
 * and days of the pattern that the register does not know yet.
 *
 * @param from - the first day that counts, by the day a sitting meets.
 * @param count - how many, 0 or more.
 *
 * Source: CPR-3.1.
 */
export function plannedDays(
  panel: Panel,
  from: LocalDate,
  sittings: readonly Sitting[],
  count: number,
): readonly PlannedDay[] {
  const own = sittings.filter((sitting) => sitting.panel === panel.code);
  const known = new Set(own.flatMap(({ on }) => (on >= from ? [on] : [])));
  const kept = own
    .filter((sitting) => sitting.status !== 'stood-down' && meetsOn(sitting) >= from)
    .map((sitting) => ({ on: sitting.on, meetsOn: meetsOn(sitting) }));
  const pattern = sittingDates(panel, from, count + known.size)
    .filter((on) => !known.has(on))
    .map((on) => ({ on, meetsOn: on }));
  return [...kept, ...pattern]
    .sort((a, b) => (`${a.meetsOn}${a.on}` < `${b.meetsOn}${b.on}` ? -1 : 1))
    .slice(0, count);
}

/**
 * When the next scheduled sitting starts: the end of every clock of this one's record.
 *
 * @param after - the day this sitting meets; a sitting moved to a later day counts from there.
 *
 * Source: CPR-5.4.
 */
export function startOfNextSitting(
  panel: Panel,
  after: LocalDate,
  sittings: readonly Sitting[],
): LocalDateTime {
  const [next] = plannedDays(panel, addDays(after, 1), sittings, 1);
  return atTime((next as PlannedDay).meetsOn, panel.session.earliestStart);
}

/**
 * The sitting day on which a review date is heard: the first on or after it, or, where the terms of
 * reference mean "no later than", the last on or before it. Friday 3 July 2026 is heard on Wednesday
 * 8 July. A date that has passed is heard at the first sitting from `today`.
 *
 * Source: CPR-5.1c.
 * Source: CPR-A8.
 */
export function dayForReview(
  panel: Panel,
  reviewOn: LocalDate,
  today: LocalDate,
  sittings: readonly Sitting[],
): PlannedDay {
  const soonest = reviewOn > today ? reviewOn : today;
  const [onOrAfter] = plannedDays(panel, soonest, sittings, 1);
  if (panel.review.bringForward === 'on-or-after') return onOrAfter as PlannedDay;
  const weeks = 60;
  const before = plannedDays(panel, addDays(reviewOn, -7 * weeks), sittings, weeks * 2).filter(
    (planned) => planned.meetsOn >= today && planned.meetsOn <= reviewOn,
  );
  return before.at(-1) ?? (plannedDays(panel, today, sittings, 1)[0] as PlannedDay);
}

/**
 * The name of the holiday a sitting falls on, if it does. Its day is kept: the terms of reference do not
 * say that it moves, so a person decides.
 *
 * Source: CPR-G9.
 */
export const holidayOn = (on: LocalDate, calendar: WorkingCalendar): string | undefined =>
  calendar.daysOff.has(on) ? dayOffTitle(on, calendar) : undefined;

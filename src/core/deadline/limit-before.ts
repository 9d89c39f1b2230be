import { dayNumber, fromDayNumber, type LocalDate } from '../calendar/local-date.ts';
import {
  dateOf,
  fromMomentNumber,
  secondsInDay,
  type LocalDateTime,
} from '../calendar/local-date-time.ts';
import {
  dayOffTitle,
  exhausted,
  type CalendarExhausted,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import { workingDaysOf } from '../calendar/working-days.ts';
import type { Limit } from '../panel/deadline-rules.ts';
import { err, ok, type Result } from '../result.ts';
import { limitClock } from './clocks.ts';
import { limitEnd, namedDay } from './reckon.ts';

/** A deadline was moved off a day nobody works: from when, and what that day is. */
export type Moved = { readonly from: LocalDateTime; readonly because: string };

/** The moment of a limit, and how it came about. */
export type Limited = {
  readonly at: LocalDateTime;
  readonly moved?: Moved;
  /** Holidays and closures that a count of working days left out, by name. */
  readonly leftOut?: readonly string[];
};

/**
 * When something is due before a sitting.
 *
 * A weekday stands in the week of the sitting, or so many weeks before. Of working or calendar days the
 * day of the sitting is not counted and the day reached is: five working days before Tuesday 7 April
 * 2026 is Friday 27 March. Of clear days neither is: Thursday 26 March.
 *
 * @returns the moment, with the day it was moved from; or `calendar-exhausted` when a day needed lies
 *   beyond the holidays known.
 *
 * Source: CPR-4.3. Source: CPR-A6. Source: LCLH-5.2. Source: LCLH-A6. Source: BC-7.4.
 */
export function limitBefore(
  limit: Limit,
  meets: LocalDate,
  calendar: WorkingCalendar,
): Result<Limited, CalendarExhausted> {
  const clock = limitClock(limit);
  const days = workingDaysOf(calendar);
  const end = limitEnd(clock, dayNumber(meets), days);
  if (end <= 0) return err(exhausted(-end, calendar));
  const at = fromMomentNumber(end);
  if (clock.workingDaysBack > 0) {
    const leftOut = daysOffBetween(dateOf(at), meets, calendar);
    return leftOut.length > 0 ? ok({ at, leftOut }) : ok({ at });
  }
  const named = namedDay(clock, dayNumber(meets), days) * secondsInDay + clock.second;
  if (named === end) return ok({ at });
  const from = fromMomentNumber(named);
  return ok({ at, moved: { from, because: dayOffTitle(dateOf(from), calendar) ?? '' } });
}

/** The holidays and closures between two days, neither included, by name; weekends are nothing to tell. */
export function daysOffBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): readonly string[] {
  const titles: string[] = [];
  for (let day = dayNumber(from) + 1; day < dayNumber(to); day += 1) {
    const date = fromDayNumber(day);
    if (calendar.daysOff.has(date)) titles.push(dayOffTitle(date, calendar) ?? '');
  }
  return titles;
}

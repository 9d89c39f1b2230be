import { addDays, weekdayOf, type LocalDate } from '../calendar/local-date.ts';
import { atTime, type LocalDateTime } from '../calendar/local-date-time.ts';
import {
  countWorkingDays,
  dayOffTitle,
  previousWorkingDay,
  type CalendarExhausted,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import type { Limit, TimeOrPart } from '../panel/deadline-rules.ts';
import { ok, type Result } from '../result.ts';

/** A deadline was moved off a day nobody works: from when, and what that day is. */
export type Moved = { readonly from: LocalDateTime; readonly because: string };

/** The moment of a limit, and how it came about. */
export type Limited = {
  readonly at: LocalDateTime;
  readonly moved?: Moved;
  /** Holidays and closures that a count of working days left out, by name. */
  readonly leftOut?: readonly string[];
};

/** Where no time of day is stated, these may stand for one. */
const parts: Readonly<Record<string, string>> = {
  'start-of-day': '00:00:00',
  midday: '12:00:00',
  'end-of-day': '23:59:59',
};

/** The moment a day's clock shows this time, or this part of the day begins or ends. */
export function momentOn(date: LocalDate, time: TimeOrPart): LocalDateTime {
  const part = parts[time];
  return part === undefined ? atTime(date, time) : (`${date}T${part}` as LocalDateTime);
}

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
  if (limit.by === 'weekday') {
    const weeks = 7 * (limit.weeksBefore ?? 0);
    return rolledBack(limit, addDays(meets, limit.weekday - weekdayOf(meets) - weeks), calendar);
  }
  const days = limit.days + (limit.clear ? 1 : 0);
  if (limit.by === 'calendar-days') return rolledBack(limit, addDays(meets, -days), calendar);
  const day = countWorkingDays(meets, -days, calendar);
  if (!day.ok) return day;
  const leftOut = daysOffBetween(day.value, meets, calendar);
  return ok({
    at: momentOn(day.value, limit.time),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  });
}

function rolledBack(
  { time, onHoliday }: Exclude<Limit, { by: 'working-days' }>,
  day: LocalDate,
  calendar: WorkingCalendar,
): Result<Limited, CalendarExhausted> {
  const from = momentOn(day, time);
  if (onHoliday === 'stay') return ok({ at: from });
  const working = previousWorkingDay(day, calendar);
  if (!working.ok) return working;
  const at = momentOn(working.value, time);
  if (at === from) return ok({ at });
  return ok({ at, moved: { from, because: dayOffTitle(day, calendar) ?? '' } });
}

/** The holidays and closures between two days, neither included, by name; weekends are nothing to tell. */
export function daysOffBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): readonly string[] {
  const titles: string[] = [];
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    if (calendar.daysOff.has(day)) titles.push(dayOffTitle(day, calendar) ?? '');
  }
  return titles;
}

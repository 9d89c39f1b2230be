import { err, ok, type Result } from '../result.ts';
import { dayNumber, fromDayNumber, weekdayOf, type LocalDate } from './local-date.ts';
import { workingDayFrom, workingDaysOf, workingDaysOn } from './working-days.ts';

/** Which days the council works, and how far that is known. */
export type WorkingCalendar = {
  /** Bank holidays and the council's own closure days: no day here is a working day. */
  readonly daysOff: ReadonlySet<LocalDate>;
  /** First and last day the list of bank holidays speaks for, both included. */
  readonly covers: { readonly from: LocalDate; readonly to: LocalDate };
  /** What each day off is called, where known: `Good Friday`. */
  readonly titles?: ReadonlyMap<LocalDate, string>;
  /** Where other bank holidays are kept than these: `scotland`. */
  readonly elsewhere?: Readonly<Record<string, WorkingCalendar>>;
};

/** A day off with the name people know it by. */
export type DayOff = { readonly on: LocalDate; readonly title: string };

/** The calendar says nothing about `date`, so no count that passes it can be trusted. */
export type CalendarExhausted = {
  readonly code: 'calendar-exhausted';
  readonly date: LocalDate;
  readonly covers: WorkingCalendar['covers'];
};

/** A calendar of these days off: bank holidays and closures alike. */
export const workingCalendar = (
  daysOff: readonly DayOff[],
  covers: WorkingCalendar['covers'],
): WorkingCalendar => ({
  daysOff: new Set(daysOff.map(({ on }) => on)),
  covers,
  titles: new Map(daysOff.map(({ on, title }) => [on, title])),
});

/** What is said where a count of days comes to one, by its number, that the calendar does not cover. */
export const exhausted = (day: number, { covers }: WorkingCalendar): CalendarExhausted => ({
  code: 'calendar-exhausted',
  date: fromDayNumber(day),
  covers,
});

/** @param found - a day number, or minus the first day the calendar says nothing about. */
const dayFound = (found: number, calendar: WorkingCalendar): Result<LocalDate, CalendarExhausted> =>
  found > 0 ? ok(fromDayNumber(found)) : err(exhausted(-found, calendar));

/**
 * Whether the council works that day: Monday to Friday, and not a day off.
 *
 * @returns `calendar-exhausted` for a day the calendar does not cover, weekends too: an unknown year is
 *   never taken for a year without holidays.
 */
export function isWorkingDay(
  date: LocalDate,
  calendar: WorkingCalendar,
): Result<boolean, CalendarExhausted> {
  const { from, to } = calendar.covers;
  if (date < from || date > to) {
    return err({ code: 'calendar-exhausted', date, covers: calendar.covers });
  }
  return ok(weekdayOf(date) <= 5 && !calendar.daysOff.has(date));
}

/** The day itself when it is a working day, else the first working day after it. */
export const nextWorkingDay = (
  date: LocalDate,
  calendar: WorkingCalendar,
): Result<LocalDate, CalendarExhausted> =>
  dayFound(workingDayFrom(dayNumber(date), 1, workingDaysOf(calendar)), calendar);

/** The day itself when it is a working day, else the last working day before it. */
export const previousWorkingDay = (
  date: LocalDate,
  calendar: WorkingCalendar,
): Result<LocalDate, CalendarExhausted> =>
  dayFound(workingDayFrom(dayNumber(date), -1, workingDaysOf(calendar)), calendar);

/**
 * The day so many working days after `date`, or before it when `count` is negative.
 *
 * The day counted from is not counted; the day reached is. Two working days after Thursday 2 April 2026
 * is Wednesday 8 April, because Good Friday and Easter Monday lie between. Nought gives the day itself,
 * working day or not.
 *
 * @throws RangeError for a fraction of a day.
 */
export function countWorkingDays(
  date: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): Result<LocalDate, CalendarExhausted> {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  return dayFound(workingDaysOn(dayNumber(date), count, workingDaysOf(calendar)), calendar);
}

/** Why a day is none to work on, in words for a person: `Good Friday`, `a weekend`. */
export function dayOffTitle(date: LocalDate, calendar: WorkingCalendar): string | undefined {
  if (calendar.daysOff.has(date))
    return calendar.titles?.get(date) ?? 'a day the council is closed';
  return weekdayOf(date) > 5 ? 'a weekend' : undefined;
}

import { oncePer } from '../register/once-per.ts';
import { dayNumber, type LocalDate } from './local-date.ts';

/** The working days of a calendar, each by its day number (`dayNumber`), counted out once. */
export type WorkingDays = {
  /** First and last day the calendar speaks for. */
  readonly first: number;
  readonly last: number;
  /** Every working day, in order. */
  readonly days: Int32Array;
  /** For each day from the first to the one past the last: how many working days stand before it. */
  readonly before: Int32Array;
};

/** What is known of the days, as a `WorkingCalendar` has it. */
type DaysKnown = {
  readonly daysOff: ReadonlySet<LocalDate>;
  readonly covers: { readonly from: LocalDate; readonly to: LocalDate };
};

/** Days are looked at one by one, here and nowhere else: what counts them finds its answer in a table. */
export const workingDaysOf: (calendar: DaysKnown) => WorkingDays = oncePer(
  ({ covers, daysOff }: DaysKnown) => {
    const first = dayNumber(covers.from);
    const last = dayNumber(covers.to);
    const off = new Set([...daysOff].map(dayNumber));
    const before = new Int32Array(Math.max(0, last - first + 1) + 1);
    const days: number[] = [];
    for (let day = first; day <= last; day += 1) {
      before[day - first] = days.length;
      if ((day - 1) % 7 < 5 && !off.has(day)) days.push(day);
    }
    before[before.length - 1] = days.length;
    return { first, last, days: Int32Array.from(days), before };
  },
);

/**
 * The so-many-th working day on or after a day, or on or before it.
 *
 * @param count - 1 for the day itself where it is worked, else the next; -1 for the same going back; not 0.
 * @returns the day, or where the calendar says too little, minus the first day it says nothing about.
 */
export function workingDayFrom(day: number, count: number, known: WorkingDays): number {
  const { first, last, days, before } = known;
  if (day < first || day > last) return -day;
  if (count > 0) return days[(before[day - first] as number) + count - 1] ?? -(last + 1);
  return days[(before[day - first + 1] as number) + count] ?? -(first - 1);
}

/** The day so many working days later, or earlier where `count` is negative; as `countWorkingDays`. */
export function workingDaysOn(day: number, count: number, known: WorkingDays): number {
  if (count === 0) return day;
  return workingDayFrom(day + (count > 0 ? 1 : -1), count, known);
}

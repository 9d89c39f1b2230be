declare const localDate: unique symbol;

/** A calendar day, `2026-06-10`. No time, no zone: the day on the wall calendar in London. */
export type LocalDate = string & { readonly [localDate]: true };

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const lastYear = 9999;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const lastDay = daysBeforeYear(lastYear + 1);

const daysBefore = (year: number, month: number): number =>
  (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);

const daysIn = (year: number, month: number): number =>
  month === 12 ? 31 : daysBefore(year, month + 1) - daysBefore(year, month);

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const figures = (count: number): string => (count < 10 ? `0${count}` : String(count));

const written = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${figures(month)}-${figures(day)}` as LocalDate;

/** Year, month 1–12 and day 1–31. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

/** The number that two figures of a text write, from this place on: of `2026-06-10`, 6 from place 5. */
export const twoFigures = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;

const zero = '0'.charCodeAt(0);

/** The year, month and day that a date is written with. */
export const partsOf = (date: LocalDate): DateParts => ({
  year: twoFigures(date, 0) * 100 + twoFigures(date, 2),
  month: twoFigures(date, 5),
  day: twoFigures(date, 8),
});

/** The day these numbers name, or nothing when there is no such day: 29 February 2027, say. */
export function dateFromParts(year: number, month: number, day: number): LocalDate | undefined {
  const whole = [year, month, day].every(Number.isInteger);
  return whole && year <= lastYear && isDay(year, month, day)
    ? written(year, month, day)
    : undefined;
}

/** A real day in strict ISO form, `2026-06-10`; anything else is nothing. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const { year, month, day } = partsOf(text as LocalDate);
  return dateFromParts(year, month, day);
}

/**
 * Days counted from 1 January of the year 1, which is day 1 and a Monday.
 * 10 June 2026 is day 739,777. For counting in whole numbers; never kept.
 */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return daysBeforeYear(year) + daysBefore(year, month) + day;
}

/**
 * The date of a day number: the reverse of `dayNumber`.
 *
 * @throws RangeError outside the years 1 to 9999, or for a fraction of a day.
 */
export function fromDayNumber(count: number): LocalDate {
  const known = datesWritten.get(count);
  if (known !== undefined) return known;
  const date = dateOfDay(count);
  datesWritten.set(count, date);
  return date;
}

/** Dates written before: a workbook holds few different ones, and each read meets them all. */
const datesWritten = new Map<number, LocalDate>();

function dateOfDay(count: number): LocalDate {
  if (!Number.isInteger(count) || count < 1 || count > lastDay) {
    throw new RangeError(`No such day number: ${count}`);
  }
  let year = Math.ceil(count / 365.2425);
  if (count <= daysBeforeYear(year)) year -= 1;
  else if (count > daysBeforeYear(year + 1)) year += 1;
  const dayOfYear = count - daysBeforeYear(year);
  let month = 12;
  while (daysBefore(year, month) >= dayOfYear) month -= 1;
  return written(year, month, dayOfYear - daysBefore(year, month));
}

/** The day so many days later; earlier when `days` is negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromDayNumber(dayNumber(date) + days);

/**
 * The same day of the month so many months later, or that month's last day when it is shorter:
 * one month after 31 January 2026 is 28 February 2026.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const intoYear = Math.floor(count / 12);
  const intoMonth = count - intoYear * 12 + 1;
  return written(intoYear, intoMonth, Math.min(day, daysIn(intoYear, intoMonth)));
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export const weekdayOfDay = (count: number): Weekday => (((count - 1) % 7) + 1) as Weekday;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): Weekday => weekdayOfDay(dayNumber(date));

/** Days from the first date to the second: negative when the second is the earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayNumber(to) - dayNumber(from);

import {
  addDays,
  dayNumber,
  fromDayNumber,
  parseLocalDate,
  twoFigures,
  type LocalDate,
} from './local-date.ts';

declare const localDateTime: unique symbol;

/**
 * A moment on the London wall clock, `2026-06-08T17:00:00`. Text order is time order, but for the one
 * hour that the clocks repeat in October. Shells make it from an instant; nothing else reads a clock.
 */
export type LocalDateTime = string & { readonly [localDateTime]: true };

const minutesInDay = 24 * 60;

/**
 * A moment in the form `2026-06-08T17:00:00`; `T` may be a space, and seconds may be left out and are
 * then nought. 24:00, a day that is none and a zone are refused.
 */
export function parseLocalDateTime(text: string): LocalDateTime | undefined {
  const [, day = '', time = '', seconds = '00'] =
    /^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  const date = parseLocalDate(day);
  return date === undefined ? undefined : (`${date}T${time}:${seconds}` as LocalDateTime);
}

/**
 * The moment a day's clock shows this time.
 *
 * @param time - `HH:mm`, 24 hours.
 * @throws RangeError for any other text: figures of a panel are checked when it is read.
 */
export function atTime(date: LocalDate, time: string): LocalDateTime {
  checkTime(time);
  return `${date}T${time}:00` as LocalDateTime;
}

/**
 * Seconds since midnight of a time `HH:mm`: `09:30` is 34,200.
 *
 * @throws RangeError for any other text, as `atTime`.
 */
export function secondOfDay(time: string): number {
  checkTime(time);
  return minutesOf(time) * 60;
}

function checkTime(time: string): void {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`No such time: ${time}`);
}

export const secondsInDay = 86_400;

/**
 * Seconds on a clock that never changes, counted from the beginning of day nought, the day before day 1
 * of `dayNumber`. For reckoning in whole numbers; never kept.
 */
export const momentNumber = (moment: LocalDateTime): number =>
  dayNumber(moment as string as LocalDate) * secondsInDay +
  twoFigures(moment, 11) * 3600 +
  twoFigures(moment, 14) * 60 +
  twoFigures(moment, 17);

/**
 * The moment of a number: the reverse of `momentNumber`.
 *
 * @throws RangeError outside the years 1 to 9999, or for a fraction of a second.
 */
export function fromMomentNumber(count: number): LocalDateTime {
  const day = Math.floor(count / secondsInDay);
  return `${fromDayNumber(day)}T${clockTime(count - day * secondsInDay)}` as LocalDateTime;
}

function clockTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${sixty[Math.floor(minutes / 60)]}:${sixty[minutes % 60]}:${sixty[seconds % 60]}`;
}

const sixty = Array.from({ length: 60 }, (_, count) => String(count).padStart(2, '0'));

/** The day of a moment. */
export const dateOf = (moment: LocalDateTime): LocalDate => moment.slice(0, 10) as LocalDate;

/** The time of a moment as `HH:mm`; seconds are left off, not rounded. */
export const timeOf = (moment: LocalDateTime): string => moment.slice(11, 16);

/** Minutes since midnight of a time `HH:mm`: `09:30` is 570. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * The time `HH:mm` so many minutes after midnight.
 *
 * @throws RangeError for a count that is not a whole number within one day.
 */
export function timeFromMinutes(minutes: number): string {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes >= minutesInDay) {
    throw new RangeError(`No such time of day: ${minutes} minutes`);
  }
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * What the wall clock shows so many minutes later, if clocks never changed.
 *
 * Seconds are kept. `minutes` is a whole number, negative for earlier.
 */
export function addMinutes(moment: LocalDateTime, minutes: number): LocalDateTime {
  const count = minutesOf(timeOf(moment)) + minutes;
  const days = Math.floor(count / minutesInDay);
  const time = timeFromMinutes(count - days * minutesInDay);
  return `${addDays(dateOf(moment), days)}T${time}${moment.slice(16)}` as LocalDateTime;
}

/**
 * What the wall clock shows so many elapsed hours later, clock changes left out of account: 48 hours
 * after Friday 27 March 2026 13:00 is Sunday 13:00, though the clocks went forward that night. A stated
 * time so never drifts by an hour.
 *
 * Source: CPR-A1.
 */
export const addHours = (moment: LocalDateTime, hours: number): LocalDateTime =>
  addMinutes(moment, hours * 60);

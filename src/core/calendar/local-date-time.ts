import { addDays, parseLocalDate, type LocalDate } from './local-date.ts';

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
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`No such time: ${time}`);
  return `${date}T${time}:00` as LocalDateTime;
}

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

import { partsOf, weekdayOf, type LocalDate } from './local-date.ts';
import type { LocalDateTime } from './local-date-time.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** From January. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it: `2026-11-25` reads "Wednesday 25 November 2026". */
export function fullDate(date: LocalDate): string {
  return `${weekdays[weekdayOf(date) - 1]} ${plainDate(date)}`;
}

/** The same without its weekday: "25 November 2026", as it may be typed. */
export function plainDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month - 1]} ${year}`;
}

/**
 * A moment as people write it: `2026-11-23T17:00:00` reads "Monday 23 November 2026, 5pm"; the last second
 * of a day, by which something is due where no time is stated, "end of the day".
 */
export function fullDateTime(at: LocalDateTime): string {
  const time = at.endsWith('T23:59:59') ? 'end of the day' : clockTime(at.slice(11, 16));
  return `${fullDate(at.slice(0, 10) as LocalDate)}, ${time}`;
}

/** A time of day as some agendas print it, by the twelve-hour clock: `09:30` reads "9.30", `13:00` "1.00". */
export function dottedTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')}`;
}

/**
 * A time as people write it. `09:30` reads "9:30am", `17:00` "5pm", `12:00` "12 noon" and `00:00`
 * "12 midnight", so that nobody has to know which of 12am and 12pm is which.
 *
 * @param time - `HH:mm` on the London wall clock.
 */
export function clockTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour === 12) return '12 noon';
  if (minute === 0 && hour === 0) return '12 midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

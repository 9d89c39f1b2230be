import { dateOf, minutesOf, timeOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { dayNumber } from '../core/calendar/local-date.ts';

/**
 * How far off a limit is: "2 days 3 hours left", "20 minutes left", "Overdue by 1 hour". The limit's own
 * second is still in time.
 */
export function timeLeft(at: LocalDateTime, now: LocalDateTime): string {
  const late = now > at;
  const minutes = Math.abs(wholeMinutes(at) - wholeMinutes(now));
  const span = minutes === 0 ? 'less than a minute' : spanWords(minutes);
  return late ? `Overdue by ${span}` : `${span} left`.replace(/^l/, 'L');
}

const wholeMinutes = (at: LocalDateTime): number =>
  dayNumber(dateOf(at)) * 1440 + minutesOf(timeOf(at));

function spanWords(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts =
    days > 0
      ? [count(days, 'day'), count(hours, 'hour')]
      : [count(hours, 'hour'), count(minutes % 60, 'minute')];
  return parts.filter((part) => part !== '').join(' ');
}

const count = (number: number, unit: string): string =>
  number === 0 ? '' : `${number} ${unit}${number === 1 ? '' : 's'}`;

import { parseLocalDateTime, timeFromMinutes } from '../core/calendar/local-date-time.ts';
import type { TimeSpan } from '../core/agenda/slot-request.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { dateAsWritten } from '../core/minutes/date-as-written.ts';
import { momentOfSerial } from '../workbook/cell.ts';
import { typedDate } from '../workbook/people-tabs.ts';
import { today } from './run.ts';
import type { Run } from './run.ts';

/** A day as it may be typed: `2026-12-02`, or `2 December 2026`. */
export function dateIn(value: string, run: Run): LocalDate | undefined {
  const exact = typedDate(value);
  if (exact) return exact;
  const written = dateAsWritten(value, today(run));
  return written.ok ? written.value : undefined;
}

/** What is said of something typed that is no moment. */
export const needsMoment = 'Type a date and time, like 24 December 2026 12:00.';

/** A serial number of Sheets, `2026-12-24 12:00`, `24 December 2026 12:00`, or a time on the sitting's day. */
export function momentIn(
  value: string,
  run: Run,
  day: LocalDate | undefined,
): LocalDateTime | undefined {
  if (/^\d{5}\.\d+$/.test(value)) return momentOfSerial(Number(value));
  const alone = timeIn(value);
  if (alone !== undefined) return day && parseLocalDateTime(`${day}T${alone}:00`);
  const split = /^(.*?)[ T,]*(\d{1,2}:\d{2})$/.exec(value);
  if (!split) return undefined;
  const [, dateText = '', time = ''] = split;
  const date = dateText === '' ? day : dateIn(dateText, run);
  return date && parseLocalDateTime(`${date}T${time.padStart(5, '0')}:00`);
}

/** A time of day by itself, `HH:mm`: as it may be typed, or as the part of a day that Sheets makes of it. */
export function timeIn(value: string): string | undefined {
  const serial = /^0?\.\d+(e-\d+)?$/.test(value) ? Number(value) : undefined;
  if (serial !== undefined) return timeFromMinutes(Math.round(serial * 1440));
  const typed = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(value.trim());
  return typed ? `${(typed[1] ?? '').padStart(2, '0')}:${typed[2] ?? ''}` : undefined;
}

/** `9:30 to 11:00, 14:00 to 15:00` as stretches of a day; undefined where it reads otherwise. */
export function stretchesIn(value: string): readonly TimeSpan[] | undefined {
  const parts = value
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => {
    const [from, to, ...rest] = part.split(/\s+to\s+|\s*[-–]\s*/).map(timeIn);
    return from !== undefined && to !== undefined && rest.length === 0 ? { from, to } : undefined;
  });
  return read.every((one) => one !== undefined) ? read : undefined;
}

import { parseLocalDateTime } from '../core/calendar/local-date-time.ts';
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
  const split = /^(.*?)[ T,]*(\d{1,2}:\d{2})$/.exec(value);
  if (!split) return undefined;
  const [, dateText = '', time = ''] = split;
  const date = dateText === '' ? day : dateIn(dateText, run);
  return date && parseLocalDateTime(`${date}T${time.padStart(5, '0')}:00`);
}

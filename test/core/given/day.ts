import { parseLocalDate, type LocalDate } from '../../../src/core/calendar/local-date.ts';
import {
  parseLocalDateTime,
  type LocalDateTime,
} from '../../../src/core/calendar/local-date-time.ts';

/** A day a test names, which must be a real one. */
export function day(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`Not a day: ${text}`);
  return date;
}

/** A moment a test names, `2026-06-08 17:00` or with seconds. */
export function moment(text: string): LocalDateTime {
  const at = parseLocalDateTime(text);
  if (at === undefined) throw new Error(`Not a moment: ${text}`);
  return at;
}

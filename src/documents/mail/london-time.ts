import { DateTime } from 'luxon';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';

/**
 * A moment on the London wall clock as the rest of the world counts it: `2026-06-10T09:30:00` in
 * summer is 8:30 in UTC. In the hour that October repeats, the first of the two is meant.
 */
function inLondon(at: LocalDateTime): DateTime {
  const moment = DateTime.fromISO(at, { zone: 'Europe/London', locale: 'en-US' });
  if (!moment.isValid) throw new RangeError(`not a moment: ${at}`);
  // Left alone, luxon takes the one of the two that has the offset of the day it runs on.
  return moment.getPossibleOffsets()[0] ?? moment;
}

/** `20260610T083000Z`, as calendars write a moment. */
export function calendarMoment(at: LocalDateTime, minutesLater = 0): string {
  return inLondon(at).plus({ minutes: minutesLater }).toUTC().toFormat("yyyyLLdd'T'HHmmss'Z'");
}

/** `Wed, 10 Jun 2026 09:30:00 +0100`, as mail writes a moment. */
export function mailMoment(at: LocalDateTime): string {
  return inLondon(at).toFormat('ccc, dd LLL yyyy HH:mm:ss ZZZ');
}

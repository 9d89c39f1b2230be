import { DateTime } from 'luxon';
import { parseLocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';

const zone = 'Europe/London';

/** What the clock on a London wall shows at an instant (RFC 3339). */
export function londonTime(instant: string): LocalDateTime {
  const wall = DateTime.fromISO(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
  const parsed = parseLocalDateTime(wall);
  if (!parsed) throw new RangeError(`not an instant: ${instant}`);
  return parsed;
}

/** The instant (RFC 3339, UTC) at which a London wall shows this; the first, in October's repeated hour. */
export function instantOf(at: LocalDateTime): string {
  const moment = DateTime.fromISO(at, { zone });
  // Left alone, luxon takes the one of the two that has the offset of the day it runs on.
  const instant = (moment.getPossibleOffsets()[0] ?? moment).toUTC().toISO();
  if (instant === null) throw new RangeError(`not a moment: ${at}`);
  return instant;
}

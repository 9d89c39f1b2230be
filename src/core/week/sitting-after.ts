import { dateOf, timeOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register, SittingKey } from '../register/register.ts';
import { plannedDays } from '../sitting/next-sittings.ts';
import type { OfStream } from '../sitting/stream-on.ts';
import { sittingKey, diaryOf } from './sittings.ts';

/**
 * The sitting after a day that has not yet begun, by its key: one of the register, or the day the pattern
 * gives next where none is planned so far. What is moved on goes there, never back to an earlier one.
 * Nothing where neither gives one: it then waits.
 */
export function sittingAfter(
  register: Register,
  panel: Panel,
  day: LocalDate,
  now: LocalDateTime,
  child?: OfStream,
): SittingKey | undefined {
  const first = firstOpenDay(panel, now);
  const from = addDays(day, 1);
  const [next] = plannedDays(panel, from > first ? from : first, 1, diaryOf(register), child);
  return next && sittingKey(panel.code, next.on, next.stream);
}

/** Today, or tomorrow once a sitting of today would have begun. */
export const firstOpenDay = (panel: Panel, now: LocalDateTime): LocalDate =>
  timeOf(now) >= panel.session.earliestStart ? addDays(dateOf(now), 1) : dateOf(now);

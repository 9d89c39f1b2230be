import { addHours, type LocalDateTime } from '../calendar/local-date-time.ts';

/** Where a deadline stands: met in time, met late, overdue, due soon, or further off. */
export type DeadlineState = 'done' | 'done-late' | 'late' | 'near' | 'to-come';

/**
 * How a deadline stands now. Its very moment is still in time: due at 17:00:00, it is late from 17:00:01.
 *
 * @param doneAt - when it was done, if it was.
 * @param nearHours - from how many hours before the deadline it counts as near.
 */
export function stateOf(
  dueAt: LocalDateTime,
  doneAt: LocalDateTime | undefined,
  now: LocalDateTime,
  nearHours = 24,
): DeadlineState {
  if (doneAt !== undefined) return doneAt <= dueAt ? 'done' : 'done-late';
  if (now > dueAt) return 'late';
  return now >= addHours(dueAt, -nearHours) ? 'near' : 'to-come';
}

import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { CrossedOrder } from './timetable.ts';

/**
 * What is out of order among the dates of a sitting: the first thing that does not stand before the next.
 * `the agenda would be due on Friday 24 December 2027, 12 noon, and requests close only on …`
 *
 * Source: CPR-A7.
 */
export function crossedWords({ cutOff, agendaDue, startsAt }: CrossedOrder): string {
  const closes = fullDateTime(cutOff.at);
  if (cutOff.lastUsable === undefined && cutOff.at >= startsAt)
    return `requests would close on ${closes}, once the sitting has begun`;
  const due = agendaDue ? fullDateTime(agendaDue.at) : '';
  return agendaDue && agendaDue.at >= startsAt
    ? `the agenda would be due on ${due}, once the sitting has begun`
    : `the agenda would be due on ${due}, and requests close only on ${closes}`;
}

import { addHours, addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register } from '../register/register.ts';
import { deadlinesOf } from './deadlines.ts';
import { latestFinishOf, sittingsInOrder, startOf, timetableFor } from './sittings.ts';

/**
 * The next moment after `now` at which something falls due by itself: a send time, a cut-off passing, a
 * deadline coming near or passing, a sitting beginning or ending. Undefined when nothing is in sight.
 */
export function nextMoment(register: Register, now: LocalDateTime): LocalDateTime | undefined {
  const moments: LocalDateTime[] = [];
  for (const mail of register.rows.mail.values())
    if (mail.status === 'ready') moments.push(mail.sendAt);
  for (const issue of register.rows.issue.values())
    if (issue.status === 'ready') moments.push(issue.sendAt);
  for (const deadline of deadlinesOf(register, now)) {
    if (deadline.doneAt) continue;
    moments.push(addHours(deadline.dueAt, -deadline.nearHours), addSecond(deadline.dueAt));
  }
  for (const sitting of sittingsInOrder(register)) {
    if (sitting.status !== 'planned') continue;
    const timetable = timetableFor(register, sitting);
    if (timetable.ok) moments.push(addSecond(timetable.value.cutOff.at));
    moments.push(startOf(register, sitting), addMinutes(latestFinishOf(register, sitting), 1));
  }
  return moments.filter((moment) => moment > now).sort()[0];
}

/** Limits are met at their very second; what follows from missing one begins a second later. */
const addSecond = (at: LocalDateTime): LocalDateTime => `${at.slice(0, 17)}01` as LocalDateTime;

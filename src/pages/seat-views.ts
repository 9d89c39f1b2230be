import { holds, seatsOf } from '../core/attendance/invitations.ts';
import { replyInForce, replyState, saidBy, seatWords } from '../core/attendance/reply-words.ts';
import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { markWords } from '../core/minutes/presence-differences.ts';
import type { Sitting } from '../core/register/register.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { SeatView } from './attendance-table.ts';
import { cellsOf } from './cells.ts';
import { replyPath } from './reply-views.ts';
import type { Frame } from './view.ts';
import { administers, mayAnswerFor } from './who-may.ts';

/** What was said beforehand, for all who may look; the marks are the administrator's. */
export function seatViews(
  frame: Frame,
  snapshot: Snapshot,
  sitting: Sitting,
  now: LocalDateTime,
): readonly SeatView[] {
  const { register } = snapshot;
  const forOthers = mayAnswerFor(frame.visitor, register, sitting, now);
  const only = administers(frame.visitor, sitting.panel) ? ['mark', 'cover'] : [];
  return seatsOf(register, sitting).map((seat) => {
    const reply = replyInForce(seat, sitting);
    return {
      title: seatWords(seat),
      person: seat.person,
      reply: replyState(seat, sitting),
      counted: markWords(seat),
      answered: reply ? `${saidBy(reply, seat.person)}, ${fullDateTime(reply.at)}` : '',
      path: forOthers && holds(register, seat) ? replyPath(frame, seat) : undefined,
      cells: cellsOf(snapshot, 'attendance', seat.key, { ...frame, only }),
    };
  });
}

import { askedToCome } from '../attendance/attendees.ts';
import { coverFrom } from '../attendance/cover.ts';
import { closedWords, holds } from '../attendance/invitations.ts';
import { answerWords, replyInForce, saidWords } from '../attendance/reply-words.ts';
import { fullDateTime } from '../calendar/dates-in-full.ts';
import type { Panel } from '../panel/panel.ts';
import type {
  Attendance,
  AttendanceReply,
  Cover,
  Register,
  Sitting,
} from '../register/register.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { logged } from '../week/logged.ts';
import { dayOfSitting, itemsOf, panelOf, startOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type ReplyOrder = Extract<Order, { readonly kind: 'reply' }>;

/**
 * Coming, sending cover, or not coming: until the sitting begins, and as often as it changes. The mark of
 * who really came is left alone. Source: CPR-2.3. Source: CPR-2.6. Source: CPR-2.7.
 */
export function decideReply(register: Register, order: ReplyOrder, given: Given): Decided {
  const seat = register.rows.attendance.get(order.seat);
  const sitting = register.rows.sitting.get(seat?.sitting ?? '');
  if (!seat || !sitting) return err(`There is no seat ${order.seat}.`);
  const closed = closedWords(register, sitting, given.now);
  if (closed !== undefined) return err(closed);
  if (!holds(register, seat))
    return err(`${seat.person} presents nothing at this sitting any more.`);
  const cover = coverOf(register, sitting, seat, order);
  if (!cover.ok) return cover;
  const { value } = cover;
  const reply: AttendanceReply = {
    answer: order.answer,
    ...(value ? { cover: value } : {}),
    on: dayOfSitting(sitting),
    by: given.by.toLowerCase() === seat.person ? seat.person : given.by,
    at: given.now,
  };
  return kept(register, sitting, seat, reply);
}

function coverOf(
  register: Register,
  sitting: Sitting,
  { person }: Attendance,
  { answer, cover }: ReplyOrder,
): Result<Cover | undefined, string> {
  if (answer !== 'cover') return ok(undefined);
  const found = coverFrom(register, cover, person, sitting);
  return found.ok ? found : err(found.error.map(({ words }) => words).join(' '));
}

/** The same said again by the same person is said once. */
function kept(
  register: Register,
  sitting: Sitting,
  seat: Attendance,
  reply: AttendanceReply,
): Decided {
  const { person } = seat;
  const until = `It can be changed until ${fullDateTime(startOf(register, sitting))}.`;
  const whose = reply.by === person ? 'Your reply' : `Reply for ${person}`;
  const said = `${whose}: ${saidWords(reply)}. ${until}`;
  const before = replyInForce(seat, sitting);
  if (before && JSON.stringify({ ...before, at: reply.at }) === JSON.stringify(reply)) {
    return ok({ changes: [], said });
  }
  // The log names no cover: one who is typed may be anybody.
  const what = `Reply: ${answerWords[reply.answer]}${reply.by === person ? '' : ', said for them'}`;
  return ok({
    changes: [
      { table: 'attendance', row: { ...seat, reply } },
      logged(reply.at, seat.key, what, ruleFor(register, sitting, seat), reply.by),
    ],
    said,
  });
}

function ruleOfAttendee(
  register: Register,
  panel: Panel,
  sitting: Sitting,
  { presents = [], person }: Attendance,
): string {
  return (
    itemsOf(register, sitting.key)
      .filter(({ reference }) => presents.includes(reference))
      .flatMap((item) => askedToCome(register, panel, item))
      .find((asked) => asked.person === person)?.rule ?? ''
  );
}

/** The clause that asks this person to come or to send somebody; empty where none does. */
export function ruleFor(register: Register, sitting: Sitting, seat: Attendance): string {
  const panel = panelOf(register, sitting.panel);
  const { attendance } = panel;
  if (!seat.presents) return attendance.members?.rule ?? '';
  if (panel.attendees) return ruleOfAttendee(register, panel, sitting, seat);
  const isWorker = seat.presents.some(
    (reference) => register.rows.referral.get(reference)?.facts.worker === seat.person,
  );
  return (isWorker ? attendance.worker : attendance.manager)?.rule ?? '';
}

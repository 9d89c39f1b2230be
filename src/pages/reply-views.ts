import { noCover } from '../core/attendance/cover.ts';
import type { CoverGiven } from '../core/attendance/cover.ts';
import { closedWords, seatKey } from '../core/attendance/invitations.ts';
import { replyInForce, replyState, saidBy } from '../core/attendance/reply-words.ts';
import { clockTime, fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { ruleFor } from '../core/order/decide-reply.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Attendance, Cover, Register, Sitting } from '../core/register/register.ts';
import { dayOfSitting, isFor, panelOf, peopleOn, sittingsInOrder } from '../core/week/sittings.ts';
import type { CellChoice } from './cell-form.ts';
import type { HomeView } from './home-page.ts';
import type { ReplyView } from './reply-page.ts';
import { pathTo } from './routes.ts';
import type { ToDoView } from './to-do-part.ts';
import type { Frame } from './view.ts';
import { itemsShown, mayReply } from './who-may.ts';

/** One invitation as it stands, with the boxes of its form. */
export function replyView(
  frame: Frame,
  register: Register,
  sitting: Sitting,
  seat: Attendance,
  now: LocalDateTime,
): ReplyView {
  const panel = panelOf(register, sitting.panel);
  const reply = replyInForce(seat, sitting);
  const closed = closedWords(register, sitting, now);
  const rule = ruleFor(register, sitting, seat);
  return {
    frame,
    ...(seat.person === frame.visitor.email ? {} : { forWhom: seat.person }),
    panel: panel.shortName,
    day: fullDate(dayOfSitting(sitting)),
    from: clockTime(panel.session.earliestStart),
    items: itemsShown(frame.visitor, register, seat).map((item) => ({
      reference: item.reference,
      initials: register.rows.referral.get(item.reference)?.facts.initials ?? '',
      time: clockTime(item.startsAt ?? panel.session.earliestStart),
    })),
    state: replyState(seat, sitting),
    answered: reply ? `By ${saidBy(reply, seat.person)}, ${fullDateTime(reply.at)}` : '',
    clause: rule === '' ? '' : clauseWords(panel, rule),
    ...(closed === undefined ? {} : { closed }),
    people: coversFor(register, sitting, seat),
    typed: { answer: reply?.answer ?? '', cover: reply?.cover ? givenAs(reply.cover) : noCover },
    faults: [],
  };
}

const givenAs = ({ name, role, person }: Cover): CoverGiven =>
  person === undefined ? { person: '', name, role } : { ...noCover, person };

function coversFor(
  register: Register,
  sitting: Sitting,
  { person }: Attendance,
): readonly CellChoice[] {
  const others = peopleOn(register, dayOfSitting(sitting)).filter(
    (one) => one.email !== person && isFor(one, sitting.panel),
  );
  return [...new Map(others.map((one) => [one.email, one])).values()].map((one) => ({
    value: one.email,
    words: `${one.name || one.email}, ${one.title || one.role}`,
  }));
}

/** Where the reply to an invitation is given: by the invited, or by the administrator for them. */
export function replyPath({ visitor }: Frame, seat: Attendance): string {
  const { sitting, person } = seat;
  return person === visitor.email
    ? pathTo('reply', { sitting })
    : pathTo('replyFor', { sitting, person });
}

type Invitation = { readonly sitting: Sitting; readonly seat: Attendance };

/** The invitations of whoever looks to which a reply can still be given, the soonest first. */
export const invitationsOf = (
  { visitor }: Frame,
  register: Register,
  now: LocalDateTime,
): readonly Invitation[] =>
  sittingsInOrder(register).flatMap((sitting) => {
    if (closedWords(register, sitting, now) !== undefined) return [];
    const seat = register.rows.attendance.get(seatKey(sitting, visitor.email));
    return seat && mayReply(visitor, register, seat) ? [{ sitting, seat }] : [];
  });

/** What stands on the home page of whoever is invited: a question until it is answered, then the reply. */
export function invitationViews(
  frame: Frame,
  register: Register,
  now: LocalDateTime,
): { readonly asked: readonly ToDoView[]; readonly answered: HomeView['invitations'] } {
  const all = invitationsOf(frame, register, now).map(({ sitting, seat }) => {
    const rule = ruleFor(register, sitting, seat);
    return {
      replied: replyInForce(seat, sitting) !== undefined,
      state: replyState(seat, sitting),
      day: fullDate(dayOfSitting(sitting)),
      path: replyPath(frame, seat),
      who: seat.person,
      clause: rule === '' ? '' : clauseWords(panelOf(register, sitting.panel), rule),
    };
  });
  return {
    asked: all
      .filter(({ replied }) => !replied)
      .map(({ day, ...one }) => ({ ...one, what: `Will you come on ${day}?` })),
    answered: all.filter(({ replied }) => replied),
  };
}

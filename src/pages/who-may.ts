import { closedWords, itemsPresentedBy } from '../core/attendance/invitations.ts';
import { lateApprovers } from '../core/panel/late-approvers.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type {
  Attendance,
  Item,
  Person,
  Referral,
  Register,
  Sitting,
} from '../core/register/register.ts';
import { issuesOf } from '../core/week/sittings.ts';
import { mailsOf } from '../core/week/write-agenda-letters.ts';
import type { Visitor } from './view.ts';

/** Whoever signed in, as People knows them on this day. */
export function visitorFrom(people: readonly Person[], email: string, today: LocalDate): Visitor {
  const rows = people.filter(
    (person) =>
      person.email === email && (person.from ?? today) <= today && (person.to ?? today) >= today,
  );
  return { email, name: rows[0]?.name ?? '', roles: rows.map(({ role }) => role) };
}

export const administers = (visitor: Visitor): boolean => visitor.roles.includes('administrator');

/**
 * Those to whom its paper is open follow a request and may change it: its sender, its worker and manager
 * where People knows them, and the administrator. Nobody it was taken from, sender or not.
 */
export function mayFollow(visitor: Visitor, { facts, formerWorkers = [] }: Referral): boolean {
  const { email, roles } = visitor;
  if (administers(visitor)) return true;
  if (formerWorkers.includes(email)) return false;
  const presents = roles.length > 0 && [facts.worker, facts.manager].includes(email);
  return presents || facts.referrer === email;
}

/** Its sender takes a request back, or the administrator for them. */
export const mayWithdraw = (visitor: Visitor, { facts }: Referral): boolean =>
  administers(visitor) || facts.referrer === visitor.email;

/** Source: CPR-4.4. */
export const mayPermit = (visitor: Visitor, panel: Panel): boolean =>
  visitor.roles.some((role) => lateApprovers(panel).some((approver) => approver === role));

/** Source: CPR-5.2b. */
export const mayApprove = (visitor: Visitor): boolean =>
  visitor.roles.includes('chair') || visitor.roles.includes('vice-chair');

/** Those who sit on the panel or run it see its sittings: everybody but workers and their managers. */
export const sits = (visitor: Visitor): boolean =>
  visitor.roles.some((role) => role !== 'worker' && role !== 'manager');

/**
 * The items that whoever looks may see on the page of an invitation: their own, while they present them.
 * One who is not in People is shown what a mail that a person released has told them already.
 */
export function itemsShown(
  visitor: Visitor,
  register: Register,
  seat: Attendance,
): readonly Item[] {
  const own = itemsPresentedBy(register, { key: seat.sitting }, seat.person);
  if (visitor.roles.length > 0) return own;
  const told = new Set(
    issuesOf(register, seat.sitting)
      .flatMap((issue) => mailsOf(register, issue))
      .filter(({ type, to, sentAt }) => type === 'agenda-presenter' && to === seat.person && sentAt)
      .map(({ reference }) => reference),
  );
  return own.filter(({ reference }) => told.has(reference));
}

/** Whoever holds a seat of the panel, or has something to present, answers for themselves. */
export const mayReply = (visitor: Visitor, register: Register, seat: Attendance): boolean =>
  seat.person === visitor.email &&
  (seat.presents ? itemsShown(visitor, register, seat).length > 0 : sits(visitor));

/** The administrator answers for others while replies are taken. */
export const mayAnswerFor = (
  visitor: Visitor,
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): boolean => administers(visitor) && closedWords(register, sitting, now) === undefined;

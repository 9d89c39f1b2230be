import { closedWords, itemsPresentedBy } from '../core/attendance/invitations.ts';
import { isRegular } from '../core/attendance/regular.ts';
import { lateApprovers } from '../core/panel/late-approvers.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { Panel } from '../core/panel/panel.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type {
  Attendance,
  Item,
  Mail,
  Person,
  Referral,
  Register,
  Sitting,
} from '../core/register/register.ts';
import { askedOf } from '../core/week/asked-of.ts';
import { isInside } from '../core/week/asked.ts';
import type { Asked } from '../core/week/asked.ts';
import { leftOn } from '../core/week/left-on.ts';
import { panelBehind } from '../core/week/panel-behind.ts';
import { isFor, issuesOf } from '../core/week/sittings.ts';
import { mailsOf } from '../core/week/write-agenda-letters.ts';
import type { Visitor } from './view.ts';

/** Whoever signed in, as People knows them on this day. */
export function visitorFrom(
  people: readonly Person[],
  email: string,
  today: LocalDate,
  panels: readonly Panel[] = [],
): Visitor {
  const rows = people.filter(
    (person) =>
      person.email === email && (person.from ?? today) <= today && (person.to ?? today) >= today,
  );
  const seats = rows.flatMap((row) => seatsOf(row, panels));
  const left = leftOn(people, email, today);
  return { email, name: rows[0]?.name ?? '', seats, ...(left ? { leftOn: left } : {}) };
}

/** Whoever does not sit on a panel as a rule presents there, like any manager, and sees no sitting. Source: NS-2.4. */
function seatsOf(row: Person, panels: readonly Panel[]): Visitor['seats'] {
  const { role, title, panels: own } = row;
  const out = panels
    .filter((panel) => isFor(row, panel.code) && !isRegular(panel, row))
    .map(({ code }) => code);
  if (out.length === 0) return [{ role, title, ...(own ? { panels: own } : {}) }];
  const others = (own ?? panels.map(({ code }) => code)).filter((code) => !out.includes(code));
  return [
    { role, title, panels: others },
    { role: 'manager', title, panels: out },
  ];
}

/** In People, as whatever it may be. */
export const isKnown = (visitor: Visitor): boolean => visitor.seats.length > 0;

/** What somebody is on one panel. */
export const rolesOn = ({ seats }: Visitor, panel: string): readonly Person['role'][] =>
  seats.filter((seat) => isFor(seat, panel)).map(({ role }) => role);

/** Whether a panel is any business of theirs: anybody may refer, those of People to their own panels. */
export const concernedBy = ({ seats }: Visitor, panel: string): boolean =>
  seats.length === 0 || seats.some((seat) => isFor(seat, panel));

/** Runs this panel. */
export const administers = (visitor: Visitor, panel: string): boolean =>
  rolesOn(visitor, panel).includes('administrator');

/** Runs one panel at least. */
export const administersAny = ({ seats }: Visitor): boolean =>
  seats.some(({ role }) => role === 'administrator');

/** Runs every panel that the workbook runs: what is of the workbook itself shows them all. */
export const administersAll = (visitor: Visitor, panels: readonly Panel[]): boolean =>
  administersAny(visitor) && panels.every(({ code }) => administers(visitor, code));

/**
 * Those to whom its paper is open follow a request and may change it: its sender, its worker and manager
 * where People knows them, and the administrator. Nobody it was taken from or who has left, sender or not.
 */
export function mayFollow(visitor: Visitor, referral: Referral): boolean {
  const { facts, panel, formerWorkers = [] } = referral;
  const { email } = visitor;
  if (administers(visitor, panel)) return true;
  if (formerWorkers.includes(email)) return false;
  const presents = isKnown(visitor) && [facts.worker, facts.manager].includes(email);
  return presents || sent(visitor, referral);
}

/** Who has left and sends one afterwards follows that one, like anybody whom People does not know. */
const sent = (visitor: Visitor, { facts, receivedAt }: Referral): boolean =>
  facts.referrer === visitor.email &&
  (visitor.leftOn === undefined || visitor.leftOn < dateOf(receivedAt));

/** Its sender takes a request back, or the administrator for them. */
export const mayWithdraw = (visitor: Visitor, referral: Referral): boolean =>
  administers(visitor, referral.panel) || sent(visitor, referral);

/** Source: CPR-4.4. */
export const mayPermit = (visitor: Visitor, panel: Panel): boolean =>
  rolesOn(visitor, panel.code).some((role) =>
    lateApprovers(panel).some((approver) => approver === role),
  );

/** Source: CPR-5.2b. */
export const mayApprove = (visitor: Visitor, panel: string): boolean =>
  rolesOn(visitor, panel).some((role) => role === 'chair' || role === 'vice-chair');

/** What stays inside is for whoever it is asked of, those whom the panel's file names, and who runs the panel. Source: LCLH-1.14. */
export function maySeeAsked(visitor: Visitor, panel: string, asked: Asked): boolean {
  if (!isInside(asked) || administers(visitor, panel)) return true;
  return isKnown(visitor) && isTheirs(visitor, panel, asked);
}

/** Asked of them, or kept for them among others. */
export function isTheirs(visitor: Visitor, panel: string, asked: Asked): boolean {
  if (asked.owners.includes(visitor.email)) return true;
  const seenBy = asked.kind === 'preparation' ? (asked.preparation.seenBy ?? []) : [];
  return visitor.seats
    .filter((seat) => isFor(seat, panel) && seat.role !== 'worker' && seat.role !== 'manager')
    .some(({ role, title }) => seenBy.includes(role) || seenBy.includes(title));
}

/**
 * Those who can say or read something that a panel asks about a child: whoever follows the request, whoever it is
 * asked of or kept for and is in People, and those who may set something aside.
 */
export const mayAnswerAsked = (visitor: Visitor, register: Register, referral: Referral): boolean =>
  mayFollow(visitor, referral) ||
  mayApprove(visitor, referral.panel) ||
  (isKnown(visitor) &&
    askedOf(register, referral).some((asked) => isTheirs(visitor, referral.panel, asked)));

/** Those who sit on a panel or run it see its sittings: everybody but workers and their managers. */
export const sits = (visitor: Visitor, panel: string): boolean =>
  rolesOn(visitor, panel).some((role) => role !== 'worker' && role !== 'manager');

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
  if (isKnown(visitor)) return own;
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
  (seat.presents
    ? itemsShown(visitor, register, seat).length > 0
    : sitsAt(visitor, register, seat.sitting));

const sitsAt = (visitor: Visitor, { rows }: Register, sitting: string): boolean =>
  sits(visitor, rows.sitting.get(sitting)?.panel ?? '');

/** The mails of the panels that somebody runs; those of no panel for whoever runs every one. */
export function mailsSeen(register: Register, visitor: Visitor): readonly Mail[] {
  const all = administersAll(visitor, register.panels);
  return [...register.rows.mail.values()].filter((mail) => {
    const panel = panelBehind(register, mail);
    return panel === undefined ? all : administers(visitor, panel);
  });
}

/** The administrator answers for others while replies are taken. */
export const mayAnswerFor = (
  visitor: Visitor,
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): boolean =>
  administers(visitor, sitting.panel) && closedWords(register, sitting, now) === undefined;

import type { LocalDate } from '../core/calendar/local-date.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Person, Referral } from '../core/register/register.ts';
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
  visitor.roles.some((role) => panel.late.approvers.some((approver) => approver === role));

/** Source: CPR-5.2b. */
export const mayApprove = (visitor: Visitor): boolean =>
  visitor.roles.includes('chair') || visitor.roles.includes('vice-chair');

/** Those who sit on the panel or run it see its sittings: everybody but workers and their managers. */
export const sits = (visitor: Visitor): boolean =>
  visitor.roles.some((role) => role !== 'worker' && role !== 'manager');

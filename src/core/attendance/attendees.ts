import { factsHeld } from '../panel/facts-held.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import { caseRoles } from '../panel/roles.ts';
import type { CaseRole } from '../panel/roles.ts';
import type { Item, Referral, Register, Sitting } from '../register/register.ts';
import { childHeard } from '../week/child-heard.ts';
import { saidOf } from '../week/said-of-case.ts';
import { casePartsOf, personAs } from './case-parts.ts';
import { presenceOf } from './presence.ts';
import type { Presence } from './presence.ts';

type Attendee = NonNullable<Panel['attendees']>[number];

/** Somebody whom a panel's file asks to one child's item. */
export type AskedToCome = Attendee & {
  /** Address; absent where nobody is named. */
  readonly person?: string;
};

/**
 * Who is asked to an item besides the members, in the order of the panel's file; of a file without such a list
 * whoever presents and their manager, as far as its terms require them. A part with a condition counts only where
 * the facts say so: nobody is asked to a child's item on a guess. Where a question decides, somebody who is named
 * is asked unless it was answered with no.
 *
 * Source: CPR-2.6. Source: CPR-2.7. Source: NS-3.5. Source: CPP-3.6. Source: CPP-3.7. Source: BC-4.3.
 */
export function askedToCome(register: Register, panel: Panel, item: Item): readonly AskedToCome[] {
  const referral = register.rows.referral.get(item.reference);
  if (!referral) return [];
  const parts = casePartsOf(register, referral);
  return attendeesFor(panel, referral).flatMap((one): readonly AskedToCome[] => {
    const person = personAs(parts, one.who);
    if (!isAsked(register, referral, item, one, person)) return [];
    return [{ ...one, ...(person === undefined ? {} : { person }) }];
  });
}

function attendeesFor({ attendees, attendance }: Panel, { facts }: Referral): readonly Attendee[] {
  if (attendees) return attendees.filter(({ presence }) => presence !== 'forbidden');
  const required = (who: CaseRole, asks: Citation | undefined): readonly Attendee[] =>
    asks ? [{ ...asks, who, presence: 'required' }] : [];
  return [
    ...required(facts.workerRole ?? 'social-worker', attendance.worker),
    ...required('team-manager', attendance.manager),
  ];
}

/** As what a panel's file says not to invite this person to an item; nothing where it does not. */
export function notInvitedAs(
  register: Register,
  { attendees = [] }: Panel,
  { reference }: Item,
  person: string,
): Attendee['who'] | undefined {
  const referral = register.rows.referral.get(reference);
  const parts = referral ? casePartsOf(register, referral) : [];
  const not = attendees.filter(({ presence }) => presence === 'forbidden');
  return not.find(({ who }) => personAs(parts, who) === person)?.who;
}

function isAsked(
  register: Register,
  referral: Referral,
  item: Item,
  { who, when }: Attendee,
  person: string | undefined,
): boolean {
  if (when === undefined) return true;
  const held = factsHeld(when, childHeard(register, item));
  if (held === 'yes' || when.asked === undefined) return held === 'yes';
  const said = saidOf(register, referral, `when:attendee:${who}`)?.answer;
  return said === undefined ? held === 'nothing-named' && person !== undefined : said === 'Yes';
}

/** Addresses of those asked to an item besides its worker and manager: guests too. Source: LCLH-2.5. */
export function othersAsked(register: Register, panel: Panel, item: Item): readonly string[] {
  const facts = register.rows.referral.get(item.reference)?.facts;
  const own = new Set([facts?.worker.toLowerCase(), facts?.manager.toLowerCase()]);
  const asked = askedToCome(register, panel, item).flatMap(({ person }) => person ?? []);
  return [...new Set([...asked, ...(item.guests ?? [])])].filter((one) => !own.has(one));
}

/** Whether somebody who was asked comes, or came, or is represented as the panel's file allows. */
export type Represented =
  | { readonly is: 'there' | 'away' | 'not-known' | 'nobody-named' }
  /** Somebody stands in: `allowed` where the file takes such a substitute. */
  | { readonly is: 'cover'; readonly by: string; readonly allowed: boolean };

/**
 * How one who was asked is represented. A substitute is one whom the file names; where it names none, anybody
 * who was sent. Somebody else of the child's own who is there, and is enough, does as well.
 *
 * Source: NS-4.1. Source: NS-4.2. Source: LCLH-2.8.
 */
export function representedAs(
  register: Register,
  sitting: Sitting,
  item: Item,
  asked: AskedToCome,
): Represented {
  const referral = register.rows.referral.get(item.reference);
  const parts = referral ? casePartsOf(register, referral) : [];
  const presence = (person: string | undefined): Presence =>
    presenceOf(register.rows.attendance.get(`${sitting.key}/${person ?? ''}`), sitting);
  const own = presence(asked.person);
  if (own.is === 'there') return { is: 'there' };
  const enough = [...(asked.substitutes ?? []), ...(asked.orElse ?? [])];
  const standsIn = parts.find(
    ({ as, person }) =>
      enough.includes(as) && person !== asked.person && presence(person).is === 'there',
  );
  if (standsIn) return { is: 'cover', by: standsIn.person, allowed: true };
  if (asked.person === undefined) return { is: 'nobody-named' };
  if (own.is !== 'cover') return { is: own.is };
  const { cover } = own;
  const named = parts.filter(({ person }) => person === cover.person).map(({ as }) => as);
  const allowed =
    asked.substitutes === undefined ||
    enough.some((role) => named.some((as) => as === role) || isCalled(cover.role, role));
  return { is: 'cover', by: cover.name, allowed };
}

/** A role as it was typed: `Team Manager` for the team manager. */
const isCalled = (typed: string, role: string): boolean =>
  caseRoles.some((one) => one === role) &&
  typed.toLowerCase().replaceAll('-', ' ').includes(role.replaceAll('-', ' '));

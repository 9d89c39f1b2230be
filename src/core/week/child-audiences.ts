import { othersAsked } from '../attendance/attendees.ts';
import { lateApprovers } from '../panel/late-approvers.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { Grant, Referral, Register, RegisterDocument } from '../register/register.ts';
import { isOver, paperOpenUntil, recordOpenUntil } from './access-ends.ts';
import { blockedBy } from './gates.ts';
import { leftOn } from './left-on.ts';
import { itemKey } from './list-items.ts';
import { officerReading } from './oversight.ts';
import { panelOf, peopleIn, peopleOn } from './sittings.ts';
import { seated, readers } from './grants.ts';

/**
 * A request paper is open to those who must judge the request, to its sender, and to its worker and
 * manager where People knows them, until it is done with. A worker it was taken from loses sight of it,
 * sender or not, and so does a sender who has left. Members read it in the folder of its sitting. Source: CPR-5.1a.
 */
export function paperAudience(
  register: Register,
  referral: Referral,
  on: LocalDate,
): readonly Grant[] {
  const approvers = lateApprovers(panelOf(register, referral.panel));
  const judges = peopleIn(register, referral.panel, [...approvers, 'administrator'], on);
  const judging = judges.map(({ email }) => email);
  const { formerWorkers = [], facts } = referral;
  const former = new Set(formerWorkers);
  if (isOver(paperOpenUntil(register, referral), on)) return readers(judging);
  const own = [
    ...(hasLeftSince(register, referral, on) ? [] : [facts.referrer]),
    ...knownOf(register, referral, on),
    ...asked(register, referral, on),
  ];
  return readers([...judging, ...own.filter((email) => !former.has(email))]);
}

/** Its sender was on People when it came, or later, and is there no more. Who never stood there may have sent it. */
function hasLeftSince(register: Register, referral: Referral, on: LocalDate): boolean {
  const left = leftOn(register.people, referral.facts.referrer, on);
  return left !== undefined && left >= dateOf(referral.receivedAt);
}

/** The same people read what was added from the case system; one that was taken back is the administrator's alone. */
export function addedAudience(
  register: Register,
  referral: Referral,
  { key }: Pick<RegisterDocument, 'key'>,
  on: LocalDate,
): readonly Grant[] {
  const isBack = referral.papers?.some((paper) => paper.key === key && paper.takenBack);
  if (!isBack) return paperAudience(register, referral, on);
  const administrators = peopleIn(register, referral.panel, ['administrator'], on);
  return readers(administrators.map(({ email }) => email));
}

/**
 * A record is open to filers and chairs, to whoever looks at the child in its next review until that is done,
 * and to the child's own worker and manager until some days after it was filed. Source: CPR-5.3a.
 */
export function recordAudience(
  register: Register,
  referral: Referral,
  on: LocalDate,
  item?: string,
): readonly Grant[] {
  const seats = peopleIn(register, referral.panel, seated, on).map(({ email }) => email);
  const standing = [...seats, ...officers(register, item, on)];
  if (item !== undefined && isOver(recordOpenUntil(register, item), on)) return readers(standing);
  return readers([...standing, ...knownOf(register, referral, on)]);
}

/** Whoever looks at the child in the next review reads its record until that is done. Source: NS-7.2. */
function officers(register: Register, item = '', on: LocalDate): readonly string[] {
  const officer = officerReading(register, item, on);
  return peopleOn(register, on).some(({ email }) => email === officer) ? [officer] : [];
}

function knownOf(register: Register, { facts }: Referral, on: LocalDate): readonly string[] {
  const known = new Set(peopleOn(register, on).map(({ email }) => email));
  return [facts.worker, facts.manager].filter((email) => known.has(email));
}

/** Those of People who are asked to the item for which it is listed. Source: CPP-3.6. Source: LCLH-2.5. */
function asked(register: Register, referral: Referral, on: LocalDate): readonly string[] {
  const item = register.rows.item.get(itemKey(referral.reference, referral.sitting ?? ''));
  if (!item || (item.status !== 'listed' && item.status !== 'heard')) return [];
  if (item.status === 'listed' && blockedBy(register, referral, 'papers').length > 0) return [];
  const known = new Set(peopleOn(register, on).map(({ email }) => email));
  const others = othersAsked(register, panelOf(register, referral.panel), item);
  return others.filter((email) => known.has(email));
}

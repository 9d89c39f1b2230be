import type { RosterPerson } from '../quorum/roster.ts';
import type { Attendance, Cover, Item, Person, Register, Sitting } from '../register/register.ts';
import { dayOfSitting, isFor, itemsOf, peopleOn } from '../week/sittings.ts';
import { casePartsOf } from './case-parts.ts';
import { seatKey, seatsOf } from './invitations.ts';
import { isRegular } from './regular.ts';
import { presenceOf } from './presence.ts';
import type { Presence } from './presence.ts';

type Part = NonNullable<RosterPerson['for']>[number];

/** Whoever counts as there of whom nobody has said it yet. */
export type Hoped = 'not-known-is-there' | 'not-known-is-away';

/**
 * Who sits at a sitting, each by address: the standing members of the day, and those who come because of a
 * child listed. Cover sits for the titles, or the part in a case, of whom it stands in for.
 *
 * Source: BC-5.0. Source: BC-A2.
 */
export function rosterOf(
  register: Register,
  sitting: Sitting,
  hoped: Hoped,
): readonly RosterPerson[] {
  const parts = partsAt(register, sitting);
  const members = membersAt(register, sitting);
  const seated = seatsOf(register, sitting).map(({ person }) => person);
  const emails = [...new Set([...members.keys(), ...seated, ...parts.keys()])];
  const all = emails.flatMap((email): readonly RosterPerson[] => {
    const seat = register.rows.attendance.get(seatKey(sitting, email));
    const own = {
      ...titled(register, sitting, members.get(email) ?? seatOnly(seat)),
      for: parts.get(email) ?? [],
    };
    const presence = presenceOf(seat, sitting);
    const attending = isThere(presence, hoped);
    const person: RosterPerson = { name: email, ...own, attending };
    return presence.is === 'cover'
      ? [person, standIn(register, sitting, presence.cover, email, own)]
      : [person];
  });
  return merged(all);
}

const isThere = ({ is }: Presence, hoped: Hoped): boolean =>
  is === 'there' || (is === 'not-known' && hoped === 'not-known-is-there');

const presented: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

/** Address → the part in each child's case that is heard there. */
function partsAt(register: Register, sitting: Sitting): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  for (const { reference, status } of itemsOf(register, sitting.key)) {
    const referral = register.rows.referral.get(reference);
    if (!referral || !presented.has(status)) continue;
    for (const { as, person } of casePartsOf(register, referral)) {
      parts.set(person, [...(parts.get(person) ?? []), { item: reference, as }]);
    }
  }
  return parts;
}

const sitting: ReadonlySet<Person['role']> = new Set([
  'chair',
  'vice-chair',
  'administrator',
  'member',
]);

function membersAt(register: Register, at: Sitting): ReadonlyMap<string, readonly Person[]> {
  const rows = new Map<string, Person[]>();
  const panel = register.panels.find(({ code }) => code === at.panel);
  for (const person of peopleOn(register, dayOfSitting(at))) {
    if (!isFor(person, at.panel) || !sitting.has(person.role)) continue;
    if (panel && !isRegular(panel, person)) continue;
    rows.set(person.email, [...(rows.get(person.email) ?? []), person]);
  }
  return rows;
}

type Titled = Required<Pick<RosterPerson, 'titles' | 'flags'>>;

/** Who left People since they were invited keeps the seat they came on. */
const seatOnly = (seat: Attendance | undefined): readonly Pick<Person, 'title'>[] =>
  seat && seat.title !== '' ? [{ title: seat.title }] : [];

function titled(
  register: Register,
  { panel: code }: Sitting,
  rows: readonly (Pick<Person, 'title'> & Partial<Person>)[],
): Titled {
  const titles = rows.flatMap(({ title, role }) => [title, ...(role ? [role] : [])]);
  return {
    titles: [...new Set(titles)].filter((title) => title !== ''),
    flags: rows.flatMap(({ flags = [] }) => flags.map((flag) => asFiled(register, code, flag))),
  };
}

/** A mark as the panel's file writes it, however it was typed. */
function asFiled({ panels }: Register, code: string, flag: string): string {
  const seats = panels.find((panel) => panel.code === code)?.quorum?.seats ?? [];
  const same = seats.find(({ flagged }) => flagged?.toLowerCase() === flag.toLowerCase());
  return same?.flagged ?? flag;
}

/** Somebody of People brings their own titles and marks; anybody else the role that was typed. */
function standIn(
  register: Register,
  at: Sitting,
  { person, name, role }: Cover,
  away: string,
  own: Pick<RosterPerson, 'titles' | 'for'>,
): RosterPerson {
  const known = person === undefined ? [] : (membersAt(register, at).get(person) ?? []);
  const { titles, flags } = titled(register, at, known);
  return {
    name: person ?? `${name}, for ${away}`,
    titles: role === '' ? titles : [...titles, role],
    flags,
    attending: true,
    deputyFor: own.titles ?? [],
    for: own.for ?? [],
  };
}

/** One who sits, and covers for another, is one person. */
function merged(people: readonly RosterPerson[]): readonly RosterPerson[] {
  const byName = new Map<string, RosterPerson>();
  for (const one of people) {
    const before = byName.get(one.name);
    byName.set(one.name, before ? both(before, one) : one);
  }
  return [...byName.values()];
}

const both = (one: RosterPerson, other: RosterPerson): RosterPerson => ({
  name: one.name,
  attending: one.attending || other.attending,
  titles: [...new Set([...(one.titles ?? []), ...(other.titles ?? [])])],
  flags: [...new Set([...(one.flags ?? []), ...(other.flags ?? [])])],
  deputyFor: [...(one.deputyFor ?? []), ...(other.deputyFor ?? [])],
  for: [...(one.for ?? []), ...(other.for ?? [])],
});

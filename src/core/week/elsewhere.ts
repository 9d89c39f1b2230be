import type { TimeSpan } from '../agenda/slot-request.ts';
import { othersAsked } from '../attendance/attendees.ts';
import { seatKey } from '../attendance/invitations.ts';
import { presenceOf } from '../attendance/presence.ts';
import { addMinutes, atTime, timeOf } from '../calendar/local-date-time.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import {
  dayOfSitting,
  itemsOf,
  panelOf,
  sittingsInOrder,
  standingMembers,
  startOf,
  timetableFor,
  toldIssue,
} from './sittings.ts';

/** Where somebody who comes to an item is on the same day: at another sitting of this workbook. */
export type Elsewhere = TimeSpan & {
  /** Address. */
  readonly person: string;
  /** The code of the other panel. */
  readonly panel: string;
  /** They present there as here, are asked to a child there or here, or sit on that panel. */
  readonly as: 'presents' | 'is-asked' | 'sits';
};

/** A sitting of the same day, with those of its items whose times count. */
type Rival = {
  readonly sitting: Sitting;
  readonly heard: readonly (TimeSpan & { readonly item: Item })[];
};

const heard: ReadonlySet<Item['status']> = new Set(['listed', 'heard', 'not-heard']);

/** The other sittings of its day, by the order in which their agendas go; those stood down are none. */
const othersOfDay = (register: Register, sitting: Sitting): readonly Sitting[] =>
  sittingsInOrder(register).filter(
    (other) =>
      other.key !== sitting.key &&
      other.status !== 'stood-down' &&
      dayOfSitting(other) === dayOfSitting(sitting),
  );

/** Text whose order is the order in which sittings have their times: by when the agenda is due. */
export function precedenceOf(register: Register, sitting: Sitting): string {
  const timetable = timetableFor(register, sitting);
  const due = timetable.ok ? timetable.value.agendaDue?.at : undefined;
  return `${due ?? startOf(register, sitting)} ${sitting.key}`;
}

/** Whether another sitting is held on its day. */
export const sharesDay = (register: Register, sitting: Sitting): boolean =>
  othersOfDay(register, sitting).length > 0;

/** The sittings of its day with all times as they stand. */
export const asTheyStand = (register: Register, sitting: Sitting): readonly Rival[] =>
  othersOfDay(register, sitting).map((other) => ({
    sitting: other,
    heard: timesOf(register, other, ({ startsAt }) => startsAt),
  }));

/**
 * The times that a sitting has to keep clear of: all of those whose agenda goes before, and of the others
 * those that were told or chosen by hand. So of two sittings one gives way, and never both.
 */
export function toKeepClearOf(register: Register, sitting: Sitting): readonly Rival[] {
  const others = othersOfDay(register, sitting);
  if (others.length === 0) return [];
  const own = precedenceOf(register, sitting);
  return others.map((other) => ({
    sitting: other,
    heard: timesOf(register, other, (item) =>
      precedenceOf(register, other) < own ? item.startsAt : fixedTime(register, item),
    ),
  }));
}

function timesOf(
  register: Register,
  sitting: Sitting,
  startOfItem: (item: Item) => string | undefined,
): Rival['heard'] {
  const usual = sitting.slotMinutes ?? panelOf(register, sitting.panel).slots.defaultMinutes;
  return itemsOf(register, sitting.key).flatMap((item) => {
    const from = heard.has(item.status) ? startOfItem(item) : undefined;
    if (from === undefined) return [];
    return [{ item, ...spanFrom(sitting, from, item.minutes ?? usual) }];
  });
}

export const spanFrom = (sitting: Sitting, from: string, minutes: number): TimeSpan => ({
  from,
  to: timeOf(addMinutes(atTime(dayOfSitting(sitting), from), minutes)),
});

/** The time an item keeps by a person's word: chosen by hand, else told. */
export const fixedTime = (register: Register, item: Item): string | undefined =>
  item.byHand ??
  toldIssue(register, item.sitting)?.items.find(({ reference }) => reference === item.reference)
    ?.startsAt;

export const meet = (one: TimeSpan, other: TimeSpan): boolean =>
  one.from < other.to && other.from < one.to;

/** Where those who come to an item are at these other sittings, in the order of time. */
export function elsewhere(
  register: Register,
  item: Item,
  rivals: readonly Rival[],
): readonly Elsewhere[] {
  if (rivals.length === 0) return [];
  const own = peopleOf(register, item);
  return rivals
    .flatMap((rival): readonly Elsewhere[] => [
      ...rival.heard.flatMap((one) => withChildren(register, own, rival.sitting, one)),
      ...asMembers(register, own, rival),
    ])
    .sort((a, b) => (`${a.from}${a.person}` < `${b.from}${b.person}` ? -1 : 1));
}

type People = { readonly present: readonly string[]; readonly asked: readonly string[] };

/** Those who come to an item: its worker and manager present it, others are asked. */
function peopleOf(register: Register, item: Item): People {
  const referral = register.rows.referral.get(item.reference);
  if (!referral) return { present: [], asked: [] };
  const { worker, manager } = referral.facts;
  const others = othersAsked(register, panelOf(register, referral.panel), item);
  const present = plain([worker, manager]);
  return { present, asked: plain(others).filter((one) => !present.includes(one)) };
}

const plain = (people: readonly string[]): readonly string[] =>
  [...new Set(people.map((one) => one.trim().toLowerCase()))].filter((one) => one !== '');

function withChildren(
  register: Register,
  own: People,
  { panel }: Sitting,
  { item, from, to }: Rival['heard'][number],
): readonly Elsewhere[] {
  const theirs = peopleOf(register, item);
  const here = [...own.present, ...own.asked];
  return [...theirs.present, ...theirs.asked]
    .filter((person) => here.includes(person))
    .map((person) => {
      const presents = own.present.includes(person) && theirs.present.includes(person);
      return { person, panel, from, to, as: presents ? 'presents' : 'is-asked' };
    });
}

/** Those who sit there from its first child to its last, unless they said that they do not come. */
function asMembers(
  register: Register,
  own: People,
  { sitting, heard: items }: Rival,
): readonly Elsewhere[] {
  const { panel } = sitting;
  const [first] = items.map(({ from }) => from).sort();
  const to = items
    .map((one) => one.to)
    .sort()
    .at(-1);
  if (first === undefined || to === undefined) return [];
  const day = atTime(dayOfSitting(sitting), first);
  const sits = standingMembers(register, panel, day)
    .filter(({ email }) => {
      const seat = register.rows.attendance.get(seatKey(sitting, email));
      const { is } = presenceOf(seat, sitting);
      return is === 'there' || is === 'not-known';
    })
    .map(({ email }) => email.toLowerCase());
  return [...own.present, ...own.asked]
    .filter((person) => sits.includes(person))
    .map((person) => ({ person, panel, from: first, to, as: 'sits' }));
}

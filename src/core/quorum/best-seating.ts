import type { Panel } from '../panel/panel.ts';
import { bestFill } from './best-fill.ts';
import { waysToSit, waysTogether } from './combinations.ts';
import type { QuorumItem, RosterPerson } from './roster.ts';
import type { Seat } from './seat-applies.ts';
import { heldBy, inOrder, unableBecause } from './who-holds.ts';

/** One way to fill the seats of an item. */
export type Seating = {
  /** Seat → who fills it. */
  readonly filled: ReadonlyMap<string, RosterPerson>;
  /** Seats that count and that nobody is left for. */
  readonly missing: readonly Seat[];
  /** Seats that one person fills together. */
  readonly together: readonly (readonly string[])[];
};

/** Whether the absence of a seat's holder is a warning only, for this item. */
export const onlyWarns = ({ warnsIn }: Seat, { stream }: QuorumItem): boolean =>
  stream !== undefined && warnsIn?.includes(stream) === true;

/** Groups of seats that one person may fill: those the file allows by itself, and those allowed for the item. */
function allowedTogether(
  { quorum }: Panel,
  { allowed = [] }: QuorumItem,
): readonly (readonly string[])[] {
  const groups = quorum?.samePerson ?? [];
  return groups.flatMap(({ seats, allowedBy }) => {
    if (allowedBy === undefined) return [seats];
    const given = allowed.filter(({ by }) => by === allowedBy || by === 'chair');
    return given.flatMap((one) =>
      one.seats.every((code) => seats.includes(code)) ? [one.seats] : [],
    );
  });
}

/** Everybody who can fill a seat for the item: who holds its title before who stands in. */
function ableFor(
  panel: Panel,
  seat: Seat,
  people: readonly RosterPerson[],
  item: QuorumItem,
): readonly string[] {
  const held = people.flatMap((person) => {
    const as = heldBy(panel, seat.anyOf, person, item);
    const able = as && unableBecause(panel, seat, person, item) === undefined;
    return able ? [{ name: person.name, deputy: as.deputy === true }] : [];
  });
  return [...held.filter(({ deputy }) => !deputy), ...held.filter(({ deputy }) => deputy)].map(
    ({ name }) => name,
  );
}

/**
 * The best of all ways to fill the seats: the fewest missing that stop a decision, then the fewest missing
 * at all, then the fewest filled together; of ways as good, earlier seats of the file are filled first. The
 * order of the roster never matters, and somebody more who attends never makes it worse.
 *
 * @param seats - those that apply to the item.
 *
 * Source: BC-5.0. Source: BC-A2.
 */
export function bestSeating(
  panel: Panel,
  seats: readonly Seat[],
  people: readonly RosterPerson[],
  item: QuorumItem,
): Seating {
  const sorted = inOrder(people);
  const able = new Map(seats.map((seat) => [seat.code, ableFor(panel, seat, sorted, item)]));
  const groups = allowedTogether(panel, item);
  const ways = waysToSit(seats).flatMap((needed) => {
    const codes = needed.map(({ code }) => code);
    const here = groups.filter((group) => group.every((code) => codes.includes(code)));
    return waysTogether(here).map((together) => seatingOf(needed, together, able, sorted, item));
  });
  const [first, ...others] = ways;
  if (first === undefined) return { filled: new Map(), missing: [], together: [] };
  return others.reduce((best, way) => (isBetter(way, best, item) ? way : best), first);
}

function seatingOf(
  needed: readonly Seat[],
  together: readonly (readonly string[])[],
  able: ReadonlyMap<string, readonly string[]>,
  people: readonly RosterPerson[],
  item: QuorumItem,
): Seating {
  const joined = new Set(together.flat());
  const single = needed.flatMap(({ code }) => (joined.has(code) ? [] : [[code]]));
  const at = (code: string): number => needed.findIndex((seat) => seat.code === code);
  const warns = (codes: readonly string[]): number =>
    needed.every((seat) => !codes.includes(seat.code) || onlyWarns(seat, item)) ? 1 : 0;
  const places = [...together, ...single].sort(
    (one, other) =>
      warns(one) - warns(other) || Math.min(...one.map(at)) - Math.min(...other.map(at)),
  );
  const names = bestFill(
    places.map(([first = '', ...rest]) =>
      (able.get(first) ?? []).filter((name) =>
        rest.every((code) => able.get(code)?.includes(name)),
      ),
    ),
  );
  const filled = new Map(
    places.flatMap((codes, place) => {
      const person = people.find(({ name }) => name === names[place]);
      return person === undefined ? [] : codes.map((code) => [code, person] as const);
    }),
  );
  return { filled, missing: needed.filter(({ code }) => !filled.has(code)), together };
}

const weightOf = ({ missing, together }: Seating, item: QuorumItem): readonly number[] => [
  missing.filter((seat) => !onlyWarns(seat, item)).length,
  missing.length,
  together.length,
];

function isBetter(one: Seating, other: Seating, item: QuorumItem): boolean {
  const theirs = weightOf(other, item);
  const differs = weightOf(one, item)
    .map((count, at) => count - (theirs[at] ?? 0))
    .find((difference) => difference !== 0);
  return differs !== undefined && differs < 0;
}

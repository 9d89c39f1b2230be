import type { Seat } from './seat-applies.ts';

/** Every way to take one of each list. */
const oneOfEach = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (taken, list) => taken.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  );

/** Every way to fill a seat: by itself, or by all that are needed while nobody fills it. */
const waysFor = (seat: Seat, seats: readonly Seat[]): readonly (readonly Seat[])[] => {
  const standIns = seats.filter(({ ifAbsent }) => ifAbsent === seat.code);
  if (standIns.length === 0) return [[seat]];
  const instead = oneOfEach(standIns.map((standIn) => waysFor(standIn, seats)));
  return [[seat], ...instead.map((way) => way.flat())];
};

/** Every set of seats that would do: with each seat itself, or with those that stand for it in its absence. */
export const waysToSit = (seats: readonly Seat[]): readonly (readonly Seat[])[] =>
  oneOfEach(
    seats.filter(({ ifAbsent }) => ifAbsent === undefined).map((seat) => waysFor(seat, seats)),
  ).map((way) => way.flat());

/** The groups of two and more within a group: of three, three pairs and the three. */
const within = (group: readonly string[]): readonly (readonly string[])[] =>
  group
    .reduce<readonly (readonly string[])[]>(
      (found, code) => [...found, ...found.map((before) => [...before, code])],
      [[]],
    )
    .filter(({ length }) => length > 1);

/** Every way to put seats together in the groups that one person may fill, no seat in two; first of all, none. */
export function waysTogether(
  groups: readonly (readonly string[])[],
): readonly (readonly (readonly string[])[])[] {
  const extend = (
    rest: readonly (readonly string[])[],
  ): readonly (readonly (readonly string[])[])[] => {
    const [first, ...others] = rest;
    if (first === undefined) return [[]];
    const apart = others.filter((group) => !group.some((code) => first.includes(code)));
    return [...extend(others), ...extend(apart).map((way) => [first, ...way])];
  };
  const ways = new Map(groups.flatMap(within).map((group) => [group.join('+'), group] as const));
  return extend([...ways.values()]);
}

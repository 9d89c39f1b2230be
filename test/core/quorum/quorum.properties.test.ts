import fc from 'fast-check';
import { bestFill } from '../../../src/core/quorum/best-fill.ts';
import type { RosterPerson } from '../../../src/core/quorum/roster.ts';
import type { QuorumRule, Seat } from '../../../src/core/quorum/seat-applies.ts';
import { trials } from '../given/trials.ts';
import { bestCare, quorumFor } from './given-roster.ts';

const cited = { rule: 'XX-1.1', printed: 'Quorum', phrase: 'shall be' };
const titles = ['A', 'B', 'C', 'D', 'E'];
const anyTitles = fc.uniqueArray(fc.constantFrom(...titles), { maxLength: 3 });

const anyPerson = fc.record({
  titles: anyTitles,
  deputyFor: anyTitles,
  attending: fc.boolean(),
});
const anyPeople = fc
  .array(anyPerson, { maxLength: 7 })
  .map((people): readonly RosterPerson[] =>
    people.map((one, at) => ({ ...one, name: `Person ${at}` })),
  );

const anySeats = fc
  .array(
    fc.record({
      anyOf: fc.uniqueArray(fc.constantFrom(...titles), { minLength: 1, maxLength: 3 }),
      warns: fc.boolean(),
      standIn: fc.option(fc.nat(3), { freq: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drawn): readonly Seat[] =>
    drawn.map(({ anyOf, warns, standIn }, at) => ({
      code: `seat-${at}`,
      label: `Seat ${at}`,
      anyOf,
      ...(warns ? { warnsIn: ['under-18'] } : {}),
      ...(standIn !== null && standIn < at ? { ifAbsent: `seat-${standIn}` } : {}),
      ...cited,
    })),
  );

const anyRule = fc
  .record({
    seats: anySeats,
    atLeast: fc.option(fc.integer({ min: 1, max: 4 })),
    half: fc.boolean(),
    pair: fc.boolean(),
  })
  .map(({ seats, atLeast, half, pair }): QuorumRule => ({
    of: 'item',
    whenLost: 'carry-forward',
    seats,
    ...(atLeast === null ? {} : { atLeast }),
    ...(half ? { fraction: { part: 1, of: 2 } } : {}),
    ...(pair && seats.length > 1
      ? { samePerson: [{ seats: ['seat-0', 'seat-1'], ...cited }] }
      : {}),
    ...cited,
  }));

const answer = (quorum: QuorumRule, people: readonly RosterPerson[]) =>
  quorumFor(people, {}, { ...bestCare, quorum, members: { ...bestCare.members, titles } });

const runs = { seed: 20261122, numRuns: trials(120) };

describe('a quorum, for any panel and any roster [BC-5.0]', () => {
  it('is never lost because one more person attends', () => {
    fc.assert(
      fc.property(anyRule, anyPeople, anyPerson, (rule, people, one) => {
        const before = answer(rule, people).mayDecide;
        const more = [...people, { ...one, attending: true, name: 'Person New' }];
        const awake = people.map((person, at) =>
          at === 0 ? { ...person, attending: true } : person,
        );
        expect([before, answer(rule, more).mayDecide]).not.toEqual([true, false]);
        expect([before, answer(rule, awake).mayDecide]).not.toEqual([true, false]);
      }),
      runs,
    );
  });

  it('is there when any way of filling the seats would do, with stand-ins and pairs, and only then', () => {
    fc.assert(
      fc.property(anyRule, anyPeople, ({ atLeast: _, fraction: __, ...rule }, all) => {
        const people = all.slice(0, 4);
        expect(answer(rule, people).mayDecide).toBe(anyWayDoes(rule, people));
      }),
      { ...runs, numRuns: trials(300) },
    );
  });

  it('does not turn on the order of the roster, nor does who fills what', () => {
    fc.assert(
      fc.property(anyRule, anyPeople, fc.nat(6), (rule, people, by) => {
        const turned = [...people.slice(by), ...people.slice(0, by)];
        expect(answer(rule, turned)).toEqual(answer(rule, people));
        expect(answer(rule, [...people].reverse())).toEqual(answer(rule, people));
      }),
      runs,
    );
  });
});

/** Whether any way of giving seats to people would do: each way is tried, and nothing else is known of it. */
function anyWayDoes(
  { seats = [], samePerson }: QuorumRule,
  people: readonly RosterPerson[],
): boolean {
  const may = ({ anyOf }: Seat): readonly RosterPerson[] =>
    people.filter(
      ({ attending, titles: own = [], deputyFor = [] }) =>
        attending && [...own, ...deputyFor].some((title) => anyOf.includes(title)),
    );
  const filledEnough = (seat: Seat, filled: ReadonlyMap<string, string>): boolean => {
    const standIns = seats.filter(({ ifAbsent }) => ifAbsent === seat.code);
    return (
      filled.has(seat.code) ||
      seat.warnsIn !== undefined ||
      (standIns.length > 0 && standIns.every((one) => filledEnough(one, filled)))
    );
  };
  const free = (code: string, name: string, filled: ReadonlyMap<string, string>): boolean =>
    [...filled].every(
      ([other, by]) =>
        by !== name ||
        samePerson?.some((group) => group.seats.includes(code) && group.seats.includes(other)),
    );
  const tries = (rest: readonly Seat[], filled: ReadonlyMap<string, string>): boolean => {
    const [seat, ...others] = rest;
    if (seat === undefined) {
      return seats.every((one) => one.ifAbsent !== undefined || filledEnough(one, filled));
    }
    return (
      tries(others, filled) ||
      may(seat).some(
        ({ name }) =>
          free(seat.code, name, filled) && tries(others, new Map([...filled, [seat.code, name]])),
      )
    );
  };
  return tries(seats, new Map());
}

/** Every way to give people to places, tried one after another. */
function mostFilled(places: readonly (readonly string[])[], taken: readonly string[] = []): number {
  const [first, ...rest] = places;
  if (first === undefined) return 0;
  const withOne = first
    .filter((name) => !taken.includes(name))
    .map((name) => 1 + mostFilled(rest, [...taken, name]));
  return Math.max(mostFilled(rest, taken), ...withOne);
}

describe('who fills what', () => {
  const anyPlaces = fc.array(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
    {
      maxLength: 5,
    },
  );

  it('fills as many places as any way of trying all, and nobody fills two', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const found = bestFill(places);
        const names = found.filter((name) => name !== undefined);
        expect(names).toHaveLength(mostFilled(places));
        expect(new Set(names).size).toBe(names.length);
        found.forEach((name, at) => {
          if (name !== undefined) expect(places[at]).toContain(name);
        });
      }),
      runs,
    );
  });

  it('moves somebody to the place that only they can fill', () => {
    expect(bestFill([['a', 'b'], ['a']])).toEqual(['b', 'a']);
    expect(bestFill([['a'], ['a']])).toEqual(['a', undefined]);
  });
});

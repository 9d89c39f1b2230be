import type { Arrangement, Puzzle } from '../../../src/core/agenda/best/puzzle.ts';

/** One to be heard, by level where there are several: absent is no cost, and nobody in common. */
export type Person = {
  /** By level, what each slot costs: `['0 1 x']`, where `x` is a slot at which it may not be. */
  readonly slots: readonly string[];
  readonly leave?: readonly number[];
  readonly must?: boolean;
  readonly manager?: number;
  readonly family?: number;
  readonly whole?: number;
};

/** A puzzle made by hand: `follows` by slot, `-` where one begins a session and `>` where it follows. */
export function puzzleOf(
  follows: string,
  people: readonly Person[],
  counts: { readonly visit?: readonly number[]; readonly part?: readonly number[] } = {},
): Puzzle {
  const levels = Math.max(...people.map(({ slots }) => slots.length));
  const byLevel = Array.from({ length: levels }, (_, level) => level);
  const cells = (person: Person, level: number): readonly string[] =>
    person.slots[level]?.split(' ') ?? Array.from(follows, () => '0');
  const each = (of: (person: Person) => number): Float64Array => Float64Array.from(people, of);
  return {
    items: people.length,
    slots: follows.length,
    levels,
    follows: Float64Array.from(follows, (sign) => (sign === '>' ? 1 : 0)),
    may: Float64Array.from(
      people.flatMap((one) => cells(one, 0).map((cell) => (cell === 'x' ? 0 : 1))),
    ),
    place: Float64Array.from(
      byLevel.flatMap((level) =>
        people.flatMap((one) => cells(one, level).map((cell) => (cell === 'x' ? 0 : Number(cell)))),
      ),
    ),
    leave: Float64Array.from(
      byLevel.flatMap((level) => people.map(({ leave }) => leave?.[level] ?? 0)),
    ),
    must: each(({ must }) => (must ? 1 : 0)),
    manager: each(({ manager }) => manager ?? -1),
    family: each(({ family }) => family ?? -1),
    whole: each(({ whole }) => whole ?? -1),
    visit: Float64Array.from(byLevel, (level) => counts.visit?.[level] ?? 0),
    part: Float64Array.from(byLevel, (level) => counts.part?.[level] ?? 0),
  };
}

/** Who is heard in each slot: the first person is A, and nobody a dot. `'B.A'` leaves the third slot to A. */
export function orderAs({ slots }: Puzzle, slotOf: Arrangement): string {
  const names = Array.from(slotOf, (slot, item) => ({
    slot,
    name: String.fromCharCode(65 + item),
  }));
  return Array.from(
    { length: slots },
    (_, slot) => names.flatMap((one) => (one.slot === slot ? one.name : [])).join('+') || '.',
  ).join('');
}

/**
 * A puzzle in which everything is drawn, the same for the same seed: who may be heard when and must be heard,
 * managers, families and three levels of costs, of which the first counts visits and the second parts.
 *
 * @param unit - what one of the first two levels costs: with large ones no single number holds all three.
 */
export function anyPuzzle(people: number, slots: number, seed: number, unit = 1): Puzzle {
  let state = seed * 7919 + people * 101 + slots;
  const draw = (below: number): number => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
  const costs = (below: number, chanceOfNot: number): string =>
    Array.from({ length: slots }, () => (draw(100) < chanceOfNot ? 'x' : String(draw(below)))).join(
      ' ',
    );
  const follows = Array.from({ length: slots }, (_, slot) =>
    slot === 0 || draw(5) === 0 ? '-' : '>',
  ).join('');
  const persons = Array.from({ length: people }, (): Person => {
    const manager = draw(4) - 1;
    return {
      slots: [costs(2, 20), costs(3, 0), costs(40, 0)].map((level, index) =>
        index === 2 ? level : times(level, unit),
      ),
      leave: [unit * (1 + draw(3)), unit * draw(4), draw(60)],
      must: draw(8) === 0,
      manager,
      family: manager === -1 || draw(2) === 0 ? -1 : 2 * manager + draw(2),
    };
  }).sort((one, other) => (one.manager ?? -1) - (other.manager ?? -1));
  return puzzleOf(follows, persons, { visit: [unit, 0, 7], part: [0, unit, 9] });
}

const times = (costs: string, unit: number): string =>
  costs.replaceAll(/\d+/g, (cost) => String(unit * Number(cost)));

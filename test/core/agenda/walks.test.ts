import { bundlesOf } from '../../../src/core/agenda/best/bundles.ts';
import { ruleOut } from '../../../src/core/agenda/best/fixing.ts';
import { pathsFor, walkForward } from '../../../src/core/agenda/best/paths.ts';
import { relaxedAt } from '../../../src/core/agenda/best/stage.ts';
import { walkTaken } from '../../../src/core/agenda/best/walk.ts';
import { everyWalk, leastOf } from '../given/every-walk.ts';
import { anyPuzzle, puzzleOf } from '../given/puzzles.ts';

/** A puzzle with what hearing each person is taken to be worth at its last level, the two above at some rate. */
function priced(people: number, slots: number, seed: number) {
  const drawn = anyPuzzle(people, slots, seed);
  // For every other seed, families have children with several managers.
  const family = drawn.family.map((one) => (one === -1 || seed % 2 === 1 ? one : one % 2));
  const puzzle = { ...drawn, family };
  const open = { may: puzzle.may.slice(), mayLeave: puzzle.must.map((must) => 1 - must) };
  const kept = [
    { level: 0, cost: 2 },
    { level: 1, cost: 3 },
  ];
  const worth = Float64Array.from(
    { length: people },
    (_, item) => 5 + ((item * 13 + seed * 7) % 31),
  );
  const rate = Float64Array.of(4.5, 2.25);
  const stage = { level: 2, best: 20, kept };
  const relaxed = relaxedAt(puzzle, open, stage, { worth, rate });
  return { puzzle, open, stage, relaxed, paths: pathsFor(puzzle, bundlesOf(puzzle)) };
}

const sittings = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [3, 4, seed] as const),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [4, 3, seed] as const),
  ...[1, 2, 3, 4].map((seed) => [5, 3, seed] as const),
];

describe('the cheapest walk through the slots [CPR-3.3]', () => {
  it.each(sittings)('of %i people for %i slots, drawn by %i, is the least of all', (...drawn) => {
    const { puzzle, relaxed, paths } = priced(...drawn);
    const walks = everyWalk(puzzle, relaxed);
    expect(walkForward(paths, relaxed)).toBe(leastOf(walks));
    const { heard, visits, parts } = walkTaken(paths, relaxed);
    const place = heard.reduce(
      (sum, item, slot) =>
        sum + (item === -1 ? 0 : (relaxed.place[item * puzzle.slots + slot] as number)),
      0,
    );
    expect(place + visits * relaxed.visit + parts * relaxed.part).toBe(leastOf(walks));
    expect(walks.map((walk) => walk.heard.join(' '))).toContain(heard.join(' '));
  });

  it.each([
    ['->', 1, -33],
    ['--', 2, -28],
  ])(
    'hears a family of two managers in one part but over no break: %s',
    (follows, parts, least) => {
      const puzzle = puzzleOf(follows, [
        { slots: ['0 0'], manager: 0, family: 0 },
        { slots: ['0 0'], manager: 1, family: 0 },
      ]);
      const paths = pathsFor(puzzle, bundlesOf(puzzle));
      const fares = { place: new Float64Array(4).fill(-20), visit: 1, part: 5 };
      expect(walkForward(paths, fares)).toBe(least);
      expect(walkTaken(paths, fares)).toMatchObject({ visits: 2, parts });
    },
  );
});

describe('ruleOut [CPR-3.3]', () => {
  it.each(sittings)(
    'of %i people for %i slots, drawn by %i, keeps the slots with a walk that is no dearer than the best known',
    (...drawn) => {
      const { puzzle, open, stage, relaxed, paths } = priced(...drawn);
      const { slots } = puzzle;
      const walks = everyWalk(puzzle, relaxed);
      const best = leastOf(walks) + relaxed.base + 6;
      const kept = puzzle.may.map((_, pair) => {
        const through = walks.filter(
          ({ heard }) => heard[pair % slots] === Math.floor(pair / slots),
        );
        return leastOf(through) + relaxed.base <= best ? 1 : 0;
      });
      const mayLeave = relaxed.left.map((left) => (left <= 6 ? 1 : 0));
      const before = [...open.may, ...open.mayLeave];
      const count = ruleOut(paths, open, { ...stage, best }, relaxed);
      expect(open).toEqual({ may: kept, mayLeave });
      expect(count).toBe(
        before.filter((one, index) => one !== [...kept, ...mayLeave][index]).length,
      );
    },
  );
});

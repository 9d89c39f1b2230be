import { bundlesOf } from '../../../src/core/agenda/best/bundles.ts';
import { packed } from '../../../src/core/agenda/best/packed.ts';
import { pathsFor } from '../../../src/core/agenda/best/paths.ts';
import { compareCosts } from '../../../src/core/agenda/best/puzzle.ts';
import type { Puzzle } from '../../../src/core/agenda/best/puzzle.ts';
import { search } from '../../../src/core/agenda/best/search.ts';
import type { Proof } from '../../../src/core/agenda/best/search.ts';
import { relaxedAt } from '../../../src/core/agenda/best/stage.ts';
import { everyArrangement } from '../given/every-arrangement.ts';
import { anyPuzzle, puzzleOf } from '../given/puzzles.ts';
import type { Person } from '../given/puzzles.ts';

/** Looks for what is better at the last of the levels, and no worse at those before, than these costs. */
function sought(puzzle: Puzzle, costs: readonly number[], most = 100_000) {
  const open = { may: puzzle.may.slice(), mayLeave: puzzle.must.map((must) => 1 - must) };
  const proofs = costs.map((best, level): Proof => {
    const stage = { level, best, kept: [] };
    const prices = { worth: new Float64Array(puzzle.items).fill(1), rate: new Float64Array(0) };
    const relaxed = relaxedAt(puzzle, open, stage, prices);
    return { stage, relaxed, paths: pathsFor(puzzle, bundlesOf(puzzle)) };
  });
  return search(puzzle, packed(puzzle), open, proofs, most);
}

/** The least costs of all arrangements that are better than these, as `sought` looks for them. */
const leastBelow = (all: ReturnType<typeof everyArrangement>, costs: readonly number[]) =>
  all
    .filter(({ cost }) =>
      costs.every(
        (best, level) => (cost[level] as number) <= best - Number(level === costs.length - 1),
      ),
    )
    .sort((one, other) => compareCosts(one.cost, other.cost))[0]?.cost;

const drawn = [1, 2, 3, 4].flatMap((seed) => [
  [3, 3, seed, 1] as const,
  [4, 3, seed, 1e6] as const,
  [4, 4, seed, 1] as const,
  [5, 3, seed, 1e6] as const,
]);

describe('search [CPR-3.3]', () => {
  it.each(drawn)(
    'of %i people for %i slots, drawn by %i with costs of %i, finds the best of all that are better than what is known',
    (people, slots, seed, unit) => {
      const puzzle = anyPuzzle(people, slots, seed, unit);
      const all = everyArrangement(puzzle);
      const best = leastBelow(all, [Infinity]) as readonly number[];
      const [first, second] = best as [number, number];
      for (const known of [
        [first + 1],
        [first + 2 * unit],
        [first, second + 1],
        [first + unit, second + 2 * unit],
        [first],
        [first, second],
      ]) {
        const { better, stopped } = sought(puzzle, known);
        const cost = all.find(({ slotOf }) => slotOf.join(' ') === better?.join(' '))?.cost;
        expect({ known, cost, stopped }).toEqual({
          known,
          cost: leastBelow(all, known),
          stopped: false,
        });
      }
    },
  );

  const child: Person = { slots: ['0 1 2'], leave: [3] };

  it('stops at its limit, and not before', () => {
    const puzzle = puzzleOf('->>', [
      { ...child, slots: ['0 5 5'] },
      { ...child, manager: 0 },
      { ...child, manager: 0 },
    ]);
    const { looked, better } = sought(puzzle, [9]);
    expect(better).toEqual(Float64Array.of(0, 1, 2));
    expect(sought(puzzle, [9], looked)).toEqual({ better, looked, stopped: false });
    expect(sought(puzzle, [9], looked - 1)).toMatchObject({ stopped: true });
    expect(sought(puzzle, [9], looked - 1).better).toBeUndefined();
    expect(sought(puzzle, [9], 0)).toEqual({ looked: 3, stopped: true });
  });

  it('finds nothing where one who must be heard has no slot', () => {
    const nowhere: Person = { slots: ['x x x'], must: true };
    const puzzle = puzzleOf('->>', [nowhere, child]);
    expect(sought(puzzle, [9])).toEqual({ looked: 0, stopped: false });
  });

  it('leaves out at a price who has no slot', () => {
    const nowhere: Person = { slots: ['x x x'], leave: [2] };
    const puzzle = puzzleOf('->>', [nowhere, child]);
    expect(sought(puzzle, [3]).better).toEqual(Float64Array.of(-1, 0));
    expect(sought(puzzle, [2]).better).toBeUndefined();
  });
});

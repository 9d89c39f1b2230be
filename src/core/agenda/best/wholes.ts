import { assignment } from './assignment.ts';
import { packed } from './packed.ts';
import { at, nowhere } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';

/** More than a sitting ever needs; past it the rest is not looked at, and nothing is called proven. */
const most = 64;

export type Wholes = {
  /** The puzzle with each group decided: all heard, or all left out. Each ties with the others so far. */
  readonly puzzles: readonly Puzzle[];
  readonly complete: boolean;
};

/**
 * Decides who of those that are heard together or not at all is heard. At the levels before the first that
 * counts visits or parts, an order costs what its items cost alone, so that an assignment is exact for
 * them. The decisions that tie for the best are all given back.
 */
export function decideWholes(puzzle: Puzzle): Wholes {
  const groups = [...new Set(puzzle.whole)].filter((group) => group !== -1);
  if (groups.length === 0) return { puzzles: [puzzle], complete: true };
  const { place, leave } = packed(beforeNeighbours(puzzle));
  let least = Infinity;
  let puzzles: Puzzle[] = [];
  let complete = true;
  follow(puzzle, 0);
  return { puzzles, complete };

  function follow(decided: Puzzle, index: number): void {
    const cost = costAlone(decided, place, leave);
    if (cost > least) return;
    const group = groups[index];
    if (group !== undefined) {
      follow(allHeard(decided, group), index + 1);
      follow(allLeftOut(decided, group), index + 1);
      return;
    }
    if (cost < least) {
      least = cost;
      puzzles = [];
      complete = true;
    }
    if (puzzles.length < most) puzzles.push(decided);
    else complete = false;
  }
}

/** The levels before the first at which it matters who is heard beside whom. */
function beforeNeighbours(puzzle: Puzzle): Puzzle {
  const { items, slots } = puzzle;
  const counts = puzzle.visit.map((visit, level) => visit + at(puzzle.part, level));
  const first = counts.findIndex((count) => count > 0);
  const levels = first === -1 ? puzzle.levels : first;
  return {
    ...puzzle,
    levels,
    place: puzzle.place.slice(0, levels * items * slots),
    leave: puzzle.leave.slice(0, levels * items),
  };
}

/** What the items of a puzzle cost alone at the first levels, at least; `Infinity` where it cannot be. */
function costAlone(puzzle: Puzzle, place: Float64Array, leave: Float64Array): number {
  const { items, slots } = puzzle;
  const { slotOf } = assignment(
    puzzle.may.map((may, pair) => (may === 1 ? at(place, pair) : Infinity)),
    puzzle.must.map((must, item) => (must === 1 ? Infinity : at(leave, item))),
    slots,
  );
  let sum = 0;
  for (let item = 0; item < items; item += 1) {
    const slot = at(slotOf, item);
    if (slot !== nowhere) sum += at(place, item * slots + slot);
    else sum += at(puzzle.must, item) === 1 ? Infinity : at(leave, item);
  }
  return sum;
}

const allHeard = (puzzle: Puzzle, group: number): Puzzle => ({
  ...puzzle,
  must: puzzle.must.map((must, item) => (at(puzzle.whole, item) === group ? 1 : must)),
});

const allLeftOut = (puzzle: Puzzle, group: number): Puzzle => ({
  ...puzzle,
  may: puzzle.may.map((may, pair) =>
    at(puzzle.whole, Math.floor(pair / puzzle.slots)) === group ? 0 : may,
  ),
});

import { assignment } from './assignment.ts';
import { at } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';
import { rounded, taken } from './stage.ts';
import type { Open, Prices, Stage } from './stage.ts';

/** What a bound begins with: the levels above taken for as much as keeps them, the rest by assignment. */
export function firstPrices(puzzle: Puzzle, open: Open, stage: Stage, times: number): Prices {
  const { items, slots } = puzzle;
  const rate = new Float64Array(stage.kept.length).fill(
    times * Math.ceil(stage.best / Math.max(1, items)),
  );
  const place = taken(puzzle.place, items * slots, stage, rate);
  const leave = taken(puzzle.leave, items, stage, rate);
  open.may.forEach((may, pair) => {
    if (may === 0) place[pair] = Infinity;
  });
  open.mayLeave.forEach((may, item) => {
    if (may === 0) leave[item] = 1e6;
  });
  const { worth } = assignment(place, leave, slots);
  const share = (of: Float64Array, item: number): number =>
    at(of, item) === -1 ? 0 : 1 / of.filter((one) => one === at(of, item)).length;
  const visit = at(taken(puzzle.visit, 1, stage, rate), 0);
  const part = at(taken(puzzle.part, 1, stage, rate), 0);
  return {
    worth: worth.map((one, item) =>
      rounded(one + visit * share(puzzle.manager, item) + part * share(puzzle.family, item)),
    ),
    rate,
  };
}

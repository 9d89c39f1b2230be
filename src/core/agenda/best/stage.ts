import { walkForward } from './paths.ts';
import type { Fares, Paths } from './paths.ts';
import { at, nowhere } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';
import { walkTaken } from './walk.ts';

/** What is still open while one level after another is settled: it only ever shrinks. */
export type Open = {
  /** By item and slot: 1 where no best order has been ruled out. */
  readonly may: Float64Array;
  /** By item: 1 where it may still be left out. */
  readonly mayLeave: Float64Array;
};

/** A level to be settled, those above it with a cost being kept as they are. */
export type Stage = {
  readonly level: number;
  /** The cost at this level of the best order known: to be beaten, or proven. */
  readonly best: number;
  /** Levels above that cost something, and how much at most. */
  readonly kept: readonly { readonly level: number; readonly cost: number }[];
};

/** The prices of a relaxed puzzle. All are multiples of 1/256, so that sums of them are exact. */
export type Prices = {
  /** By item: what hearing it once is worth. */
  readonly worth: Float64Array;
  /** By kept level: what one unit of it is taken for. */
  readonly rate: Float64Array;
};

export type Relaxed = Fares & {
  /** By item: what leaving it out costs beyond its worth; `Infinity` where it may not be. */
  readonly left: Float64Array;
  /** What is added to the cost of every walk. */
  readonly base: number;
};

const grain = 256;
export const rounded = (price: number): number => Math.round(price * grain) / grain;

/** One number in place of the levels: this one, and those above at their rate. */
export function taken(values: Float64Array, each: number, stage: Stage, rate: Float64Array) {
  const sum = values.slice(stage.level * each, (stage.level + 1) * each);
  stage.kept.forEach(({ level }, index) => {
    for (let one = 0; one < each; one += 1) {
      sum[one] = at(sum, one) + at(rate, index) * at(values, level * each + one);
    }
  });
  return sum;
}

/** The puzzle at these prices. A worth above what leaving out costs is cut to it. */
export function relaxedAt(puzzle: Puzzle, open: Open, stage: Stage, prices: Prices): Relaxed {
  const { items, slots } = puzzle;
  const { worth, rate } = prices;
  const place = taken(puzzle.place, items * slots, stage, rate);
  const left = taken(puzzle.leave, items, stage, rate);
  let base = 0;
  stage.kept.forEach(({ cost }, index) => (base -= at(rate, index) * cost));
  for (let item = 0; item < items; item += 1) {
    if (at(open.mayLeave, item) === 0) left[item] = Infinity;
    if (at(worth, item) > at(left, item)) worth[item] = at(left, item);
    left[item] = at(left, item) - at(worth, item);
    base += at(worth, item);
    for (let pair = item * slots; pair < (item + 1) * slots; pair += 1) {
      place[pair] = at(open.may, pair) === 1 ? at(place, pair) - at(worth, item) : Infinity;
    }
  }
  const visit = at(taken(puzzle.visit, 1, stage, rate), 0);
  const part = at(taken(puzzle.part, 1, stage, rate), 0);
  return { place, left, base, visit, part };
}

export type Tightened = { readonly bound: number; readonly prices: Prices; readonly walks: number };

/**
 * Raises a bound on the level by subgradient steps: an item that the cheapest walk hears twice becomes
 * dearer, one it never hears cheaper; a kept level it overspends is taken for more.
 *
 * After N. Shor and B. Polyak; see J.E. Beasley in C. Reeves (ed.), Modern Heuristic Techniques (1993).
 */
export function tighten(
  paths: Paths,
  open: Open,
  stage: Stage,
  from: Prices,
  walks: number,
): Tightened {
  const { puzzle } = paths;
  let prices: Prices = { worth: from.worth.slice(), rate: from.rate.slice() };
  let best: Tightened = { bound: -Infinity, prices, walks: 0 };
  let pace = 1;
  let since = 0;
  for (let walk = 1; walk <= walks; walk += 1) {
    const relaxed = relaxedAt(puzzle, open, stage, prices);
    const bound = walkForward(paths, relaxed) + relaxed.base;
    if (bound > best.bound) {
      since = bound > best.bound + 0.02 ? 0 : since + 1;
      best = {
        bound,
        prices: { worth: prices.worth.slice(), rate: prices.rate.slice() },
        walks: walk,
      };
    } else since += 1;
    if (best.bound > stage.best - 1) break;
    let at_ = prices;
    let over = relaxed;
    if (since > 6) {
      pace *= 0.6;
      since = 0;
      if (pace < 0.01) break;
      at_ = { worth: best.prices.worth.slice(), rate: best.prices.rate.slice() };
      over = relaxedAt(puzzle, open, stage, at_);
      walkForward(paths, over);
    }
    const next = stepped(paths, stage, at_, over, pace * Math.max(0.5, stage.best - bound));
    if (!next) break;
    prices = next;
  }
  return { ...best, walks: best.walks };
}

/** The prices one step on; nothing where the walk is an order that keeps every level. */
function stepped(
  paths: Paths,
  stage: Stage,
  prices: Prices,
  relaxed: Relaxed,
  gap: number,
): Prices | undefined {
  const { puzzle } = paths;
  const { items, slots } = puzzle;
  const { heard, visits, parts } = walkTaken(paths, relaxed);
  const times = new Float64Array(items);
  const spent = Float64Array.from(
    stage.kept,
    ({ level, cost }) => visits * at(puzzle.visit, level) + parts * at(puzzle.part, level) - cost,
  );
  heard.forEach((item, slot) => {
    if (item === nowhere) return;
    times[item] = at(times, item) + 1;
    stage.kept.forEach(({ level }, index) => {
      spent[index] = at(spent, index) + at(puzzle.place, (level * items + item) * slots + slot);
    });
  });
  const pull = times.map((count, item) =>
    count === 0 && at(relaxed.left, item) === 0 ? 0 : 1 - count,
  );
  pull.forEach((one, item) => {
    if (one !== 0 || at(times, item) !== 0) return;
    stage.kept.forEach(({ level }, index) => {
      spent[index] = at(spent, index) + at(puzzle.leave, level * items + item);
    });
  });
  const push = spent.map((one, index) => (one < 0 && at(prices.rate, index) === 0 ? 0 : one));
  let norm = 0;
  for (const one of pull) norm += one * one;
  for (const one of push) norm += one * one;
  if (norm === 0) return undefined;
  const step = gap / norm;
  return {
    worth: prices.worth.map((worth, item) => rounded(worth + step * at(pull, item))),
    rate: prices.rate.map((rate, index) => rounded(Math.max(0, rate + step * at(push, index)))),
  };
}

import { bundlesOf } from './bundles.ts';
import type { Bundles } from './bundles.ts';
import { ruleOut, ruleOutCosts } from './fixing.ts';
import { goodOrder } from './good-order.ts';
import { packed as pack } from './packed.ts';
import type { Packed } from './packed.ts';
import { pathsFor } from './paths.ts';
import type { Paths } from './paths.ts';
import { compareCosts, costOf } from './puzzle.ts';
import type { Arrangement, Puzzle } from './puzzle.ts';
import { search } from './search.ts';
import type { Proof } from './search.ts';
import { decideWholes } from './wholes.ts';
import { relaxedAt, tighten } from './stage.ts';
import type { Open, Stage, Tightened } from './stage.ts';
import { firstPrices } from './first-prices.ts';

type Work = { readonly walks: number; readonly looked: number };

export type Ordered = {
  readonly slotOf: Arrangement;
  readonly cost: readonly number[];
  /** Nothing better exists. Else it is the best found within the work allowed. */
  readonly proven: boolean;
  /** What it took: walks of the bound, and beginnings of an order looked at. */
  readonly work: Work;
};

/** How hard to try. */
export type Effort = {
  /** Upsets for each item of the first order. */
  readonly upsets: number;
  /** At which a bound may begin to take the levels above. */
  readonly rates: readonly number[];
  /** Beginnings of an order that may be looked at. */
  readonly most: number;
};

/** One after another until the order is proven, within what a sitting may take. The first suffices nearly always. */
const efforts: readonly Effort[] = [
  { upsets: 0, rates: [1], most: 3_000 },
  { upsets: 0.5, rates: [1, 4, 16], most: 30_000 },
  { upsets: 1, rates: [1, 4, 16], most: 1_000_000 },
];

const walksAtFirst = 150;

const walksAgain = 60;

type Progress = {
  readonly puzzle: Puzzle;
  readonly effort: Effort;
  readonly packed: Packed;
  readonly bundles: Bundles;
  readonly open: Open;
  readonly proofs: Proof[];
  slotOf: Arrangement;
  cost: readonly number[];
  walks: number;
  looked: number;
  done: boolean;
};

/**
 * The best order there is, level by level: at each a bound that shows that nothing is better, or a search
 * that finds what is. What cannot be part of a best order is ruled out for all the levels after.
 *
 * @param hard - how hard to try; absent, as long as a sitting may take.
 */
export function bestOrder(puzzle: Puzzle, hard: readonly Effort[] = efforts): Ordered {
  const { puzzles, complete } = decideWholes(puzzle);
  const [first, ...others] = puzzles.map((one) => bestOf(one, hard)) as [Ordered, ...Ordered[]];
  return others.reduce(
    (best, one) => ({
      ...(compareCosts(one.cost, best.cost) < 0 ? one : best),
      proven: best.proven && one.proven,
      work: workOf(best.work, one.work),
    }),
    { ...first, proven: first.proven && complete },
  );
}

function bestOf(puzzle: Puzzle, hard: readonly Effort[]): Ordered {
  let found: Ordered | undefined;
  for (const effort of hard) {
    const next = tried(puzzle, effort);
    const better = !found || compareCosts(next.cost, found.cost) <= 0 ? next : found;
    found = { ...better, proven: next.proven, work: workOf(next.work, found?.work) };
    if (next.proven) break;
  }
  return found as Ordered;
}

const workOf = (one: Work, other: Work = { walks: 0, looked: 0 }): Work => ({
  walks: one.walks + other.walks,
  looked: one.looked + other.looked,
});

function tried(puzzle: Puzzle, effort: Effort): Ordered {
  const packed = pack(puzzle);
  const slotOf = goodOrder(puzzle, packed, Math.ceil(effort.upsets * puzzle.items));
  const progress: Progress = {
    puzzle,
    effort,
    packed,
    bundles: bundlesOf(puzzle),
    open: { may: puzzle.may.slice(), mayLeave: puzzle.must.map((must) => 1 - must) },
    proofs: [],
    slotOf,
    cost: costOf(puzzle, slotOf),
    walks: 0,
    looked: 0,
    done: false,
  };
  let proven = true;
  for (let level = 0; level < puzzle.levels && proven && !progress.done; level += 1)
    proven = settled(progress, level);
  return {
    slotOf: progress.slotOf,
    cost: progress.cost,
    proven,
    work: { walks: progress.walks, looked: progress.looked },
  };
}

const costAt = ({ cost }: Progress, level: number): number => cost[level] as number;

/** Settles one level; false where the work allowed did not suffice. */
function settled(progress: Progress, level: number): boolean {
  if (costAt(progress, level) === 0) {
    ruleOutCosts(progress.puzzle, progress.open, level);
    return true;
  }
  const proof = boundAt(progress, level);
  const found = proof.bound > costAt(progress, level) - 1;
  progress.proofs.push(proof);
  if (found) return true;
  const { puzzle, packed, open, proofs } = progress;
  const { better, looked, stopped } = search(
    puzzle,
    packed,
    open,
    proofs,
    progress.effort.most - progress.looked,
  );
  progress.looked += looked;
  if (better) {
    progress.slotOf = better;
    progress.cost = costOf(puzzle, better);
    progress.done = true;
  }
  return !stopped;
}

function boundAt(progress: Progress, level: number): Proof & { readonly bound: number } {
  const { puzzle, open, bundles } = progress;
  const kept = progress.proofs.map(({ stage }) => ({ level: stage.level, cost: stage.best }));
  const stage: Stage = { level, best: costAt(progress, level), kept };
  const paths = pathsFor(puzzle, bundles);
  let tight: Tightened | undefined;
  for (const rate of stage.kept.length === 0 ? [1] : progress.effort.rates) {
    if (tight && tight.bound > stage.best - 1) break;
    const next = tighten(paths, open, stage, firstPrices(puzzle, open, stage, rate), walksAtFirst);
    progress.walks += next.walks;
    if (!tight || next.bound > tight.bound) tight = next;
  }
  return ruledOut(progress, stage, paths, tight as Tightened);
}

/** Rules out what the bound forbids, and raises it again over what is left. */
function ruledOut(
  progress: Progress,
  stage: Stage,
  paths: Paths,
  first: Tightened,
): Proof & { readonly bound: number } {
  const { puzzle, open } = progress;
  let tight = first;
  for (let round = 0; round < 3; round += 1) {
    const relaxed = relaxedAt(puzzle, open, stage, tight.prices);
    const count = ruleOut(paths, open, stage, relaxed);
    if (count === 0 || tight.bound > stage.best - 1) break;
    const again = tighten(paths, open, stage, tight.prices, walksAgain);
    progress.walks += again.walks;
    if (again.bound > tight.bound) tight = again;
  }
  const relaxed = relaxedAt(puzzle, open, stage, tight.prices);
  return { stage, paths, relaxed, bound: tight.bound };
}

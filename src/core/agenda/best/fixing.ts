import { walkBackward, walkForward } from './paths.ts';
import type { Fares, Paths } from './paths.ts';
import { at } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';
import type { Bundle } from './bundles.ts';
import type { Open, Relaxed, Stage } from './stage.ts';

/**
 * Rules out every slot for an item through which even the cheapest walk costs more at this level than the
 * best order known, and leaving out whoever cannot be left out for that.
 *
 * @returns how many choices were ruled out.
 */
export function ruleOut(paths: Paths, open: Open, stage: Stage, relaxed: Relaxed): number {
  const { puzzle, bundles } = paths;
  const { slots, items } = puzzle;
  const bound = walkForward(paths, relaxed) + relaxed.base;
  walkBackward(paths, relaxed);
  let count = 0;
  for (let item = 0; item < items; item += 1) {
    if (at(open.mayLeave, item) === 1 && bound + at(relaxed.left, item) > stage.best) {
      open.mayLeave[item] = 0;
      count += 1;
    }
    const bundle = bundles.bundles[at(bundles.bundleOf, item)] as Bundle;
    for (let slot = 0; slot < slots; slot += 1) {
      if (at(open.may, item * slots + slot) === 0) continue;
      if (cheapestThrough(paths, relaxed, bundle, item, slot) + relaxed.base <= stage.best)
        continue;
      open.may[item * slots + slot] = 0;
      count += 1;
    }
  }
  return count;
}

/** The cheapest walk that hears the item in the slot. */
function cheapestThrough(
  paths: Paths,
  fares: Fares,
  bundle: Bundle,
  item: number,
  slot: number,
): number {
  const { puzzle, bundles, to, from } = paths;
  const { states } = bundles;
  const { width, base, size } = bundle;
  const bit = item - bundle.first;
  const family = at(bundles.familyOf, item);
  const row = slot * states + base;
  const fare = at(fares.place, item * puzzle.slots + slot);
  const alone = (1 << bit) * width + family;
  // `to` holds the cheapest walk into the item alone, since nothing else leads to that state.
  let least = at(to, row + alone) + at(from, row + alone);
  if (slot === 0 || at(puzzle.follows, slot) === 0 || fare === Infinity) return least;
  for (let set = 1; set < 1 << size; set += 1) {
    if ((set >> bit) & 1) continue;
    const on = fare + at(from, row + (set | (1 << bit)) * width + family);
    for (let last = 0; last < width; last += 1) {
      const opens = family === 0 || family === last ? 0 : fares.part;
      const cost = at(to, row - states + set * width + last) + opens + on;
      if (cost < least) least = cost;
    }
  }
  return least;
}

/**
 * Where a level costs nothing, nothing that costs there is part of a best order: nobody either whose hearing
 * would begin a visit or a part of a family, wherever it was.
 */
export function ruleOutCosts(puzzle: Puzzle, open: Open, level: number): void {
  const { items, slots, manager, family } = puzzle;
  for (let item = 0; item < items; item += 1) {
    if (at(puzzle.leave, level * items + item) > 0) open.mayLeave[item] = 0;
    const begins =
      (at(puzzle.visit, level) > 0 && at(manager, item) !== -1) ||
      (at(puzzle.part, level) > 0 && at(family, item) !== -1);
    for (let slot = 0; slot < slots; slot += 1) {
      if (begins || at(puzzle.place, (level * items + item) * slots + slot) > 0)
        open.may[item * slots + slot] = 0;
    }
  }
}

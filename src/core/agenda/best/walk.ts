import type { Bundle } from './bundles.ts';
import { opening } from './paths.ts';
import type { Fares, Paths } from './paths.ts';
import { at, nowhere } from './puzzle.ts';

/** One cheapest walk: who is heard in each slot, and how many visits and parts it opens. */
export type Walk = {
  readonly heard: Float64Array;
  readonly visits: number;
  readonly parts: number;
};

/** The cheapest walk that `walkForward` has found, read from its end. */
export function walkTaken(paths: Paths, fares: Fares): Walk {
  const { puzzle, bundles, to, endsIn } = paths;
  const { tags, states } = bundles;
  const heard = new Float64Array(puzzle.slots).fill(nowhere);
  let visits = 0;
  let parts = 0;
  let slot = puzzle.slots - 1;
  let tag = leastIn(endsIn, slot * (tags + 1), tags + 1);
  while (slot >= 0) {
    const bundle = tag === tags ? undefined : bundleWith(bundles.bundles, tag);
    if (!bundle) {
      slot -= 1;
      if (slot >= 0) tag = leastIn(endsIn, slot * (tags + 1), tags + 1);
      continue;
    }
    let state = stateIn(bundle, to.subarray(slot * states + bundle.base), tag - bundle.tags);
    for (;;) {
      const { bit, last } = stepInto(paths, fares, slot, bundle, state);
      const item = bundle.first + bit;
      heard[slot] = item;
      slot -= 1;
      const set = Math.floor(state / bundle.width) & ~(1 << bit);
      if (set === 0) break;
      parts += opensWithin(at(bundles.familyOf, item), last);
      state = set * bundle.width + last;
    }
    const after = at(bundles.tagOf, at(heard, slot + 1));
    tag = tagBefore(paths, fares, slot + 1, after);
    const row = (at(puzzle.follows, slot + 1) === 1 ? tag : tags) * tags + after;
    visits += at(bundles.opensVisit, row);
    parts += at(bundles.opensPart, row);
  }
  return { heard, visits, parts };
}

const opensWithin = (family: number, last: number): number =>
  family === 0 || family === last ? 0 : 1;

const bundleWith = (bundles: readonly Bundle[], tag: number): Bundle | undefined =>
  bundles.find(({ tags, width }) => tags <= tag && tag < tags + width);

function leastIn(list: Float64Array, from: number, length: number): number {
  let found = 0;
  for (let index = 1; index < length; index += 1) {
    if (at(list, from + index) < at(list, from + found)) found = index;
  }
  return found;
}

/** The cheapest state of a bundle that ends with a family. */
function stateIn({ size, width }: Bundle, costs: Float64Array, family: number): number {
  let found = width + family;
  for (let state = width + family; state < width << size; state += width) {
    if (at(costs, state) < at(costs, found)) found = state;
  }
  return found;
}

/** Who was heard last in a state, and the family heard before. */
function stepInto(paths: Paths, fares: Fares, slot: number, bundle: Bundle, state: number) {
  const { puzzle, bundles, to } = paths;
  const { first, size, width, base } = bundle;
  const set = Math.floor(state / width);
  const found = { bit: 0, last: 0, cost: Infinity };
  for (let bit = 0; bit < size; bit += 1) {
    const item = first + bit;
    const family = at(bundles.familyOf, item);
    if (!((set >> bit) & 1) || family !== state % width) continue;
    const without = set & ~(1 << bit);
    if (without === 0) return { bit, last: 0, cost: 0 };
    const row = (slot - 1) * bundles.states + base + without * width;
    for (let last = 0; last < width; last += 1) {
      const cost =
        at(to, row + last) +
        at(fares.place, item * puzzle.slots + slot) +
        fares.part * opensWithin(family, last);
      if (cost < found.cost) Object.assign(found, { bit, last, cost });
    }
  }
  return found;
}

/** What stood before an item that opened a state; the number of tags for nobody. */
function tagBefore(paths: Paths, fares: Fares, slot: number, after: number): number {
  const { tags } = paths.bundles;
  if (slot === 0) return tags;
  let found = tags;
  let least = Infinity;
  for (let before = 0; before <= tags; before += 1) {
    const way =
      at(paths.endsIn, (slot - 1) * (tags + 1) + before) +
      opening(paths, fares, slot, before, after);
    if (way < least) {
      least = way;
      found = before;
    }
  }
  return found;
}

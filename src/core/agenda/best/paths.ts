import { at } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';
import type { Bundle, Bundles } from './bundles.ts';

/** What one walk through the slots pays. */
export type Fares = {
  /** By item and slot; `Infinity` where it may not be. */
  readonly place: Float64Array;
  readonly visit: number;
  readonly part: number;
};

/**
 * Cheapest walks through the slots of a sitting: in each slot an item or nobody. A walk may hear an item
 * twice, or never, but not twice in one visit. That is what makes its cost a bound, and a close one.
 */
export type Paths = {
  readonly puzzle: Puzzle;
  readonly bundles: Bundles;
  /** By slot and state: the cheapest walk up to and with it. */
  readonly to: Float64Array;
  /** By slot and tag (the last for nobody): the cheapest walk that ends so. */
  readonly endsIn: Float64Array;
  /** By slot and state: the cheapest way on from it to the end. */
  readonly from: Float64Array;
  /** By slot and tag of the slot before: the cheapest way from this slot to the end that opens a state. */
  readonly opens: Float64Array;
};

export function pathsFor(puzzle: Puzzle, bundles: Bundles): Paths {
  const { slots } = puzzle;
  const { states, tags } = bundles;
  return {
    puzzle,
    bundles,
    to: new Float64Array(slots * states),
    endsIn: new Float64Array(slots * (tags + 1)),
    from: new Float64Array(slots * states),
    opens: new Float64Array((slots + 1) * (tags + 1)),
  };
}

/** What it costs to come to an item with tag `after` from `before`, besides its own fare. */
export function opening(paths: Paths, fares: Fares, slot: number, before: number, after: number) {
  const { tags, opensVisit, opensPart } = paths.bundles;
  const row = (at(paths.puzzle.follows, slot) === 1 ? before : tags) * tags + after;
  return fares.visit * at(opensVisit, row) + fares.part * at(opensPart, row);
}

/** Fills `to` and `endsIn`; the cheapest walk is returned. */
export function walkForward(paths: Paths, fares: Fares): number {
  const { puzzle, bundles, endsIn } = paths;
  const { slots } = puzzle;
  const { tags } = bundles;
  let least = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    const row = slot * (tags + 1);
    endsIn.fill(Infinity, row, row + tags);
    endsIn[row + tags] = least;
    for (const bundle of bundles.bundles) intoBundle(paths, fares, slot, bundle);
    for (let tag = 0; tag < tags; tag += 1) least = Math.min(least, at(endsIn, row + tag));
  }
  return least;
}

/** The cheapest way to come to a tag in this slot, from whatever stood before. */
function wayInto(paths: Paths, fares: Fares, slot: number, after: number): number {
  const { tags } = paths.bundles;
  if (slot === 0) return opening(paths, fares, 0, tags, after);
  let least = Infinity;
  const row = (slot - 1) * (tags + 1);
  for (let before = 0; before <= tags; before += 1) {
    const way = at(paths.endsIn, row + before) + opening(paths, fares, slot, before, after);
    if (way < least) least = way;
  }
  return least;
}

function intoBundle(paths: Paths, fares: Fares, slot: number, bundle: Bundle): void {
  const { puzzle, bundles, to, endsIn } = paths;
  const { first, size, width, base, tags } = bundle;
  const row = slot * bundles.states + base;
  const sets = 1 << size;
  to.fill(Infinity, row, row + sets * width);
  const goesOn = at(puzzle.follows, slot) === 1;
  for (let bit = 0; bit < size; bit += 1) {
    const item = first + bit;
    const fare = at(fares.place, item * puzzle.slots + slot);
    if (fare === Infinity) continue;
    const family = at(bundles.familyOf, item);
    const alone = row + (1 << bit) * width + family;
    to[alone] = wayInto(paths, fares, slot, tags + family) + fare;
    if (goesOn)
      extend(paths, row - bundles.states, { bundle, bit, family, fare, part: fares.part });
  }
  const ends = slot * (bundles.tags + 1) + tags;
  for (let state = width; state < sets * width; state += 1) {
    const family = state % width;
    const cost = at(to, row + state);
    if (cost < at(endsIn, ends + family)) endsIn[ends + family] = cost;
  }
}

type Step = {
  readonly bundle: Bundle;
  readonly bit: number;
  readonly family: number;
  readonly fare: number;
  readonly part: number;
};

/** Hears one more of the bundle in the visit that lasts: from every set without it. */
function extend(paths: Paths, before: number, { bundle, bit, family, fare, part }: Step): void {
  const { to, bundles } = paths;
  const { size, width } = bundle;
  for (let set = 1; set < 1 << size; set += 1) {
    if ((set >> bit) & 1) continue;
    const with_ = before + bundles.states + (set | (1 << bit)) * width + family;
    for (let last = 0; last < width; last += 1) {
      const cost = at(to, before + set * width + last) + fare + openedPart(family, last, part);
      if (cost < at(to, with_)) to[with_] = cost;
    }
  }
}

const openedPart = (family: number, last: number, part: number): number =>
  family === 0 || family === last ? 0 : part;

/** Fills `from` and `opens`. */
export function walkBackward(paths: Paths, fares: Fares): void {
  const { puzzle, bundles, opens, from } = paths;
  const { slots } = puzzle;
  const { tags, states } = bundles;
  opens.fill(0, slots * (tags + 1));
  for (let slot = slots - 1; slot >= 0; slot -= 1) {
    for (const bundle of bundles.bundles) {
      for (let state = bundle.width; state < bundle.width << bundle.size; state += 1) {
        const tag = bundle.tags + (state % bundle.width);
        from[slot * states + bundle.base + state] = at(opens, (slot + 1) * (tags + 1) + tag);
      }
      if (slot + 1 < slots && at(puzzle.follows, slot + 1) === 1) goOn(paths, fares, slot, bundle);
    }
    openAt(paths, fares, slot);
  }
}

function goOn(paths: Paths, fares: Fares, slot: number, bundle: Bundle): void {
  const { puzzle, bundles, from } = paths;
  const { first, size, width, base } = bundle;
  const row = slot * bundles.states + base;
  for (let bit = 0; bit < size; bit += 1) {
    const fare = at(fares.place, (first + bit) * puzzle.slots + slot + 1);
    if (fare === Infinity) continue;
    const family = at(bundles.familyOf, first + bit);
    for (let set = 1; set < 1 << size; set += 1) {
      if ((set >> bit) & 1) continue;
      const on = fare + at(from, row + bundles.states + (set | (1 << bit)) * width + family);
      for (let last = 0; last < width; last += 1) {
        const cost = on + openedPart(family, last, fares.part);
        if (cost < at(from, row + set * width + last)) from[row + set * width + last] = cost;
      }
    }
  }
}

function openAt(paths: Paths, fares: Fares, slot: number): void {
  const { puzzle, bundles, from, opens } = paths;
  const { tags, states } = bundles;
  const row = slot * (tags + 1);
  opens.fill(at(opens, row + 2 * tags + 1), row, row + tags + 1);
  for (const { first, size, width, base } of bundles.bundles) {
    for (let bit = 0; bit < size; bit += 1) {
      const item = first + bit;
      const fare = at(fares.place, item * puzzle.slots + slot);
      if (fare === Infinity) continue;
      const tag = at(bundles.tagOf, item);
      const on =
        fare + at(from, slot * states + base + (1 << bit) * width + at(bundles.familyOf, item));
      for (let before = 0; before <= tags; before += 1) {
        const cost = on + opening(paths, fares, slot, before, tag);
        if (cost < at(opens, row + before)) opens[row + before] = cost;
      }
    }
  }
}

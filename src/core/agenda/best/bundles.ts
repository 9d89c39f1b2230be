import { at } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';

/**
 * Items of one manager, at most nine of them. While a visit lasts, the bound remembers which of a bundle
 * have been heard in it, so that it hears none of them twice. Larger ones would cost too much: a manager
 * with more items has several, and the bound forgets when it goes from one to another.
 */
export type Bundle = {
  readonly first: number;
  readonly size: number;
  /** One more than its families: 0 stands for an item without one. */
  readonly width: number;
  /** Where its states begin: after it `set * width + family`. */
  readonly base: number;
  /** Where its tags begin, one for each family and one for none. */
  readonly tags: number;
};

/** What stood in the slot before, as far as costs can tell: a tag is a bundle and a family in it. */
export type Bundles = {
  readonly bundles: readonly Bundle[];
  readonly states: number;
  /** How many tags; this number itself stands for an empty slot. */
  readonly tags: number;
  /** By item. */
  readonly bundleOf: Float64Array;
  readonly familyOf: Float64Array;
  readonly tagOf: Float64Array;
  /** By tag before (or none) and tag after: 1 where a visit, or a part of a family, begins. */
  readonly opensVisit: Float64Array;
  readonly opensPart: Float64Array;
};

const largest = 9;

/** The items of a puzzle in bundles: those of one manager stand side by side in it. */
export function bundlesOf(puzzle: Puzzle): Bundles {
  const { items, manager, family } = puzzle;
  const bundles: Bundle[] = [];
  const bundleOf = new Float64Array(items);
  const familyOf = new Float64Array(items);
  const tagOf = new Float64Array(items);
  const managers: number[] = [];
  const families: number[] = [];
  let first = 0;
  let base = 0;
  while (first < items) {
    const size = sizeFrom(puzzle, first);
    const own: number[] = [-1];
    for (let item = first; item < first + size; item += 1) {
      if (!own.includes(at(family, item))) own.push(at(family, item));
      bundleOf[item] = bundles.length;
      familyOf[item] = own.indexOf(at(family, item));
      tagOf[item] = families.length + at(familyOf, item);
    }
    bundles.push({ first, size, width: own.length, base, tags: families.length });
    managers.push(...own.map(() => at(manager, first)));
    families.push(...own);
    base += own.length << size;
    first += size;
  }
  const inBundle = bundles.flatMap((bundle, index) => Array<number>(bundle.width).fill(index));
  const opens = (known: readonly number[]): Float64Array => between(known, inBundle);
  return {
    bundles,
    states: base,
    tags: families.length,
    bundleOf,
    familyOf,
    tagOf,
    opensVisit: opens(managers),
    opensPart: opens(families),
  };
}

/** As many as a bundle holds, without parting a family: those of one stand side by side. */
function sizeFrom({ items, manager, family }: Puzzle, first: number): number {
  const isOne = (item: number): boolean =>
    item < items && at(manager, item) === at(manager, first) && at(manager, first) !== -1;
  const isParted = (item: number): boolean =>
    isOne(item) && at(family, item) !== -1 && at(family, item) === at(family, item - 1);
  let size = 1;
  while (size < largest && isOne(first + size)) size += 1;
  let whole = size;
  while (whole > 1 && isParted(first + whole)) whole -= 1;
  return isParted(first + whole) ? size : whole;
}

/** Within a bundle a visit goes on by its states, so whoever comes to it anew begins one. */
function between(known: readonly number[], inBundle: readonly number[]): Float64Array {
  const tags = known.length;
  const opens = new Float64Array((tags + 1) * tags);
  for (let before = 0; before <= tags; before += 1) {
    for (let after = 0; after < tags; after += 1) {
      if (known[after] === -1) continue;
      const goesOn = known[before] === known[after] && inBundle[before] !== inBundle[after];
      opens[before * tags + after] = goesOn ? 0 : 1;
    }
  }
  return opens;
}

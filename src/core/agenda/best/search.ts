import { cheapestOf, costAt, endsAt, heardAt, noBeginnings, take, trailAt } from './beginnings.ts';
import type { Beginnings } from './beginnings.ts';
import type { Bundle, Bundles } from './bundles.ts';
import type { Packed } from './packed.ts';
import { walkBackward } from './paths.ts';
import type { Paths } from './paths.ts';
import { at, nowhere } from './puzzle.ts';
import type { Arrangement, Puzzle } from './puzzle.ts';
import { comesAfter } from './same-claim.ts';
import type { Open, Relaxed, Stage } from './stage.ts';

/** A bound to search with: nothing is followed that must cost more at its level than the best known. */
export type Proof = { readonly stage: Stage; readonly paths: Paths; readonly relaxed: Relaxed };

export type Searched = {
  /** Better at the last level than what was known, and the best of all; absent where nothing is. */
  readonly better?: Arrangement;
  /** How many beginnings of an order were looked at. */
  readonly looked: number;
  /** It stopped at its limit: what is absent is not proven absent. */
  readonly stopped: boolean;
};

/**
 * Looks slot by slot for an order that is better at the level of the last proof and as good at those
 * before. What a bound shows to be too dear is not followed. Levels below are never bounded, so what it
 * finds is the best order of all.
 *
 * @param most - how many beginnings to look at.
 */
export function search(
  puzzle: Puzzle,
  packed: Packed,
  open: Open,
  proofs: readonly Proof[],
  most: number,
): Searched {
  const { items, slots } = puzzle;
  const { words } = packed;
  for (const { paths, relaxed } of proofs) walkBackward(paths, relaxed);
  const { bundles } = (proofs[0] as Proof).paths;
  const all = Array.from({ length: items }, (_, item) => item);
  const last = Float64Array.from(all, (item) => lastSlot(puzzle, open, item));
  const after = comesAfter(puzzle, packed);
  const limits = Float64Array.from(proofs, ({ stage }) => stage.best);
  limits[proofs.length - 1] = at(limits, proofs.length - 1) - 1;
  const trail: { readonly item: number; readonly before: number }[] = [];
  const row = new Float64Array(costAt + words + proofs.length);
  let looked = 0;
  let now = noBeginnings(words, proofs.length);
  begin();
  for (let slot = 0; slot < slots && looked <= most; slot += 1) now = next(now, slot);
  if (looked > most) return { looked, stopped: true };
  const best = cheapestOf(now);
  if (best === -1) return { looked, stopped: false };
  return { better: readBack(at(now.rows, best * now.width + trailAt)), looked, stopped: false };

  function begin(): void {
    row[endsAt] = bundles.tags;
    proofs.forEach(({ relaxed }, proof) => (row[costAt + words + proof] = relaxed.base));
    trail.push({ item: nowhere, before: -1 });
    if (pays(-1)) take(now, row, 0);
  }

  function next(from: Beginnings, slot: number): Beginnings {
    const to = noBeginnings(words, proofs.length);
    const forgotten = bitsOf(all.filter((item) => lastAsked(item) <= slot));
    for (let index = 0; index < from.count; index += 1) {
      step(from, index, to, slot, nowhere, forgotten);
      const heard = at(from.rows, index * from.width + heardAt);
      for (let item = 0; item < items; item += 1) {
        if (at(open.may, item * slots + slot) === 0 || (heard >> item) & 1) continue;
        if ((at(after, item) & ~heard) === 0) step(from, index, to, slot, item, forgotten);
      }
    }
    return to;
  }

  /** The last slot at which it matters whether an item was heard: for itself or one that comes after it. */
  function lastAsked(item: number): number {
    const asks = all.filter((one) => one === item || (at(after, one) >> item) & 1);
    return Math.max(...asks.map((one) => at(last, one)));
  }

  function step(
    from: Beginnings,
    index: number,
    to: Beginnings,
    slot: number,
    item: number,
    forgotten: number,
  ): void {
    looked += 1;
    const start = index * from.width;
    for (let part = 0; part < from.width; part += 1) row[part] = at(from.rows, start + part);
    if (item !== nowhere) hear(slot, item);
    if (!pays(slot) || isTooDear(item, slot)) return;
    if (item === nowhere) row[endsAt] = bundles.tags;
    row[heardAt] = at(row, heardAt) & ~forgotten;
    const before = at(row, trailAt);
    row[trailAt] = trail.length;
    if (take(to, row, at(row, endsAt) * 2 ** items + at(row, heardAt)))
      trail.push({ item, before });
  }

  function hear(slot: number, item: number): void {
    const opened = openedBy(puzzle, bundles, slot, at(row, endsAt), item);
    const visits = opened & 1;
    const parts = opened >> 1;
    const pair = item * slots + slot;
    for (let word = 0; word < words; word += 1) {
      const fare = at(packed.place, word * items * slots + pair);
      const opening = visits * at(packed.visit, word) + parts * at(packed.part, word);
      row[costAt + word] = at(row, costAt + word) + fare + opening;
    }
    for (let proof = 0; proof < proofs.length; proof += 1) {
      const { place, visit, part } = (proofs[proof] as Proof).relaxed;
      const bound = costAt + words + proof;
      row[bound] = at(row, bound) + at(place, pair) + visits * visit + parts * part;
    }
    row[heardAt] = at(row, heardAt) | (1 << item);
    row[endsAt] = at(bundles.tagOf, item);
  }

  /** Adds what leaving out those whose last slot was this one costs; false where that may not be. */
  function pays(slot: number): boolean {
    const heard = at(row, heardAt);
    for (let item = 0; item < items; item += 1) {
      if (at(last, item) !== slot || (heard >> item) & 1) continue;
      if (at(open.mayLeave, item) === 0) return false;
      for (let word = 0; word < words; word += 1) {
        row[costAt + word] = at(row, costAt + word) + at(packed.leave, word * items + item);
      }
      for (let proof = 0; proof < proofs.length; proof += 1) {
        const bound = costAt + words + proof;
        row[bound] = at(row, bound) + at((proofs[proof] as Proof).relaxed.left, item);
      }
    }
    return true;
  }

  function isTooDear(item: number, slot: number): boolean {
    for (let proof = proofs.length - 1; proof >= 0; proof -= 1) {
      const way = wayOn((proofs[proof] as Proof).paths, bundles, at(row, heardAt), item, slot);
      if (at(row, costAt + words + proof) + way > at(limits, proof)) return true;
    }
    return false;
  }

  function readBack(from: number): Arrangement {
    const slotOf = new Float64Array(items).fill(nowhere);
    let link = trail[from] as (typeof trail)[number];
    for (let slot = slots - 1; slot >= 0; slot -= 1) {
      if (link.item !== nowhere) slotOf[link.item] = slot;
      link = trail[link.before] as (typeof trail)[number];
    }
    return slotOf;
  }
}

const bitsOf = (items: readonly number[]): number =>
  items.reduce((bits, item) => bits | (1 << item), 0);

const lastSlot = ({ slots }: Puzzle, open: Open, item: number): number =>
  open.may.subarray(item * slots, (item + 1) * slots).lastIndexOf(1);

/** As bits: 1 for a visit, 2 for a part of a family, that hearing an item after `before` opens. */
function openedBy(
  puzzle: Puzzle,
  bundles: Bundles,
  slot: number,
  before: number,
  item: number,
): number {
  const after = at(bundles.tagOf, item);
  const family = at(bundles.familyOf, item);
  const from = at(puzzle.follows, slot) === 1 ? before : bundles.tags;
  const { tags, width } = bundles.bundles[at(bundles.bundleOf, item)] as Bundle;
  if (from >= tags && from < tags + width) return family === 0 || from === after ? 0 : 2;
  const way = from * bundles.tags + after;
  return at(bundles.opensVisit, way) + 2 * at(bundles.opensPart, way);
}

/** The cheapest way on, for a bound: whoever of the bundle was heard before is not heard again. */
function wayOn(paths: Paths, bundles: Bundles, heard: number, item: number, slot: number): number {
  if (item === nowhere) return at(paths.opens, (slot + 1) * (bundles.tags + 1) + bundles.tags);
  const { first, size, width, base } = bundles.bundles[at(bundles.bundleOf, item)] as Bundle;
  const set = (heard >> first) & ((1 << size) - 1);
  return at(paths.from, slot * bundles.states + base + set * width + at(bundles.familyOf, item));
}

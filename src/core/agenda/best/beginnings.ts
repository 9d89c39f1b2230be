import { at } from './puzzle.ts';

/**
 * Beginnings of an order up to one slot, a row each: whom they heard (as bits), how they end, where they
 * come from, what they cost, and their bounds. Of two that heard the same and end alike, the cheaper is
 * kept.
 */
export type Beginnings = {
  readonly known: Map<number, number>;
  readonly words: number;
  readonly width: number;
  rows: Float64Array;
  count: number;
};

/** Where the parts of a row stand; after the cost come the bounds. */
export const heardAt = 0;
export const endsAt = 1;
export const trailAt = 2;
export const costAt = 3;

export const noBeginnings = (words: number, bounds: number): Beginnings => ({
  known: new Map(),
  words,
  width: costAt + words + bounds,
  rows: new Float64Array(64 * (costAt + words + bounds)),
  count: 0,
});

/** Takes a row in, unless a cheaper one is known; true where it was taken. */
export function take(into: Beginnings, row: Float64Array, key: number): boolean {
  const { known, width } = into;
  const place = known.get(key);
  if (place === undefined) {
    known.set(key, into.count);
    makeRoom(into);
    into.rows.set(row, into.count * width);
    into.count += 1;
    return true;
  }
  if (!isCheaper(into, row, place)) return false;
  into.rows.set(row, place * width);
  return true;
}

/** The cheapest row; -1 where there is none. */
export function cheapestOf(all: Beginnings): number {
  let best = all.count === 0 ? -1 : 0;
  for (let row = 1; row < all.count; row += 1) {
    const from = row * all.width;
    if (isCheaper(all, all.rows.subarray(from, from + all.width), best)) best = row;
  }
  return best;
}

function isCheaper({ rows, width, words }: Beginnings, row: Float64Array, than: number): boolean {
  for (let word = costAt; word < costAt + words; word += 1) {
    const other = at(rows, than * width + word);
    if (at(row, word) !== other) return at(row, word) < other;
  }
  return false;
}

function makeRoom(into: Beginnings): void {
  if ((into.count + 1) * into.width <= into.rows.length) return;
  const wider = new Float64Array(2 * into.rows.length);
  wider.set(into.rows);
  into.rows = wider;
}

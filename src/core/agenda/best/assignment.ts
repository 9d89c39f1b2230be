import { at, nowhere } from './puzzle.ts';
import type { Arrangement } from './puzzle.ts';

export type Assignment = {
  readonly slotOf: Arrangement;
  /** By item: what its hearing is worth, from which a bound begins. */
  readonly worth: Float64Array;
};

/**
 * The cheapest way to give each item a slot of its own or leave it out, where only their own costs count:
 * the Hungarian method by shortest paths, after R. Jonker and A. Volgenant, Computing 38 (1987).
 *
 * @param cost - by item and slot; `Infinity` where it may not be.
 * @param leave - by item; `Infinity` where it may not be left out.
 */
export function assignment(cost: Float64Array, leave: Float64Array, slots: number): Assignment {
  const items = leave.length;
  const columns = slots + items;
  // Column 0 stands for the item that is being given a place.
  const holder = new Float64Array(columns + 1).fill(-1);
  const worth = new Float64Array(items);
  const toll = new Float64Array(columns + 1);
  const price = (item: number, column: number): number => {
    if (column <= slots) return at(cost, item * slots + column - 1);
    return column - slots - 1 === item ? at(leave, item) : Infinity;
  };
  for (let item = 0; item < items; item += 1) place(item);
  const slotOf = new Float64Array(items).fill(nowhere);
  for (let column = 1; column <= slots; column += 1) {
    if (at(holder, column) !== -1) slotOf[at(holder, column)] = column - 1;
  }
  return { slotOf, worth };

  function place(first: number): void {
    holder[0] = first;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const from = new Float64Array(columns + 1);
    const done = new Float64Array(columns + 1);
    let column = 0;
    while (at(holder, column) !== -1) {
      done[column] = 1;
      const { next, step } = nearest(column, least, from, done);
      if (next === 0) return; // Nowhere to put it: the puzzle lets everybody be left out, so never.
      for (let one = 0; one <= columns; one += 1) {
        if (at(done, one) === 1) {
          worth[at(holder, one)] = at(worth, at(holder, one)) + step;
          toll[one] = at(toll, one) - step;
        } else least[one] = at(least, one) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = at(from, column);
      holder[column] = at(holder, before);
      column = before;
    }
  }

  function nearest(column: number, least: Float64Array, from: Float64Array, done: Float64Array) {
    const item = at(holder, column);
    let next = 0;
    let step = Infinity;
    for (let one = 1; one <= columns; one += 1) {
      if (at(done, one) === 1) continue;
      const reduced = price(item, one) - at(worth, item) - at(toll, one);
      if (reduced < at(least, one)) {
        least[one] = reduced;
        from[one] = column;
      }
      if (at(least, one) < step) {
        step = at(least, one);
        next = one;
      }
    }
    return { next, step };
  }
}

import {
  cheapestOf,
  costAt,
  endsAt,
  heardAt,
  noBeginnings,
  take,
  trailAt,
} from '../../../src/core/agenda/best/beginnings.ts';

/** A beginning of an order: its place in the trail, what it costs by number, and its bounds. */
const beginning = (trail: number, ...costsAndBounds: readonly number[]): Float64Array => {
  const row = new Float64Array(costAt + costsAndBounds.length);
  [row[heardAt], row[endsAt], row[trailAt]] = [1, 0, trail];
  row.set(costsAndBounds, costAt);
  return row;
};

const rowsOf = ({ rows, width, count }: ReturnType<typeof noBeginnings>) =>
  Array.from({ length: count }, (_, row) => [...rows.subarray(row * width, (row + 1) * width)]);

describe('beginnings of an order [CPR-3.3]', () => {
  it('keep, of two that heard the same children and end alike, the cheaper', () => {
    const all = noBeginnings(2, 1);
    expect(take(all, beginning(1, 5, 5, 9), 77)).toBe(true);
    expect(take(all, beginning(2, 5, 5, 1), 77)).toBe(false);
    expect(take(all, beginning(3, 5, 6, 1), 77)).toBe(false);
    expect(take(all, beginning(4, 6, 1, 1), 77)).toBe(false);
    expect(rowsOf(all)).toEqual([[1, 0, 1, 5, 5, 9]]);
    expect(take(all, beginning(5, 5, 4, 9), 77)).toBe(true);
    expect(take(all, beginning(6, 4, 9, 8), 77)).toBe(true);
    expect(rowsOf(all)).toEqual([[1, 0, 6, 4, 9, 8]]);
  });

  it('are as many as there are ways to end, and the cheaper replaces only its own', () => {
    const all = noBeginnings(1, 2);
    for (let key = 0; key < 3; key += 1) take(all, beginning(key, 5, key, key), key);
    expect(take(all, beginning(9, 4, 7, 8), 1)).toBe(true);
    expect(rowsOf(all)).toEqual([
      [1, 0, 0, 5, 0, 0],
      [1, 0, 9, 4, 7, 8],
      [1, 0, 2, 5, 2, 2],
    ]);
  });

  it('find room for more, however many there are', () => {
    const all = noBeginnings(1, 3);
    expect(all.rows).toHaveLength(64 * 7);
    for (let key = 0; key < 64; key += 1) take(all, beginning(key, 1000 - key, key, 2, 3), key);
    expect(all.rows).toHaveLength(64 * 7);
    for (let key = 64; key < 300; key += 1) take(all, beginning(key, 1000 - key, key, 2, 3), key);
    expect(rowsOf(all)).toEqual(
      Array.from({ length: 300 }, (_, key) => [1, 0, key, 1000 - key, key, 2, 3]),
    );
  });

  it('have a cheapest, by its costs and not by its bounds: of equal ones the first', () => {
    const all = noBeginnings(2, 1);
    expect(cheapestOf(all)).toBe(-1);
    take(all, beginning(1, 5, 5, 3), 1);
    expect(cheapestOf(all)).toBe(0);
    take(all, beginning(2, 5, 4, 2), 2);
    take(all, beginning(3, 5, 4, 1), 3);
    take(all, beginning(4, 6, 0, 0), 4);
    expect(cheapestOf(all)).toBe(1);
    take(all, beginning(5, 4, 9, 9), 5);
    expect(cheapestOf(all)).toBe(4);
  });
});

import { packed } from '../../../src/core/agenda/best/packed.ts';
import { puzzleOf } from '../given/puzzles.ts';

const one = (...costs: readonly number[]) =>
  puzzleOf('-', [{ slots: costs.map(String), leave: costs.map(() => 0) }]);

describe('packed [CPR-3.3]', () => {
  it('weighs one of a level as more than everything below it together', () => {
    const puzzle = puzzleOf(
      '->',
      [
        { slots: ['1 0', '0 0', '1 2'], leave: [5, 0, 4] },
        { slots: ['0 3', '1 0', '3 0'], leave: [2, 6, 1] },
      ],
      { visit: [1, 0, 1], part: [0, 3, 2] },
    );
    // Two slots, each with a visit and a part, then 4 and 3: at most 13. Above it two parts, 0 and 6: 12.
    const [third, second, first] = [1, 14, 14 * 13];
    expect(packed(puzzle)).toEqual({
      words: 1,
      place: Float64Array.of(first + third, 2 * third, second + 3 * third, 3 * first),
      leave: Float64Array.of(5 * first + 4 * third, 2 * first + 6 * second + third),
      visit: Float64Array.of(first + third),
      part: Float64Array.of(3 * second + 2 * third),
    });
  });

  it('counts the dearest slot of each and leaving out', () => {
    const puzzle = puzzleOf('->', [
      { slots: ['0 0', '7 9'], leave: [1, 2] },
      { slots: ['1 0', '4 3'], leave: [0, 5] },
    ]);
    expect(packed(puzzle).leave).toEqual(Float64Array.of(15 + 2, 5));
    expect(packed(puzzle).place).toEqual(Float64Array.of(7, 9, 15 + 4, 3));
  });

  it('holds in one number what it can hold exactly, and no more', () => {
    expect(packed(one(2 ** 31 - 1, 2 ** 20 - 1))).toMatchObject({
      words: 1,
      place: Float64Array.of(2 ** 51 - 1),
    });
    expect(packed(one(2 ** 31, 2 ** 20 - 1))).toMatchObject({
      words: 2,
      place: Float64Array.of(2 ** 31, 2 ** 20 - 1),
    });
  });

  it('puts the most important levels into the first number', () => {
    const dear = 2 ** 50;
    expect(packed(one(dear, 2 * dear, dear + 1))).toMatchObject({
      words: 3,
      place: Float64Array.of(dear, 2 * dear, dear + 1),
    });
    expect(packed(one(1, 2 ** 30, 2, 2 ** 30))).toMatchObject({
      words: 2,
      place: Float64Array.of(2 ** 30 + (2 ** 30 + 1), 2 * (2 ** 30 + 1) + 2 ** 30),
    });
  });

  it('folds what two people cost into each of two numbers', () => {
    const dear = 2 ** 50;
    const puzzle = puzzleOf(
      '->',
      [
        { slots: ['1 2', '3 4'], leave: [dear, 5] },
        { slots: ['6 7', '8 9'], leave: [10, dear] },
      ],
      { visit: [11, 12], part: [13, 14] },
    );
    expect(packed(puzzle)).toEqual({
      words: 2,
      place: Float64Array.of(1, 2, 6, 7, 3, 4, 8, 9),
      leave: Float64Array.of(dear, 10, 5, dear),
      visit: Float64Array.of(11, 12),
      part: Float64Array.of(13, 14),
    });
  });
});

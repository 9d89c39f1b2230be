import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import { decideWholes } from '../../../src/core/agenda/best/wholes.ts';
import type { Puzzle } from '../../../src/core/agenda/best/puzzle.ts';
import { orderAs, puzzleOf } from '../given/puzzles.ts';
import type { Person } from '../given/puzzles.ts';

/** By decision: `H` for who must be heard, `-` for who may be heard in no slot, `?` for who is still open. */
const decided = (puzzle: Puzzle): readonly string[] =>
  decideWholes(puzzle).puzzles.map(({ items, slots, must, may }) =>
    Array.from({ length: items }, (_, item) => {
      if (must[item] === 1) return 'H';
      return may.subarray(item * slots, (item + 1) * slots).includes(1) ? '?' : '-';
    }).join(''),
  );

const brother = { slots: ['0 0'], leave: [3], whole: 0 };
const free = (leave: number): Person => ({ slots: ['0 0'], leave: [leave] });

describe('decideWholes [CPR-3.3]', () => {
  it('leaves a sitting without brothers and sisters as it is', () => {
    const puzzle = puzzleOf('->', [free(1), free(2)]);
    expect(decideWholes(puzzle)).toEqual({ puzzles: [puzzle], complete: true });
  });

  it.each([
    [5, ['HH?']],
    [6, ['HH?', '--?']],
    [7, ['--?']],
  ])('hears two together or not at all where a third would cost %i to leave out', (third, found) =>
    expect(decided(puzzleOf('->', [brother, brother, free(third)]))).toEqual(found),
  );

  it('hears nobody of a family that finds no slot together', () => {
    const early = { ...brother, slots: ['0 x'] };
    expect(decided(puzzleOf('->', [early, early]))).toEqual(['--']);
    const fixed = { slots: ['0 x'], must: true };
    expect(decided(puzzleOf('->', [fixed, early]))).toEqual(['H-']);
    expect(decided(puzzleOf('->', [fixed, brother, brother]))).toEqual(['H--']);
  });

  it('hears a family that costs something wherever it is, where leaving it out costs more', () => {
    const dear = { slots: ['2 2'], leave: [1], whole: 0 };
    expect(decided(puzzleOf('->', [dear, dear]))).toEqual(['--']);
    expect(decided(puzzleOf('->', [{ ...dear, leave: [4] }, dear]))).toEqual(['HH']);
    expect(decided(puzzleOf('->', [{ ...dear, leave: [3] }, dear]))).toEqual(['HH', '--']);
  });

  it('asks what its slots cost', () => {
    expect(decided(puzzleOf('->', [{ slots: ['x 2'], leave: [3], whole: 0 }]))).toEqual(['H']);
    expect(decided(puzzleOf('->', [{ slots: ['x 4'], leave: [3], whole: 0 }]))).toEqual(['-']);
  });

  it.each([
    [1, 5, 'H??'],
    [5, 1, 'H??'],
    [4, 4, '-??'],
  ])('counts the cheaper to leave out of two others: %i or %i', (one, other, found) => {
    const child = { slots: ['0 0'], leave: [3], whole: 0 };
    expect(decided(puzzleOf('->', [child, free(one), free(other)]))).toEqual([found]);
  });

  describe('with two families and two slots', () => {
    const family = (whole: number, leave: number): readonly Person[] => [
      { slots: ['0 0'], leave: [leave], whole },
      { slots: ['0 0'], leave: [0], whole },
    ];
    it.each([
      [1, 2, ['--HH']],
      [2, 1, ['HH--']],
      [1, 1, ['HH--', '--HH']],
      [0, 0, ['HH--', '--HH', '----']],
    ])('that cost %i and %i to leave out, gives all that tie', (one, other, found) =>
      expect(decided(puzzleOf('->', [...family(0, one), ...family(1, other)]))).toEqual(found),
    );
  });

  describe('by the costs above visits and parts alone', () => {
    const person = (leave: readonly number[]): Person => ({ slots: ['0', '0', '0'], leave });
    const puzzle = (counts: object) =>
      puzzleOf('-', [{ ...person([1, 1, 0]), whole: 0 }, person([1, 2, 0])], counts);

    it.each([
      [{}, ['-?']],
      [{ visit: [0, 1, 0] }, ['H?', '-?']],
      [{ part: [0, 1, 0] }, ['H?', '-?']],
      [{ visit: [0, 1, 0], part: [0, 1, 0] }, ['H?', '-?']],
      [{ visit: [0, 0, 1], part: [0, 0, 1] }, ['-?']],
    ])('where %j is counted', (counts, found) => expect(decided(puzzle(counts))).toEqual(found));
  });

  /** So many children, each a group of its own, to be left out or heard for the same. */
  const asGood = (count: number): Puzzle =>
    puzzleOf(
      '-'.repeat(count),
      Array.from({ length: count }, (_, whole) => ({
        slots: [Array.from({ length: count }, () => '0').join(' ')],
        whole,
      })),
    );

  it('looks at 64 that tie, and calls nothing proven where there are more', () => {
    const six = decideWholes(asGood(6));
    expect([six.puzzles.length, six.complete]).toEqual([64, true]);
    const seven = decideWholes(asGood(7));
    expect([seven.puzzles.length, seven.complete]).toEqual([64, false]);
    expect(decided(asGood(7))[0]).toBe('HHHHHHH');
    expect(bestOrder(asGood(2)).proven).toBe(true);
    expect(bestOrder(asGood(7)).proven).toBe(false);
  });

  it('forgets how many there were once something better is found', () => {
    const none = (slots: number) => Array.from({ length: slots }, () => 'x');
    // Seven who each want a slot of their own; if the others come, they take it, and the next best is as dear as none.
    const seven = Array.from({ length: 7 }, (_, own): Person => {
      const cells = none(14);
      [cells[own], cells[own + 7]] = ['0', '1'];
      return { slots: [cells.join(' ')], leave: [1], whole: 1 + own };
    });
    const others = Array.from({ length: 7 }, (_, own): Person => {
      const cells = none(14);
      cells[own] = '0';
      return { slots: [cells.join(' ')], whole: 0 };
    });
    const { puzzles, complete } = decideWholes(puzzleOf('-'.repeat(14), [...others, ...seven]));
    expect([puzzles.length, complete]).toEqual([1, true]);
  });
});

describe('bestOrder of those who are heard together [CPR-3.3]', () => {
  /** A and B are heard together or not at all; else C is heard, who costs something at the second level, and D. */
  const pairs = (visit: number, third: number): Puzzle =>
    puzzleOf(
      '->',
      [
        { slots: ['0 x', '0 0'], leave: [1, 0], manager: 0, whole: 0 },
        { slots: ['x 0', '0 0'], leave: [1, 0], manager: 0, whole: 0 },
        { slots: ['0 x', `${third} 0`], leave: [1, 0] },
        { slots: ['x 0', '0 0'], leave: [1, 0] },
      ],
      { visit: [0, visit] },
    );

  it.each([
    [2, 1, 'CD', 1],
    [1, 2, 'AB', 1],
    [1, 1, 'AB', 1],
    [0, 1, 'AB', 0],
    [1, 0, 'CD', 0],
  ])(
    'takes the better where a visit costs %i and the third child %i',
    (visit, third, order, cost) => {
      const puzzle = pairs(visit, third);
      const found = bestOrder(puzzle);
      expect(orderAs(puzzle, found.slotOf)).toBe(order);
      expect(found).toMatchObject({ cost: [2, cost], proven: true });
    },
  );
});

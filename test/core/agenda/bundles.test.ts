import { bundlesOf } from '../../../src/core/agenda/best/bundles.ts';
import type { Puzzle } from '../../../src/core/agenda/best/puzzle.ts';
import { puzzleOf } from '../given/puzzles.ts';

/** People by the letter of their manager and the number of their family: `a1`, `a`, `-1` without a manager. */
const people = (...names: readonly string[]): Puzzle =>
  puzzleOf(
    '-',
    names.map((name) => ({
      slots: ['0'],
      manager: name.startsWith('-') ? -1 : name.charCodeAt(0),
      family: name.length === 1 ? -1 : Number(name[1]),
    })),
  );

const many = (count: number, name: string): readonly string[] =>
  Array.from({ length: count }, () => name);

const sizes = (...names: readonly string[]): readonly number[] =>
  bundlesOf(people(...names)).bundles.map(({ size }) => size);

describe('bundlesOf [CPR-3.3]', () => {
  it('remembers up to nine of one manager together, and each by itself who has none', () => {
    expect(sizes('-', '-', 'a', 'a', 'b')).toEqual([1, 1, 2, 1]);
    expect(sizes('-', ...many(9, 'a'), '-')).toEqual([1, 9, 1]);
    expect(sizes(...many(10, 'a'))).toEqual([9, 1]);
    expect(sizes(...many(20, 'a'))).toEqual([9, 9, 2]);
  });

  it('parts no family where nine end within it', () => {
    expect(sizes('-', ...many(8, 'a'), 'a1', 'a1')).toEqual([1, 8, 2]);
    expect(sizes(...many(6, 'a'), 'a1', 'a1', 'a1', 'a1')).toEqual([6, 4]);
    expect(sizes('a', ...many(9, 'a1'))).toEqual([1, 9]);
  });

  it('goes up to nine where a family ends there, or who comes next has another manager', () => {
    expect(sizes(...many(7, 'a'), 'a1', 'a1', 'a2')).toEqual([9, 1]);
    expect(sizes(...many(9, 'a1'), 'b1')).toEqual([9, 1]);
    expect(sizes(...many(8, 'a'), '-1', '-1')).toEqual([8, 1, 1]);
  });

  it('parts a family that has more than nine itself', () => {
    expect(sizes(...many(11, 'a1'))).toEqual([9, 2]);
    expect(sizes('-', ...many(11, 'a1'))).toEqual([1, 9, 2]);
  });

  it('knows each person by the bundle and by the family in it', () => {
    expect(bundlesOf(people('a1', 'a2', 'a', 'a2', 'b', 'b1'))).toMatchObject({
      bundles: [
        { first: 0, size: 4, width: 3, base: 0, tags: 0 },
        { first: 4, size: 2, width: 2, base: 48, tags: 3 },
      ],
      states: 56,
      tags: 5,
      bundleOf: Float64Array.of(0, 0, 0, 0, 1, 1),
      familyOf: Float64Array.of(1, 2, 0, 2, 0, 1),
      tagOf: Float64Array.of(1, 2, 0, 2, 3, 4),
    });
  });

  it('begins no visit for who has no manager, and no part for who has no family', () => {
    const { opensVisit, opensPart } = bundlesOf(people('-', '-', '-'));
    expect(opensVisit).toEqual(new Float64Array(12));
    expect(opensPart).toEqual(new Float64Array(12));
  });

  it('goes on with a visit from one bundle of a manager to the next', () => {
    const { opensVisit } = bundlesOf(people(...many(10, 'a')));
    // From the first bundle, from the second, and from nobody.
    expect(opensVisit).toEqual(Float64Array.of(...[1, 0], ...[0, 1], ...[1, 1]));
  });

  it('goes on with a family from one manager to another', () => {
    const { opensVisit, opensPart } = bundlesOf(people('a1', 'b1'));
    const none = [0, 1, 0, 1];
    expect(opensPart).toEqual(Float64Array.of(...none, 0, 1, 0, 0, ...none, 0, 0, 0, 1, ...none));
    expect(opensVisit).toEqual(new Float64Array(20).fill(1));
  });
});

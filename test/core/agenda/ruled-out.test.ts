import { ruleOutCosts } from '../../../src/core/agenda/best/fixing.ts';
import { puzzleOf } from '../given/puzzles.ts';
import type { Person } from '../given/puzzles.ts';

/** Two people and two slots; at the first level all is dear, so that only the second can be asked for. */
const after = (
  one: Partial<Person>,
  other: Partial<Person>,
  counts: { readonly visit?: readonly number[]; readonly part?: readonly number[] } = {},
) => {
  const free: Person = { slots: ['7 7', '0 0'], leave: [7, 0] };
  const puzzle = puzzleOf(
    '->',
    [
      { ...free, ...one },
      { ...free, ...other },
    ],
    counts,
  );
  const open = { may: puzzle.may.slice(), mayLeave: puzzle.must.map((must) => 1 - must) };
  ruleOutCosts(puzzle, open, 1);
  return [open.may.join(''), open.mayLeave.join('')];
};

describe('ruleOutCosts, at a level that costs nothing [CPR-3.3]', () => {
  it('keeps whatever costs nothing there', () => {
    expect(after({}, {})).toEqual(['1111', '11']);
    expect(after({ slots: ['x 7', '0 0'] }, { must: true })).toEqual(['0111', '10']);
  });

  it('leaves out nobody whom it costs something to leave out', () => {
    expect(after({ leave: [0, 1] }, {})).toEqual(['1111', '01']);
    expect(after({}, { leave: [0, 1] })).toEqual(['1111', '10']);
  });

  it('hears nobody in a slot that costs something', () => {
    expect(after({ slots: ['7 7', '0 1'] }, {})).toEqual(['1011', '11']);
    expect(after({}, { slots: ['7 7', '1 0'] })).toEqual(['1101', '11']);
  });

  it('hears nobody whose hearing would begin a visit or a part of a family', () => {
    const people = [{ manager: 0 }, { family: 0 }] as const;
    expect(after(...people)).toEqual(['1111', '11']);
    expect(after(...people, { visit: [0, 1] })).toEqual(['0011', '11']);
    expect(after(...people, { part: [0, 1] })).toEqual(['1100', '11']);
    expect(after(...people, { visit: [1, 0], part: [1, 0] })).toEqual(['1111', '11']);
  });
});

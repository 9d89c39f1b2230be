import { packed } from '../../../src/core/agenda/best/packed.ts';
import { comesAfter } from '../../../src/core/agenda/best/same-claim.ts';
import { puzzleOf } from '../given/puzzles.ts';
import type { Person } from '../given/puzzles.ts';

/** Two children of one manager who could be heard in the same slots; as bits who is heard before each. */
const after = (one: Partial<Person>, other: Partial<Person> = {}): string => {
  const child: Person = { slots: ['x 0 1', '0 0 0'], leave: [2, 0], manager: 0 };
  const puzzle = puzzleOf('->>', [
    { ...child, ...one },
    { ...child, ...other },
  ]);
  return [...comesAfter(puzzle, packed(puzzle))].join(' ');
};

describe('comesAfter [CPR-3.3]', () => {
  it('lets the second wait for the first, whose claim is as good or better', () => {
    expect(after({})).toBe('0 1');
    expect(after({ leave: [3, 0] })).toBe('0 1');
    expect(after({ leave: [2, 1] })).toBe('0 1');
    expect(after({ slots: ['x 0 2', '0 0 0'], leave: [4, 0] })).toBe('0 1');
  });

  it('lets nobody wait where the second loses more by it', () => {
    expect(after({}, { leave: [3, 0] })).toBe('0 0');
    expect(after({}, { leave: [2, 1] })).toBe('0 0');
    expect(after({}, { slots: ['x 0 2', '0 0 0'], leave: [4, 0] })).toBe('0 0');
  });

  it('asks nothing about a slot in which neither can be heard', () => {
    expect(after({ slots: ['x 0 1', '9 0 0'] })).toBe('0 1');
  });

  it('lets nobody wait for a child of another manager, a brother or sister, or one of other slots', () => {
    expect(after({ manager: 1 })).toBe('0 0');
    expect(after({ family: 0 })).toBe('0 0');
    expect(after({}, { family: 0 })).toBe('0 0');
    expect(after({ family: 0 }, { family: 0 })).toBe('0 0');
    expect(after({ slots: ['x 0 x', '0 0 0'] })).toBe('0 0');
    expect(after({ must: true })).toBe('0 0');
    expect(after({ must: true }, { must: true })).toBe('0 1');
  });
});

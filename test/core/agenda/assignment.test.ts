import { assignment } from '../../../src/core/agenda/best/assignment.ts';

const none = Infinity;

/** Who is heard when, and what their hearing is worth: by person what each slot costs, then leaving out. */
const given = (...people: readonly (readonly number[])[]) => {
  const slots = (people[0] as readonly number[]).length - 1;
  const { slotOf, worth } = assignment(
    Float64Array.from(people.flatMap((costs) => costs.slice(0, slots))),
    Float64Array.from(people, (costs) => costs[slots] as number),
    slots,
  );
  return { slotOf: [...slotOf], worth: [...worth] };
};

describe('assignment [CPR-3.3]', () => {
  it('gives each the slot that costs least', () => {
    expect(given([3, 1, 9], [2, 5, 9])).toEqual({ slotOf: [1, 0], worth: [1, 2] });
  });

  it('lets one give way where the other would lose more', () => {
    expect(given([1, 2, 9], [1, 6, 9])).toEqual({ slotOf: [1, 0], worth: [2, 2] });
    expect(given([1, 6, 9], [1, 2, 9])).toEqual({ slotOf: [0, 1], worth: [2, 2] });
    expect(given([1, 2, 4, 9], [1, 3, 9, 9], [2, 1, 8, 9])).toEqual({
      slotOf: [2, 0, 1],
      worth: [4, 4, 3],
    });
  });

  it('leaves out whoever it costs least to leave out', () => {
    expect(given([1, 4], [1, 3], [1, 9])).toEqual({ slotOf: [-1, -1, 0], worth: [4, 3, 4] });
    expect(given([5, 2])).toEqual({ slotOf: [-1], worth: [2] });
    expect(given([2, 5])).toEqual({ slotOf: [0], worth: [2] });
  });

  it('leaves out nobody who may not be', () => {
    expect(given([1, none], [1, 8], [1, 9])).toEqual({ slotOf: [0, -1, -1], worth: [9, 8, 9] });
    expect(given([1, 5], [1, none])).toEqual({ slotOf: [-1, 0], worth: [5, 5] });
  });

  it('gives nobody a slot at which they cannot be heard', () => {
    expect(given([none, 3, 9], [none, 1, 9])).toEqual({ slotOf: [-1, 1], worth: [9, 7] });
    expect(given([none, 3, 9], [4, 1, 9])).toEqual({ slotOf: [1, 0], worth: [6, 4] });
  });

  it('goes on with the others where one can be neither heard nor left out', () => {
    expect(given([none, none, none], [2, 1, 9], [1, 7, 9])).toMatchObject({ slotOf: [-1, 1, 0] });
  });
});

import type { Puzzle } from '../../../src/core/agenda/best/puzzle.ts';

/** A slot for each person, or -1. */
type Arranged = { readonly slotOf: readonly number[]; readonly cost: readonly number[] };

/** Every arrangement of a small puzzle with its costs by level, counted slot by slot. */
export function everyArrangement(puzzle: Puzzle): readonly Arranged[] {
  const { items, slots } = puzzle;
  const all: Arranged[] = [];
  go([]);
  return all;

  function go(slotOf: readonly number[]): void {
    const person = slotOf.length;
    if (person === items) {
      all.push({ slotOf, cost: costsOf(puzzle, slotOf) });
      return;
    }
    for (let slot = 0; slot < slots; slot += 1) {
      if (puzzle.may[person * slots + slot] === 1 && !slotOf.includes(slot)) go([...slotOf, slot]);
    }
    if (puzzle.must[person] === 0) go([...slotOf, -1]);
  }
}

function costsOf(puzzle: Puzzle, slotOf: readonly number[]): readonly number[] {
  const { items, slots, levels } = puzzle;
  const begun = (names: Float64Array): number =>
    slotOf.filter((slot, person) => {
      if (slot === -1 || names[person] === -1) return false;
      const before = puzzle.follows[slot] === 1 ? slotOf.indexOf(slot - 1) : -1;
      return before === -1 || names[before] !== names[person];
    }).length;
  const visits = begun(puzzle.manager);
  const parts = begun(puzzle.family);
  return Array.from({ length: levels }, (_, level) => {
    const own = slotOf.map((slot, person) =>
      slot === -1
        ? (puzzle.leave[level * items + person] as number)
        : (puzzle.place[(level * items + person) * slots + slot] as number),
    );
    const shared =
      visits * (puzzle.visit[level] as number) + parts * (puzzle.part[level] as number);
    return own.reduce((sum, one) => sum + one, shared);
  });
}

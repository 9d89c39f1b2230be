import type { Packed } from './packed.ts';
import { at } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';

/**
 * By item, as bits: those that are heard before it in some best order, since to exchange the two never
 * costs less: they have the same manager and the same slots, no brothers or sisters, and the better claim.
 */
export function comesAfter(puzzle: Puzzle, packed: Packed): Float64Array {
  const after = new Float64Array(puzzle.items);
  for (let item = 0; item < puzzle.items; item += 1) {
    for (let before = 0; before < item; before += 1) {
      if (areAlike(puzzle, before, item) && isBefore(puzzle, packed, before, item)) {
        after[item] = at(after, item) | (1 << before);
      }
    }
  }
  return after;
}

function areAlike(
  { manager, family, must, may, slots }: Puzzle,
  one: number,
  other: number,
): boolean {
  if (at(manager, one) !== at(manager, other)) return false;
  if (at(family, one) !== -1 || at(family, other) !== -1) return false;
  if (at(must, one) !== at(must, other)) return false;
  for (let slot = 0; slot < slots; slot += 1) {
    if (at(may, one * slots + slot) !== at(may, other * slots + slot)) return false;
  }
  return true;
}

/** Whether `one` before `other` never costs more than the other way round, wherever they stand. */
function isBefore(puzzle: Puzzle, packed: Packed, one: number, other: number): boolean {
  const { slots, may } = puzzle;
  const own = Array.from({ length: slots }, (_, slot) => slot).filter(
    (slot) => at(may, one * slots + slot) === 1,
  );
  // Being left out counts as the last place of all.
  const places = [...own, slots];
  return places.every((late, index) =>
    places.slice(0, index).every((early) => gain(puzzle, packed, { one, other, early, late }) >= 0),
  );
}

type Exchange = {
  readonly one: number;
  readonly other: number;
  readonly early: number;
  readonly late: number;
};

/** What is saved where `one` and not `other` is heard early: the first word that differs. */
function gain(puzzle: Puzzle, packed: Packed, { one, other, early, late }: Exchange): number {
  const { items, slots } = puzzle;
  for (let word = 0; word < packed.words; word += 1) {
    const cost = (item: number, slot: number): number =>
      slot === slots
        ? at(packed.leave, word * items + item)
        : at(packed.place, (word * items + item) * slots + slot);
    const saved = cost(other, early) + cost(one, late) - cost(one, early) - cost(other, late);
    if (saved !== 0) return saved;
  }
  return 0;
}

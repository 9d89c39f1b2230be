/**
 * The order of one sitting as numbers: who could be heard when, and what each choice costs at each level.
 * Items and slots are known by their place in these lists. Costs are whole numbers, 0 or more; a lower
 * level is never worth anything of the one before it.
 */
export type Puzzle = {
  readonly items: number;
  readonly slots: number;
  readonly levels: number;
  /** By slot: 1 where nothing lies between it and the slot before. */
  readonly follows: Float64Array;
  /** By item and slot: 1 where the item may be heard then. */
  readonly may: Float64Array;
  /** By level, item and slot: what it costs there. */
  readonly place: Float64Array;
  /** By level and item: what it costs to leave it out. */
  readonly leave: Float64Array;
  /** By item: 1 where it may not be left out. */
  readonly must: Float64Array;
  /** By item: its manager, or -1. */
  readonly manager: Float64Array;
  /** By item: its brothers and sisters, or -1. */
  readonly family: Float64Array;
  /** By item: those who are all heard or all left out with it, or -1. */
  readonly whole: Float64Array;
  /** By level: what each visit of a manager costs, a visit being slots that follow one another. */
  readonly visit: Float64Array;
  /** By level: what each part of a family costs that is heard by itself. */
  readonly part: Float64Array;
};

/** By item: its slot, or -1 where it is left out. */
export type Arrangement = Float64Array;

export const nowhere = -1;

/**
 * What stands at a place of a list that is known to have it. All lists of numbers here are of one kind,
 * since an engine reads a list of one kind several times as fast as one that may be of any.
 */
export const at = (list: Float64Array, index: number): number => list[index] as number;

/** By slot: who is heard in it, or -1. */
export function heardIn(puzzle: Puzzle, slotOf: Arrangement): Float64Array {
  const heard = new Float64Array(puzzle.slots).fill(nowhere);
  slotOf.forEach((slot, item) => {
    if (slot !== nowhere) heard[slot] = item;
  });
  return heard;
}

/** Whether hearing `item` right after `before`, or after nobody, opens a visit of its manager. */
export const opensVisit = (puzzle: Puzzle, before: number, item: number): boolean =>
  at(puzzle.manager, item) !== -1 &&
  (before === nowhere || at(puzzle.manager, before) !== at(puzzle.manager, item));

/** Whether hearing `item` right after `before`, or after nobody, opens a part of its family. */
export const opensPart = (puzzle: Puzzle, before: number, item: number): boolean =>
  at(puzzle.family, item) !== -1 &&
  (before === nowhere || at(puzzle.family, before) !== at(puzzle.family, item));

/** What an arrangement costs, level by level. */
export function costOf(puzzle: Puzzle, slotOf: Arrangement): readonly number[] {
  const { items, slots } = puzzle;
  let visits = 0;
  let parts = 0;
  const heard = heardIn(puzzle, slotOf);
  heard.forEach((item, slot) => {
    if (item === nowhere) return;
    const before = at(puzzle.follows, slot) === 1 ? at(heard, slot - 1) : nowhere;
    if (opensVisit(puzzle, before, item)) visits += 1;
    if (opensPart(puzzle, before, item)) parts += 1;
  });
  return Array.from({ length: puzzle.levels }, (_, level) => {
    let cost = visits * at(puzzle.visit, level) + parts * at(puzzle.part, level);
    slotOf.forEach((slot, item) => {
      cost +=
        slot === nowhere
          ? at(puzzle.leave, level * items + item)
          : at(puzzle.place, (level * items + item) * slots + slot);
    });
    return cost;
  });
}

/** Below 0 where `a` is the better, above 0 where `b` is: the first level that differs decides. */
export function compareCosts(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((cost, index) => cost !== b[index]);
  return level === -1 ? 0 : (a[level] as number) - (b[level] as number);
}

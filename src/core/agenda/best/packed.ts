import { at } from './puzzle.ts';
import type { Puzzle } from './puzzle.ts';

/**
 * The costs of a puzzle with levels packed into as few whole numbers as hold them exactly: comparing the
 * numbers one after another is comparing the levels one after another.
 */
export type Packed = {
  readonly words: number;
  /** By word, item and slot. */
  readonly place: Float64Array;
  /** By word and item. */
  readonly leave: Float64Array;
  readonly visit: Float64Array;
  readonly part: Float64Array;
};

/** Below 2^53, with room to add two. */
const most = 2 ** 51;

/** The most an arrangement could cost at a level, and one. */
function rangeOf(puzzle: Puzzle, level: number): number {
  const { items, slots, place, leave } = puzzle;
  let range = 1 + (at(puzzle.visit, level) + at(puzzle.part, level)) * slots;
  for (let item = 0; item < items; item += 1) {
    const from = (level * items + item) * slots;
    range += Math.max(at(leave, level * items + item), ...place.subarray(from, from + slots));
  }
  return range;
}

/** By level: its word, and what one of it weighs there. Levels that cost nothing weigh nothing. */
function weights(puzzle: Puzzle): readonly { readonly word: number; readonly weight: number }[] {
  const ranges = Array.from({ length: puzzle.levels }, (_, level) => rangeOf(puzzle, level));
  const found: { word: number; weight: number }[] = [];
  let word = 0;
  let weight = 1;
  for (const range of [...ranges].reverse()) {
    if (weight * range > most) {
      word += 1;
      weight = 1;
    }
    found.push({ word, weight });
    weight *= range;
  }
  return found.reverse().map((one) => ({ word: word - one.word, weight: one.weight }));
}

export function packed(puzzle: Puzzle): Packed {
  const { items, slots, levels } = puzzle;
  const by = weights(puzzle);
  const words = 1 + Math.max(...by.map(({ word }) => word));
  const fold = (from: Float64Array, each: number): Float64Array => {
    const to = new Float64Array(words * each);
    for (let level = 0; level < levels; level += 1) {
      const { word, weight } = by[level] as { word: number; weight: number };
      for (let index = 0; index < each; index += 1) {
        to[word * each + index] =
          at(to, word * each + index) + weight * at(from, level * each + index);
      }
    }
    return to;
  };
  return {
    words,
    place: fold(puzzle.place, items * slots),
    leave: fold(puzzle.leave, items),
    visit: fold(puzzle.visit, 1),
    part: fold(puzzle.part, 1),
  };
}

/** Chance that a seed decides: the same seed gives the same draws, in the same order, on every machine. */
export type Chance = {
  /** A whole number from 0, below the one given. */
  readonly below: (end: number) => number;
  /** Yes, in so many cases of a hundred. */
  readonly yes: (inHundred: number) => boolean;
  /** @throws RangeError for an empty list. */
  readonly oneOf: <T>(list: readonly T[]) => T;
};

/** @param seed - any whole number. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    const folded = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    const mixed = Math.imul(folded ^ (folded >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    yes: (inHundred) => below(100) < inHundred,
    oneOf: (list) => {
      const [found] = list.slice(below(list.length), list.length);
      if (found === undefined) throw new RangeError('Nothing to take one of.');
      return found;
    },
  };
}

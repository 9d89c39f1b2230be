/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export type Chance = {
  /** A whole number from 0, below `most`. */
  readonly below: (most: number) => number;
  /** True this often: 0.02 is once in fifty. */
  readonly happens: (how: number) => boolean;
  readonly oneOf: <T>(list: readonly T[]) => T;
};

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    happens: (how) => next() < how,
    oneOf: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError('Nothing to choose from.');
      return one;
    },
  };
}

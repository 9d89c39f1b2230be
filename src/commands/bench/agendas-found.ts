import { agendaPuzzle } from '../../core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../core/agenda/best/best-order.ts';
import { randomSitting } from './random-sittings.ts';
import type { Day } from './random-sittings.ts';

/** How long the best agenda takes for so many children, over a set of invented sittings. */
export type AgendasFound = {
  readonly items: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** How many are proven to be the best. */
  readonly proven: number;
  readonly of: number;
};

const kinds: readonly (readonly [items: number, day: Day])[] = [
  [8, 'morning'],
  [14, 'short slots'],
  [20, 'full day'],
  [24, 'full day'],
];

/** @param seeds - how many sittings of each size. */
export const agendasFound = (seeds: number): readonly AgendasFound[] =>
  kinds.map(([items, day]) => {
    const found = Array.from({ length: seeds }, (_, at) => {
      const { sitting, requests } = randomSitting(items, day, at + 1);
      const began = performance.now();
      const { proven } = bestOrder(agendaPuzzle(sitting, requests).puzzle);
      return { proven, took: performance.now() - began };
    });
    const took = found.map((one) => one.took).sort((a, b) => a - b);
    return {
      items,
      medianMs: took[Math.floor(seeds / 2)] as number,
      worstMs: took.at(-1) as number,
      proven: found.filter(({ proven }) => proven).length,
      of: seeds,
    };
  });

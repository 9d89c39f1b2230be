import { agendaPuzzle } from '../../../src/core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import { randomSitting } from '../../../src/commands/bench/random-sittings.ts';
import type { Day } from '../../../src/commands/bench/random-sittings.ts';
import { costsFor } from '../given/orders-of-costs.ts';

/**
 * How many walks of the bound, and how many beginnings of an order, a proof takes: the same on every
 * machine. More means that a bound has become looser or that something is looked at twice; fewer may mean
 * that too much is ruled out.
 */
const known: readonly (readonly [
  items: number,
  day: Day,
  seed: number,
  walks: number,
  looked: number,
])[] = [
  [6, 'morning', 3, 4, 32],
  [6, 'morning', 6, 116, 0],
  [6, 'morning', 10, 1, 346],
  [6, 'morning', 11, 54, 36],
  [8, 'morning', 2, 36, 12],
  [8, 'morning', 5, 5, 141],
  [8, 'morning', 7, 76, 0],
  [8, 'morning', 9, 39, 31],
  [8, 'morning', 12, 1, 496],
  [10, 'morning', 4, 8, 4],
  [10, 'morning', 5, 21, 0],
  [10, 'morning', 7, 6, 143],
  [10, 'morning', 10, 57, 325],
  [12, 'short slots', 5, 1, 2821],
  [12, 'short slots', 6, 26, 0],
  [12, 'full day', 6, 6, 16],
  [14, 'short slots', 3, 29, 2080],
  [14, 'short slots', 5, 8, 664],
  [14, 'short slots', 8, 14, 151],
];

describe('the work of a proof [CPR-3.3]', () => {
  it.each(known)(
    'for %i children, %s, seed %i, is %i walks and %i beginnings',
    (items, day, seed, walks, looked) => {
      const { sitting, requests } = randomSitting(items, day, seed, costsFor(seed));
      const { puzzle } = agendaPuzzle(sitting, requests);
      expect(bestOrder(puzzle)).toMatchObject({ proven: true, work: { walks, looked } });
    },
  );
});

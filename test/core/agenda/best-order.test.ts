import { agendaPuzzle } from '../../../src/core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import type { Puzzle } from '../../../src/core/agenda/best/puzzle.ts';
import { broken, judged, leastOfAll, timesIn } from '../given/every-order.ts';
import { randomSitting } from '../../../src/commands/bench/random-sittings.ts';
import { costsFor } from '../given/orders-of-costs.ts';
import { trials } from '../given/trials.ts';

/** Three and one slot, of whom two have the same manager or are of one family; the first level counts only that. */
const three = (counts: 'visit' | 'part'): Puzzle => {
  const none = new Float64Array(3).fill(-1);
  const pair = Float64Array.of(0, 0, -1);
  return {
    ...{ items: 3, slots: 1, levels: 2 },
    follows: Float64Array.of(0),
    may: Float64Array.of(1, 1, 1),
    place: new Float64Array(6),
    // To leave out one of the two costs more than the third.
    leave: Float64Array.of(0, 0, 0, 10, 9, 1),
    must: new Float64Array(3),
    manager: counts === 'visit' ? pair : none,
    family: counts === 'part' ? pair : none,
    whole: none,
    visit: Float64Array.of(counts === 'visit' ? 1 : 0, 0),
    part: Float64Array.of(counts === 'part' ? 1 : 0, 0),
  };
};

describe('bestOrder [CPR-3.3]', () => {
  it.each(['visit', 'part'] as const)(
    'begins no %s for what stands after it in the order of costs',
    (counts) =>
      expect(bestOrder(three(counts))).toMatchObject({
        slotOf: Float64Array.of(-1, -1, 0),
        cost: [0, 19],
        proven: true,
      }),
  );

  const cases = process.env['PANEL_SOAK'] ? 1000 : trials(20);

  it(`is the best of all orders there are, whatever the order of costs, in ${cases} sittings of up to eight children`, () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const items = 2 + (seed % 7);
      const drawn = randomSitting(items, items - 1 + (seed % 3), seed, costsFor(seed));
      const { costs } = drawn.sitting;
      const agenda = agendaPuzzle(drawn.sitting, drawn.requests);
      const { slotOf, proven } = bestOrder(agenda.puzzle);
      const times = timesIn(drawn.requests, agenda.units, slotOf);
      expect({ seed, broken: broken(drawn.requests, agenda.slots, times) }).toEqual({
        seed,
        broken: [],
      });
      expect({ seed, proven, cost: judged(costs, drawn.requests, agenda.slots, times) }).toEqual({
        seed,
        proven: true,
        cost: leastOfAll(costs, drawn.requests, agenda.slots),
      });
    }
  });
});

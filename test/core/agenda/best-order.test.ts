import { agendaPuzzle } from '../../../src/core/agenda/agenda-puzzle.ts';
import type { AgendaPuzzle } from '../../../src/core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import { broken, judged, leastOfAll } from '../given/every-order.ts';
import type { Times } from '../given/every-order.ts';
import { randomSitting } from '../given/random-sittings.ts';
import type { RandomSitting } from '../given/random-sittings.ts';
import { trials } from '../given/trials.ts';

/** By request: its slot's place in the order found. */
function timesIn(
  { requests }: RandomSitting,
  { units }: AgendaPuzzle,
  slotOf: Float64Array,
): Times {
  return requests.map(({ reference }) => {
    const item = units.findIndex((unit) =>
      unit.requests.some((one) => one.reference === reference),
    );
    const slot = slotOf[item] as number;
    return slot === -1 ? undefined : slot;
  });
}

describe('bestOrder [CPR-3.3]', () => {
  const cases = process.env['PANEL_SOAK'] ? 1000 : trials(100);

  it(`is the best of all orders there are, in ${cases} sittings of up to eight children`, () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const items = 2 + (seed % 7);
      const drawn = randomSitting(items, items - 1 + (seed % 3), seed);
      const agenda = agendaPuzzle(drawn.sitting, drawn.requests);
      const { slotOf, proven } = bestOrder(agenda.puzzle);
      const times = timesIn(drawn, agenda, slotOf);
      expect({ seed, broken: broken(drawn.requests, agenda.slots, times) }).toEqual({
        seed,
        broken: [],
      });
      expect({ seed, proven, cost: judged(drawn.requests, agenda.slots, times) }).toEqual({
        seed,
        proven: true,
        cost: leastOfAll(drawn.requests, agenda.slots),
      });
    }
  });
});

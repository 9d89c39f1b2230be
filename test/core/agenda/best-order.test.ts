import { agendaPuzzle } from '../../../src/core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import { broken, judged, leastOfAll, timesIn } from '../given/every-order.ts';
import { randomSitting } from '../../../src/commands/bench/random-sittings.ts';
import { trials } from '../given/trials.ts';

describe('bestOrder [CPR-3.3]', () => {
  const cases = process.env['PANEL_SOAK'] ? 1000 : trials(20);

  it(`is the best of all orders there are, in ${cases} sittings of up to eight children`, () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const items = 2 + (seed % 7);
      const drawn = randomSitting(items, items - 1 + (seed % 3), seed);
      const agenda = agendaPuzzle(drawn.sitting, drawn.requests);
      const { slotOf, proven } = bestOrder(agenda.puzzle);
      const times = timesIn(drawn.requests, agenda.units, slotOf);
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

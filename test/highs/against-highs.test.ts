import loadHighs from 'highs';
import { agendaPuzzle } from '../../src/core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../src/core/agenda/best/best-order.ts';
import { broken, judged, timesIn } from '../core/given/every-order.ts';
import { costsFor } from '../core/given/orders-of-costs.ts';
import { randomSitting } from '../../src/commands/bench/random-sittings.ts';
import { compareCosts } from '../../src/core/agenda/best/puzzle.ts';
import type { Day } from '../../src/commands/bench/random-sittings.ts';
import { lpOf, orderModel } from './order-model.ts';

/** Sittings of 8 to 24 children, as many of each kind. */
const kinds: readonly (readonly [items: number, day: Day])[] = [
  [8, 'morning'],
  [10, 'morning'],
  [12, 'morning'],
  [12, 'short slots'],
  [14, 'short slots'],
  [18, 'short slots'],
  [16, 'full day'],
  [20, 'full day'],
  [24, 'full day'],
];

/** 300 in the soak; `PANEL_AGENDAS` says which, where a long run is cut in pieces (`0-150`). */
const [fromCase, toCase] = (
  process.env['PANEL_AGENDAS'] ?? (process.env['PANEL_SOAK'] ? '0-300' : '0-1')
)
  .split('-')
  .map(Number) as [number, number];
const count = toCase - fromCase;
const mostMs = 60_000;

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type Case = { readonly items: number; readonly day: Day; readonly seed: number };

const cases = Array.from({ length: count }, (_, index): Case => {
  const at = fromCase + index;
  const [items, day] = kinds[at % (process.env['PANEL_SOAK'] ? kinds.length : 1)] ?? [8, 'morning'];
  return { items, day, seed: 1 + at };
});

/** Half of them by the usual order of costs, the first by another. */
const drawn = ({ items, day, seed }: Case) => randomSitting(items, day, seed, costsFor(seed + 1));

/** What HiGHS finds, level by level, and its own time; nothing where it takes longer than a minute, or fails. */
function byHighs(highs: Highs, one: Case) {
  const { sitting, requests } = drawn(one);
  const { slots } = agendaPuzzle(sitting, requests);
  const model = orderModel(sitting.costs, requests, slots);
  const cost: number[] = [];
  let ms = 0;
  for (const [level, terms] of model.levels.entries()) {
    if (terms.length === 0) {
      cost.push(0);
      continue;
    }
    const started = performance.now();
    const options = { time_limit: (mostMs - ms) / 1000, mip_rel_gap: 0, mip_abs_gap: 0 };
    const solution = solved(highs, lpOf(model, level, cost), options);
    ms += performance.now() - started;
    if (solution?.Status !== 'Optimal') return undefined;
    cost.push(Math.round(solution.ObjectiveValue));
  }
  return { cost, ms };
}

/** HiGHS fails by an error of its own at a few models, though it solves others of the same sitting. */
function solved(highs: Highs, ...asked: Parameters<Highs['solve']>) {
  try {
    return highs.solve(...asked);
  } catch {
    return undefined;
  }
}

function byUs(one: Case) {
  const { sitting, requests } = drawn(one);
  const started = performance.now();
  const agenda = agendaPuzzle(sitting, requests);
  const { slotOf, proven } = bestOrder(agenda.puzzle);
  const ms = performance.now() - started;
  const times = timesIn(requests, agenda.units, slotOf);
  const cost = judged(sitting.costs, requests, agenda.slots, times);
  return { cost, proven, ms, broken: broken(requests, agenda.slots, times) };
}

/** A soak says as it goes what it finds, so that nothing is lost where it is cut off. */
function told(...lines: readonly string[]): void {
  if (process.env['PANEL_SOAK']) process.stdout.write(`${lines.join('\n')}\n`);
}

describe('bestOrder, against HiGHS [CPR-3.3]', () => {
  it(`finds what HiGHS proves, level by level, in ${count} sittings`, async () => {
    const highs = await loadHighs();
    const ratios: number[] = [];
    const said: string[] = [];
    const say = (words: string): void => void said.push(words);
    let worst = 0;
    for (const one of cases) {
      const name = `${one.items} children, ${one.day}, seed ${one.seed}`;
      const ours = byUs(one);
      expect({ one, broken: ours.broken }).toEqual({ one, broken: [] });
      worst = Math.max(worst, ours.ms);
      const theirs = byHighs(highs, one);
      if (!theirs) say(`HiGHS failed, or was not done in 60 s: ${name}`);
      else if (ours.proven) {
        expect({ one, cost: ours.cost }).toEqual({ one, cost: theirs.cost });
        ratios.push(theirs.ms / ours.ms);
      } else {
        const isBest = compareCosts(ours.cost, theirs.cost) === 0;
        say(`not proven by us, ${isBest ? 'but the best' : 'and not the best'}: ${name}`);
      }
      told(
        `${name}: ${ours.ms.toFixed(0)} ms, HiGHS ${theirs?.ms.toFixed(0) ?? 'none in 60,000'} ms`,
      );
    }
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    told(
      `${ratios.length} of ${count} sittings proven by both and equal, level by level.`,
      `HiGHS took ${mean.toFixed(1)} times as long (geometric mean; its own time).`,
      `Our longest: ${worst.toFixed(0)} ms.`,
      ...said,
    );
    expect(count > 1 ? [] : said).toEqual([]);
    expect(ratios.length + said.length).toBe(count);
  });
});

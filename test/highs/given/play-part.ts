import loadHighs from 'highs';
import { agendaPuzzle } from '../../../src/core/agenda/agenda-puzzle.ts';
import { bestOrder } from '../../../src/core/agenda/best/best-order.ts';
import type { Effort } from '../../../src/core/agenda/best/best-order.ts';
import { compareCosts } from '../../../src/core/agenda/best/puzzle.ts';
import { randomSitting } from '../../../src/commands/bench/random-sittings.ts';
import type { Day } from '../../../src/commands/bench/random-sittings.ts';
import { soaking } from '../../crash/given/soak.ts';
import { broken, judged, timesIn } from '../../core/given/every-order.ts';
import { costsFor } from '../../core/given/orders-of-costs.ts';
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
const [fromCase, toCase] = (process.env['PANEL_AGENDAS'] ?? (soaking ? '0-300' : '0-1'))
  .split('-')
  .map(Number) as [number, number];
const mostMs = 60_000;

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type Case = { readonly items: number; readonly day: Day; readonly seed: number };

const caseAt = (at: number): Case => {
  const [items, day] = kinds[at % kinds.length] as (typeof kinds)[number];
  return { items, day, seed: 1 + at };
};
const nameOf = ({ items, day, seed }: Case): string => `${items} children, ${day}, seed ${seed}`;

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

/** What a sitting has no time for: the best order is then found all the same, only later. */
const patient: readonly Effort[] = [
  { upsets: 30, rates: [1, 4, 16], most: 1_000_000 },
  { upsets: 1, rates: [1, 4, 16], most: 50_000_000 },
];

function byUs(one: Case) {
  const { sitting, requests } = drawn(one);
  const started = performance.now();
  const agenda = agendaPuzzle(sitting, requests);
  const inTime = bestOrder(agenda.puzzle);
  const ms = performance.now() - started;
  const { slotOf, proven } = inTime.proven ? inTime : bestOrder(agenda.puzzle, patient);
  const times = timesIn(requests, agenda.units, slotOf);
  const cost = judged(sitting.costs, requests, agenda.slots, times);
  const rules = broken(requests, agenda.slots, times);
  return { cost, proven, inTime: inTime.proven, ms, broken: rules };
}

const highs = await loadHighs();
// As in a workbook that has made agendas before: the engine knows the code of both.
byUs(caseAt(1));
byHighs(highs, caseAt(1));
const ratios: number[] = [];
const wrong: string[] = [];
const left: string[] = [];
const late: string[] = [];
let worst = 0;
for (let at = fromCase; at < toCase; at += 1) {
  const one = caseAt(at);
  const name = nameOf(one);
  const ours = byUs(one);
  const theirs = byHighs(highs, one);
  worst = Math.max(worst, ours.ms);
  wrong.push(...ours.broken.map((rule) => `${name}: ${rule}`));
  const isBest = theirs && compareCosts(ours.cost, theirs.cost) === 0;
  if (!theirs) left.push(`HiGHS failed, or was not done in 60 s: ${name}`);
  else if (!ours.proven)
    left.push(`not proven by us, ${isBest ? 'yet' : 'and not'} the best: ${name}`);
  else if (isBest) {
    if (ours.inTime) ratios.push(theirs.ms / ours.ms);
    else late.push(`proven by us with more work than a sitting may take: ${name}`);
  } else wrong.push(`${name}: ${ours.cost.join()}, by HiGHS ${theirs.cost.join()}`);
  // Said as it goes, so that nothing is lost where a long run is cut off.
  if (soaking)
    process.stderr.write(
      `${name}: ${ours.ms.toFixed(0)} ms, HiGHS ${theirs?.ms.toFixed(0) ?? 'no'} ms\n`,
    );
}
const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
const said = [
  `${ratios.length + late.length} of ${toCase - fromCase} sittings proven by both and equal, level by level.`,
  ...late,
  ...(ratios.length > 0
    ? [`HiGHS took ${mean.toFixed(1)} times as long (geometric mean; its own time).`]
    : []),
  `Our longest: ${worst.toFixed(0)} ms.`,
];
process.stdout.write(JSON.stringify({ said, left, wrong, equal: ratios.length + late.length }));

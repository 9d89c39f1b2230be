import { everyFault, withFault } from './every-fault.ts';
import type { Faulty } from './every-fault.ts';
import type { Hands } from './hands.ts';
import { faults } from './faults.ts';
import type { Stage } from './one-fault.ts';
import type { Undisturbed } from './promises.ts';
import { seeded } from './seeded.ts';
import type { Chance } from './seeded.ts';
import { soaking, thousands } from './soak.ts';
import type { Found } from './soak.ts';

const sampled = 4;

const untouched = ({ trial }: Undisturbed): Pick<Faulty, 'faultAt' | 'trial'> => ({
  faultAt: new Map(),
  trial,
});

const afterLast = ({ faultAt, trial }: Faulty): { readonly from: number; readonly to: number } => ({
  from: Math.max(...faultAt.keys()) + 1,
  to: trial.steps.length,
});

/** A second fault at every request after each first one, whatever is being asked by then. */
function everyPair(hands: Hands, whole: Undisturbed, counts: Counts): readonly string[] {
  const wrong: string[] = [];
  const pairsAfter = new Map<number, number>();
  const range = { from: 0, to: whole.trial.asked };
  for (const { played: first, like } of everyFault(hands, whole, untouched(whole), range)) {
    let pairs = pairsAfter.get(like) ?? 0;
    if (first) {
      for (const { played } of everyFault(hands, whole, first, afterLast(first))) {
        pairs += 1;
        if (played) counts.played += 1;
        wrong.push(...(played?.wrong ?? []));
      }
    }
    pairsAfter.set(like, pairs);
    counts.trials += pairs;
  }
  return wrong;
}

/** Two faults somewhere, the first in the scene’s own program. */
function onePair(
  hands: Hands,
  whole: Undisturbed,
  chance: Chance,
  counts: Counts,
): readonly string[] {
  const at = chance.below(whole.trial.asked);
  const first = withFault(hands, whole, untouched(whole), at, chance.oneOf(faults));
  const { from, to } = afterLast(first);
  counts.trials += 1;
  counts.played += 1;
  return withFault(hands, whole, first, from + chance.below(to - from), chance.oneOf(faults)).wrong;
}

/** Roughly, since what is asked after a first fault differs with it. */
const howMany = ({ trial: { asked, steps } }: Undisturbed): number =>
  Array.from({ length: asked }, (_, at) => 16 * (steps.length - at - 1)).reduce((a, b) => a + b);

type Counts = { trials: number; played: number };

/** Two faults, each anywhere in these scenes. */
export function twoFaults({ hands, wholes }: Stage): Found {
  const all = wholes.map(howMany).reduce((a, b) => a + b);
  const chance = seeded(2);
  const counts = { trials: 0, played: 0 };
  const wrong = wholes.flatMap((whole) => {
    if (soaking) return everyPair(hands, whole, counts);
    const share = Math.ceil((sampled * howMany(whole)) / all);
    return Array.from({ length: share }).flatMap(() => onePair(hands, whole, chance, counts));
  });
  const said = soaking
    ? `Two faults: all ${thousands(counts.trials)} pairs ` +
      `(${thousands(counts.played)} played; the rest leave the very same behind)`
    : `Two faults: ${String(counts.trials)} pairs of about ${thousands(all)}; npm run soak plays all`;
  return { said, wrong };
}

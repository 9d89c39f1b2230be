import { everyFault, withFault } from './given/every-fault.ts';
import type { Faulty } from './given/every-fault.ts';
import { faults } from './given/faults.ts';
import { stage } from './given/one-fault.ts';
import type { Undisturbed } from './given/promises.ts';
import { seeded } from './given/seeded.ts';
import { say, soaking, thousands } from './given/soak.ts';

const { hands, wholes } = stage(false);
const sampled = 30;
const chance = seeded(2);
const counts = { trials: 0, played: 0 };

const untouched = ({ trial }: Undisturbed): Pick<Faulty, 'faultAt' | 'trial'> => ({
  faultAt: new Map(),
  trial,
});

const afterLast = ({ faultAt, trial }: Faulty): { readonly from: number; readonly to: number } => ({
  from: Math.max(...faultAt.keys()) + 1,
  to: trial.steps.length,
});

/** A second fault at every request after each first one, whatever is being asked by then. */
function everyPair(whole: Undisturbed): readonly string[] {
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
function onePair(whole: Undisturbed): readonly string[] {
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

const all = wholes.map(howMany).reduce((a, b) => a + b);

describe('two faults anywhere', () => {
  it.each(wholes.map((whole) => [whole.scene.name, whole] as const))('%s', (_, whole) => {
    const share = Math.max(1, Math.round((sampled * howMany(whole)) / all));
    const wrong = soaking
      ? everyPair(whole)
      : Array.from({ length: share }).flatMap(() => onePair(whole));
    expect(wrong).toEqual([]);
  });

  afterAll(() => {
    say(
      soaking
        ? `Two faults: all ${thousands(counts.trials)} pairs, ${thousands(counts.played)} played; the rest leave the very same behind.`
        : `Two faults: ${String(counts.trials)} pairs of about ${thousands(all)}; npm run soak plays them all.`,
    );
  });
});

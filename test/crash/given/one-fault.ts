import { everyFault } from './every-fault.ts';
import { faults } from './faults.ts';
import type { Fault } from './faults.ts';
import { openHands } from './hands.ts';
import type { Hands } from './hands.ts';
import { undisturbed } from './promises.ts';
import type { Undisturbed } from './promises.ts';
import type { Scene } from './scene.ts';
import { soaking, thousands } from './soak.ts';
import type { Found } from './soak.ts';
import { begins } from './week.ts';

/** Scenes, and the hands to play them with. */
export type Stage = { readonly hands: Hands; readonly wholes: readonly Undisturbed[] };

/** Plays what comes before each scene, and gives the scenes. */
export type Scenes = (strict: boolean) => readonly Scene[];

/** @param strict - whether every request is held against Google’s own types. */
export function stage(scenesOf: Scenes, strict: boolean): Stage {
  const hands = openHands(begins, { strict });
  const scenes = scenesOf(strict);
  return { hands, wholes: scenes.map((scene) => undisturbed(hands, scene)) };
}

const apart = 24;

/** Without a soak one kind at every twenty-fourth request of them all, the next kind at the next of those. */
const sampled = (at: number): readonly Fault[] =>
  at % apart === 0 ? faults.filter((_, of) => of === (at / apart) % faults.length) : [];

/** Faults at every request of these scenes: every kind at each in a soak. */
export function oneFault({ hands, wholes }: Stage): Found {
  const counts = { requests: 0, trials: 0, played: 0 };
  const wrong: string[] = [];
  for (const whole of wholes) {
    const before = { faultAt: new Map(), trial: whole.trial };
    const range = { from: 0, to: whole.trial.asked };
    const begun = counts.requests;
    counts.requests += whole.trial.asked;
    const kinds = soaking ? undefined : (at: number) => sampled(begun + at);
    const tried = everyFault(hands, whole, before, range, kinds);
    for (const { played } of tried) {
      counts.trials += 1;
      if (played) counts.played += 1;
      wrong.push(...(played?.wrong ?? []));
    }
  }
  const all = 4 * counts.requests;
  const share = soaking
    ? `all ${thousands(all)}`
    : `${thousands(counts.trials)} of ${thousands(all)}`;
  const said =
    `One fault at each of ${thousands(counts.requests)} requests: ${share} trials ` +
    `(${thousands(counts.played)} played; the rest leave the very same behind)` +
    (soaking ? '' : '; npm run soak plays all');
  return { said, wrong };
}

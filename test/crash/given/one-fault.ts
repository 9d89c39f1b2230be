import { everyFault } from './every-fault.ts';
import { openHands } from './hands.ts';
import type { Hands } from './hands.ts';
import { undisturbed } from './promises.ts';
import type { Undisturbed } from './promises.ts';
import { say, thousands } from './soak.ts';
import { begins, scenesOfTheWeek } from './week.ts';

/** The scenes of the week and the hands to play them with. */
export type Stage = { readonly hands: Hands; readonly wholes: readonly Undisturbed[] };

/** @param strict - whether every request is held against Google’s own types. */
export function stage(strict: boolean): Stage {
  const hands = openHands(begins, { strict });
  return { hands, wholes: scenesOfTheWeek(strict).map((scene) => undisturbed(hands, scene)) };
}

/** Tests that no fault anywhere in these scenes loses or doubles anything. */
export function describeOneFault(title: string, chosen: (name: string) => boolean): void {
  const { hands, wholes } = stage(true);
  const counts = { requests: 0, trials: 0, played: 0 };

  describe(title, () => {
    const each = wholes.map((whole) => [whole.scene.name, whole] as const);
    it.each(each.filter(([name]) => chosen(name)))('%s', (_, whole) => {
      const before = { faultAt: new Map(), trial: whole.trial };
      const wrong: string[] = [];
      const range = { from: 0, to: whole.trial.asked };
      for (const { played } of everyFault(hands, whole, before, range)) {
        counts.trials += 1;
        if (played) counts.played += 1;
        wrong.push(...(played?.wrong ?? []));
      }
      counts.requests += whole.trial.asked;
      expect(wrong).toEqual([]);
    });

    afterAll(() => {
      say(
        `One fault at each of ${thousands(counts.requests)} requests: all ${thousands(counts.trials)} trials, ` +
          `${thousands(counts.played)} played; the rest leave the very same behind.`,
      );
    });
  });
}

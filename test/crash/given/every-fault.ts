import { reads } from '../../../src/workspace/request.ts';
import { faults } from './faults.ts';
import type { Fault } from './faults.ts';
import type { Hands } from './hands.ts';
import { broken } from './promises.ts';
import type { Undisturbed } from './promises.ts';
import { play } from './trial.ts';
import type { Step, Trial } from './trial.ts';

/** A scene played with some faults. */
export type Faulty = {
  readonly faultAt: ReadonlyMap<number, Fault>;
  readonly trial: Trial;
  /** What they did that they may not, in words. */
  readonly wrong: readonly string[];
};

/** The same scene with one fault more. */
export function withFault(
  hands: Hands,
  whole: Undisturbed,
  before: Pick<Faulty, 'faultAt' | 'trial'>,
  at: number,
  fault: Fault,
): Faulty {
  const faultAt = new Map(before.faultAt).set(at, fault);
  const trial = play(hands, whole.scene, faultAt, before.trial);
  const wrong = broken(hands, whole, trial, faultAt.size).map(
    (words) => `${told(trial, faultAt)}: ${words}`,
  );
  return { faultAt, trial, wrong };
}

const told = ({ steps }: Trial, faultAt: Faulty['faultAt']): string =>
  [...faultAt]
    .map(([at, fault]) => `${fault}, request ${String(at)} (${steps[at]?.request.method ?? ''})`)
    .join('; ');

/** A fault that was played, or one that leaves the same behind as another that was. */
export type Tried = {
  readonly played?: Faulty;
  /** The number of the trial that tells what this fault comes to. */
  readonly like: number;
};

/**
 * One fault more, of every kind, at every request from `from` until before `to`. Two that leave the same
 * behind are played once: a read that failed and one whose answer was lost; deaths with the very same
 * world behind them, in the same turn.
 *
 * @param kinds - which faults at a request, by its number: all of them, unless a sample is asked for.
 */
export function* everyFault(
  hands: Hands,
  whole: Undisturbed,
  before: Pick<Faulty, 'faultAt' | 'trial'>,
  { from, to }: { readonly from: number; readonly to: number },
  kinds: (at: number) => readonly Fault[] = () => faults,
): Generator<Tried> {
  let known = new Map<object, number>();
  let turn = '';
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const step = before.trial.steps[at];
    if (!step) return;
    if (step.now !== turn) [known, turn] = [new Map<object, number>(), step.now];
    for (const fault of kinds(at)) {
      const left = whatIsLeft(fault, step);
      const like = known.get(left);
      if (like === undefined) {
        count += 1;
        known.set(left, count);
        yield { played: withFault(hands, whole, before, at, fault), like: count };
      } else {
        yield { like };
      }
    }
  }
}

/** Two faults of one turn that leave the same thing here come to the same. */
function whatIsLeft(fault: Fault, step: Step): object {
  switch (fault) {
    case 'dead before':
      return step.before;
    case 'dead after':
      return step.after;
    case 'error before':
      return step;
    case 'answer lost':
      return reads.has(step.request.method) ? step : {};
  }
}

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

/**
 * One fault more, of every kind, at every request from `from` until before `to`. Two that leave the same
 * behind are played once: a read that failed and one whose answer was lost; deaths with the very same
 * world behind them, in the same turn.
 */
export function* everyFault(
  hands: Hands,
  whole: Undisturbed,
  before: Pick<Faulty, 'faultAt' | 'trial'>,
  { from, to }: { readonly from: number; readonly to: number },
): Generator<Faulty & { readonly played: boolean }> {
  let left: Same = { turn: '', faults: new Map() };
  for (let at = from; at < to; at += 1) {
    const step = before.trial.steps[at];
    if (!step) return;
    if (step.now !== left.turn) left = { turn: step.now, faults: new Map() };
    for (const fault of faults) {
      const leaves = whatIsLeft(fault, step);
      const known = left.faults.get(leaves);
      const faulty = known ?? withFault(hands, whole, before, at, fault);
      left.faults.set(leaves, faulty);
      yield { ...faulty, played: known === undefined };
    }
  }
}

type Same = { readonly turn: string; readonly faults: Map<object, Faulty> };

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

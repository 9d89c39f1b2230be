import { addMinutes } from '../../../src/core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import type { Mail, Register } from '../../../src/core/register/register.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import type { Run } from '../../../src/app/run.ts';
import { tick } from '../../../src/app/tick.ts';
import type { Ticked } from '../../../src/app/tick.ts';
import type { Program } from '../../../src/workspace/program.ts';
import { answerOf, stepper } from './faults.ts';
import type { Answer, Ended, Fault } from './faults.ts';
import type { Hands } from './hands.ts';
import type { Scene } from './scene.ts';
import { soaking } from './soak.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

/** How a scene came out. */
export type Ending = {
  readonly standing: Standing;
  readonly mails: readonly Mail[];
  /** Mails nobody knows whether they were sent. */
  readonly unknown: readonly Mail[];
  /** Those of them that To do does not show. */
  readonly unseen: readonly string[];
};

/** One request of a played scene: the world before it and after, and what came back; nothing where it was never sent. */
export type Step = {
  readonly request: WorkspaceRequest;
  readonly before: World;
  readonly after: World;
  readonly answer: Answer | undefined;
  /** The turn’s moment. */
  readonly now: LocalDateTime;
};

/** An ending, and how to go on from it. */
export type Resting = Ending & { readonly world: World; readonly now: LocalDateTime };

/** One played scene. */
export type Trial = Resting & {
  /** How many requests the scene’s own program asked. */
  readonly asked: number;
  /** Every request until all was quiet. */
  readonly steps: readonly Step[];
};

/** Claims go stale after 10 minutes. */
const minutesBetweenTicks = 11;
const mostTicks = 12;

/**
 * Plays a scene with faults at the requests numbered so, then ticks until nothing alters any more.
 *
 * @param faultAt - request, counted from 0 → what befalls it.
 * @param known - the scene played before with all of these faults but the last: until that one the
 *   programs hear the same answers again, and the world is taken from there.
 */
export function play(
  hands: Hands,
  scene: Scene,
  faultAt: ReadonlyMap<number, Fault>,
  known?: Trial,
): Trial {
  const first = Math.min(...faultAt.keys());
  const same = known?.steps.slice(0, Math.max(...faultAt.keys())) ?? [];
  const steps: Step[] = [];
  hands.begin(scene.world, scene.at);

  const send = (request: WorkspaceRequest): Answer => {
    const before = hands.workspace.snapshot();
    const past = same[steps.length];
    if (past) hands.workspace.restore(past.after);
    const answer = past?.answer ?? answerOf(() => hands.send(request));
    const after = hands.workspace.snapshot();
    steps.push({ request, before, after, answer, now: hands.now() });
    return answer;
  };
  const ending = <T>(program: (run: Run) => Program<T>): Ended<T> => {
    const run = stepper(program(hands.newRun()), send);
    for (;;) {
      const [count, request] = [steps.length, run.next()];
      const ended = run.step(request && faultAt.get(count));
      if (request && steps.length === count) steps.push(neverSent(request, hands));
      if (ended) return ended;
    }
  };
  /** A run that dies leaves nothing but the world, so that it need not be run to die. */
  const killed = (): Ended<unknown> | undefined => {
    const last = known && first < known.asked ? known.steps[first] : undefined;
    const fault = faultAt.get(first);
    if (!known || !last || (fault !== 'dead before' && fault !== 'dead after')) return undefined;
    const { before, after } = last;
    hands.newRun();
    hands.workspace.restore(fault === 'dead before' ? before : after);
    steps.push(...known.steps.slice(0, first), last);
    return { how: 'died' };
  };

  let last = killed() ?? ending(scene.program);
  const asked = steps.length;
  while (scene.asked && last.how !== 'done') last = ending(scene.program);
  const register = untilQuiet(hands, () => ending(tick));
  const world = hands.workspace.snapshot();
  return { ...endingOf(hands, scene, register), world, now: hands.now(), asked, steps };
}

function neverSent(request: WorkspaceRequest, hands: Hands): Step {
  const world = hands.workspace.snapshot();
  return { request, before: world, after: world, answer: undefined, now: hands.now() };
}

/** @returns the register as the last tick found and left it. */
export function untilQuiet(hands: Hands, turn: () => Ended<Ticked>): Register {
  for (let ticks = 0; ticks < mostTicks; ticks += 1) {
    const before = hands.workspace.snapshot();
    hands.set(addMinutes(hands.now(), minutesBetweenTicks));
    const last = turn();
    if (last.how !== 'done') continue;
    const { register, more } = last.value;
    const altered = before !== hands.workspace.snapshot();
    // That one more tick alters nothing is seen in full by the soak.
    if (altered && (soaking || more)) continue;
    if (isAtRest(register, hands.now())) return register;
  }
  throw new Error('The register never comes to rest.');
}

/** Undisturbed ticks until nothing alters any more. */
export const tickUntilQuiet = (hands: Hands): Register =>
  untilQuiet(hands, () => ({ how: 'done', value: hands.run(tick(hands.newRun())) }));

/** Nothing is in anybody’s hands, and nothing goes by itself within the hour. */
function isAtRest({ rows }: Register, now: LocalDateTime): boolean {
  const { mail, document, issue } = rows;
  const soon = addMinutes(now, 60);
  return !(
    [...mail.values(), ...document.values()].some(({ status }) => status === 'claimed') ||
    [...issue.values()].some(({ status, sendAt }) => status === 'ready' && sendAt < soon)
  );
}

export function endingOf(hands: Hands, scene: Scene, register: Register): Ending {
  const standing = standingOf(hands.workspace.snapshot(), register, scene.at);
  const mails = [...register.rows.mail.values()];
  const unknown = mails.filter(({ status }) => status === 'not-known');
  const lines = unknown.length > 0 ? toDo(register, hands.now()) : [];
  const unseen = unknown
    .map(({ key }) => key)
    .filter(
      (key) => !lines.some(({ about, words }) => about === key && words.includes('Not known')),
    );
  return { standing, mails, unknown, unseen };
}

/**
 * The administrator looks in the Sent mail and answers truthfully about each mail not known; then ticks
 * until all is quiet.
 * @param wasSent - whether the mail of this key went.
 */
export function answered(
  hands: Hands,
  scene: Scene,
  trial: Resting,
  wasSent: (key: string) => boolean,
): Ending {
  if (trial.unknown.length === 0) return trial;
  hands.workspace.restore(trial.world);
  hands.set(trial.now);
  for (const { key } of trial.unknown) {
    const value = wasSent(key) ? 'It was sent' : 'Send again';
    hands.type({ tab: 'outbox', key, column: 'notKnown', value });
  }
  const register = tickUntilQuiet(hands);
  return endingOf(hands, scene, register);
}

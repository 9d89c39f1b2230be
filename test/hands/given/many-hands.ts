import { tick } from '../../../src/app/tick.ts';
import type { Ticked } from '../../../src/app/tick.ts';
import { addMinutes } from '../../../src/core/calendar/local-date-time.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { answerOf, stepper } from '../../crash/given/faults.ts';
import type { Ended, Stepper } from '../../crash/given/faults.ts';
import type { Hands } from '../../crash/given/hands.ts';
import type { Scene } from '../../crash/given/scene.ts';
import { seeded } from '../../crash/given/seeded.ts';
import type { Chance } from '../../crash/given/seeded.ts';
import { untilQuiet } from '../../crash/given/trial.ts';
import { unseenOf, witness } from '../../crash/given/witness.ts';
import { keyOn, sheetIn } from './book.ts';
import { isCalm, kinds } from './kinds.ts';
import type { Kind } from './kind.ts';
import { rowsOfRegister, valuesAstray } from './oracle.ts';
import { doEdit } from './stage.ts';
import { wordsOfPeople } from './words-of-people.ts';
import { secondsFrom } from '../../given/seconds-clock.ts';

type Sending = ReturnType<ReturnType<typeof witness>['watching']>;

export type Crowd = { readonly submissions: number; readonly edits: number };

export type Crowded = {
  readonly requests: number;
  readonly edits: number;
  /** Everything lost, doubled, changed or in a wrong row, in words. */
  readonly wrong: readonly string[];
};

/** Something that may happen before the next request, and how often it does where it may. */
type Act = { readonly often: number; readonly may: () => boolean; readonly act: () => void };

const mostAtOnce = 3;
/** A run takes up nothing new after four and a half minutes. */
const stopsAfter = 270;
const calm = kinds.filter(isCalm);

/**
 * Requests arrive, some two at the very same moment, and people work in the sheet, each before a request
 * of one of several runs that go at once. Then ticks until all is quiet.
 */
export function manyHands(hands: Hands, scene: Scene, crowd: Crowd, seed: number): Crowded {
  const chance = seeded(seed);
  const seen = witness(hands, scene);
  hands.begin(scene.world, scene.at);
  const people = wordsOfPeople(scene.world);
  const clock = secondsFrom(scene.at);
  const running = new Set<Stepper<Ticked>>();
  const left = { submissions: crowd.submissions, edits: shuffled(calm, chance) };
  let done = 0;
  const watched = (): Sending => seen.watching((request) => answerOf(() => hands.send(request)));

  const arrive = (): void => {
    const number = crowd.submissions - left.submissions + 100;
    left.submissions -= 1;
    const worker = chance.oneOf(['worker.one@council.example', 'worker.two@council.example']);
    hands.refer(requestFor(`No ${String(number)}`, number, { worker }), worker);
  };
  const edit = (): void => {
    const kind = left.edits.pop();
    if (!kind || !canBeDone(hands, kind)) return;
    const before = hands.workspace.snapshot();
    // What others did may have closed the place to them: rows put in right under a heading, say.
    if (
      'failure' in
      answerOf(() => {
        doEdit(hands, kind.edit, kind.by);
      })
    )
      return;
    people.touched(before, hands.workspace.snapshot());
    done += 1;
  };
  const begin = (): void => {
    const until = clock.seconds() + stopsAfter;
    running.add(stepper(tick(hands.newRun(() => clock.seconds() < until)), watched()));
  };

  const mayEdit = (): boolean => done < crowd.edits && left.edits.length > 0;
  const more = (): boolean => left.submissions > 0 || mayEdit();
  const acts: readonly Act[] = [
    { often: 0.15, may: () => left.submissions > 0, act: arrive },
    // At the very same moment as the one before.
    { often: 0.04, may: () => left.submissions > 0, act: arrive },
    { often: 0.08, may: mayEdit, act: edit },
    { often: 0.1, may: () => more() && running.size < mostAtOnce, act: begin },
  ];
  while (more() || running.size > 0) {
    clock.pass(chance.below(4));
    hands.set(clock.moment());
    for (const { often, may, act } of acts) if (may() && chance.happens(often)) act();
    const one = running.size > 0 ? chance.oneOf([...running]) : undefined;
    if (one?.step()) running.delete(one);
  }

  const turn = (): Ended<Ticked> => {
    const run = stepper(tick(hands.newRun()), watched());
    for (;;) {
      const ended = run.step();
      if (ended) return ended;
    }
  };
  hands.set(addMinutes(hands.now(), 1));
  const register = untilQuiet(hands, turn);
  const world = hands.workspace.snapshot();
  return {
    requests: seen.requests(),
    edits: done,
    wrong: [
      ...seen.wrong(register),
      ...unseenOf(register, hands).map((key) => `not on To do: ${key}`),
      ...[...register.rows.mail.values()]
        .filter(({ status }) => status === 'not-known')
        .map(({ key }) => `nobody knows whether it was sent: ${key}`),
      ...eachOnce(hands, [...register.rows.referral.keys()]),
      ...valuesAstray(hands),
      ...people.astray(world, rowsOfRegister(hands)),
    ],
  };
}

/** Every request stands once on Referrals, whatever was done to its row. */
function eachOnce(hands: Hands, references: readonly string[]): readonly string[] {
  const sheet = sheetIn(hands.workspace.snapshot(), 'referrals');
  const keys = sheet.rows.map((_, at) => keyOn(sheet, at));
  return references
    .map((reference) => [reference, keys.filter((key) => key === reference).length] as const)
    .filter(([, times]) => times !== 1)
    .map(([reference, times]) => `${reference} stands ${String(times)} times on Referrals`);
}

/** Where the row or column is not there just now, people do something else. */
function canBeDone(hands: Hands, kind: Kind): boolean {
  try {
    return kind.edit(hands.workspace.snapshot()).length > 0;
  } catch {
    return false;
  }
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const left = [...list];
  return list.map(() => {
    const [one] = left.splice(chance.below(left.length), 1);
    return one as T;
  });
}

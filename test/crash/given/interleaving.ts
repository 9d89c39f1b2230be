import { tick } from '../../../src/app/tick.ts';
import type { Ticked } from '../../../src/app/tick.ts';
import type { Answers } from '../../../src/forms/field.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { answerOf, faults, stepper } from './faults.ts';
import type { Answer, Ended, Stepper } from './faults.ts';
import { administrator } from './hands.ts';
import type { Hands } from './hands.ts';
import type { Scene } from './scene.ts';
import { seeded } from './seeded.ts';
import type { Chance } from './seeded.ts';
import { untilQuiet } from './trial.ts';
import { unseenOf, witness } from './witness.ts';
import type { Witness } from './witness.ts';
import { secondsFrom } from '../../given/seconds-clock.ts';

/** What happens in one interleaving besides the runs themselves. */
export type Bustle = Scene & {
  readonly arrivals: readonly Answers[];
  /** Column of a tab in which a person types, and what, on any row there is. */
  readonly typing: readonly {
    readonly tab: string;
    readonly column: string;
    readonly value: string;
  }[];
};

/** What one interleaving came to. */
export type Interleaved = {
  readonly faults: number;
  readonly requests: number;
  /** Everything lost, doubled or filled twice, in words. */
  readonly wrong: readonly string[];
};

type Running = {
  readonly run: Stepper<Ticked>;
  readonly since: number;
};

const mostAtOnce = 4;
/** Apps Script ends a run after six minutes; ours stop themselves after four and a half. */
const [stopsAfter, killedAfter] = [270, 360];
const faultRate = 0.02;

/**
 * Several runs over one world, a request of one and then of another, while referrals arrive and people
 * type; some requests fail and some runs die. Then ticks until all is quiet.
 */
export function interleave(hands: Hands, bustle: Bustle, seed: number): Interleaved {
  const chance = seeded(seed);
  const seen = witness(hands, bustle);
  hands.begin(bustle.world, bustle.at);
  const clock = secondsFrom(bustle.at);
  const running = new Set<Running>();
  const still = {
    arrivals: [...bustle.arrivals],
    typing: [...bustle.typing],
    runs: 2 + chance.below(4),
  };

  const acts: readonly Act[] = [
    {
      often: 0.1,
      may: () => still.arrivals.length > 0,
      act: () => {
        const arrived = still.arrivals.shift() ?? {};
        hands.refer(arrived, arrived['worker'] ?? '');
      },
    },
    {
      often: 0.05,
      may: () => still.typing.length > 0 && running.size > 0,
      act: () => {
        const [typed] = still.typing;
        if (typed && typeSomewhere(hands, typed, chance)) still.typing.shift();
      },
    },
    {
      often: 0.2,
      may: () => still.runs > 0 && running.size < mostAtOnce,
      act: () => {
        still.runs -= 1;
        const since = clock.seconds();
        const run = hands.newRun(() => clock.seconds() - since < stopsAfter);
        running.add({ run: stepper(tick(run), watched(hands, seen)), since });
      },
    },
    {
      often: 1,
      may: () => running.size > 0,
      act: () => {
        const one = chance.oneOf([...running]);
        const fault = chance.happens(faultRate) ? chance.oneOf(faults) : undefined;
        if (fault && one.run.next()) seen.fault();
        if (one.run.step(fault)) running.delete(one);
      },
    },
  ];

  while (acts.some(({ may }) => may())) {
    clock.pass(chance.happens(0.002) ? 660 : chance.below(4));
    hands.set(clock.moment());
    for (const one of running) {
      if (clock.seconds() - one.since < killedAfter) continue;
      running.delete(one);
      seen.fault();
    }
    const possible = acts.filter(({ may }) => may());
    (possible.find(({ often }) => chance.happens(often)) ?? possible.at(-1))?.act();
  }
  return { faults: seen.faults(), requests: seen.requests(), wrong: settled(hands, seen) };
}

/** Something that may happen next, and how often it does where it may. */
type Act = {
  readonly often: number;
  readonly may: () => boolean;
  readonly act: () => void;
};

/** The register goes on until all is quiet; then a person answers what nobody knows, truthfully. */
function settled(hands: Hands, seen: Witness): readonly string[] {
  const send = watched(hands, seen);
  const turn = (): Ended<Ticked> => {
    const run = stepper(tick(hands.newRun()), send);
    for (;;) {
      const ended = run.step();
      if (ended) return ended;
    }
  };
  const register = untilQuiet(hands, turn);
  const unknown = [...register.rows.mail.values()].filter(({ status }) => status === 'not-known');
  const before = [
    ...seen.wrong(register),
    ...unseenOf(register, hands).map((key) => `not on To do: ${key}`),
    ...(unknown.length > seen.faults()
      ? [`${String(unknown.length)} mails not known after ${String(seen.faults())} faults`]
      : []),
  ];
  if (unknown.length === 0) return before;
  for (const mail of unknown) {
    const value = seen.wasSent(mail) ? 'It was sent' : 'Send again';
    hands.type({ tab: 'outbox', key: mail.key, column: 'notKnown', value });
  }
  const after = untilQuiet(hands, turn);
  return [
    ...before,
    ...seen.wrong(after).map((words) => `answered, and then: ${words}`),
    ...[...after.rows.mail.values()]
      .filter(({ status }) => status === 'not-known')
      .map(({ key }) => `not known after its answer: ${key}`),
  ];
}

const watched = (hands: Hands, seen: Witness): ((request: WorkspaceRequest) => Answer) =>
  seen.watching((request) => answerOf(() => hands.send(request)));

function typeSomewhere(hands: Hands, typed: Bustle['typing'][number], chance: Chance): boolean {
  const keys = [...(hands.snapshot().tabs.get(typed.tab)?.rowOf.keys() ?? [])];
  if (keys.length === 0) return false;
  hands.type({ ...typed, key: chance.oneOf(keys) }, administrator);
  return true;
}

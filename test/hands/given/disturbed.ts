import { addMinutes } from '../../../src/core/calendar/local-date-time.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { tick } from '../../../src/app/tick.ts';
import type { Ticked } from '../../../src/app/tick.ts';
import type { WorkspaceRequest } from '../../../src/workspace/request.ts';
import { WorkspaceError } from '../../../src/workspace/workspace-error.ts';
import { answerOf, stepper } from '../../crash/given/faults.ts';
import type { Answer, Ended } from '../../crash/given/faults.ts';
import { play, untilQuiet } from '../../crash/given/trial.ts';
import type { Trial } from '../../crash/given/trial.ts';
import type { Hands } from '../../crash/given/hands.ts';
import type { Scene } from '../../crash/given/scene.ts';
import { witness } from '../../crash/given/witness.ts';
import type { Witness } from '../../crash/given/witness.ts';
import type { Kind } from './kind.ts';
import { putRight } from './mends.ts';
import {
  differences,
  outcomeOf,
  peoplesAstray,
  rowsOfRegister,
  typedIn,
  valuesAstray,
} from './oracle.ts';
import type { Outcome, Typed } from './oracle.ts';
import { doEdit } from './stage.ts';
import { wordsOn } from './grid.ts';

/** The agenda gone without anybody’s hand in it. */
export type Whole = { readonly scene: Scene; readonly trial: Trial; readonly outcome: Outcome };

export function wholeOf(hands: Hands, scene: Scene): Whole {
  const trial = play(hands, scene, new Map());
  const world = hands.workspace.snapshot();
  const outcome = outcomeOf(world, hands.snapshot().register, scene.at);
  return { scene, trial, outcome };
}

/**
 * Plays the scene again with this done just before one of its requests is answered, then ticks until all
 * is quiet, with the mend where one is needed.
 *
 * @returns everything that is not as it may be, in words.
 */
export function disturbed(hands: Hands, whole: Whole, kind: Kind, at: number): readonly string[] {
  const { scene, trial } = whole;
  const seen = witness(hands, scene);
  hands.begin(scene.world, scene.at);
  let asked = 0;
  let typed: Typed | undefined;
  let before = scene.world;
  let failure = '';

  const edit = (): void => {
    before = hands.workspace.snapshot();
    if (kind.setsBack) {
      hands.workspace.restore({ ...before, spreadsheet: scene.world.spreadsheet });
    } else {
      failure = refusalOf(() => {
        doEdit(hands, kind.edit, kind.by);
      });
    }
    typed = typedIn(hands.workspace.snapshot());
  };
  const send = seen.watching((request: WorkspaceRequest): Answer => {
    const past = asked < at ? trial.steps[asked] : undefined;
    if (asked === at) {
      hands.workspace.restore(trial.steps[at]?.before ?? scene.world);
      edit();
    }
    asked += 1;
    if (past) {
      hands.workspace.restore(past.after);
      return past.answer ?? answerOf(() => hands.send(request));
    }
    return answerOf(() => hands.send(request));
  });
  const turn = (): Ended<Ticked> => {
    const run = stepper(tick(hands.newRun()), send);
    for (;;) {
      const ended = run.step();
      if (ended) return ended;
    }
  };

  turn();
  if (!typed) return ['The edit was never done.'];
  if (kind.refused) return failure.includes('protected') ? [] : [`not refused: ${failure}`];
  if (failure !== '') return [`refused: ${failure}`];
  const wrong: string[] = [];
  const nothingLost = kind.setsBack && before.spreadsheet === scene.world.spreadsheet;
  if (kind.says && !nothingLost) wrong.push(...said(hands, kind.says, turn));
  // The last commit says that all has gone, on a version that knows nothing of it: that is for a person.
  if (kind.setsBack && at === lastWrite(trial)) return [...wrong, ...sentTwice(hands)];
  if (kind.mend) {
    putRight(hands, kind.mend, before);
    typed = typedIn(hands.workspace.snapshot());
  }
  let register = untilQuiet(hands, turn);
  if (kind.setsBack) {
    register = settled(hands, seen, register, turn);
    typed = typedIn(hands.workspace.snapshot());
  }
  return [...wrong, ...endedWrong(hands, whole, kind, register, typed), ...seen.wrong(register)];
}

const lastWrite = ({ steps, asked }: Trial): number =>
  steps
    .slice(0, asked)
    .map(({ request }) => request.method)
    .lastIndexOf('sheets.spreadsheets.batchUpdate');

function sentTwice({ workspace }: Hands): readonly string[] {
  const raw = workspace.sentMail().map((mail) => mail.raw.replace(/^Date:.*$/m, ''));
  return raw.filter((text, index) => raw.indexOf(text) < index).map(() => 'a mail went twice');
}

function refusalOf(act: () => void): string {
  try {
    act();
    return '';
  } catch (failure) {
    if (failure instanceof WorkspaceError) return failure.message;
    throw failure;
  }
}

/** Two turns, after which somebody who opens the workbook must be able to read what is wrong. */
function said(hands: Hands, says: RegExp, turn: () => Ended<Ticked>): readonly string[] {
  for (let turns = 0; turns < 2; turns += 1) {
    hands.set(addMinutes(hands.now(), 5));
    turn();
  }
  const world = hands.workspace.snapshot();
  const words = [...wordsOn(world, 'start'), ...wordsOn(world, 'todo')];
  return words.some((text) => says.test(text))
    ? []
    : [
        `neither Start nor To do says ${String(says)}: ${words.filter((word) => word.includes('▲')).join(' / ')}`,
      ];
}

/** Where rows were lost, nobody can know of mails that went meanwhile: a person looks, and says so truthfully. */
function settled(
  hands: Hands,
  seen: Witness,
  register: Register,
  turn: () => Ended<Ticked>,
): Register {
  const unknown = [...register.rows.mail.values()].filter(({ status }) => status === 'not-known');
  for (const mail of unknown) {
    const value = seen.wasSent(mail) ? 'It was sent' : 'Send again';
    hands.type({ tab: 'outbox', key: mail.key, column: 'notKnown', value });
  }
  return unknown.length > 0 ? untilQuiet(hands, turn) : register;
}

function endedWrong(
  hands: Hands,
  whole: Whole,
  kind: Kind,
  register: Register,
  typed: Typed,
): readonly string[] {
  const world = hands.workspace.snapshot();
  const differing = differences(whole.outcome, outcomeOf(world, register, whole.scene.at));
  return [
    ...valuesAstray(hands),
    ...peoplesAstray(typed, world, rowsOfRegister(hands)),
    ...[...register.rows.mail.values()]
      .filter(({ status }) => status === 'not-known')
      .map(({ key }) => `nobody knows whether it was sent: ${key}`),
    ...differing.filter((words) => !kind.orders?.test(words)),
  ];
}

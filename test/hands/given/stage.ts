import { giveOrder } from '../../../src/app/give-order.ts';
import { tick } from '../../../src/app/tick.ts';
import { momentFrom } from '../../../src/app/run.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import { openHands } from '../../crash/given/hands.ts';
import type { Hands } from '../../crash/given/hands.ts';
import type { Scene } from '../../crash/given/scene.ts';
import { begins, setUp } from '../../crash/given/week.ts';
import { appended } from './edits.ts';
import type { Edit } from './edit.ts';

export const sitting = 'resources:2026-11-25';
export const [first, second, third, late] = [
  'RP-26-0001',
  'RP-26-0002',
  'RP-26-0003',
  'RP-26-0004',
] as const;

/** Two mails, and the sitting after. */
export const receipt = 'receipt:RP-26-0001:1';
export const chairsAgenda = `agenda:${sitting}:1/chair@council.example`;
export const next = 'resources:2026-12-02';

/** A column that the council keeps for itself, beside the register’s, with a note on every row. */
export const ownColumn = 'Our notes';

/** @param by - an administrator, unless another address is given. */
export function doEdit(hands: Hands, edit: Edit, by: string): void {
  const { workspace } = hands;
  const requests = [...edit(workspace.snapshot())];
  const ask = { spreadsheetId: workspace.spreadsheetId, requestBody: { requests } };
  workspace.handle({ method: 'sheets.spreadsheets.batchUpdate', ask }, { email: by });
}

export type Stage = {
  readonly hands: Hands;
  /** Two and a half hours before: nothing is due. */
  readonly morning: Scene;
  readonly agenda: Scene;
};

/**
 * The workbook at half past eleven on the day the agenda goes, and the tick about to send it. In every
 * kind of people’s column something stands: what was asked and answered, refused and answered, and notes.
 */
export function agendaDay(): Stage {
  const hands = openHands(begins, { strict: false });
  setUp(hands);
  hands.goTo('2026-11-23T10:00:00');
  const two = { worker: 'worker.two@council.example', manager: 'manager.two@council.example' };
  hands.refer(requestFor('Alpha', 1), 'worker.one@council.example');
  hands.refer(requestFor('Beta', 2, { ...two, iroInput: '' }), two.worker);
  hands.refer(requestFor('Gamma', 3, { ...two, iroInput: '' }), two.worker);
  hands.turn();
  hands.goTo('2026-11-23T17:00:01');
  const lateReason = 'Invented: the placement broke down on Sunday night.';
  hands.refer(requestFor('Delta', 4, { lateReason }), 'worker.one@council.example');
  hands.turn();
  hands.goTo('2026-11-24T09:00:00');
  const why = 'Invented: the child has moved already.';
  const order = { kind: 'answer-late', reference: late, answer: 'yes', why } as const;
  hands.run(giveOrder(order, 'vice.chair@council.example', hands.newRun()));
  hands.turn();
  typeEverywhere(hands);
  hands.set(momentFrom('2026-11-24T09:05:00'));
  const morning = sceneOf(hands, 'requests arrive');
  hands.goTo('2026-11-24T11:29:00');
  hands.set(momentFrom('2026-11-24T11:30:00'));
  return { hands, morning, agenda: sceneOf(hands, 'the agenda goes') };
}

const sceneOf = (hands: Hands, name: string): Scene => ({
  name,
  world: hands.workspace.snapshot(),
  at: hands.now(),
  program: tick,
  asked: false,
});

/** Things that stand there, some taken, some refused and some only noted; none is left to be done. */
function typeEverywhere(hands: Hands): void {
  const type = (tab: string, key: string, column: string, value: string): void => {
    hands.type({ tab, key, column, value });
  };
  type('referrals', second, 'accept', 'Invented: it cannot wait for the reviewing officer.');
  type('referrals', third, 'withdraw', 'Invented: a carer was found.');
  for (const key of [first, second, third, late]) {
    type('referrals', key, 'permittedWhy', `Invented note beside ${key}`);
  }
  type('referrals', first, 'permittedBy', 'chair@council.example');
  type('referrals', first, 'moveTo', 'soon');
  type('referrals', first, 'newWorker', 'nobody in particular');
  type('sittings', sitting, 'slotMinutes', 'a while');
  type('sittings', sitting, 'finished', 'not yet');
  for (const key of ['receipt:RP-26-0001:1', 'returned:RP-26-0002:1']) {
    type('outbox', key, 'stop', 'yes');
  }
  for (const tab of ['referrals', 'sittings', 'outbox', 'attendance']) {
    doEdit(hands, appended(tab, ownColumn), hands.workspace.roleAccount);
  }
  hands.turn();
}

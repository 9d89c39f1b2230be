import { approveMinutes } from '../../../src/app/approve-minutes.ts';
import { dailyCheck } from '../../../src/app/daily-check.ts';
import { giveOrder } from '../../../src/app/give-order.ts';
import { momentFrom } from '../../../src/app/run.ts';
import { setUpWorkbook } from '../../../src/app/set-up-workbook.ts';
import { requestFor } from '../../../src/commands/story/story-referrals.ts';
import type { WrittenItem } from '../../../src/commands/story/write-minutes.ts';
import { seedPeople } from '../../../src/commands/trial/seed-people.ts';
import { roleAccount, trialPeople } from '../../../src/commands/trial/trial-people.ts';
import { administrator, openHands } from './hands.ts';
import type { Hands } from './hands.ts';
import { recorder } from './scene.ts';
import type { Recorder, Scene } from './scene.ts';

const pagesUrl = 'http://127.0.0.1:8080';
export const installation = {
  roleAccount,
  allowedDomains: ['council.example'],
  pagesUrl,
  documentsUrl: `${pagesUrl}/documents/`,
};

/** Those without whom there is no week: the other members are sent what the administrator is. */
export const people = trialPeople.filter(({ role }) => role !== 'member');

/** The two longest scenes: half of all the work. */
export const theAgenda: ReadonlySet<string> = new Set([
  'send the agenda',
  'issue the agenda again',
]);

const sitting = 'resources:2026-11-25';
const chair = 'chair@council.example';
const [first, withdrawn, late] = ['RP-26-0001', 'RP-26-0002', 'RP-26-0003'] as const;

export const begins = momentFrom('2026-11-20T09:00:00');

/** The workbook is set up and its people typed in; done twice, it is done once. */
export function setUp(hands: Hands): void {
  hands.run(setUpWorkbook(installation, hands.newRun()));
  hands.run(seedPeople(hands.workspace.spreadsheetId, people));
  hands.turn();
}

/** Every job of the register, in the week it is done in: the world just before each. */
export function scenesOfTheWeek(strict: boolean): readonly Scene[] {
  const week = recorder(openHands(begins, { strict }));
  const parts = [
    beginning,
    monday,
    tuesdayMorning,
    tuesdayAfternoon,
    minutes,
    outcomes,
    laterVersions,
    restored,
  ];
  for (const part of parts) part(week);
  return week.scenes;
}

function beginning({ hands, ask, tick }: Recorder): void {
  ask('set up the workbook', (run) => setUpWorkbook(installation, run));
  hands.run(seedPeople(hands.workspace.spreadsheetId, people));
  tick('plan the sittings');
}

const workerTwo = { worker: 'worker.two@council.example', manager: 'manager.two@council.example' };

function monday({ hands, tick }: Recorder): void {
  hands.goTo('2026-11-23T10:00:00');
  hands.refer(requestFor('Alpha', 1), 'worker.one@council.example');
  hands.refer(requestFor('Beta', 2, { ...workerTwo, iroInput: '' }), workerTwo.worker);
  tick('receive referrals');
  hands.goTo('2026-11-23T15:00:00');
  hands.refer(requestFor('Beta', 2, { ...workerTwo, amends: withdrawn }), workerTwo.worker);
  tick('receive an amended one');
  hands.goTo('2026-11-23T17:00:01');
  const worker = 'worker.three@council.example';
  hands.refer(
    requestFor('Gamma', 3, {
      requestType: 'emergency',
      placedOn: '2026-11-22',
      lateReason: 'Invented: the placement broke down on Sunday night.',
      worker,
      workerRole: 'personal-advisor',
    }),
    worker,
  );
  tick('ask permission for a late one');
}

function tuesdayMorning({ hands, ask, tick }: Recorder): void {
  hands.goTo('2026-11-24T09:00:00');
  const why = 'Invented: the child has moved already.';
  ask('give an order on a page', (run) =>
    giveOrder(
      { kind: 'answer-late', reference: late, answer: 'yes', why },
      'vice.chair@council.example',
      run,
    ),
  );
  tick('do what follows from an order');
  hands.goTo('2026-11-24T11:29:00');
  hands.set(momentFrom('2026-11-24T11:30:00'));
  tick('send the agenda');
}

function tuesdayAfternoon({ hands, tick }: Recorder): void {
  const typeReferral = (key: string, column: string, value: string): void => {
    hands.type({ tab: 'referrals', key, column, value });
  };
  hands.goTo('2026-11-24T15:00:00');
  typeReferral(withdrawn, 'withdraw', 'Invented: the family has found a carer.');
  typeReferral(first, 'newWorker', 'worker.three@council.example');
  tick('take orders typed in the sheet');
  hands.set(momentFrom('2026-11-24T15:15:00'));
  tick('issue the agenda again');
}

const whole = (decision: string): WrittenItem => ({
  answers: {
    'Pen picture': 'Invented: settled, and fond of school.',
    'Outcome sought': 'Invented: a placement close to school.',
    'Discussion highlights': 'Invented: members asked about contact and cost.',
    Decision: decision,
    Reasons: 'Invented: it meets the assessed needs.',
    Recommendations: 'None',
    'Shared funding': 'None',
    'Review date': '16 December 2026',
    Dissent: 'None',
    Confirmed: 'Yes',
  },
  actions: [['Invented: visit the carers', 'worker.one@council.example', '11 December 2026']],
});

function minutes({ hands, ask, tick }: Recorder): void {
  hands.goTo('2026-11-25T13:05:00');
  hands.type({ tab: 'sittings', key: sitting, column: 'finished', value: '2026-11-25 12:40' });
  hands.type({ tab: 'sittings', key: sitting, column: 'presided', value: chair });
  hands.type({ tab: 'attendance', key: `${sitting}/${chair}`, column: 'mark', value: 'Present' });
  for (const [reference, decision] of [
    [first, 'Approve'],
    [late, 'Decline'],
  ] as const) {
    hands.write(sitting, reference, whole(decision), administrator);
  }
  hands.type({ tab: 'sittings', key: sitting, column: 'readBack', value: 'yes' });
  tick('read the minutes back');
  hands.type({ tab: 'sittings', key: sitting, column: 'takeRead', value: 'yes' });
  tick('take what was read');
  hands.goTo('2026-11-26T12:39:00');
  hands.set(momentFrom('2026-11-26T12:40:00'));
  tick('remind');
  // So near the next sitting that the chair's limit is its start, whenever the draft goes that day.
  hands.goTo('2026-11-30T10:00:00');
  hands.type({ tab: 'sittings', key: sitting, column: 'sendDraft', value: 'yes' });
  tick('send the draft to the chair');
  hands.goTo('2026-11-30T14:00:00');
  ask('approve the minutes', (run) => approveMinutes(sitting, chair, run));
  tick('make the records');
}

function outcomes({ hands, ask, tick }: Recorder): void {
  hands.set(momentFrom('2026-11-30T15:00:00'));
  for (const { key, type } of hands.snapshot().register.rows.mail.values()) {
    if (type === 'outcome')
      hands.type({ tab: 'outbox', key, column: 'sendNow', value: administrator });
  }
  tick('send the outcomes');
  hands.set(momentFrom('2026-11-30T15:30:00'));
  ask('look at the final minutes', dailyCheck);
}

/**
 * Version 2 says otherwise of one child, and that another was not heard; version 3 that this one was: second
 * records, places on lists taken and given back, and mails that wait.
 */
function laterVersions({ hands, tick }: Recorder): void {
  const why = 'Invented: it was written down wrongly.';
  hands.set(momentFrom('2026-11-30T15:40:00'));
  hands.run(giveOrder({ kind: 'reopen-minutes', sitting, why }, chair, hands.newRun()));
  tick('unlock what was reopened');
  hands.write(sitting, first, whole('Decline'), administrator);
  hands.write(sitting, late, whole('Not heard'), administrator);
  hands.set(momentFrom('2026-11-30T15:50:00'));
  hands.run(approveMinutes(sitting, chair, hands.newRun()));
  tick('follow up the second version');
  hands.set(momentFrom('2026-11-30T15:52:00'));
  hands.run(giveOrder({ kind: 'reopen-minutes', sitting, why }, chair, hands.newRun()));
  hands.turn();
  hands.write(sitting, late, whole('Decline'), administrator);
  hands.set(momentFrom('2026-11-30T15:55:00'));
  hands.run(approveMinutes(sitting, chair, hands.newRun()));
  tick('follow up the third version');
}

/** Somebody sets the workbook back to how it stood before an order was taken. */
function restored({ hands, ask, tick }: Recorder): void {
  const { workspace } = hands;
  const { spreadsheet } = workspace.snapshot();
  const [key = ''] = hands.snapshot().register.rows.record.keys();
  hands.set(momentFrom('2026-11-30T16:00:00'));
  hands.type({ tab: 'records', key, column: 'filedBy', value: administrator });
  tick('note a record as filed');
  workspace.restore({ ...workspace.snapshot(), spreadsheet });
  hands.set(momentFrom('2026-11-30T17:00:00'));
  tick('stop at a workbook set back');
  ask('carry on', (run) =>
    giveOrder({ kind: 'carry-on', spreadsheetId: workspace.spreadsheetId }, administrator, run),
  );
  hands.refer(requestFor('Epsilon', 5), 'worker.one@council.example');
  tick('go on with a workbook set back');
}

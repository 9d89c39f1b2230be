import { approveMinutes } from '../../app/approve-minutes.ts';
import { giveOrder } from '../../app/give-order.ts';
import { requestFor } from '../story/story-referrals.ts';
import { typingInto } from '../story/write-minutes.ts';
import { typingOverRequests } from '../trial/typing-over.ts';
import type { BenchRig, Calls } from './bench-rig.ts';

const sitting = 'resources:2026-11-25';
const listed = 4;

/** One job of the week, and the calls it made. */
export type Job = {
  readonly name: string;
  readonly calls: Calls;
  readonly documentsRead: number;
  /** Minutes that were made before and changed since. */
  readonly broughtUp: number;
};

/** The jobs of one week, each measured alone; what people do in between is not counted. */
export function weekOfJobs(rig: BenchRig): readonly Job[] {
  const jobs: Job[] = [];
  const job = (name: string, act: () => void, documentsRead = 0, broughtUp = 0): void => {
    jobs.push({ name, calls: rig.callsOf(act), documentsRead, broughtUp });
  };
  job('Nothing to do', rig.turn);
  rig.answerForm(requestFor('Alpha', 1));
  job('A referral arrives', rig.turn);
  for (let number = 2; number <= listed; number += 1) rig.answerForm(requestFor('Beta', number));
  job('Three referrals arrive', rig.turn);
  rig.goTo('2026-11-23T17:00:01');
  rig.answerForm(requestFor('Gamma', listed + 1));
  job('A late referral arrives', rig.turn);
  const late = [...rig.register().rows.referral.values()].find((one) => one.status === 'parked');
  job('The chair answers on a page', () => {
    const order = {
      kind: 'answer-late',
      reference: late?.reference ?? '',
      answer: 'yes',
      why: 'Invented',
    } as const;
    rig.run((run) => giveOrder(order, 'chair@council.example', run));
  });
  job('The sender is told the answer', rig.turn);
  rig.goTo('2026-11-24T11:30:00');
  job('The agenda goes', rig.turn);
  rig.type('referrals', late?.reference ?? '', 'withdraw', 'Invented');
  job('One is withdrawn', rig.turn, 0, 1);
  rig.goTo('2026-11-24T12:00:00');
  job('The re-issue goes', rig.turn);
  rig.goTo('2026-11-25T13:05:00');
  rig.turn();
  rig.type('sittings', sitting, 'finished', '2026-11-25 12:40');
  rig.type('sittings', sitting, 'sendDraft', 'yes');
  job('The draft goes to the chair', rig.turn);
  writeMinutes(rig);
  rig.goTo('2026-11-26T10:00:00');
  const approve = (): void => {
    rig.run((run) => approveMinutes(sitting, 'chair@council.example', run));
  };
  job('The chair approves on a page', approve, 1);
  // Beside a paper for each record: the minutes, once, and the paper of the one that was withdrawn, whom
  // no record may name.
  job('Records are made', rig.turn, 2);
  for (const mail of rig.register().rows.mail.values()) {
    if (mail.type === 'outcome' && mail.status === 'held') {
      rig.type('outbox', mail.key, 'sendNow', 'admin@council.example');
    }
  }
  job('Outcomes are sent', rig.turn);
  return jobs;
}

const answers = {
  'Pen picture': 'Invented.',
  'Outcome sought': 'Invented.',
  'Discussion highlights': 'Invented.',
  Decision: 'Approve',
  Reasons: 'Invented: it meets the assessed needs.',
  Recommendations: 'None',
  'Shared funding': 'None',
  'Review date': 'None',
  Dissent: 'None',
  Confirmed: 'Yes',
};

/** The administrator fills the minutes document, child by child. */
function writeMinutes(rig: BenchRig): void {
  const { rows } = rig.register();
  const documentId = rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
  for (const item of rows.item.values()) {
    if (item.sitting !== sitting || item.status !== 'listed') continue;
    const document = rig.workspace.documents().find((one) => one.documentId === documentId);
    if (!document) throw new Error('The minutes were not made.');
    const requests = typingOverRequests(
      typingInto(document, item.reference, { answers, actions: [['None', '', '']] }),
    );
    rig.workspace.handle(
      { method: 'docs.documents.batchUpdate', ask: { documentId, requestBody: { requests } } },
      { email: rig.workspace.roleAccount },
    );
  }
}

import { paths } from '../../core/week/page-paths.ts';
import { requestFor } from './story-referrals.ts';
import { administrator } from './telling.ts';
import type { Telling } from './telling.ts';
import { whole } from './whole-item.ts';
import type { WrittenItem } from './write-minutes.ts';

/** One week of the Resources Panel, told step by step, from the first referral to the child’s return. */
export async function tellStory(story: Telling): Promise<void> {
  const references = await monday(story);
  await tuesday(story, references);
  await wednesday(story, references);
  await afterwards(story, references);
}

type References = {
  readonly first: string;
  readonly second: string;
  readonly late: string;
  readonly withdrawn: string;
};

const sitting = 'resources:2026-11-25';

async function monday({ refer, say, goTo, desk }: Telling): Promise<References> {
  await goTo('2026-11-23T10:00:00');
  const first = await refer(requestFor('Alpha', 1), 'worker.one@council.example');
  say(`${first} is received, checked and acknowledged; its request paper is made.`, 'CPR-4.1');
  const second = await refer(
    requestFor('Beta', 2, {
      iroInput: '',
      worker: 'worker.two@council.example',
      manager: 'manager.two@council.example',
    }),
    'worker.two@council.example',
  );
  say(`${second} comes without the reviewing officer’s input: sent back with the list.`, 'CPR-4.2');
  await goTo('2026-11-23T15:00:00');
  await refer(
    requestFor('Beta', 2, {
      amends: second,
      worker: 'worker.two@council.example',
      manager: 'manager.two@council.example',
    }),
    'worker.two@council.example',
  );
  say(`${second} is completed before the cut-off.`, 'CPR-4.2');
  const withdrawn = await refer(requestFor('Delta', 4), 'worker.one@council.example');
  await goTo('2026-11-23T17:00:01');
  const late = await refer(
    requestFor('Gamma', 3, {
      requestType: 'emergency',
      placedOn: '2026-11-22',
      lateReason: 'Invented: the placement broke down on Sunday night.',
      worker: 'worker.three@council.example',
      workerRole: 'personal-advisor',
    }),
    'worker.three@council.example',
  );
  say(`${late} comes one second late: parked, and the chair and vice chair are asked.`, 'CPR-4.4');
  say(`Nobody has answered about ${late}; silence is shown, never taken for consent.`, 'CPR-4.4');
  await desk.turn();
  return { first, second, late, withdrawn };
}

async function tuesday(
  { post, say, goTo, type, register }: Telling,
  { late, withdrawn }: References,
): Promise<void> {
  await goTo('2026-11-24T11:00:00');
  say('The agenda stands in the Outbox; it can be looked at and stopped.', 'CPR-5.1a');
  await post(
    paths.late(late),
    { answer: 'yes', why: 'Invented: the child has moved already.' },
    'vice.chair@council.example',
  );
  say(`The vice chair permits ${late}: it joins the agenda, marked late.`, 'CPR-4.4');
  await goTo('2026-11-24T11:30:00');
  const sent = [...(await register()).rows.mail.values()].filter((mail) =>
    mail.key.startsWith(`agenda:${sitting}:1/`),
  );
  say(
    `The agenda goes by itself, half an hour before its limit: ${sent.length} mails, ${sent.filter((mail) => mail.invite).length} with an invitation.`,
    'CPR-5.1a',
  );
  await goTo('2026-11-24T15:00:00');
  await type('referrals', withdrawn, 'withdraw', 'Invented: the family has found a carer.');
  await goTo('2026-11-24T15:15:00');
  const issue = (await register()).rows.issue.get(`agenda:${sitting}:2`);
  say(
    `${withdrawn} is withdrawn. Issue 2 goes, and says first: ${issue?.changes.join(' ') ?? ''}`,
    'CPR-4.4',
  );
}

const none: NonNullable<WrittenItem['actions']> = [['None', '', '']];

async function wednesday(story: Telling, { first, second, late }: References): Promise<void> {
  const { goTo, say, type, write } = story;
  await goTo('2026-11-25T13:05:00');
  await type('sittings', sitting, 'finished', '2026-11-25 12:40');
  await type('sittings', sitting, 'presided', 'chair@council.example');
  await type('attendance', `${sitting}/chair@council.example`, 'mark', 'Present');
  await write(
    sitting,
    first,
    {
      answers: { ...whole('Approve'), 'Review date': '9 December 2026' },
      actions: [['Invented: visit the carers', 'worker.one@council.example', '2 December 2026']],
    },
    administrator,
  );
  await write(sitting, second, { answers: whole('Decline'), actions: none }, administrator);
  await write(sitting, late, { answers: whole('Approve'), actions: none }, administrator);
  say('The administrator writes the draft in the minutes document itself.', 'CPR-5.1b');
  await goTo('2026-11-26T10:00:00');
  await type('sittings', sitting, 'sendDraft', 'yes');
  say('The draft goes to the chair, inside its 48 hours.', 'CPR-5.2a');
  await goTo('2026-11-27T09:00:00');
  await write(
    sitting,
    second,
    {
      answers: {
        Dissent: 'Finance Accountant – the decision – invented: the cost was not compared',
      },
    },
    'chair@council.example',
  );
  await story.post(paths.minutes(sitting), { answer: 'approve' }, 'chair@council.example');
  say(
    'The chair adds a dissent, approves, and the decisions come back into the register.',
    'CPR-5.2b',
  );
}

async function afterwards(
  { register, say, goTo, type }: Telling,
  { first }: References,
): Promise<void> {
  const now = await register();
  const outcomes = [...now.rows.mail.values()].filter(
    (mail) => mail.type === 'outcome' && mail.status === 'held',
  );
  say(`${outcomes.length} outcome mails wait for a person to send them.`, 'CPR-3.6');
  for (const mail of outcomes) await type('outbox', mail.key, 'sendNow', administrator);
  say('The administrator sends them.', 'CPR-3.6');
  for (const record of now.rows.record.values())
    await type('records', record.key, 'filedBy', administrator);
  say(
    `${now.rows.record.size} records, one per child, are filed on LCS: the administrator says so.`,
    'CPR-5.3a',
  );
  const back = now.rows.item.get(`${first}@resources:2026-12-09`);
  say(`${first} comes back on ${back?.sitting ?? 'no sitting'}, its review date.`, 'CPR-5.1c');
  await goTo('2026-12-08T11:30:00');
  say('That agenda goes, and links the child’s earlier record.', 'CPR-5.1a');
}

import { momentFrom } from '../../src/app/run.ts';
import { driveSays } from './drive-says.ts';
import { approveMinutes } from '../../src/app/approve-minutes.ts';
import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import { typingInto } from '../../src/commands/story/write-minutes.ts';
import { typingOverRequests } from '../../src/commands/trial/typing-over.ts';
import { rowsFor } from '../../src/core/minutes/minutes-rows.ts';
import type { Order } from '../../src/core/order/order.ts';
import type { LocalDateTime } from '../../src/core/calendar/local-date-time.ts';
import type { Person, Register } from '../../src/core/register/register.ts';
import { childHeard } from '../../src/core/week/child-heard.ts';
import { itemsOf } from '../../src/core/week/sittings.ts';
import type { Answers } from '../../src/forms/field.ts';
import { request } from '../../src/workspace/program.ts';
import { day } from '../core/given/day.ts';
import { preset } from '../core/given/presets.ts';
import { given } from './given-workbook.ts';
import type { GivenWorkbook } from './given-workbook.ts';
import { formOf, written } from './whole-answers.ts';

export const addressOf = (person: string): string => `${person}@council.example`;

const person = (
  role: Person['role'],
  at: string,
  title: string,
  more: Partial<Person> = {},
): Person => ({ role, email: addressOf(at), name: `Person ${at}`, title, ...more });

const resources = { panels: ['resources'] };
const homes = { panels: ['lasting-homes'] };

/** Two panels of one council; the administrator and one vice chair serve both. */
export const peopleOfMonth: readonly Person[] = [
  person('chair', 'chair', 'Service Director', resources),
  person('chair', 'homes.chair', 'Leaving Care Service Senior Manager', homes),
  person('vice-chair', 'vice.chair', 'Head of Care Services'),
  person('administrator', 'admin', 'Panel Administrator'),
  person('member', 'finance', 'Finance Accountant', resources),
  person('member', 'fostering', 'Fostering ATM', resources),
  person('member', 'residential', 'Residential Manager', resources),
  person('member', 'access', 'Access to Resources representative', homes),
  person('member', 'housing', 'Housing Authority representatives', { ...homes, byPdf: true }),
  person('worker', 'worker.one', 'Social Worker'),
  person('worker', 'worker.two', 'Social Worker'),
  person('worker', 'worker.three', 'Social Worker'),
  person('worker', 'worker.homes', 'Social Worker'),
  person('worker', 'worker.by.pdf', 'Personal Advisor', { byPdf: true }),
  person('worker', 'guest', 'College tutor'),
  person('manager', 'manager.one', 'Team Manager'),
  person('manager', 'manager.two', 'Team Manager'),
];

/** The requests of the month, by what becomes of each. */
export const children = {
  heard: 'RP-26-0001',
  second: 'RP-26-0002',
  handedOver: 'RP-26-0003',
  withdrawn: 'RP-26-0004',
  consented: 'LH-26-0001',
  papersHeldBack: 'LH-26-0002',
  later: 'LH-26-0003',
} as const;

const sittings = {
  resources: ['resources:2026-11-25', 'resources:2026-12-02'],
  homes: ['lasting-homes:2026-12-01', 'lasting-homes:2026-12-15'],
} as const;

/** How things stood at one moment of the month. */
export type Moment = {
  readonly at: LocalDateTime;
  readonly register: Register;
  /** Who may open what, as Drive has it. */
  readonly drive: readonly string[];
};

/** The hands of the month's people. */
function handsOn(workbook: GivenWorkbook) {
  const moments: Moment[] = [];
  const turnAt = (moment: string): void => {
    workbook.goTo(moment);
    const { register } = workbook.turn();
    const { workspace } = workbook;
    moments.push({ at: momentFrom(moment), register, drive: driveSays(workspace) });
  };
  const order = (asked: Order, by?: string): void => {
    const decided = workbook.order(asked, by);
    if (!decided.ok) throw new Error(decided.error);
  };
  let asked = 0;
  const refer = (panel: string, worker: string, changed: Answers = {}): void => {
    const own = { worker: addressOf(worker), manager: addressOf('manager.one'), ...changed };
    const answers = { ...formOf(preset(panel), String(2000001 + asked++)), ...own };
    workbook.answerForm(answers, addressOf(worker));
  };
  const say = (about: string, code: string, answer: string): void => {
    order({ kind: 'say-of-case', about, code, answer, note: '' });
  };
  /** Every answer of every child heard at a sitting, the draft sent, and its chair’s yes. */
  const writeUp = (sitting: string, chair: string): void => {
    const { register } = workbook.read();
    const documentId = register.rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
    const panel = preset(sitting.split(':', 1)[0] ?? '');
    for (const item of itemsOf(register, sitting)) {
      if (item.status !== 'listed') continue;
      const rows = rowsFor(panel, childHeard(register, item));
      const answers = Object.fromEntries(
        rows.flatMap((row) => {
          const words = written(row);
          return words === undefined ? [] : [[row.label, words] as const];
        }),
      );
      const document = workbook.run(request('docs.documents.get', { documentId }));
      const actions = [['None', '', '']] as const;
      const requests = typingOverRequests(
        typingInto(document, item.reference, { answers, actions }),
      );
      const ask = { documentId, requestBody: { requests } };
      workbook.send({ method: 'docs.documents.batchUpdate', ask });
    }
    order({ kind: 'send-draft', sitting });
    const approved = workbook.run(approveMinutes(sitting, addressOf(chair), workbook.newRun()));
    if (!approved.ok) throw new Error(`${sitting}: ${approved.error}`);
    workbook.turn();
    for (const { key, sitting: of } of workbook.read().register.rows.record.values()) {
      if (of === sitting) order({ kind: 'file-record', record: key });
    }
  };
  return { moments, turnAt, order, refer, say, writeUp };
}

/**
 * 23 November to 28 December 2026: two sittings of the Resources Panel, two of the Lasting Homes Panel. A member
 * leaves, a child is handed to another worker, a request is withdrawn, papers wait for consent, one is added from
 * the case system, a guest is asked, and two people have no Google account.
 */
export const monthOfTwoPanels = given((workbook) => {
  const { moments, turnAt, order, refer, say, writeUp } = handsOn(workbook);
  workbook.run(seedPeople('local-workbook', peopleOfMonth));
  order({ kind: 'run-panel', panel: 'lasting-homes', runs: true });
  const on = [day('2026-12-01'), day('2026-12-15')];
  order({ kind: 'add-sittings', panel: 'lasting-homes', on, stream: '', why: '' });
  turnAt('2026-11-23T10:00:00');

  refer('resources', 'worker.one');
  refer('resources', 'worker.two', { manager: addressOf('manager.two') });
  refer('lasting-homes', 'worker.homes');
  refer('lasting-homes', 'worker.by.pdf');
  turnAt('2026-11-23T10:05:00');
  for (const about of [children.consented, children.papersHeldBack])
    say(about, 'gate:case-heard', 'Yes');
  say(children.consented, 'gate:share-documents', 'Yes');
  say(children.consented, 'gate:section-removed', 'Removed');
  workbook.answerForm(
    { addsTo: children.consented, paperTitle: 'Case summary', paperOf: '', paperText: 'Invented.' },
    addressOf('worker.homes'),
  );
  const item = `${children.consented}@${sittings.homes[0]}`;
  turnAt('2026-11-23T10:10:00');
  order({ kind: 'invite-guest', item, person: addressOf('guest') });
  for (const time of ['24T11:30', '24T12:00']) turnAt(`2026-11-${time}:00`);
  for (const { key, to } of workbook.read().register.rows.mail.values()) {
    if (to === addressOf('housing')) order({ kind: 'send-now', mail: key });
  }
  turnAt('2026-11-25T14:00:00');
  turnAt('2026-11-26T10:00:00');
  writeUp(sittings.resources[0], 'chair');

  refer('resources', 'worker.two');
  refer('resources', 'worker.two');
  turnAt('2026-11-26T11:00:00');
  order({
    kind: 'change-worker',
    reference: children.handedOver,
    worker: addressOf('worker.three'),
  });
  order({ kind: 'withdraw', reference: children.withdrawn, why: 'Invented: placed with family.' });
  // Both leave the council: a member, and a worker who had sent requests.
  for (const one of ['finance', 'worker.two']) {
    workbook.type('people', addressOf(one), 'to', '2026-11-27');
  }
  for (const time of ['01T11:30', '01T14:00', '02T14:00']) turnAt(`2026-12-${time}:00`);
  turnAt('2026-12-03T10:00:00');
  writeUp(sittings.resources[1], 'chair');
  writeUp(sittings.homes[0], 'homes.chair');

  refer('lasting-homes', 'worker.homes');
  turnAt('2026-12-04T10:00:00');
  for (const gate of ['case-heard', 'share-documents']) say(children.later, `gate:${gate}`, 'Yes');
  say(children.later, 'gate:section-removed', 'Removed');
  for (const time of ['08T12:00', '15T17:00']) turnAt(`2026-12-${time}:00`);
  turnAt('2026-12-16T10:00:00');
  writeUp(sittings.homes[1], 'homes.chair');
  turnAt('2026-12-28T10:00:00');
  return moments;
});

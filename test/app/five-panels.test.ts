import { childHeard } from '../../src/core/week/child-heard.ts';
import { giveOrder } from '../../src/app/give-order.ts';
import { approveMinutes } from '../../src/app/approve-minutes.ts';
import { tick } from '../../src/app/tick.ts';
import { typingInto } from '../../src/commands/story/write-minutes.ts';
import { typingOverRequests } from '../../src/commands/trial/typing-over.ts';
import { rowsFor } from '../../src/core/minutes/minutes-rows.ts';
import type { Order } from '../../src/core/order/order.ts';
import type { Panel } from '../../src/core/panel/panel.ts';
import { takesRequests } from '../../src/core/panel/takes-requests.ts';
import { panelBehind } from '../../src/core/week/panel-behind.ts';
import { panelSpokenOf } from '../../src/core/week/panel-spoken-of.ts';
import { toDo } from '../../src/core/week/to-do.ts';
import { momentFrom } from '../../src/app/run.ts';
import { itemsOf } from '../../src/core/week/sittings.ts';
import type { Register } from '../../src/core/register/register.ts';
import { offered, presets } from '../../src/panels/index.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { request } from '../../src/workspace/program.ts';
import { day } from '../core/given/day.ts';
import { preset } from '../core/given/presets.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import { cellsOf, valueAt } from '../given/hands.ts';
import { formOf, written } from '../given/whole-answers.ts';

const codes = presets().map(({ code }) => code);
const panels = { ...offered, unlessChosen: codes };
const chair = 'chair@council.example';

/** One sitting of each panel: the day, how its dates came, and when its agenda is seen to. */
const sat: Readonly<Record<string, { readonly on: string; readonly stream?: string }>> = {
  resources: { on: '2026-11-25' },
  'next-steps': { on: '2026-11-26' },
  'best-care': { on: '2026-12-01', stream: 'under-18' },
  permanence: { on: '2026-12-03' },
  'lasting-homes': { on: '2026-12-09' },
};
const keyOf = (code: string): string =>
  [code, sat[code]?.on, sat[code]?.stream].filter((part) => part !== undefined).join(':');

/** A workbook that runs all five, and a turn of it at any moment. */
function givenFive() {
  const workbook = givenWorkbook();
  const newRun = () => ({ ...workbook.newRun(), panels });
  const register = (): Register => workbook.run(readWorkbook('local-workbook', panels)).register;
  const turnAt = (moment: string): void => {
    workbook.goTo(moment);
    while (workbook.run(tick(newRun())).more);
  };
  const order = (given: Order): string => {
    const decided = workbook.run(giveOrder(given, 'admin@council.example', newRun()));
    if (!decided.ok) throw new Error(decided.error);
    return decided.value;
  };
  const refer = (panel: Panel, caseNumber: string): void => {
    workbook.answerForm(formOf(panel, caseNumber));
  };
  const putDown = (code: string, cohort: string, child: string, born: string): void => {
    const added = {
      key: child,
      initials: 'A.B.',
      dateOfBirth: day(born),
      worker: 'worker.one@council.example',
      manager: 'manager.one@council.example',
    };
    order({ kind: 'add-to-cohort', panel: code, cohort, child: added, why: 'Not in the extract.' });
    const { requestTypes } = preset(code);
    const requestType = requestTypes?.choices[0]?.value ?? '';
    order({ kind: 'put-down', sitting: keyOf(code), cohort, children: [child], requestType });
  };
  /** The minutes of a sitting, every label answered, approved by the chair. */
  const writeUp = (panel: Panel): void => {
    const sitting = keyOf(panel.code);
    for (const item of itemsOf(register(), sitting)) {
      const { reference } = item;
      const rows = rowsFor(panel, childHeard(register(), item));
      const answers = Object.fromEntries(
        rows.flatMap((row) => {
          const words = written(row);
          return words === undefined ? [] : [[row.label, words]];
        }),
      );
      const documentId = register().rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
      const document = workbook.run(request('docs.documents.get', { documentId }));
      const typed = typingInto(document, reference, { answers, actions: [['None']] as never });
      const requests = typingOverRequests(typed);
      const ask = { documentId, requestBody: { requests } };
      workbook.send({ method: 'docs.documents.batchUpdate', ask });
    }
    order({ kind: 'send-draft', sitting });
    const approved = workbook.run(approveMinutes(sitting, chair, newRun()));
    if (!approved.ok) throw new Error(`${sitting}: ${approved.error}`);
  };
  return { workbook, register, turnAt, order, refer, putDown, writeUp };
}

describe('a workbook that runs all five panels', () => {
  const five = givenFive();
  const { register, turnAt, order } = five;

  it('goes from five ways in to five records, each panel by its own terms', () => {
    turnAt('2026-11-23T10:00:00');
    order({
      kind: 'add-sittings',
      panel: 'best-care',
      on: [day('2026-12-01')],
      stream: 'under-18',
      why: '',
    });
    order({
      kind: 'add-sittings',
      panel: 'lasting-homes',
      on: [day('2026-12-09')],
      stream: '',
      why: '',
    });
    order({
      kind: 'add-sittings',
      panel: 'permanence',
      on: [day('2026-12-03')],
      stream: '',
      why: '',
    });
    for (const [words, said] of [
      ['night', 'Type one of: Usual, Afternoon, Whole day.'],
      ['Whole day', 'Whole day: 09:30 to 16:20.'],
    ] as const) {
      five.workbook.type('sittings', keyOf('lasting-homes'), 'session', words);
      turnAt('2026-11-23T10:02:00');
      expect(valueAt(five.workbook, 'sittings', keyOf('lasting-homes'), 'done')).toContain(said);
    }
    presets()
      .filter(takesRequests)
      .forEach((panel, at) => {
        five.refer(panel, `200000${at + 1}`);
      });
    turnAt('2026-11-23T10:05:00');
    five.putDown('next-steps', 'approaching-18', '3000001', '2009-01-20');
    five.putDown('permanence', 'section-20', '3000002', '2015-01-20');
    turnAt('2026-11-23T10:10:00');
    for (const gate of ['share-documents', 'case-heard']) {
      const [about = ''] = itemsOf(register(), keyOf('lasting-homes')).map((one) => one.reference);
      order({ kind: 'say-of-case', about, code: `gate:${gate}`, answer: 'Yes', note: '' });
    }
    order({ kind: 'build-agenda', sitting: keyOf('next-steps') });
    order({ kind: 'build-agenda', sitting: keyOf('permanence') });
    const listed = codes.map((code) => [
      code,
      itemsOf(register(), keyOf(code)).map(({ status }) => status),
    ]);
    expect(Object.fromEntries(listed)).toEqual(
      Object.fromEntries(codes.map((code) => [code, ['listed']])),
    );

    for (const moment of ['23T17:01', '24T11:30', '25T14:00', '26T14:00', '26T18:00', '27T12:00']) {
      turnAt(`2026-11-${moment}:00`);
    }
    for (const moment of ['01T14:00', '01T18:00', '02T12:00', '03T14:00', '09T14:00']) {
      turnAt(`2026-12-${moment}:00`);
    }
    const agendas = codes.map((code) => [
      code,
      register().rows.issue.get(`agenda:${keyOf(code)}:1`)?.status,
    ]);
    expect(Object.fromEntries(agendas)).toEqual(
      Object.fromEntries(codes.map((code) => [code, 'gone'])),
    );

    presets().forEach(five.writeUp);
    turnAt('2026-12-10T10:00:00');
    turnAt('2026-12-10T10:05:00');
    const heard = codes.map((code) => [
      code,
      itemsOf(register(), keyOf(code)).map(({ status }) => status),
    ]);
    expect(Object.fromEntries(heard)).toEqual(
      Object.fromEntries(codes.map((code) => [code, ['heard']])),
    );
    const records = [...register().rows.document.values()].filter(({ kind }) => kind === 'record');
    expect(records.map(({ status }) => status)).toEqual(codes.map(() => 'made'));
  });

  it('cites in mails, To do and the log of each panel only its own terms of reference', () => {
    const prefixes: Readonly<Record<string, string>> = {
      resources: 'CPR-',
      'next-steps': 'NS-',
      'best-care': 'BC-',
      permanence: 'CPP-',
      'lasting-homes': 'LCLH-',
    };
    for (const mail of register().rows.mail.values()) {
      const code = panelBehind(register(), mail) ?? '';
      expect([mail.key, mail.rule]).toEqual([
        mail.key,
        expect.stringMatching(`^(${prefixes[code] ?? ''}|$)`),
      ]);
    }
    for (const { about, clause } of toDo(register(), momentFrom('2026-12-10T10:05:00'))) {
      const panel = panelSpokenOf(presets(), about);
      if (panel && clause !== '')
        expect([about, clause]).toEqual([about, expect.stringContaining(panel.shortName)]);
    }
    const lines = cellsOf(five.workbook, 'log').map((row) =>
      [2, 4].map((column) => row[column]?.userEnteredValue?.stringValue ?? ''),
    );
    expect(lines.length).toBeGreaterThan(40);
    for (const [about = '', clause = ''] of lines) {
      const panel = panelSpokenOf(presets(), about);
      if (panel && clause !== '')
        expect([about, clause]).toEqual([about, expect.stringContaining(panel.shortName)]);
    }
  });
});

import type { docs_v1 } from '@googleapis/docs';
import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { noCover } from '../../src/core/attendance/cover.ts';
import type { Order } from '../../src/core/order/order.ts';
import { workbookOf } from '../../src/core/register/rows.ts';
import { serialOfMoment } from '../../src/workbook/cell.ts';
import { commit } from '../../src/workbook/commit.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { administrator, given } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { edit, valueAt } from '../given/hands.ts';

const sitting = 'resources:2026-11-25';
const seat = (person: string): string => `${sitting}/${person}@council.example`;

/** Tuesday 24 November 2026, 11:40am: the agenda has gone. */
const agendaGone = given((workbook) => {
  workbook.refer(requestFor('Alpha', 1));
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
  workbook.goTo('2026-11-24T11:40:00');
});

const shown = (workbook: GivenWorkbook, person: string): readonly unknown[] =>
  ['reply', 'repliedBy', 'replied', 'done'].map((column) =>
    valueAt(workbook, 'attendance', seat(person), column),
  );
const reply = (person: string, order: Partial<Order> = {}): Order =>
  ({ kind: 'reply', seat: seat(person), answer: 'coming', cover: noCover, ...order }) as Order;

describe('a reply typed on Attendance for somebody who cannot sign in [CPR-2.3]', () => {
  it('is taken as the administrator’s for them, and answered beside it', () => {
    const { given: workbook } = agendaGone();
    expect(shown(workbook, 'fostering')).toEqual(['◆ No reply', undefined, undefined, undefined]);
    workbook.type('attendance', seat('fostering'), 'replyFor', 'Not coming');
    workbook.type('attendance', seat('fostering'), 'mark', 'Absent');
    workbook.turn(administrator);
    const [state, by, at, done] = shown(workbook, 'fostering');
    expect([state, by, at]).toEqual([
      '– Not coming',
      'admin@council.example, for them',
      serialOfMoment('2026-11-24T11:40:00' as never),
    ]);
    expect(done).toContain('✓ Reply for fostering@council.example: Not coming.');
    expect(valueAt(workbook, 'attendance', seat('fostering'), 'mark')).toBe('Absent');
    expect(valueAt(workbook, 'attendance', seat('fostering'), 'replyFor')).toBe('Not coming');
  });

  it('waits for the cover to be named, as one order in two cells', () => {
    const { given: workbook } = agendaGone();
    const type = (column: string, value: string): string => {
      workbook.type('attendance', seat('worker.one'), column, value);
      workbook.turn(administrator);
      return String(shown(workbook, 'worker.one')[3]);
    };
    expect(type('replyFor', 'Sending cover')).toMatch(
      /^▲ Say who comes under "Reply for them: cover"/,
    );
    expect(type('replyCover', 'A.B.')).toMatch(/^▲ Say who comes/);
    expect(type('replyCover', 'A.B., Social Worker, Team 2')).toMatch(/^✓ Reply for worker\.one/);
    expect(shown(workbook, 'worker.one')[0]).toBe('✓ Sending cover: A.B., Social Worker, Team 2');
    expect(type('replyCover', 'nobody@council.example')).toContain('is not in People on that day');
    expect(type('replyCover', 'worker.two@council.example')).toContain('✓');
    expect(shown(workbook, 'worker.one')[0]).toBe('✓ Sending cover: Worker Two, Social Worker');
  });

  it('gives way to what the person says later themselves', () => {
    const { given: workbook } = agendaGone();
    workbook.type('attendance', seat('fostering'), 'replyFor', 'Not coming');
    workbook.turn(administrator);
    workbook.order(reply('fostering'), 'fostering@council.example');
    workbook.turn(administrator);
    expect(shown(workbook, 'fostering').slice(0, 2)).toEqual([
      '✓ Coming',
      'fostering@council.example',
    ]);
  });

  it('is refused in words once the sitting has begun', () => {
    const { given: workbook } = agendaGone();
    workbook.goTo('2026-11-25T09:30:00');
    workbook.type('attendance', seat('fostering'), 'replyFor', 'Coming');
    workbook.turn(administrator);
    expect(shown(workbook, 'fostering')).toEqual([
      undefined,
      undefined,
      undefined,
      expect.stringContaining('▲ The sitting began'),
    ]);
  });
});

describe('a workbook that was set up before there were replies', () => {
  const { sheetId, columns } = tabOf('attendance');
  const newer = ['reply', 'repliedBy', 'replied', 'replyFor', 'replyCover'];

  /** The same, without the columns. */
  const before = given((workbook) => {
    workbook.refer(requestFor('Alpha', 1));
    workbook.goTo('2026-11-24T11:30:00');
    workbook.turn();
    workbook.goTo('2026-11-24T11:40:00');
    workbook.type('attendance', seat('finance'), 'mark', 'Present');
    const startIndex = columns.findIndex(({ id }) => id === newer[0]);
    const range = {
      sheetId,
      dimension: 'COLUMNS',
      startIndex,
      endIndex: startIndex + newer.length,
    };
    edit(workbook, [{ deleteDimension: { range } }]);
  });
  const attendance = (workbook: GivenWorkbook) => workbook.read().tabs.get('attendance');

  it('keeps them all the same, and shows them once it is set up again', () => {
    const { given: workbook } = before();
    expect(workbook.order(reply('finance'), 'finance@council.example').ok).toBe(true);
    workbook.turn(administrator);
    expect(attendance(workbook)?.trouble).toHaveLength(newer.length);
    workbook.setUp();
    workbook.turn(administrator);
    expect(attendance(workbook)?.trouble).toEqual([]);
    expect([...(attendance(workbook)?.columns.keys() ?? [])]).toEqual(columns.map(({ id }) => id));
    expect(shown(workbook, 'finance')[0]).toBe('✓ Coming');
    expect(valueAt(workbook, 'attendance', seat('finance'), 'mark')).toBe('Present');
    workbook.type('attendance', seat('fostering'), 'replyFor', 'Coming', administrator);
    workbook.turn(administrator);
    expect(shown(workbook, 'fostering')[0]).toBe('✓ Coming');
  });

  it('gets its columns with the first turn of a script that knows them', () => {
    const { given: workbook } = before();
    const now = workbook.newRun().now;
    workbook.run(
      commit(workbook.read(), { id: 'v2', now }, (register) => [
        { table: 'workbook', row: { ...workbookOf(register), version: 2 } },
      ]),
    );
    workbook.turn(administrator);
    expect(attendance(workbook)?.trouble).toEqual([]);
    expect(shown(workbook, 'finance')[0]).toBe('◆ No reply');
    expect(valueAt(workbook, 'attendance', seat('finance'), 'mark')).toBe('Present');
  });
});

describe('the list of who was there, in the minutes', () => {
  const words = (document: docs_v1.Schema$Document | undefined): readonly string[] =>
    (document?.body?.content ?? [])
      .flatMap(({ table }) => table?.tableRows ?? [])
      .map(({ tableCells }) =>
        (tableCells ?? [])
          .flatMap(({ content }) => content ?? [])
          .flatMap(({ paragraph }) => paragraph?.elements ?? [])
          .map(({ textRun }) => textRun?.content?.trim() ?? '')
          .join(' | '),
      );

  it('begins with what was replied, and what the chair makes of it stays', () => {
    const { given: workbook } = agendaGone();
    workbook.order(reply('chair'), 'chair@council.example');
    workbook.order(reply('finance', { answer: 'not-coming' }), 'finance@council.example');
    const cover = { ...noCover, name: 'Invented Person', role: 'Fostering ATM' };
    workbook.order(reply('fostering', { answer: 'cover', cover }), 'fostering@council.example');
    workbook.goTo('2026-11-25T09:30:00');
    workbook.turn();
    const { rows } = workbook.read().register;
    const documentId = rows.document.get(`minutes:${sitting}`)?.fileId ?? '';
    const minutes = () =>
      words(workbook.workspace.documents().find((one) => one.documentId === documentId));
    expect(minutes()).toEqual(
      expect.arrayContaining([
        'Service Director | Person Chair | Expected',
        'Finance Accountant | Person Finance | Apologies',
        'Fostering ATM | Person Fostering | Cover: Invented Person, Fostering ATM',
        'SEN Officer | Person Sen | ',
      ]),
    );
    const replaceAllText = {
      containsText: { text: 'Expected', matchCase: true },
      replaceText: 'Present from 10am',
    };
    const ask = { documentId, requestBody: { requests: [{ replaceAllText }] } };
    workbook.send({ method: 'docs.documents.batchUpdate', ask });
    workbook.goTo('2026-11-25T13:00:00');
    workbook.turn();
    expect(minutes()).toContain('Service Director | Person Chair | Present from 10am');
  });
});

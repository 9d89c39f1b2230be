import { requestFor } from '../../src/commands/story/story-referrals.ts';
import { serialOfMoment, serialOf } from '../../src/workbook/cell.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { administrator, given } from '../given/given-workbook.ts';
import { cellsOf, placeOf, valueAt, write } from '../given/hands.ts';

const sitting = 'resources:2026-11-25';
const chair = 'chair@council.example';

const oneListed = given((workbook) => workbook.refer(requestFor('Alpha', 1)));

const agendaInOutbox = given((workbook) => {
  workbook.refer(requestFor('Alpha', 1));
  workbook.goTo('2026-11-24T09:00:00');
  const { register } = workbook.turn();
  return [...register.rows.mail.keys()].filter((key) => key.startsWith(`agenda:${sitting}:1/`));
});

const parked = given((workbook) => {
  workbook.goTo('2026-11-23T17:00:01');
  return workbook.refer(requestFor('Alpha', 1));
});

const saidBeside = (workbook: GivenWorkbook, tab: string, key: string): unknown =>
  valueAt(workbook, tab, key, 'done');

const logSince = (workbook: GivenWorkbook, length: number): readonly string[] =>
  cellsOf(workbook, 'log')
    .slice(length)
    .map((row) => row.map((cell) => cell.userEnteredValue?.stringValue ?? '').join('|'));

const logLength = (workbook: GivenWorkbook): number => cellsOf(workbook, 'log').length;

describe('a tick', () => {
  it('is answered beside it, and stays ticked', () => {
    const { given: workbook } = oneListed();
    workbook.type('sittings', sitting, 'build', 'yes');
    workbook.turn(administrator);
    expect(saidBeside(workbook, 'sittings', sitting)).toBe(
      '✓ The agenda is built and stands in the Outbox.',
    );
    expect(valueAt(workbook, 'sittings', sitting, 'build')).toBe(true);
    expect(valueAt(workbook, 'sittings', sitting, 'agenda')).toBe('○ Issue 1 ready');
  });

  it('asks once, however many turns come after', () => {
    const { given: workbook } = oneListed();
    workbook.type('sittings', sitting, 'build', 'yes');
    workbook.turn();
    const { generation } = workbook.read();
    workbook.turn();
    workbook.turn();
    expect(workbook.read().generation).toBe(generation);
  });

  it('asks again when it is taken away and put back [CPR-5.1a]', () => {
    const { given: workbook, known: mails } = agendaInOutbox();
    const [mail = ''] = mails;
    workbook.type('outbox', mail, 'stop', 'yes');
    workbook.turn();
    expect(valueAt(workbook, 'outbox', mail, 'status')).toBe('▲ Stopped');
    workbook.type('outbox', mail, 'stop', '');
    workbook.turn();
    expect(saidBeside(workbook, 'outbox', mail)).toBeUndefined();
    workbook.goTo('2026-11-24T09:05:00');
    workbook.order({ kind: 'send-now', mail });
    workbook.type('outbox', mail, 'stop', 'yes');
    workbook.turn();
    expect(String(saidBeside(workbook, 'outbox', mail))).toMatch(/^✓ Stopped/);
  });

  it('that cannot be granted says why and what to do', () => {
    const { given: workbook, known: mails } = agendaInOutbox();
    const [mail = ''] = mails;
    workbook.goTo('2026-11-24T11:30:00');
    workbook.turn();
    workbook.type('outbox', mail, 'stop', 'yes');
    workbook.turn();
    expect(saidBeside(workbook, 'outbox', mail)).toBe(
      '▲ Too late to stop: it has gone, or is not waiting to go.',
    );
    expect(valueAt(workbook, 'outbox', mail, 'stop')).toBe(true);
  });
});

describe('a command that needs a name', () => {
  it('sends nothing now for somebody who is not in People', () => {
    const { given: workbook, known: mails } = agendaInOutbox();
    const [mail = ''] = mails;
    const sent = workbook.workspace.sentMail().length;
    workbook.type('outbox', mail, 'sendNow', 'somebody@elsewhere.example');
    workbook.turn();
    expect(saidBeside(workbook, 'outbox', mail)).toBe(
      '▲ Choose your own address from People: the log keeps who sent it.',
    );
    expect(workbook.workspace.sentMail()).toHaveLength(sent);
  });

  it('permits nothing late without the name and the reason of the chair or vice chair [CPR-4.4]', () => {
    const { given: workbook, known: reference } = parked();
    workbook.type('referrals', reference, 'permission', 'Yes');
    workbook.turn(administrator);
    expect(String(saidBeside(workbook, 'referrals', reference))).toMatch(
      /^▲ Fill "Permission given by"/,
    );
    workbook.type('referrals', reference, 'permittedBy', administrator);
    workbook.type('referrals', reference, 'permittedWhy', 'Invented: said on the telephone.');
    workbook.turn(administrator);
    expect(String(saidBeside(workbook, 'referrals', reference))).toMatch(
      /^▲ Only the chair or vice chair/,
    );
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe(
      '◆ Late: waiting for the chair',
    );
    workbook.type('referrals', reference, 'permittedBy', chair);
    workbook.turn(administrator);
    const answered = workbook.read().register.rows.referral.get(reference)?.permission?.answered;
    expect(answered?.by).toBe(chair);
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('○ Listed');
  });
});

describe('what people type', () => {
  it('is logged as changed in the sheet, by whom, and how long it is, never what it says', () => {
    const { given: workbook, known: reference } = oneListed();
    const before = logLength(workbook);
    workbook.type('referrals', reference, 'permittedWhy', 'Invented, about Child Alpha');
    workbook.turn(administrator);
    expect(logSince(workbook, before)).toEqual([
      expect.stringContaining(
        `|${administrator}|${reference}|Changed in the sheet: "Permission: why", 27 characters|Resources Panel, Panel Requests 3.7`,
      ),
    ]);
  });

  it('is logged as a person’s where Google does not say whose it is', () => {
    const { given: workbook, known: reference } = oneListed();
    const before = logLength(workbook);
    workbook.type('referrals', reference, 'permittedWhy', 'Invented');
    workbook.turn();
    expect(logSince(workbook, before).join()).toContain('|A person|');
  });

  it.each([
    ['a Sheets moment', { numberValue: serialOfMoment('2026-12-01T16:00:00' as never) }],
    ['words', { stringValue: '1 December 2026 16:00' }],
    ['figures', { stringValue: '2026-12-01 16:00' }],
  ])('is read as a date and time from %s', (_, value) => {
    const { given: workbook } = oneListed();
    const key = 'resources:2026-12-02';
    write(workbook, placeOf(workbook, 'sittings', key, 'cutOffTyped'), value, administrator);
    workbook.turn();
    expect(saidBeside(workbook, 'sittings', key)).toBe('✓ Cut-off: Tuesday 1 December 2026, 4pm.');
  });

  it.each([
    ['moveTo', { stringValue: 'next week' }, '▲ Type a date, like 2 December 2026.'],
    ['moveTo', { numberValue: serialOf('2026-12-03' as never) }, '▲ There is no coming sitting'],
    ['newWorker', { stringValue: 'a@b.example, c@d.example' }, '▲ Type one email address'],
    ['withdraw', { stringValue: 'x'.repeat(50_000) }, '▲ This is longer than 5000 characters.'],
  ])('is refused beside it: %s %j', (column, value, words) => {
    const { given: workbook, known: reference } = oneListed();
    const place = placeOf(workbook, 'referrals', reference, column);
    write(workbook, place, value, administrator);
    workbook.turn();
    expect(String(saidBeside(workbook, 'referrals', reference))).toContain(words);
    expect(valueAt(workbook, 'referrals', reference, 'status')).toBe('○ Listed');
  });
});

import { admin, chair, viceChair, workerOne } from '../../given/people.ts';
import {
  at,
  givenReferral,
  givenReferrals,
  givenRegister,
  givenReturned,
} from '../../given/register.ts';
import {
  approved,
  issue,
  mail,
  mailKeys,
  ordered,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const linesAt = (register: Register, when: string) => toDo(register, at(when));
const about = (register: Register, when: string, key: string) =>
  linesAt(register, when).filter((line) => line.about === key);
const words = (register: Register, when: string, key: string) =>
  about(register, when, key).map((line) => `${line.words}: ${line.what}`);

describe('crossed dates [CPR-A7] [AT-5]', () => {
  const key = 'resources:2027-12-29';
  const crossed = () =>
    workedThrough(
      givenRegister([givenReferral(1, '2027-12-22 10:00')]),
      '2027-12-22 10:00',
      '2027-12-24 11:30',
      '2027-12-28 12:00',
    );

  it('issue nothing, and ask the administrator for both dates', () => {
    expect(crossed().rows.issue.size).toBe(0);
    expect(mailKeys(crossed())).toEqual(['receipt:RP-26-0001:1']);
    expect(about(crossed(), '2027-12-28 12:00', key)).toEqual([
      {
        words: '▲ Dates cross',
        what: 'Wednesday 29 December 2027: the agenda would be due on Friday 24 December 2027, 12 noon, and requests close only on Friday 24 December 2027, 5pm. Nothing is sent. Type both under "Cut-off by hand" and "Agenda due by hand" on Sittings, or stand the sitting down.',
        who: 'Administrator',
        about: key,
        path: '/sittings/resources%3A2027-12-29',
        panel: 'resources',
        clause:
          'Resources Panel, Panel Requests 3.6: “no later than 5:00pm on Monday in order for the matter to be considered at Panel on the Wednesday”',
      },
    ]);
  });

  it('work once both are typed', () => {
    const early = settled(
      givenRegister([givenReferral(1, '2027-12-22 10:00')]),
      '2027-12-22 10:00',
    );
    const one = ordered(
      early,
      { kind: 'set-cut-off', sitting: key, at: at('2027-12-23 12:00') },
      '2027-12-22 11:00',
    );
    const both = ordered(
      one,
      { kind: 'set-agenda-due', sitting: key, at: at('2027-12-24 12:00') },
      '2027-12-22 11:00',
    );
    const register = workedThrough(both, '2027-12-23 12:01', '2027-12-24 11:30');
    expect(issue(register, 1, key)).toMatchObject({
      status: 'gone',
      goneAt: '2027-12-24T11:30:00',
    });
    expect(words(register, '2027-12-24 11:30', key).some((line) => line.includes('cross'))).toBe(
      false,
    );
  });
});

describe('To do: sittings', () => {
  it('asks about working days beyond the holidays known', () =>
    expect(
      words(
        settled(givenRegister(), '2027-12-20 10:00'),
        '2027-12-20 10:00',
        'resources:2028-01-05',
      ),
    ).toEqual([
      '◆ Not yet known: Wednesday 5 January 2028: working days not yet known after Friday 31 December 2027. Add the bank holidays on Holidays, or type the dates under "Cut-off by hand" and "Agenda due by hand" on Sittings.',
    ]));

  it('asks about a sitting on a holiday [CPR-G9]', () =>
    expect(
      words(
        settled(givenRegister(), '2024-12-16 10:00'),
        '2024-12-16 10:00',
        'resources:2024-12-25',
      )[0],
    ).toBe(
      '◆ Needs you: Wednesday 25 December 2024 is Christmas Day. Keep the sitting, move it ("Move the sitting to"), or stand it down ("Stand down: why").',
    ));

  it('asks for a stand-down notice when nothing is listed after the cut-off [CPR-A12]', () => {
    const register = settled(givenRegister(), '2026-11-23 17:00:01');
    expect(words(register, '2026-11-23 17:00:00', sitting)).toEqual([]);
    expect(words(register, '2026-11-23 17:00:01', sitting)).toEqual([
      '● Nothing listed: Wednesday 25 November 2026: no items. Send a stand-down notice: type why under "Stand down: why" on Sittings.',
    ]);
  });

  it('asks for it too when the last item is withdrawn after the agenda went', () => {
    const gone = workedThrough(
      givenRegister(givenReferrals(1)),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
    );
    const register = settled(
      ordered(
        gone,
        { kind: 'withdraw', reference: 'RP-26-0001', why: 'Home.' },
        '2026-11-24 14:00',
      ),
      '2026-11-24 14:00',
    );
    expect(words(register, '2026-11-24 14:00', sitting)[0]).toMatch(/^● Nothing listed/);
  });

  it('offers shorter slots, or the next sitting, for what did not fit [CPR-3.3] [AT-3]', () => {
    const eleven = settled(givenRegister(givenReferrals(11)), '2026-11-20 09:00');
    expect(words(eleven, '2026-11-20 09:00', sitting)).toContain(
      '● Did not fit: Wednesday 25 November 2026: no slot for RP-26-0011. Type 19 under "Slot length, minutes" on Sittings, or move it to the next sitting ("Move to sitting on" on Referrals); otherwise it moves by itself when the sitting begins.',
    );
    const told = workedThrough(eleven, '2026-11-23 17:01', '2026-11-24 11:30');
    expect(words(told, '2026-11-24 11:30', sitting)).toEqual([
      '● Did not fit: Wednesday 25 November 2026: no slot for RP-26-0011. Move it to the next sitting ("Move to sitting on" on Referrals); otherwise it moves by itself when the sitting begins.',
    ]);
  });

  it('shows an agenda that stands ready, and one that is stopped once', () => {
    const ready = settled(givenRegister(givenReferrals(1)), '2026-11-23 17:01');
    expect(words(ready, '2026-11-23 17:01', sitting)).toContain(
      '○ Ready: The agenda of Wednesday 25 November 2026 goes by itself on Tuesday 24 November 2026, 11:30am. Look at it; tick "Stop" on any of its mails to hold it.',
    );
    const agendas = (register: Register) =>
      words(register, '2026-11-23 18:00', sitting).filter((line) => line.includes('genda'));
    expect(agendas(ready)).toHaveLength(1);
    const stopped = ordered(
      ready,
      { kind: 'stop-mail', mail: `agenda:${sitting}:1/${chair}` },
      '2026-11-23 18:00',
    );
    expect(agendas(stopped)).toHaveLength(2);
    const lines = linesAt(settled(stopped, '2026-11-23 18:00'), '2026-11-23 18:00').filter((line) =>
      line.words.includes('Stopped'),
    );
    expect(lines.map(({ what }) => what)).toEqual([
      'The agenda of Wednesday 25 November 2026 is stopped. Put your address under "Send now: by" on any of its mails to let it go.',
    ]);
  });

  it('shows a stand-down notice that has still to go', () => {
    const down = ordered(
      settled(givenRegister(), '2026-11-23 18:00'),
      { kind: 'stand-down', sitting, why: 'Snow.' },
      '2026-11-23 18:00',
    );
    expect(words(settled(down, '2026-11-23 18:00'), '2026-11-23 18:00', sitting)[0]).toMatch(
      /^○ Ready: The stand-down notice of Wednesday 25 November 2026 goes/,
    );
  });
});

describe('To do: referrals, mails and records', () => {
  it.each([
    [
      'an incomplete one of its sender',
      givenReturned(1, '2026-11-20 10:00'),
      '◆ Sent back',
      workerOne,
      'RP-26-0001. Still empty: Input of the IRO. The administrator can accept it as it stands: "Accept as it stands: why" on Referrals.',
      '/referrals/RP-26-0001',
    ],
    [
      'a late one of the chairs',
      givenReferral(1, '2026-11-23 17:00:01'),
      '◆ Late: no answer yet',
      `${chair}, ${viceChair}`,
      'May RP-26-0001 be heard? The chair and vice chair were asked; silence is not consent.',
      '/referrals/RP-26-0001/permission',
    ],
    [
      'one without a presenter of the administrator',
      givenReferral(1, '2026-11-20 10:00', { facts: { worker: '' } }),
      '● No presenter',
      'Administrator',
      'RP-26-0001. Nobody is named to present. Type an address under "New worker: address" on Referrals.',
      '/referrals/RP-26-0001',
    ],
  ])('asks for %s', (_, given, state, who, what, path) =>
    expect(
      about(settled(givenRegister([given]), '2026-11-23 17:01'), '2026-11-23 17:01', 'RP-26-0001'),
    ).toMatchObject([{ words: state, who, what, path }]),
  );

  it('names a few of many empty sections, and how many more there are', () => {
    const missing = ['A', 'B', 'C', 'D', 'E'];
    const given = givenReferral(1, '2026-11-20 10:00', { status: 'returned', missing });
    expect(words(givenRegister([given]), '2026-11-20 10:00', 'RP-26-0001')[0]).toContain(
      'Still empty: A; B; C; and 2 more.',
    );
  });

  it('says what is to be corrected, beside what is empty [CPR-4.2]', () => {
    const given = givenReferral(1, '2026-11-20 10:00', {
      status: 'returned',
      missing: ['A'],
      toCorrect: ['B is not a real day. Check it.', 'C is not an email address. Give one.'],
    });
    expect(words(givenRegister([given]), '2026-11-20 10:00', 'RP-26-0001')[0]).toContain(
      'Still empty: A. To correct: B is not a real day. Check it; C is not an email address. Give one. The',
    );
  });

  it('asks about a mail nobody knows of, and one that is held', () => {
    const key = 'receipt:RP-26-0001:1';
    const register = settled(givenRegister(givenReferrals(1)), '2026-11-20 10:00');
    const row = mail(register, key);
    const asks = (altered: object) =>
      words(
        withChanges(register, [{ table: 'mail', row: { ...row, ...altered } }]),
        '2026-11-20 10:00',
        key,
      );
    expect(asks({ status: 'not-known' })).toEqual([
      `▲ Not known whether sent: Receipt of RP-26-0001, to ${workerOne}. Look in the Sent mail of the shared mailbox, then answer under "Was it sent?".`,
    ]);
    expect(asks({ status: 'held', because: 'Look.' })).toEqual([
      `◆ Held: Receipt of RP-26-0001, to ${workerOne}. Look.`,
    ]);
    expect(asks({ status: 'failed', because: 'Refused.' })).toEqual([
      `▲ Not sent: Receipt of RP-26-0001, to ${workerOne}. Refused. Mend that, then send it.`,
    ]);
    expect(asks({ status: 'stopped' })).toEqual([
      `◆ Stopped: Receipt of RP-26-0001, to ${workerOne}. Send it when it may go.`,
    ]);
    expect(asks({ status: 'held', to: '', because: 'No.' })).toEqual([
      '◆ Held: Receipt of RP-26-0001, to nobody. No.',
    ]);
    expect(asks({ status: 'sent' })).toEqual([]);
  });

  it('asks about a document that could not be made, and a workbook that is stopped', () => {
    const row = {
      key: 'paper:RP-26-0001:1',
      kind: 'paper',
      status: 'not-made',
      name: 'RP-26-0001 request paper v1',
      because: 'No room.',
      audience: [],
      granted: {},
    } as const;
    const register = givenRegister([{ table: 'document', row }], { stopped: 'This is a copy.' });
    expect(
      linesAt(register, '2026-11-20 10:00').map(({ words: state, what }) => [state, what]),
    ).toEqual([
      ['▲ Stopped', 'This is a copy.'],
      [
        '▲ Not made',
        'RP-26-0001 request paper v1 could not be made; it is tried again every hour. No room.',
      ],
    ]);
  });

  it('asks the filer for each record until it is filed, the most pressing first [CPR-5.3a]', () => {
    const held = workedThrough(
      givenRegister(givenReferrals(1)),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
      '2026-11-25 09:30',
    );
    const final = worked(approved(held, { 1: {} }), '2026-11-27 09:00');
    const key = `RP-26-0001@${sitting}`;
    expect(about(final, '2026-11-27 09:00', key)).toMatchObject([
      {
        words: '● To file',
        who: admin,
        what: 'File the record of RP-26-0001, sitting of Wednesday 25 November 2026, on LCS by Monday 30 November 2026, 9am, then put your address under "Filed on LCS: by" on Records.',
        dueAt: '2026-11-30T09:00:00',
        path: '/records/RP-26-0001%40resources%3A2026-11-25',
      },
    ]);
    const filed = ordered(final, { kind: 'file-record', record: key }, '2026-11-27 10:00', admin);
    expect(filed.rows.record.get(key)).toMatchObject({
      filedAt: '2026-11-27T10:00:00',
      filedBy: admin,
    });
    expect(about(filed, '2026-11-27 10:00', key)).toEqual([]);
    expect(words(final, '2026-11-30 09:00:01', key)[0]).toMatch(/^▲ Overdue: to file: File /);
    const filing = (when: string) =>
      linesAt(final, when).filter(({ what }) => what.startsWith('File the record'));
    expect(filing('2026-11-30 09:00:01').map((line) => line.about)).toEqual([key]);
    const order = linesAt(final, '2026-11-30 10:00').map((line) =>
      '▲●◆○'.indexOf(line.words.slice(0, 1)),
    );
    expect(order).toEqual([...order].sort());
  });
});

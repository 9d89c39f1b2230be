import { admin, chair, finance, viceChair } from '../../given/people.ts';
import { decided, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  deciding,
  logOf,
  mail,
  mailKeys,
  ordered,
  refusal,
  settled,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { chairOf } from '../../../src/core/week/chair-of.ts';

const told = () =>
  workedThrough(givenRegister(givenReferrals(2)), '2026-11-23 17:01', '2026-11-24 11:30');
const held = () => worked(told(), '2026-11-25 09:30');
const send = { kind: 'send-draft', sitting } as const;
const drafted = () => worked(ordered(held(), send, '2026-11-26 10:00'), '2026-11-26 10:00');
const both = { 'RP-26-0001': decided(), 'RP-26-0002': decided({ decision: 'decline' }) };
const text = '1:the fingerprint of a text';
const approve = { kind: 'approve-minutes', sitting, outcomes: both, text, parts: {} } as const;
const giveBack = { kind: 'return-minutes', sitting, why: 'The reasons are missing.' } as const;
const sat = (register = held()) => register.rows.sitting.get(sitting)!;

describe('the draft [CPR-5.2a] [CPR-A4]', () => {
  it('goes to the chair at once, with when it is due back', () => {
    const { said, changes } = deciding(held(), send, '2026-11-26 10:00');
    expect(said).toBe(`Draft sent to ${chair}.`);
    expect(logOf(changes)).toMatchObject([
      { about: sitting, what: 'Draft minutes sent to the chair', rule: 'CPR-5.2a', by: admin },
    ]);
    const register = ordered(held(), send, '2026-11-26 10:00');
    expect(sat(register).draftSentAt).toBe('2026-11-26T10:00:00');
    expect(mail(register, `draft-to-chair:${sitting}:2026-11-26T10:00:00:${chair}`)).toMatchObject({
      type: 'draft-to-chair',
      to: chair,
      mode: 'auto',
      status: 'ready',
      sitting,
      thread: 'minutes-resources-2026-11-25',
      rule: 'CPR-5.2a',
      facts: {
        day: 'Wednesday 25 November 2026',
        minutesUrl: `https://docs.example/file of minutes:${sitting}`,
        approveUrl: 'https://pages.example/sittings/resources%3A2026-11-25/minutes',
        dueAt: 'Monday 30 November 2026, 10am',
      },
    });
  });

  it('goes to whoever presided, else the chair, else the vice chair [CPR-2.1]', () => {
    const alone = { ...held(), people: held().people.filter(({ role }) => role !== 'chair') };
    expect(chairOf(held(), { ...sat(), presiding: 'Vice.Chair@council.example' })?.email).toBe(
      viceChair,
    );
    expect(chairOf(held(), { ...sat(), presiding: finance })?.email).toBe(chair);
    expect(chairOf(alone, sat())?.email).toBe(viceChair);
  });

  it('is refused before the sitting, without its document, without a chair, and while the chair has it', () => {
    expect(refusal(told(), send, '2026-11-24 12:00')).toBe('The sitting has not been held yet.');
    const going = settled(
      workedThrough(givenRegister(givenReferrals(2)), '2026-11-23 17:01'),
      '2026-11-24 11:30',
    );
    expect(refusal(settled(going, '2026-11-25 09:30'), send, '2026-11-25 10:00')).toBe(
      'The minutes document has not been made yet.',
    );
    const nobody = {
      ...held(),
      people: held().people.filter(({ role }) => role === 'administrator'),
    };
    expect(refusal(nobody, send, '2026-11-25 13:00')).toBe(
      'People names no chair or vice chair for that day.',
    );
    expect(refusal(drafted(), send, '2026-11-26 11:00')).toBe(
      'The draft is with the chair already.',
    );
  });
});

describe('the chair’s answer [CPR-5.2b]', () => {
  it('makes the minutes final, with every outcome', () => {
    const { said, changes } = deciding(
      drafted(),
      approve,
      '2026-11-27 09:00',
      'Chair@council.example',
    );
    expect(said).toBe('Approved as final by Chair@council.example.');
    expect(logOf(changes)).toMatchObject([
      { about: sitting, what: 'Minutes approved as final', rule: 'CPR-5.2b' },
    ]);
    const register = ordered(drafted(), approve, '2026-11-27 09:00', 'Chair@council.example');
    expect(sat(register)).toMatchObject({ finalAt: '2026-11-27T09:00:00', approvedBy: chair });
    expect(sat(register).approvals).toEqual([
      { version: 1, by: chair, at: '2026-11-27T09:00:00', text },
    ]);
    expect(register.rows.item.get(`RP-26-0002@${sitting}`)?.outcome?.decision).toBe('decline');
    expect(refusal(register, giveBack, '2026-11-27 10:00', chair)).toBe('The minutes are final.');
  });

  it('may be the vice chair’s', () =>
    expect(deciding(drafted(), approve, '2026-11-27 09:00', viceChair).said).toBe(
      `Approved as final by ${viceChair}.`,
    ));

  it('is refused to anybody else, before the draft, and while a decision is missing [CPR-3.5]', () => {
    expect(refusal(drafted(), approve, '2026-11-27 09:00', finance)).toBe(
      'Only the chair or vice chair approves the minutes.',
    );
    expect(refusal(held(), approve, '2026-11-27 09:00', chair)).toBe(
      'The draft has not been sent to the chair yet.',
    );
    const one = { ...approve, outcomes: { 'RP-26-0001': decided() } };
    expect(refusal(drafted(), one, '2026-11-27 09:00', chair)).toBe(
      'No decision can be read for RP-26-0002.',
    );
  });

  it('needs no decision for a child withdrawn before it was heard', () => {
    const without = ordered(
      drafted(),
      { kind: 'withdraw', reference: 'RP-26-0002', why: 'Home.' },
      '2026-11-26 12:00',
    );
    const one = { ...approve, outcomes: { 'RP-26-0001': decided() } };
    expect(deciding(without, one, '2026-11-27 09:00', chair).said).toBe(
      `Approved as final by ${chair}.`,
    );
  });

  it('returns them with what to change, and the draft may then go again', () => {
    const { said, changes } = deciding(drafted(), giveBack, '2026-11-27 09:00', chair);
    expect(said).toBe('Returned for edits.');
    expect(logOf(changes)).toMatchObject([
      { what: 'Minutes returned for edits', by: chair, rule: 'CPR-5.2b' },
    ]);
    const register = ordered(drafted(), giveBack, '2026-11-27 09:00', chair);
    expect(sat(register).returnedForEdits).toEqual({
      by: chair,
      why: 'The reasons are missing.',
      at: '2026-11-27T09:00:00',
    });
    expect(mailKeys(register, 'returned-for-edits')).toEqual([
      `returned-for-edits:${sitting}:2026-11-27T09:00:00:${admin}`,
    ]);
    expect(
      mail(register, `returned-for-edits:${sitting}:2026-11-27T09:00:00:${admin}`),
    ).toMatchObject({
      to: admin,
      mode: 'auto',
      thread: 'minutes-resources-2026-11-25',
      facts: {
        by: 'Service Director',
        why: 'The reasons are missing.',
        day: 'Wednesday 25 November 2026',
        minutesUrl: `https://docs.example/file of minutes:${sitting}`,
        pageUrl: expect.stringMatching(/\/sittings\/resources%3A2026-11-25\/minutes$/),
      },
    });
    const again = ordered(register, send, '2026-11-27 11:00');
    expect(sat(again)).toMatchObject({ draftSentAt: '2026-11-27T11:00:00' });
    expect(sat(again).returnedForEdits).toBeUndefined();
    expect(refusal(drafted(), { ...giveBack, why: ' ' }, '2026-11-27 09:00', chair)).toBe(
      'Say what needs to be changed.',
    );
  });
});

describe('attendance, records, actions and the workbook', () => {
  const seat = `${sitting}/${finance}`;
  const record = { key: 'r1', reference: 'RP-26-0001', sitting, filer: admin };
  const action = { key: 'a1', item: `RP-26-0001@${sitting}`, what: 'Call', owner: finance };
  const register = () =>
    withChanges(held(), [
      { table: 'record', row: record },
      { table: 'action', row: action },
    ]);

  it('marks a seat, and asks who covers [CPR-2.3]', () => {
    const present = ordered(
      register(),
      { kind: 'mark-attendance', seat, mark: 'present' },
      '2026-11-25 13:00',
    );
    expect(present.rows.attendance.get(seat)?.mark).toBe('present');
    expect(
      deciding(register(), { kind: 'mark-attendance', seat, mark: 'cover' }, '2026-11-25 13:00')
        .said,
    ).toBe('Finance Accountant: cover. Name who covers, and their role.');
    const cover = ordered(
      register(),
      { kind: 'mark-attendance', seat, mark: 'cover' },
      '2026-11-25 13:00',
    );
    const named = deciding(
      cover,
      { kind: 'name-cover', seat, cover: 'C.D., accountant' },
      '2026-11-25 13:00',
    );
    expect(named.said).toBe('Finance Accountant: cover.');
    expect(named.changes).toMatchObject([{ row: { mark: 'cover', cover: 'C.D., accountant' } }]);
    expect(
      refusal(
        register(),
        { kind: 'mark-attendance', seat: 'x', mark: 'present' },
        '2026-11-25 13:00',
      ),
    ).toBe('There is no seat x.');
  });

  it('files a record once, in the name of a person of People [CPR-5.3a]', () => {
    const file = { kind: 'file-record', record: 'r1' } as const;
    const given = deciding(register(), file, '2026-11-30 10:00', 'Admin@council.example');
    expect(given.said).toBe(`Filed by ${admin}.`);
    expect(given.changes).toMatchObject([
      { table: 'record', row: { filedAt: '2026-11-30T10:00:00', filedBy: admin } },
      { row: { about: 'r1', what: 'Filed on LCS', rule: 'CPR-5.3a' } },
    ]);
    expect(refusal(register(), file, '2026-11-30 10:00', 'A person')).toBe(
      'Choose your own address from People: the record keeps who filed it.',
    );
    expect(refusal(ordered(register(), file, '2026-11-30 10:00'), file, '2026-11-30 11:00')).toBe(
      `${admin} has filed it already.`,
    );
    expect(refusal(register(), { ...file, record: 'x' }, '2026-11-30 10:00')).toBe(
      'There is no record x.',
    );
  });

  it('keeps when an action was done [CPR-2.5]', () => {
    const done = { kind: 'action-done', action: 'a1', on: '2026-11-27' as never } as const;
    expect(deciding(register(), done, '2026-11-30 10:00').said).toBe(
      'Done on Friday 27 November 2026.',
    );
    expect(ordered(register(), done, '2026-11-30 10:00').rows.action.get('a1')?.doneOn).toBe(
      '2026-11-27',
    );
    expect(refusal(register(), { ...done, action: 'x' }, '2026-11-30 10:00')).toBe(
      'There is no action x.',
    );
  });

  it('carries on with a stopped workbook once a person says it is the live one', () => {
    const carryOn = { kind: 'carry-on', spreadsheetId: 'book-2' } as const;
    const stopped = givenRegister([], { stopped: 'Which is this?' });
    const given = deciding(stopped, carryOn, '2026-11-30 10:00');
    expect(given.said).toBe('This workbook is live again.');
    expect(logOf(given.changes)).toMatchObject([
      { about: 'Workbook', what: 'Declared the live workbook', by: admin },
    ]);
    const live = ordered(stopped, carryOn, '2026-11-30 10:00').rows.workbook.get('workbook');
    expect([live?.spreadsheetId, live?.stopped]).toEqual(['book-2', undefined]);
    expect(refusal(givenRegister(), carryOn, '2026-11-30 10:00')).toBe('Nothing is stopped.');
  });
});

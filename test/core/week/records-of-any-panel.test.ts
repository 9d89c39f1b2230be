import { day } from '../given/day.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { admin, chair, finance, managerOne, members, workerOne } from '../../given/people.ts';
import { at, decided } from '../../given/register.ts';
import { mail, mailKeys, ordered, refusal, worked, workedThrough } from '../../given/week.ts';
import type { Change, Outcome, Person, Register } from '../../../src/core/register/register.ts';
import { pdfsOf } from '../../../src/core/week/pdfs-of.ts';
import { recordStepsOf } from '../../../src/core/week/record-steps-of.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const prefix: Readonly<Record<string, string>> = {
  'best-care': 'BC',
  'next-steps': 'NS',
  'lasting-homes': 'LH',
  permanence: 'PP',
};
const reference = (code: string, number = 1): string => `${prefix[code] ?? ''}-26-000${number}`;
const keyOf = (code: string): string => `${code}:2026-12-01`;
const item = (code: string, number = 1): string => `${reference(code, number)}@${keyOf(code)}`;

/** Two children listed at a sitting of the panel on Tuesday 1 December 2026, and its minutes made. */
function atSitting(code: string, more: readonly Person[] = []): Register {
  const born = { facts: { dateOfBirth: day('2010-03-01') } };
  const items = [1, 2].map((number): Change => ({
    table: 'item',
    row: {
      key: item(code, number),
      reference: reference(code, number),
      sitting: keyOf(code),
      from: 'referral',
      status: 'listed',
      late: false,
    },
  }));
  const register = registerOf(code, [
    {
      table: 'sitting',
      row: { key: keyOf(code), panel: code, on: day('2026-12-01'), status: 'held' },
    },
    ...[1, 2].map((number) => givenChild(code, number, '2026-11-19 09:00', born)),
    ...items,
  ]);
  return worked({ ...register, people: [...register.people, ...more] }, '2026-12-01 16:30');
}

const heard: Outcome = decided({ decision: 'heard', recommendations: '', sharedFunding: '' });

/** Drafted, sent to the chair and approved on the day after. */
function finalOf(
  code: string,
  altered: Partial<Outcome> = {},
  more: readonly Person[] = [],
): Register {
  const sitting = keyOf(code);
  const sent = ordered(atSitting(code, more), { kind: 'send-draft', sitting }, '2026-12-02 09:00');
  const outcomes = {
    [reference(code)]: { ...heard, ...altered },
    [reference(code, 2)]: heard,
  };
  const parts = Object.fromEntries(Object.keys(outcomes).map((one) => [one, `part of ${one}`]));
  return worked(
    ordered(
      worked(sent, '2026-12-02 09:00'),
      { kind: 'approve-minutes', sitting, outcomes, text: 'the text', parts },
      '2026-12-02 10:00',
      chair,
    ),
    '2026-12-02 10:00',
  );
}

const stepsOf = (register: Register, code: string) => {
  const sitting = register.rows.sitting.get(keyOf(code));
  if (!sitting) throw new Error('There is no sitting.');
  return recordStepsOf(register, sitting).map(({ step, dueAt, doneAt }) => [step, dueAt, doneAt]);
};

const linesOf = (register: Register, when: string, words: RegExp): readonly string[] =>
  toDo(register, at(when))
    .filter((line) => words.test(line.what))
    .map((line) => `${line.words} | ${line.who} | ${line.what}`);

describe('the record of a panel whose file gives no clock for the draft', () => {
  it.each(Object.keys(prefix).map((code) => [code]))(
    '%s: the draft still goes to the chair, who is asked for the final notes',
    (code) => {
      const held = atSitting(code);
      expect(linesOf(held, '2026-12-01 16:30', /^The minutes of/)).toEqual([
        '● To write | Administrator | The minutes of Tuesday 1 December 2026: write them in their document, then send the draft to the chair.',
      ]);
      const sent = ordered(held, { kind: 'send-draft', sitting: keyOf(code) }, '2026-12-02 09:00');
      expect(linesOf(sent, '2026-12-02 09:00', /^The minutes of/)).toEqual([
        `◆ With the chair | ${chair} | The minutes of Tuesday 1 December 2026: approve them as final, or return them for edits.`,
      ]);
      expect(linesOf(finalOf(code), '2026-12-02 10:00', /^The minutes of/)).toEqual([]);
    },
  );

  it('cites no rule of another panel in its mails and log', () => {
    const register = finalOf('best-care');
    const rules = [...register.rows.mail.values()].map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('CPR-'))).toEqual([]);
  });
});

describe('whoever files the record', () => {
  it('is the social worker of the child, without a limit [BC-8.2]', () => {
    const register = finalOf('best-care');
    expect(register.rows.record.get(item('best-care'))?.filer).toBe(workerOne);
    expect(linesOf(register, '2027-03-01 09:00', /^File the record of BC-26-0001/)).toEqual([
      `● To file | ${workerOne} | File the record of BC-26-0001, sitting of Tuesday 1 December 2026, on the electronic record. Say on its page when it is filed.`,
    ]);
    const order = { kind: 'file-record', record: item('best-care') } as const;
    const filed = ordered(register, order, '2026-12-03 09:00', workerOne);
    expect(filed.rows.record.get(order.record)).toMatchObject({ filedBy: workerOne });
  });

  it('is the administrator who uploads the minutes, as long as no other is chosen [NS-6.4]', () => {
    const register = finalOf('next-steps');
    expect(register.rows.record.get(item('next-steps'))?.filer).toBe(admin);
    const order = { kind: 'file-record', record: item('next-steps') } as const;
    const filed = ordered(register, order, '2026-12-03 09:00', admin);
    expect(filed.rows.record.get(order.record)).toMatchObject({ filedBy: admin });
  });

  it('is Case Support, by the fifth working day after the sitting [LCLH-5.4]', () => {
    const email = 'case.support@council.example';
    const support: Person = {
      email,
      name: 'Person Support',
      role: 'member',
      title: 'Case Support',
    };
    const register = finalOf('lasting-homes', {}, [support]);
    expect(register.rows.record.get(item('lasting-homes'))?.filer).toBe(email);
    const without = finalOf('lasting-homes');
    expect(without.rows.record.get(item('lasting-homes'))?.filer).toBe(admin);
    expect(stepsOf(register, 'lasting-homes')).toEqual([
      ['filed', '2026-12-08T23:59:59', undefined],
    ]);
    expect(linesOf(register, '2026-12-09 09:00', /^File the record/)[0]).toMatch(
      /^▲ Overdue: to file/,
    );
  });

  it('is nobody where the terms of reference have no filing', () => {
    const register = finalOf('permanence');
    expect(register.rows.record.get(item('permanence'))?.filer).toBe('');
    expect(linesOf(register, '2026-12-03 09:00', /^File the record/)).toEqual([]);
  });
});

describe('circulateNotes [NS-6.3] [BC-8.1]', () => {
  const notes = (code: string, email: string): string => `notes:${keyOf(code)}:1:${email}`;

  it('has the whole for each standing member, held until a person sends it', () => {
    const register = finalOf('best-care');
    expect(mailKeys(register, 'notes')).toEqual(
      [...members].sort().map((email) => notes('best-care', email)),
    );
    expect(mail(register, notes('best-care', finance))).toMatchObject({
      status: 'held',
      rule: 'BC-8.1',
      links: { minutesUrl: `minutes:${keyOf('best-care')}` },
      facts: { day: 'Tuesday 1 December 2026', again: false },
    });
  });

  it('has for whoever presented a child that child’s outcome alone [BC-A8]', () => {
    const register = finalOf('best-care', {
      actions: [
        { what: 'Visit', owner: 'Worker One', kind: 'supported' },
        { what: 'Write', owner: 'Worker One', kind: 'supported' },
      ],
    });
    expect(mailKeys(register, 'outcome')).toHaveLength(4);
    expect(mail(register, `outcome:${item('best-care')}:${managerOne}`)).toMatchObject({
      reference: 'BC-26-0001',
      rule: 'BC-3.3',
      facts: { decision: expect.stringMatching(/^Heard: 2 × Supported/) },
    });
  });

  it('brings the notes as PDF to a member without a Google account, to whom they are never open', () => {
    const own = 'partner@health.example';
    const partner: Person = {
      ...{ email: own, name: 'Partner', role: 'member', title: 'Invented seat', byPdf: true },
    };
    const register = finalOf('best-care', {}, [partner]);
    const held = mail(register, notes('best-care', own));
    expect(held.status).toBe('held');
    const keys = (of: Register, when = '2026-12-03 11:00') =>
      pdfsOf(of, held, at(when)).map(({ key }) => key);
    expect(keys(register)).toEqual([`minutes:${keyOf('best-care')}`]);
    const gone = { ...register, people: register.people.filter(({ email }) => email !== own) };
    expect(keys(gone)).toEqual([]);
    const sent = worked(
      ordered(register, { kind: 'send-now', mail: held.key }, '2026-12-03 11:00'),
      '2026-12-03 11:00',
    );
    const readers = sent.rows.document.get(`minutes:${keyOf('best-care')}`)?.audience;
    expect(readers?.map(({ email }) => email)).not.toContain(own);
  });

  it('goes together, lets members read then, and is done with the last of its mails', () => {
    const register = finalOf('best-care');
    const minutes = (of: Register) =>
      of.rows.document
        .get(`minutes:${keyOf('best-care')}`)
        ?.audience.map(({ email, role }) => `${email} ${role}`);
    expect(minutes(register)).not.toContain(`${finance} reader`);
    const key = notes('best-care', chair);
    const sent = worked(
      ordered(register, { kind: 'send-now', mail: key }, '2026-12-03 11:00'),
      '2026-12-03 11:00',
    );
    expect(mail(sent, notes('best-care', finance)).status).toBe('sent');
    expect(minutes(sent)).toContain(`${finance} reader`);
    const due = ['notes', '2026-12-04T23:59:59'];
    expect(stepsOf(sent, 'best-care')).toEqual([[...due, undefined]]);
    const all = mailKeys(sent, 'outcome').reduce(
      (now, one) => ordered(now, { kind: 'send-now', mail: one }, '2026-12-04 09:00'),
      sent,
    );
    const done = worked(all, '2026-12-04 09:00');
    expect(stepsOf(done, 'best-care')).toEqual([[...due, '2026-12-04T09:00:00']]);
  });

  it('is chased, and overdue after three working days [BC-8.1]', () => {
    const late = worked(finalOf('best-care'), '2026-12-05 09:00');
    expect(linesOf(late, '2026-12-05 09:00', /^Distribute the notes/)[0]).toMatch(/^▲ Overdue/);
    expect(
      mailKeys(late, 'reminder').some((key) => key.includes(`notes:${keyOf('best-care')}`)),
    ).toBe(true);
  });

  it('is nobody’s where the file has no such step', () =>
    expect(mailKeys(finalOf('lasting-homes'), 'notes')).toEqual([]));

  it('takes the place of notes that nobody has sent when a version is approved again', () => {
    const sitting = keyOf('next-steps');
    const why = 'A date was wrong';
    const again = workedThrough(
      ordered(finalOf('next-steps'), { kind: 'reopen-minutes', sitting, why }, '2026-12-03 09:00'),
      '2026-12-03 09:00',
    );
    const sent = ordered(again, { kind: 'send-draft', sitting }, '2026-12-03 10:00');
    const outcomes = { [reference('next-steps')]: heard, [reference('next-steps', 2)]: heard };
    const final = worked(
      ordered(
        sent,
        { kind: 'approve-minutes', sitting, outcomes, text: 'new text', parts: {} },
        '2026-12-03 11:00',
        chair,
      ),
      '2026-12-03 11:00',
    );
    expect(mail(final, notes('next-steps', finance)).status).toBe('cancelled');
    expect(mail(final, `notes:${sitting}:2:${finance}`)).toMatchObject({
      status: 'held',
      facts: { again: true },
    });
  });
});

describe('a step of the panel’s own [CPP-1.3]', () => {
  const record = item('permanence');
  const step = 'captured';

  it('waits for the social worker of each child, and stops nothing', () => {
    const register = finalOf('permanence');
    expect(linesOf(register, '2026-12-03 09:00', /PP-26-0001/)).toContainEqual(
      `● To do | ${workerOne} | Capture the recommendations and feed them into the care plan: PP-26-0001, sitting of Tuesday 1 December 2026. Say on its page when it is done.`,
    );
  });

  it('is done when its owner says so, once, with who and when', () => {
    const register = finalOf('permanence');
    const done = ordered(
      register,
      { kind: 'step-done', record, step },
      '2026-12-03 09:00',
      workerOne,
    );
    expect(done.rows.record.get(record)?.done).toEqual({
      captured: { by: workerOne, at: '2026-12-03T09:00:00' },
    });
    expect(linesOf(done, '2026-12-03 09:00', /^Capture.*PP-26-0001/)).toEqual([]);
    expect(linesOf(done, '2026-12-03 09:00', /^Capture.*PP-26-0002/)).toHaveLength(1);
    expect(refusal(done, { kind: 'step-done', record, step }, '2026-12-03 10:00')).toBe(
      `${workerOne} has said so already.`,
    );
  });

  it('is said by somebody of People, and is one that the panel has', () => {
    const register = finalOf('permanence');
    const order = { kind: 'step-done', record, step } as const;
    expect(refusal(register, order, '2026-12-03 09:00', 'stranger@council.example')).toBe(
      'Only whoever it is for, or somebody of People, says so.',
    );
    expect(refusal(register, { ...order, step: 'filed' }, '2026-12-03 09:00')).toBe(
      'There is no step filed for this record.',
    );
  });
});

import { admin, managerOne, workerOne } from '../../given/people.ts';
import { at, decided } from '../../given/register.ts';
import {
  deciding,
  itemsAt,
  mail,
  mailKeys,
  nextSitting,
  ordered,
  referral,
  refusal,
  sitting,
  worked,
  workedThrough,
} from '../../given/week.ts';
import { again, call, final, first, parts, sat, told, visit } from '../../given/reopened.ts';
import { nextEffect } from '../../../src/app/claims.ts';
import type { Run } from '../../../src/app/run.ts';
import { readingDifferences } from '../../../src/core/minutes/reading-differences.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { actionWords, recordWords } from '../../../src/core/week/status-words.ts';
import { recordStepsOf } from '../../../src/core/week/record-steps-of.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { whatFollows } from '../../../src/core/week/what-follows.ts';

const away = { decision: 'not-heard', reasons: 'The time ran out.' } as const;
const notHeard = (register: Register, when?: string) => again(register, away, parts, when);
const lines = (register: Register, when = '2026-11-30 09:00') =>
  toDo(register, at(when)).filter(({ about }) => about === first);
const shown = (register: Register) =>
  readingDifferences(register, sat(register), { outcomes: { 'RP-26-0001': decided(away) } })
    .filter(({ what }) => ['Next place', 'Record', 'Outcome mail', 'Actions'].includes(what))
    .map(({ what, was, now }) => `${what}: ${was || 'nothing'} → ${now || 'nothing'}`);
const ours = (register: Register) =>
  [...register.rows.mail.values()].filter(({ key }) => key.includes(first));
const filed = (register: Register) =>
  ordered(register, { kind: 'file-record', record: first }, '2026-11-27 10:30');

describe('a child heard in version 1, and not heard in version 2 [CPR-3.5]', () => {
  it('has no decision, action or review that stands, and is carried forward', () => {
    const before = told({ actions: [visit, call], reviewOn: '2027-01-20' as never });
    const register = notHeard(before);
    expect(register.rows.item.get(first)).toMatchObject({
      ...{ status: 'not-heard', outcome: { decision: 'not-heard' } },
      turned: { version: 2, left: [] },
    });
    expect([...register.rows.action.values()].map(actionWords)).toEqual([
      '– Taken out in version 2',
      '– Taken out in version 2',
    ]);
    expect(register.rows.review.get(first)?.status).toBe('closed');
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
    expect(register.rows.item.get(`RP-26-0001@${nextSitting}`)?.from).toBe('referral');
    expect(whatFollows(register, at('2026-11-30 09:00'))).toEqual([]);
  });

  it('is told once to whoever was told an outcome, held until a person sends it [CPR-3.6]', () => {
    const register = notHeard(told());
    expect(mailKeys(register, 'not-heard')).toEqual(
      [managerOne, workerOne].map((one) => `not-heard:${first}:${one}:2`),
    );
    expect(mail(register, `not-heard:${first}:${workerOne}:2`)).toMatchObject({
      status: 'held',
      facts: {
        ...{ decision: 'Approved', version: '2', reference: 'RP-26-0001', initials: 'A.B.' },
        next: 'The request goes to the next sitting. You are told when.',
      },
    });
    expect(ours(register).filter(({ status }) => status === 'sent')).toHaveLength(2);
  });

  it('puts down an outcome that nobody has sent yet, and writes to nobody', () => {
    const register = notHeard(final());
    expect(ours(register).map(({ status, because }) => [status, because])).toEqual([
      ['cancelled', 'Version 2 of the minutes says that the child was not heard.'],
      ['cancelled', 'Version 2 of the minutes says that the child was not heard.'],
    ]);
  });

  it('shows so before the chair approves', () => {
    const register = filed(told({ actions: [call] }));
    expect(shown(register)).toEqual([
      `Actions: Call (${workerOne}) → nothing`,
      'Next place: nothing → The next sitting',
      `Record: Filed by ${admin} → Stays; its filer is asked to note it`,
      'Outcome mail: Sent to 2 → One mail to each that it does not stand, held',
    ]);
    expect(shown(final())).toEqual([
      'Next place: nothing → The next sitting',
      'Record: To be filed → Not to be filed',
      'Outcome mail: Held → Put down',
    ]);
  });

  it('leaves to the administrator what somebody has begun', () => {
    const done = { kind: 'action-done', action: `${first}/1`, on: '2026-11-27' as never } as const;
    const register = notHeard(ordered(told({ actions: [visit, call] }), done, '2026-11-27 10:30'));
    expect(register.rows.item.get(first)?.turned?.left).toEqual([
      'The action for SEN Officer was done on Friday 27 November 2026: see whether it is to be undone.',
    ]);
    expect(lines(register)).toContainEqual(
      expect.objectContaining({
        what: expect.stringContaining(
          'RP-26-0001 was not heard after all, says version 2.',
        ) as string,
      }),
    );
  });
});

describe('the place of a child not heard after all [CPR-3.3]', () => {
  const review = { reviewOn: '2026-12-09' as never };

  it('is the next sitting, where its review had it on a later list', () => {
    const register = notHeard(told(review));
    expect(itemsAt(told(review), 'resources:2026-12-09')).toEqual(['09:30 RP-26-0001 listed']);
    expect(itemsAt(register, 'resources:2026-12-09')).toEqual(['09:30 RP-26-0001 moved']);
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
  });

  it('stays on an agenda that has gone', () => {
    const soon = { reviewOn: '2026-12-02' as never };
    const gone = workedThrough(told(soon), '2026-11-30 17:01', '2026-12-01 12:01');
    const register = notHeard(gone, '2026-12-01 14:00');
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
    expect(register.rows.item.get(`RP-26-0001@${nextSitting}`)?.from).toBe('referral');
    expect(register.rows.review.get(first)?.status).toBe('closed');
    expect(mail(register, `not-heard:${first}:${workerOne}:2`).facts['next']).toBe(
      'The request is on the list of Wednesday 2 December 2026.',
    );
  });
});

describe('the record of a child not heard after all [CPR-5.3a]', () => {
  it('is not to be filed where it never was', () => {
    const register = notHeard(told());
    const record = register.rows.record.get(first)!;
    expect(recordWords(record)).toBe('– Does not stand: not heard, says version 2 of the minutes');
    expect(register.rows.document.get(`record:${first}`)).toEqual(
      told().rows.document.get(`record:${first}`),
    );
    expect(lines(register)).toEqual([]);
    expect(refusal(register, { kind: 'file-record', record: first }, '2026-11-30 10:00')).toContain(
      'nothing to file',
    );
    const other = ordered(
      register,
      { kind: 'file-record', record: `RP-26-0002@${sitting}` },
      '2026-11-30 10:00',
    );
    expect(recordStepsOf(other, sat(other)).find(({ way }) => way === 'filing')?.doneAt).toBe(
      '2026-11-30T10:00:00',
    );
  });

  it('that was filed stays, and its filer is asked to note there that it does not stand', () => {
    const register = notHeard(filed(told()));
    expect(register.rows.record.get(first)).toMatchObject({
      ...{ filedAt: '2026-11-27T10:30:00', filedBy: admin, notHeard: { version: 2 } },
    });
    expect(lines(register)).toMatchObject([
      {
        ...{ words: '● Record does not stand', who: admin },
        what: 'Version 2 of the minutes says that RP-26-0001 was not heard on Wednesday 25 November 2026. Note on LCS, beside the record you filed, that it does not stand. Then say so on its page.',
      },
    ]);
    const note = { kind: 'file-record', record: first } as const;
    expect(refusal(register, note, '2026-11-30 10:00', 'nobody@council.example')).toContain('Only');
    expect(deciding(register, note, '2026-11-30 10:00').said).toBe(
      'Noted on LCS: the record does not stand.',
    );
    const noted = ordered(register, note, '2026-11-30 10:00');
    expect(lines(noted)).toEqual([]);
    expect(recordWords(noted.rows.record.get(first)!)).toContain('✓ Noted there');
    expect(refusal(noted, note, '2026-11-30 11:00')).toContain('nothing to file or to note');
  });

  it('is not made any more where it never was', () => {
    const run = { id: 'run', now: at('2026-11-30 12:00') } as Run;
    const register = notHeard(told());
    const row = { ...register.rows.document.get(`record:${first}`)!, status: 'wanted' } as const;
    const wanted = withChanges(register, [{ table: 'document', row }]);
    expect(nextEffect(wanted, run, new Set())?.kind).not.toBe('document');
    const without = withChanges(told(), [{ table: 'document', row }]);
    expect(nextEffect(without, run, new Set())).toMatchObject({ kind: 'document', row });
  });
});

describe('a child turned round twice [CPR-3.5]', () => {
  const back = (register: Register) =>
    again(register, { actions: [call] }, parts, '2026-12-01 09:00');
  const reopenAgain = (register: Register) =>
    worked(
      ordered(
        register,
        { kind: 'reopen-minutes', sitting, why: 'Heard, said the chair.' },
        '2026-11-30 15:00',
      ),
      '2026-11-30 15:00',
    );
  const send = (register: Register, type: string) =>
    mailKeys(register, type).reduce(
      (sofar, key) =>
        mail(sofar, key).status === 'held' && key.includes(first)
          ? worked(
              ordered(sofar, { kind: 'send-now', mail: key }, '2026-11-30 10:00'),
              '2026-11-30 10:00',
            )
          : sofar,
      register,
    );

  it('has its actions, its place and a further version of its record', () => {
    const register = back(reopenAgain(notHeard(filed(told({ actions: [visit] })))));
    expect(register.rows.record.get(first)).toMatchObject({
      version: 2,
      before: [{ version: 1, filedBy: admin }],
    });
    expect(register.rows.record.get(first)?.notHeard).toBeUndefined();
    expect([...register.rows.action.values()].map(({ key, replaced }) => [key, replaced])).toEqual([
      [`${first}/1`, { version: 2 }],
      [`${first}/v3-1`, undefined],
    ]);
    expect(referral(register, 1)).toMatchObject({ status: 'heard', sitting });
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 moved']);
  });

  it('says what is otherwise than what somebody was told last', () => {
    const sent = send(notHeard(told()), 'not-heard');
    expect(
      mail(back(reopenAgain(sent)), `outcome:${first}:${workerOne}:3`).facts['changes'],
    ).toContainEqual({ sentence: 'The decision was Not heard and is now Approved.' });
    const register = back(reopenAgain(notHeard(told())));
    expect(mail(register, `not-heard:${first}:${workerOne}:2`).status).toBe('cancelled');
    expect(mail(register, `outcome:${first}:${workerOne}:3`).facts['changes']).toEqual([
      { sentence: 'Version 3 of the minutes takes the place of the one you were told of.' },
    ]);
  });

  it('tells nobody again what they were told last', () => {
    const sent = send(notHeard(told()), 'not-heard');
    const order = { kind: 'reopen-minutes', sitting, why: 'Not heard.' } as const;
    const third = ordered(back(reopenAgain(sent)), order, '2026-12-01 10:00');
    const register = notHeard(third, '2026-12-01 11:00');
    expect(mailKeys(register, 'not-heard')).toEqual(mailKeys(sent, 'not-heard'));
    expect(mail(register, `outcome:${first}:${workerOne}:3`)).toMatchObject({
      ...{ status: 'cancelled' },
      because: 'Version 4 of the minutes says that the child was not heard.',
    });
  });
});

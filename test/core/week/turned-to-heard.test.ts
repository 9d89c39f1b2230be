import { admin, chair, managerOne, workerOne } from '../../given/people.ts';
import { at, decided } from '../../given/register.ts';
import {
  approved,
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
import { again, drafted, first, parts, sat, second, visit } from '../../given/reopened.ts';
import { readingDifferences } from '../../../src/core/minutes/reading-differences.ts';
import type { Outcome, Register } from '../../../src/core/register/register.ts';
import { recordStepsOf } from '../../../src/core/week/record-steps-of.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { whatFollows } from '../../../src/core/week/what-follows.ts';

const notHeard = { decision: 'not-heard', reasons: 'The time ran out.' } as const;

/** Version 1: the first child was not heard, and goes to the next sitting. */
const away = worked(approved(drafted, { 1: notHeard, 2: {} }), '2026-11-27 09:00');
const heard = (outcome: Partial<Outcome> = {}) => again(away, { actions: [visit], ...outcome });
const lines = (register: Register, when: string) =>
  toDo(register, at(when)).filter(({ about }) => about === first);
const shown = (register: Register) =>
  readingDifferences(register, sat(register), { outcomes: { 'RP-26-0001': decided() } }).map(
    ({ what, was, now }) => `${what}: ${was || 'nothing'} → ${now || 'nothing'}`,
  );

describe('a child not heard in version 1, and heard in version 2 [CPR-3.5]', () => {
  it('gets its decision, its actions and its review date', () => {
    const register = heard({ reviewOn: '2027-01-20' as never });
    expect(register.rows.item.get(first)).toMatchObject({
      status: 'heard',
      outcome: { decision: 'approve' },
      turned: { version: 2, left: [] },
    });
    expect([...register.rows.action.values()]).toEqual([
      { key: `${first}/v2-1`, item: first, ...visit },
    ]);
    expect(register.rows.review.get(first)).toMatchObject({ dueOn: '2027-01-20' });
  });

  it('has its outcome written once to worker and manager, held, as if for the first time', () => {
    const register = heard();
    const keys = mailKeys(register, 'outcome').filter((key) => key.includes('RP-26-0001'));
    expect(keys).toEqual([managerOne, workerOne].map((one) => `outcome:${first}:${one}:2`));
    expect(mail(register, `outcome:${first}:${workerOne}:2`)).toMatchObject({
      status: 'held',
      links: { recordUrl: `record:${first}` },
      facts: { decision: 'Approved', reissue: false, changes: [] },
    });
    const later = ordered(register, { kind: 'send-now', mail: keys[0]! }, '2026-11-30 10:00');
    const once = mailKeys(worked(later, '2026-11-30 10:00'), 'outcome');
    expect(once).toEqual(mailKeys(register, 'outcome'));
  });

  it('has its record made, which stands on its filer’s To do [CPR-5.3a]', () => {
    const register = heard();
    expect(register.rows.record.get(first)).toMatchObject({ filer: admin });
    expect(register.rows.document.get(`record:${first}`)).toMatchObject({
      status: 'made',
      lock: 'Final, version 2: approved on Monday 30 November 2026',
    });
    expect(lines(register, '2026-11-30 09:00').map(({ what }) => what)).toEqual([
      expect.stringContaining('File the record of RP-26-0001') as string,
    ]);
  });

  it('loses the place it was carried forward to, and is heard', () => {
    expect(itemsAt(away, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
    const register = heard();
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 moved']);
    expect(referral(register, 1)).toMatchObject({ status: 'heard', sitting });
    const later = workedThrough(register, '2026-11-30 17:01', '2026-12-01 12:01');
    expect(itemsAt(later, nextSitting)).toEqual(['09:30 RP-26-0001 moved']);
    expect(mailKeys(later, 'agenda')).toEqual(mailKeys(away, 'agenda'));
  });

  it('shows so before the chair approves', () =>
    expect(shown(away)).toEqual([
      'Decision: Not heard → Approve',
      'Reasons: The time ran out. → It meets the assessed need.',
      'Next place: Wednesday 2 December 2026 → Taken off the list',
      'Record: nothing → Made, and to be filed',
      'Outcome mail: nothing → To worker and manager, held until sent',
    ]));

  it('needs nothing more once that is done, and lets the other child alone', () => {
    const register = heard();
    expect(whatFollows(register, at('2026-11-30 09:00'))).toEqual([]);
    expect(register.rows.record.get(second)).toEqual(away.rows.record.get(second));
  });

  it('is not kept from the clock of filing', () => {
    const filing = recordStepsOf(heard(), sat(heard())).find(({ way }) => way === 'filing');
    expect(filing?.doneAt).toBeUndefined();
  });
});

describe('a place that cannot be taken back without guessing [CPR-3.3]', () => {
  const gone = workedThrough(away, '2026-11-30 17:01', '2026-12-01 12:01');
  const late = again(gone, {}, parts, '2026-12-01 14:00');

  it('stays on an agenda that has gone, and To do says so', () => {
    expect(itemsAt(late, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
    expect(shown(gone)).toContainEqual(
      'Next place: Wednesday 2 December 2026 → It stays on the agenda of Wednesday 2 December 2026, which has gone. If it need not be heard again, withdraw it on Referrals: it then counts as heard. It will stand on To do.',
    );
    expect(lines(late, '2026-12-01 14:00')).toContainEqual(
      expect.objectContaining({
        words: '◆ Turned round',
        who: 'Administrator',
        what: 'Minutes of Wednesday 25 November 2026: RP-26-0001 was heard after all, says version 2. It stays on the agenda of Wednesday 2 December 2026, which has gone. If it need not be heard again, withdraw it on Referrals: it then counts as heard. Say on their page when it is seen to.',
      }),
    );
    expect(mailKeys(late, 'outcome')).toContain(`outcome:${first}:${workerOne}:2`);
  });

  it('is left by withdrawing it, and the request counts as heard', () => {
    const withdraw = { kind: 'withdraw', reference: 'RP-26-0001', why: 'Heard already.' } as const;
    const register = worked(ordered(late, withdraw, '2026-12-01 15:00'), '2026-12-01 15:00');
    expect(referral(register, 1)).toMatchObject({ status: 'heard', sitting });
    expect(referral(register, 1).withdrawn).toBeUndefined();
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 withdrawn']);
  });

  it('goes from To do once the administrator has seen to it', () => {
    const settle = { kind: 'settle-turned', sitting } as const;
    const register = ordered(late, settle, '2026-12-01 15:00');
    expect(lines(register, '2026-12-01 15:00').map(({ words }) => words)).not.toContain(
      '◆ Turned round',
    );
    expect(register.rows.item.get(first)?.turned).toEqual({
      version: 2,
      left: [],
      place: nextSitting,
    });
    expect(refusal(register, settle, '2026-12-01 15:00')).toBe('Nothing is left to see to.');
  });

  it('stays where its sitting has begun', () => {
    const begun = worked(gone, '2026-12-02 10:00');
    const register = again(begun, {}, parts, '2026-12-02 10:00');
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 listed']);
    expect(register.rows.item.get(first)?.turned?.left).toEqual([
      'It is on the list of Wednesday 2 December 2026, which has begun: what is written there counts.',
    ]);
  });

  it('was heard at the later sitting too: both stand, and that is said', () => {
    const there = {
      kind: 'approve-minutes',
      ...{ sitting: nextSitting, outcomes: { 'RP-26-0001': decided({ decision: 'decline' }) } },
      ...{ text: '', parts: {} },
    } as const;
    const draft = { kind: 'send-draft', sitting: nextSitting } as const;
    const held = worked(gone, '2026-12-02 13:00');
    const sent = worked(ordered(held, draft, '2026-12-03 09:00'), '2026-12-03 09:00');
    const final = worked(ordered(sent, there, '2026-12-03 10:00', chair), '2026-12-03 10:00');
    const register = again(final, {}, parts, '2026-12-04 09:00');
    expect(register.rows.item.get(first)).toMatchObject({
      status: 'heard',
      turned: { left: ['It was heard on Wednesday 2 December 2026 too: both stand.'] },
    });
    expect(itemsAt(register, nextSitting)).toEqual(['09:30 RP-26-0001 heard']);
    expect(referral(register, 1)).toMatchObject({ status: 'heard', sitting: nextSitting });
    expect(register.rows.record.size).toBe(3);
  });

  it('stays withdrawn where it was withdrawn since', () => {
    const withdraw = { kind: 'withdraw', reference: 'RP-26-0001', why: 'Moved away.' } as const;
    const register = again(
      worked(ordered(away, withdraw, '2026-11-27 10:00'), '2026-11-27 10:00'),
      {},
    );
    expect(referral(register, 1).status).toBe('withdrawn');
    expect(register.rows.item.get(first)).toMatchObject({
      status: 'heard',
      turned: { left: ['Its request was withdrawn since: that stands.'] },
    });
  });
});

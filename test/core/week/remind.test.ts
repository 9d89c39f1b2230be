import { admin, chair, workerOne } from '../../given/people.ts';
import { at, givenReferrals, givenRegister } from '../../given/register.ts';
import {
  approved,
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
import { nextMoment } from '../../../src/core/week/next-moment.ts';
import { toDo } from '../../../src/core/week/to-do.ts';

const linesAt = (register: Register, when: string) => toDo(register, at(when));
const about = (register: Register, when: string, key: string) =>
  linesAt(register, when).filter((line) => line.about === key);
const words = (register: Register, when: string, key: string) =>
  about(register, when, key).map((line) => `${line.words}: ${line.what}`);

describe('remind [CPR-5.4]', () => {
  const held = () =>
    workedThrough(
      givenRegister(givenReferrals(1)),
      '2026-11-23 17:01',
      '2026-11-24 11:30',
      '2026-11-25 09:30',
    );
  const reminders = (register: Register) =>
    mailKeys(register, 'reminder').filter((key) => !key.startsWith('reminder:agenda'));
  const near = `reminder:draft:${sitting}:2026-11-27T13:00:00:near:${admin}`;
  const late = `reminder:draft:${sitting}:2026-11-27T13:00:00:late:${admin}`;

  it('chases once when a deadline is near, and once when it has passed', () => {
    const before = worked(held(), '2026-11-26 12:59');
    expect(reminders(before)).toEqual([]);
    const soon = workedThrough(
      before,
      '2026-11-26 13:00',
      '2026-11-27 09:00',
      '2026-11-27 13:00:00',
    );
    expect(reminders(soon)).toEqual([near]);
    const passed = workedThrough(soon, '2026-11-27 13:00:01', '2026-11-30 09:00');
    expect(reminders(passed)).toEqual([late, near]);
    expect(mail(passed, late)).toMatchObject({
      to: admin,
      mode: 'auto',
      thread: `reminder-draft:${sitting}`,
      rule: 'CPR-5.2a',
      facts: {
        what: 'Send the draft minutes to the chair: Wednesday 25 November 2026',
        dueAt: 'Friday 27 November 2026, 1pm',
        late: true,
        url: 'https://pages.example/sittings/resources%3A2026-11-25/minutes',
      },
    });
    expect(mail(passed, near).facts['late']).toBe(false);
  });

  it('starts the chair’s clock when the draft is sent, not when it was due [CPR-A4]', () => {
    const sent = worked(
      ordered(held(), { kind: 'send-draft', sitting }, '2026-11-26 10:00'),
      '2026-11-26 10:00',
    );
    const register = workedThrough(sent, '2026-11-27 10:00');
    expect(reminders(register)).toEqual([]);
    expect(words(register, '2026-11-27 10:00', sitting)).toContain(
      '○ To come: Return the final minutes: Wednesday 25 November 2026, by Monday 30 November 2026, 10am',
    );
    expect(reminders(worked(register, '2026-11-30 10:00:01'))).toEqual([
      `reminder:final:${sitting}:2026-11-30T10:00:00:late:${chair}`,
    ]);
  });

  it('has nothing to file, and nothing to chase, where nobody was heard', () => {
    const register = worked(approved(held(), { 1: { decision: 'not-heard' } }), '2026-12-01 12:00');
    expect(reminders(register).filter((key) => key.startsWith('reminder:filed'))).toEqual([]);
  });

  it('chases an action whose owner is an address [CPR-2.5]', () => {
    const actions = [
      { what: 'Call', owner: workerOne, dueOn: '2026-12-04' as never },
      { what: 'Ask', owner: 'SEN Officer', dueOn: '2026-12-04' as never },
    ];
    const final = worked(approved(held(), { 1: { actions } }), '2026-11-27 09:00');
    const key = `RP-26-0001@${sitting}/1`;
    expect(
      reminders(worked(final, '2026-12-03 17:00')).filter((one) => one.includes('action')),
    ).toEqual([`reminder:action:${key}:2026-12-04T17:00:00:near:${workerOne}`]);
    const done = ordered(
      final,
      { kind: 'action-done', action: key, on: '2026-12-01' as never },
      '2026-12-03 09:00',
    );
    expect(
      reminders(worked(done, '2026-12-05 09:00')).filter((one) => one.includes('action')),
    ).toEqual([]);
  });

  it('tells the administrator when the agenda is near its limit and when it is past it [CPR-5.1a]', () => {
    const ready = settled(givenRegister(givenReferrals(1)), '2026-11-23 17:01');
    const stopped = ordered(
      ready,
      { kind: 'stop-mail', mail: `agenda:${sitting}:1/${chair}` },
      '2026-11-23 18:00',
    );
    const register = workedThrough(
      stopped,
      '2026-11-24 10:59',
      '2026-11-24 11:00',
      '2026-11-24 12:00:01',
    );
    const stem = `reminder:agenda:${sitting}:2026-11-24T12:00:00`;
    expect(mailKeys(register, 'reminder')).toEqual([
      `${stem}:late:${admin}`,
      `${stem}:near:${admin}`,
    ]);
    expect(mailKeys(worked(stopped, '2026-11-24 10:59'), 'reminder')).toEqual([]);
    const gone = workedThrough(ready, '2026-11-24 11:30', '2026-11-24 12:00:01');
    expect(mailKeys(gone, 'reminder')).toEqual([`${stem}:near:${admin}`]);
    expect(words(gone, '2026-11-24 12:00:01', sitting)).toEqual([]);
  });
});

describe('nextMoment', () => {
  it.each([
    ['2026-11-20 10:00', '2026-11-23T17:00:01', 'the cut-off passing'],
    ['2026-11-23 17:00:01', '2026-11-24T11:00:00', 'the agenda coming near its limit'],
    ['2026-11-24 11:00', '2026-11-24T11:30:00', 'the agenda going'],
    ['2026-11-24 11:30', '2026-11-25T09:30:00', 'the sitting beginning'],
    ['2026-11-25 09:30', '2026-11-26T13:00:00', 'the draft coming near its limit'],
    ['2026-11-26 13:00', '2026-11-27T13:00:01', 'the draft passing its limit'],
  ])('after %s is %s: %s', (when, next) => {
    const moments = [
      '2026-11-20 10:00',
      '2026-11-23 17:00:01',
      '2026-11-24 11:00',
      '2026-11-24 11:30',
      '2026-11-25 09:30',
      '2026-11-26 13:00',
    ];
    const register = workedThrough(
      givenRegister(givenReferrals(1)),
      ...moments.slice(0, moments.indexOf(when) + 1),
    );
    expect(nextMoment(register, at(when))).toBe(next);
  });

  it('is when a claim grows stale', () => {
    const register = settled(givenRegister(givenReferrals(1)), '2026-11-20 10:00');
    const row = {
      ...mail(register, 'receipt:RP-26-0001:1'),
      status: 'claimed',
      claim: { run: 'r', at: at('2026-11-20 10:00') },
    } as const;
    expect(
      nextMoment(withChanges(register, [{ table: 'mail', row }]), at('2026-11-20 10:00')),
    ).toBe('2026-11-20T10:10:00');
  });

  it('is a sitting without items being over', () =>
    expect(nextMoment(settled(givenRegister(), '2026-11-25 09:30'), at('2026-11-25 09:30'))).toBe(
      '2026-11-25T13:01:00',
    ));
});

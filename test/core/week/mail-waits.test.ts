import type { InstallationCheck } from '../../../src/core/register/installation-check.ts';
import { withChanges, workbookOf } from '../../../src/core/register/rows.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { at, givenRegister, givenReferral, givenReturned } from '../../given/register.ts';
import { chair } from '../../given/people.ts';
import {
  issue,
  mail,
  mailKeys,
  ordered,
  refusal,
  settled,
  sitting,
  deciding,
} from '../../given/week.ts';

const agendas = mailKeysOf('agenda');
const code = '482913';
const passed: InstallationCheck = { at: at('2026-11-23 09:00'), passed: true, code };
const waiting = givenRegister([givenReferral(1, '2026-11-19 09:00')], {
  checkFirst: true,
  checked: passed,
});
const confirm = { kind: 'confirm-check', code } as const;

function mailKeysOf(type: string): (register: typeof waiting) => readonly string[] {
  return (register) => mailKeys(register, type);
}

describe('confirmCheck', () => {
  it('takes the code of the last check, however it is spaced, and keeps when', () => {
    const register = ordered(waiting, { ...confirm, code: ' 482 913 ' }, '2026-11-23 09:05');
    expect(workbookOf(register).checked).toEqual({
      ...passed,
      confirmedAt: at('2026-11-23 09:05'),
    });
  });

  it('refuses another code, and says in which mailbox to look', () => {
    const why = refusal(waiting, { ...confirm, code: '482914' }, '2026-11-23 09:05');
    expect(why).toContain('not the code of the last check');
    expect(why).toContain('resources.panel@council.example');
  });

  it('refuses any code of a check that found something wrong, or before there is one', () => {
    const failed = givenRegister([], { checkFirst: true, checked: { ...passed, passed: false } });
    expect(refusal(failed, confirm, '2026-11-23 09:05')).toContain('found something wrong');
    const unchecked = givenRegister([], { checkFirst: true });
    expect(refusal(unchecked, confirm, '2026-11-23 09:05')).toContain('has not been checked');
  });

  it('keeps when mail first went, however often the check is confirmed', () => {
    const once = ordered(waiting, confirm, '2026-11-23 09:05');
    const twice = ordered(once, confirm, '2026-11-24 09:05');
    expect(workbookOf(twice).checked?.confirmedAt).toBe(at('2026-11-23 09:05'));
    expect(deciding(once, confirm, '2026-11-24 09:05').said).toBe('The check is confirmed.');
  });
});

describe('while no mail may go', () => {
  it('To do says why, for as long as it lasts, and what to do about it', () => {
    const lines = (register: typeof waiting) =>
      toDo(register, at('2026-11-23 10:00'))
        .filter(({ words }) => words === '▲ No mail goes')
        .map(({ what }) => what);
    const unchecked = withChanges(waiting, [
      { table: 'workbook', row: { ...workbookOf(givenRegister()), checkFirst: true } },
    ]);
    expect(lines(unchecked)).toEqual([expect.stringContaining('Panel, Check this installation')]);
    expect(lines(waiting)).toEqual([expect.stringContaining('Panel, Confirm the check')]);
    expect(lines(ordered(waiting, confirm, '2026-11-23 09:05'))).toEqual([]);
    expect(lines(givenRegister())).toEqual([]);
  });

  it('the agenda stays ready past its time, follows every change, and goes once mail may', () => {
    const ready = settled(settled(waiting, '2026-11-23 17:01'), '2026-11-24 11:45');
    expect(issue(ready, 1).status).toBe('ready');
    const joined = withChanges(ready, [givenReferral(2, '2026-11-19 09:10')]);
    expect(issue(settled(joined, '2026-11-24 11:50'), 1).items).toHaveLength(2);
    const free = settled(ordered(ready, confirm, '2026-11-24 11:55'), '2026-11-24 11:55');
    expect(issue(free, 1).status).toBe('going');
    expect(agendas(free).map((key) => mail(free, key).status)).toEqual(
      agendas(free).map(() => 'ready'),
    );
  });

  it('an agenda whose sitting has begun by then is held for a person, and so is the question to the chair', () => {
    const late = withChanges(waiting, [
      givenReferral(2, '2026-11-24 09:00', {
        facts: { lateReason: 'An emergency.' },
      }),
    ]);
    const ready = [
      '2026-11-23 17:01',
      '2026-11-24 11:45',
      '2026-11-25 10:00',
      '2026-11-27 10:00',
    ].reduce(settled, late);
    const free = settled(ordered(ready, confirm, '2026-11-27 10:00'), '2026-11-27 10:00');
    const held = [...mailKeys(free, 'agenda'), ...mailKeys(free, 'agenda-presenter')];
    expect(held.length).toBeGreaterThan(1);
    for (const key of held) {
      expect(mail(free, key)).toMatchObject({
        status: 'held',
        because: 'Its time passed before mail could go. Look whether it is still wanted.',
      });
    }
    expect(issue(free, 1)).toMatchObject({ status: 'gone', sitting });
    const questions = mailKeys(free, 'late-permission');
    expect(questions).not.toEqual([]);
    expect(questions.map((key) => mail(free, key).status)).toEqual(questions.map(() => 'held'));
    expect(mailKeys(free, 'receipt').map((key) => mail(free, key).status)).toContain('ready');
  });

  it('a deadline that came near and passed meanwhile is told of once', () => {
    const ready = ['2026-11-23 17:01', '2026-11-24 11:45', '2026-11-24 12:30'].reduce(
      settled,
      waiting,
    );
    const nears = mailKeys(ready, 'reminder').filter((key) => key.includes(':near:'));
    const lates = mailKeys(ready, 'reminder').filter((key) => key.includes(':late:'));
    expect([nears.length > 0, lates.length]).toEqual([true, nears.length]);
    const free = ordered(ready, confirm, '2026-11-24 12:30');
    expect(nears.map((key) => mail(free, key).status)).toEqual(nears.map(() => 'cancelled'));
    expect(lates.map((key) => mail(free, key).status)).toEqual(lates.map(() => 'ready'));
  });

  it('Send now is taken, and says that it waits', () => {
    const returned = settled(
      withChanges(waiting, [givenReturned(3, '2026-11-19 09:30')]),
      '2026-11-23 10:00',
    );
    const [key = ''] = mailKeys(returned, 'returned');
    const { said } = deciding(returned, { kind: 'send-now', mail: key }, '2026-11-23 10:00', chair);
    expect(said).toContain('Released to go.');
    expect(said).toContain('Panel, Confirm the check');
  });
});

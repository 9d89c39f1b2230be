import { day } from '../given/day.ts';
import { home, homes, said, sitting } from '../../given/homes.ts';
import { workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Item, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { timeSaid, unsuited, wishOf } from '../../../src/core/week/time-to-come.ts';
import { unsuitedNote, unsuitedTimes } from '../../../src/core/week/unsuited-times.ts';

const base = homes();
const wishing = (words: string): Register => said(base, ['time-to-come', words]);
const afternoon = wishing('In the afternoon');
const any = wishing('At any time');
const caseOf = (register: Register) => register.rows.referral.get(home)!;
const between = (register: Register, from: string, to: string) =>
  unsuited(register, caseOf(register), day('2026-12-15'), { from, to });
const timed = (
  register: Register,
  altered: Partial<NonNullable<Panel['goodTimes']>>,
): Register => ({
  ...register,
  panels: register.panels.map((panel) => ({
    ...panel,
    goodTimes: { ...panel.goodTimes!, ...altered },
  })),
});

describe('a stretch of the day that somebody wished [LCLH-3.3]', () => {
  it('is kept from its first minute to its last', () => {
    expect(wishOf(afternoon, caseOf(afternoon))).toEqual({ from: '13:00', to: '17:00' });
    const free = timed(afternoon, {});
    const { school: _, ...rest } = free.panels[0]!.goodTimes!;
    const noSchool = { ...free, panels: [{ ...free.panels[0]!, goodTimes: rest }] };
    expect(between(noSchool, '13:00', '17:00')).toBeUndefined();
    expect(between(noSchool, '12:59', '13:19')).toBe('other-time-wished');
    expect(between(noSchool, '16:50', '17:01')).toBe('other-time-wished');
    expect(between(afternoon, '13:00', '17:00')).toBe('school-hours');
  });

  it('is none where any time will do, nobody comes, or nobody said', () => {
    for (const register of [any, wishing('They do not wish to come'), base]) {
      expect(wishOf(register, caseOf(register))).toBeUndefined();
    }
    const { choices } = base.panels[0]!.goodTimes!;
    const open = timed(afternoon, { choices: choices.map(({ to: _, ...one }) => one) });
    expect(wishOf(open, caseOf(open))).toBeUndefined();
    expect(between(base, '09:30', '09:50')).toBeUndefined();
  });

  it('lies out of school hours up to their first minute and from their last', () => {
    expect(between(any, '08:40', '09:00')).toBeUndefined();
    expect(between(any, '08:41', '09:01')).toBe('school-hours');
    expect(between(any, '15:29', '15:49')).toBe('school-hours');
    expect(between(any, '15:30', '15:50')).toBeUndefined();
  });

  it.each([
    ['', 'school-hours'],
    ['2026-12-15 to 2026-12-20', undefined],
    ['2026-12-10 to 2026-12-15', undefined],
    ['2026-12-16 to 2026-12-20', 'school-hours'],
    ['2026-12-10 to 2026-12-14', 'school-hours'],
    ['2026-12-10', 'school-hours'],
    ['2026-10-26 to 2026-10-30, 2026-12-14 to 2026-12-20', undefined],
  ])('lies in term time but for the holidays that were typed: "%s"', (holidays, expected) => {
    const { school } = any.panels[0]!.goodTimes!;
    const register = timed(any, { school: { ...school!, holidays } });
    expect(between(register, '09:30', '09:50')).toBe(expected);
  });

  it('is of the request only until the child was heard once', () => {
    const row = caseOf(base);
    const asked = { ...row, facts: { ...row.facts, timeToCome: 'morning' } };
    expect(timeSaid(base, asked)).toEqual({
      ...{ answer: 'In the morning', by: workerOne, at: at('2026-11-26 09:00'), heard: 0 },
    });
    const item: Item = { ...base.rows.item.get(`${home}@${sitting}`)!, key: 'i', status: 'heard' };
    const heard = withChanges(base, [{ table: 'item', row: item }]);
    expect(timeSaid(heard, asked)).toBeUndefined();
    expect(timeSaid(base, row)).toBeUndefined();
  });
});

describe('a slot that does not suit [LCLH-3.3]', () => {
  const slotted = (register: Register, altered: Partial<Item>): Register => {
    const row = { ...register.rows.item.get(`${home}@${sitting}`)!, ...altered };
    return withChanges(register, [{ table: 'item', row }]);
  };
  const open = (register: Register) => unsuitedTimes(register, register.rows.sitting.get(sitting)!);
  const note = (register: Register) =>
    unsuitedNote(register, register.rows.item.get(`${home}@${sitting}`)!);
  const comes = slotted(any, { startsAt: '09:30', minutes: 20, status: 'listed' });

  it('is said on To do with the clause, and beside the time', () => {
    expect(open(comes)).toEqual([
      {
        words: '◆ In school hours',
        what: `${home} is to be heard at 9:30am on Tuesday 15 December 2026, when they are at school or college. Choose another session or another sitting, or leave it and ask them.`,
        who: 'Administrator',
        about: sitting,
        path: `/sittings/${encodeURIComponent(sitting)}`,
        panel: 'lasting-homes',
        rule: 'LCLH-3.3',
      },
    ]);
    expect(note(comes)).toBe('In school hours');
    const other = slotted(afternoon, { startsAt: '09:30', minutes: 20, status: 'listed' });
    expect(open(other).map(({ words }) => words)).toEqual(['◆ Another time wished']);
    expect(note(other)).toBe('Not at the time that was wished');
  });

  it('is nothing of an item without a time, of one not listed, or of a sitting that was held', () => {
    const { startsAt: _, ...timeless } = comes.rows.item.get(`${home}@${sitting}`)!;
    const untimed = withChanges(comes, [{ table: 'item', row: timeless }]);
    for (const register of [untimed, slotted(comes, { status: 'heard' })]) {
      expect(open(register)).toEqual([]);
      expect(note(register)).toBe('');
    }
    const row = { ...comes.rows.sitting.get(sitting)!, status: 'held' } as const;
    expect(note(withChanges(comes, [{ table: 'sitting', row }]))).toBe('');
    expect(note({ ...comes, rows: { ...comes.rows, referral: new Map() } })).toBe('');
  });
});

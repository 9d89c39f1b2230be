import { heardTimesIn } from '../../../src/core/minutes/heard-times-in.ts';
import { printedItem } from '../../../src/core/minutes/printed-rows.ts';
import { readingDifferences } from '../../../src/core/minutes/reading-differences.ts';
import type { Item, Register, Sitting } from '../../../src/core/register/register.ts';
import { labelsOf } from '../../../src/documents/minutes/minutes-labels.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { registerOf } from '../../given/panels.ts';
import { at, decided, givenReferral } from '../../given/register.ts';
import { deciding, logOf, ordered } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const panel = 'lasting-homes';
const sitting: Sitting = {
  ...{ key: `${panel}:2026-12-01`, panel, on: day('2026-12-01'), status: 'held' },
};
const reference = 'RP-26-0001';
const key = `${reference}@${sitting.key}`;
const now = '2026-12-01 15:00';
const item: Item = {
  ...{ key, reference, sitting: sitting.key, from: 'referral', late: false, status: 'listed' },
  ...{ startsAt: '09:30', minutes: 20 },
};
const given = (altered: Partial<Item> = {}, sat: Partial<Sitting> = {}): Register =>
  registerOf(panel, [
    givenReferral(1, '2026-11-01 09:00', { panel, status: 'listed', sitting: sitting.key }),
    { table: 'sitting', row: { ...sitting, ...sat } },
    { table: 'item', row: { ...item, ...altered } },
  ]);
const read = (from: string, until: string, altered: Partial<Item> = {}) => {
  const answers = { 'Heard from': from, 'Heard until': until };
  const place = `Item 1, ${reference}`;
  const reading = { reference, answers, actions: [], unreadable: [], place };
  return heardTimesIn(given(altered), sitting, [reading], at(now));
};
const take = (register: Register, heard: ReturnType<typeof read>['heard']): Register =>
  ordered(register, taking(heard), now);
const taking = (heard: ReturnType<typeof read>['heard'], outcomes = {}) =>
  ({
    kind: 'take-reading',
    sitting: sitting.key,
    read: { outcomes, presence: { seats: {}, heard }, unread: [], print: '1:x' },
    seen: '1:x',
  }) as const;
const times = { [key]: { from: '09:35', until: '10:05' } };
const itemIn = (register: Register) => register.rows.item.get(key)!;

describe('when a child was heard, in its part of the minutes [LCLH-3.4]', () => {
  it('is asked where the panel’s file asks for it, filled with what is known', () => {
    const rows = printedItem(preset(panel), {}, { heardFrom: '09:35' }).rows.slice(0, 2);
    expect(rows).toEqual([
      { label: 'Heard from (such as 9:35am)', said: '9:35am' },
      { label: 'Heard until', said: '' },
    ]);
    const labels = printedItem(preset('best-care'), {}).rows.map(({ label }) => label);
    expect(labels.join()).not.toContain('Heard from');
  });

  it('lacks nothing in minutes that were made before the file asked for it', () => {
    const { always, known } = labelsOf(preset(panel));
    expect(always).toContain('Preferred accommodation');
    expect(always.filter((label) => label.startsWith('Heard '))).toEqual([]);
    expect(known.get('heard from')).toBe('Heard from');
  });

  it('is read as people write times; a blank and None say nothing', () => {
    expect(read('9.35am', '10:05')).toEqual({ heard: times, unread: [] });
    expect(read('', '10:05')).toEqual({ heard: { [key]: { until: '10:05' } }, unread: [] });
    expect(read('', 'None')).toEqual({ heard: {}, unread: [] });
  });

  it('is named with its place where it is no time, lies ahead, or ends before it begins', () => {
    const unread = (from: string, until: string, altered?: Partial<Item>) =>
      read(from, until, altered).unread;
    const no = 'is no time of that day until now. Write it like 9:35am or 14:05.';
    expect(unread('half nine', '16:10')).toEqual([
      `Item 1, RP-26-0001, “Heard from”: “half nine” ${no}`,
      `Item 1, RP-26-0001, “Heard until”: “16:10” ${no}`,
    ]);
    const turned =
      'Item 1, RP-26-0001: it ends no later than it was begun. Please put one of the times right.';
    expect(unread('10:05', '9:35')).toEqual([turned]);
    expect(read('10:05', '', { heardUntil: '09:50' })).toEqual({ heard: {}, unread: [turned] });
    expect(unread('10:05', '10:20', { heardUntil: '09:50' })).toEqual([]);
  });
});

describe('times that differ from the register [LCLH-3.4]', () => {
  const shown = (register: Register) =>
    readingDifferences(register, sitting, {
      outcomes: {},
      presence: { seats: {}, heard: times },
    });

  it('are shown before they are taken, and not where they are the same', () => {
    expect(shown(given({ heardFrom: '09:30' }))).toEqual([
      {
        ...{ about: 'Who was there', what: 'RP-26-0001, heard from' },
        ...{ was: '9:30am', now: '9:35am' },
      },
      { about: 'Who was there', what: 'RP-26-0001, heard until', was: '', now: '10:05am' },
    ]);
    expect(shown(given({ heardFrom: '09:35', heardUntil: '10:05' }))).toEqual([]);
  });

  it('are taken together with what was decided, a slot overrun is logged, and can be undone', () => {
    const outcomes = { [reference]: decided({ decision: 'heard' }) };
    const before = given({ heardFrom: '09:30' });
    const { changes } = deciding(before, taking(times, outcomes), now);
    expect(logOf(changes).map(({ what }) => what)).toContain(
      'Heard 9:35am to 10:05am: 15 minutes past its slot, which ended at 9:50am.',
    );
    const taken = ordered(before, taking(times, outcomes), now);
    expect(itemIn(taken)).toMatchObject({
      ...{ heardFrom: '09:35', heardUntil: '10:05', outcome: outcomes[reference] },
    });
    const undone = ordered(taken, { kind: 'undo-reading', sitting: sitting.key }, now);
    expect(itemIn(undone)).toStrictEqual(itemIn(before));
  });

  it('take nothing else along when they are undone', () => {
    const outcome = decided({ decision: 'heard' });
    const before = given({ outcome });
    const undone = ordered(
      take(before, times),
      { kind: 'undo-reading', sitting: sitting.key },
      now,
    );
    expect(itemIn(undone)).toStrictEqual(itemIn(before));
  });

  it('move both ends at once past what stood there', () => {
    const later = { [key]: { from: '10:10', until: '10:30' } };
    expect(itemIn(take(given({ heardFrom: '09:30', heardUntil: '09:50' }), later))).toMatchObject({
      ...{ heardFrom: '10:10', heardUntil: '10:30' },
    });
  });

  it('wait for the administrator where the chair approved first, and are then taken or left', () => {
    const proposed = { seats: {}, heard: times };
    const register = given(
      { status: 'heard', outcome: decided({ decision: 'heard' }) },
      { finalAt: at('2026-12-01 14:00'), proposed },
    );
    const waits = (of: Register) =>
      toDo(of, at(now)).filter(({ words }) => words === '◆ Said otherwise').length;
    expect(waits(register)).toBe(1);
    const settle = (takes: boolean) =>
      ordered(register, { kind: 'settle-presence', sitting: sitting.key, takes }, now);
    expect(itemIn(settle(true))).toMatchObject({ heardFrom: '09:35', heardUntil: '10:05' });
    expect(itemIn(settle(true)).before).toBeUndefined();
    expect(itemIn(settle(false)).heardFrom).toBeUndefined();
    expect([settle(true), settle(false)].map(waits)).toEqual([0, 0]);
  });
});

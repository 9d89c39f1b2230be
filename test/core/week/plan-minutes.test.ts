import { withChanges } from '../../../src/core/register/rows.ts';
import type { Register, RegisterDocument } from '../../../src/core/register/register.ts';
import { effectsToSettle } from '../../../src/core/week/effects-to-settle.ts';
import { minutesToSettle } from '../../../src/core/week/minutes-to-settle.ts';
import { isBehind, leftToPeople, planMinutes } from '../../../src/core/week/plan-minutes.ts';
import { at, givenReferrals, givenRegister } from '../../given/register.ts';
import { ordered, settled, sitting, workedThrough } from '../../given/week.ts';

const key = `minutes:${sitting}`;
const told = workedThrough(
  givenRegister(givenReferrals(2)),
  '2026-11-23 17:01',
  '2026-11-24 11:30',
);
const rowOf = (register: Register): RegisterDocument => {
  const row = register.rows.document.get(key);
  if (!row) throw new Error('There are no minutes.');
  return row;
};
const withRow = (register: Register, changed: Partial<RegisterDocument>): Register =>
  withChanges(register, [{ table: 'document', row: { ...rowOf(register), ...changed } }]);

const withdraw = { kind: 'withdraw', reference: 'RP-26-0001', why: 'Invented: moved.' } as const;
const left = [{ part: 'RP-26-0001', words: 'is not listed any more.' }];
const claim = { run: 'run-1', at: at('2026-11-24 12:00') };
/** Minutes that say what they are to say. */
const even = withRow(told, { says: rowOf(told).asked ?? '', claim });

describe('planMinutes [CPR-5.1b]', () => {
  it('asks for other minutes once something of the sitting is another, and for no more than that', () => {
    expect(rowOf(told).asked).toBeDefined();
    expect(planMinutes(told, at('2026-11-24 12:00'))).toEqual([]);
    const after = settled(ordered(told, withdraw, '2026-11-24 12:00'), '2026-11-24 12:00');
    expect(rowOf(after).asked).not.toBe(rowOf(told).asked);
  });

  it('asks for nothing where somebody only sorted People', () => {
    const sorted = settled({ ...told, people: [...told.people].reverse() }, '2026-11-24 12:00');
    expect(rowOf(sorted)).toEqual(rowOf(told));
  });

  it('asks for nothing new once the sitting has begun, but for what came before it did', () => {
    const late = settled(ordered(told, withdraw, '2026-11-25 09:29'), '2026-11-25 09:30');
    expect(late.rows.sitting.get(sitting)?.status).toBe('held');
    expect(rowOf(late).asked).not.toBe(rowOf(told).asked);
    const other = [...late.rows.item.values()].find(({ status }) => status === 'listed');
    const moved = withChanges(
      late,
      other ? [{ table: 'item', row: { ...other, startsAt: '12:00' } }] : [],
    );
    expect(planMinutes(moved, at('2026-11-25 10:00'))).toEqual([]);
  });
});

describe('isBehind', () => {
  const now = at('2026-11-24 12:59');
  it('is so until the minutes say what they are to say', () => {
    expect(isBehind(even, rowOf(even), now)).toBe(false);
    const behind = withRow(even, { asked: 'other' });
    expect(isBehind(behind, rowOf(behind), now)).toBe(true);
    expect(isBehind(behind, { ...rowOf(behind), status: 'claimed' }, now)).toBe(false);
    expect(isBehind(behind, { ...rowOf(behind), kind: 'agenda' }, now)).toBe(false);
    const { asked: _, says: __, ...older } = rowOf(behind);
    expect(isBehind(behind, older, now)).toBe(false);
  });

  it('is so again an hour after something was left to people, before the sitting only', () => {
    const open = withRow(even, { left });
    expect(isBehind(open, rowOf(open), now)).toBe(false);
    expect(isBehind(open, rowOf(open), at('2026-11-24 13:00'))).toBe(true);
    expect(isBehind(even, rowOf(even), at('2026-11-24 13:00'))).toBe(false);
    const held = settled(open, '2026-11-25 09:30');
    expect(
      isBehind(held, { ...rowOf(held), says: rowOf(held).asked ?? '' }, at('2026-11-25 12:00')),
    ).toBe(false);
  });

  it('is not so of a sitting that was stood down, nor once the chair has the draft', () => {
    const behind = withRow(even, { asked: 'other', left });
    const why = 'Invented: the building is closed.';
    const off = ordered(behind, { kind: 'stand-down', sitting, why }, '2026-11-24 12:10');
    expect(isBehind(off, rowOf(off), now)).toBe(false);
    expect(leftToPeople(off, off.rows.sitting.get(sitting)!)).toEqual([]);
    const row = { ...behind.rows.sitting.get(sitting)!, status: 'held', draftSentAt: now } as const;
    const sent = withChanges(behind, [{ table: 'sitting', row }]);
    expect(isBehind(sent, rowOf(sent), now)).toBe(false);
    expect(minutesToSettle(sent)).toEqual([]);
  });
});

describe('what is left of minutes to people', () => {
  it('stands on To do as one line, which leads to the page of the sitting', () => {
    const open = withRow(even, { left });
    expect(leftToPeople(open, open.rows.sitting.get(sitting)!)).toEqual(left);
    expect(minutesToSettle(open)).toEqual([
      {
        words: '◆ To put right by hand',
        what: 'The minutes of Wednesday 25 November 2026 were brought up to date, but not where somebody had written. RP-26-0001 is not listed any more. It is looked at again every hour.',
        who: 'Administrator',
        about: sitting,
        path: '/sittings/resources%3A2026-11-25',
        panel: 'resources',
        rule: 'CPR-5.2b',
      },
    ]);
    expect(minutesToSettle(even)).toEqual([]);
  });

  it('is said apart from what could not be written at all', () => {
    const because = 'The template "minutes": paragraph 2: nothing is called {{dya}}.';
    const stuck = withRow(even, { asked: 'other', because });
    expect(effectsToSettle(stuck)).toMatchObject([
      {
        words: '▲ Not brought up to date',
        what: `2026-11-25 Resources Panel minutes could not be brought up to date with the agenda; it is tried again every hour. ${because}`,
      },
    ]);
  });
});

import type { AgendaIssue } from '../../../src/core/register/register.ts';
import type { Change, Item, Register, Sitting } from '../../../src/core/register/register.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { registerOf } from '../../given/panels.ts';
import { admin } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-12-01 10:00';
const panel = 'lasting-homes';
const key = `${panel}:2026-12-15`;
const planned: Sitting = { key, panel, on: day('2026-12-15'), status: 'planned' };
const sittingRow = (altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { ...planned, ...altered },
});
const line = (about: string, what: string, rule: string | undefined, when = now) => ({
  table: 'log',
  row: { at: at(when), by: admin, about, what, rule },
});

describe('the session of a sitting [LCLH-3.2] [LCLH-A2]', () => {
  const choose = (session: string) => ({ kind: 'choose-session', sitting: key, session }) as const;
  const given = (altered: Partial<Sitting> = {}, ...more: readonly Change[]): Register =>
    registerOf(panel, [sittingRow(altered), ...more]);

  it('is another of the panel’s file, or the usual one again', () => {
    const { changes, said } = deciding(given(), choose('afternoon'), now);
    expect(changes[0]).toStrictEqual({
      table: 'sitting',
      row: { ...planned, session: 'afternoon' },
    });
    expect(said).toBe('Afternoon: 13:00 to 16:20.');
    const back = deciding(given({ session: 'afternoon' }), choose(''), now);
    expect(back.changes[0]).toStrictEqual({ table: 'sitting', row: planned });
    expect(back.said).toBe('The usual session: 09:30 to 12:50.');
  });

  it('is one that the file has, and none once the agenda has gone', () => {
    const none = 'The terms of reference name no such session.';
    expect(refusal(given(), choose('night'), now)).toBe(none);
    const resources = givenRegister([sittingRow({ key: 'r', panel: 'resources' })]);
    expect(refusal(resources, { ...choose('afternoon'), sitting: 'r' }, now)).toBe(none);
    const usual = deciding(resources, { ...choose(''), sitting: 'r' }, now).said;
    expect(usual).toBe('The usual session: 09:30 to 13:00.');
    const issue = (status: AgendaIssue['status']): Change => ({
      table: 'issue',
      row: {
        key: `agenda:${key}:1`,
        sitting: key,
        number: 1,
        status,
      } as Partial<AgendaIssue> as AgendaIssue,
    });
    expect(refusal(given({}, issue('gone')), choose('afternoon'), now)).toBe(
      'The agenda has gone, and people have been told their times.',
    );
  });
});

describe('a sitting that is moved [CPR-3.1]', () => {
  const to = day('2026-12-16');
  const move = { kind: 'move-sitting', sitting: key, to } as const;

  it('goes to any day on which its own panel does not sit', () => {
    const beside = (altered: Partial<Sitting>) =>
      registerOf(panel, [sittingRow(), sittingRow({ key: 'other', on: to, ...altered })]);
    expect(refusal(beside({}), move, now)).toBe('There is a sitting on that day already.');
    expect(deciding(beside({ panel: 'resources' }), move, now).said).toBe(
      'Moved to Wednesday 16 December 2026.',
    );
    expect(deciding(beside({ status: 'stood-down' }), move, now).said).toContain('Moved');
    expect(deciding(beside({ on: day('2026-12-17') }), move, now).said).toContain('Moved');
    const back = registerOf(panel, [sittingRow({ movedTo: day('2026-12-17') })]);
    expect(deciding(back, { ...move, to: planned.on }, now).said).toContain('Moved');
  });
});

describe('when a child was heard [LCLH-3.4]', () => {
  const reference = 'LH-26-0001';
  const item = {
    ...{ key: itemKey(reference, key), sitting: key, reference, status: 'listed', late: false },
    ...{ from: 'referral', startsAt: '09:30', minutes: 20 },
  } as Item;
  const given = (altered: Partial<Item> = {}, sitting: Partial<Sitting> = {}): Register =>
    registerOf(panel, [
      sittingRow({ status: 'held', ...sitting }),
      givenReferral(1, '2026-11-26 09:00', { reference, panel, sitting: key }),
      { table: 'item', row: { ...item, ...altered } },
    ]);
  const heard = (end: 'from' | 'until', time: string, about = reference) =>
    ({ kind: 'heard-at', about, end, at: at(`2026-12-15 ${time}`) }) as const;
  const when = '2026-12-15 09:55';

  it('is noted beside its slot, up to this minute, and logged where it ran over', () => {
    const begun = deciding(given(), heard('from', '09:32'), when);
    expect(begun.changes).toStrictEqual([{ table: 'item', row: { ...item, heardFrom: '09:32' } }]);
    expect(begun.said).toBe('Heard from 9:32am.');
    const over = deciding(given({ heardFrom: '09:32' }), heard('until', '09:55'), when);
    const said = 'Heard 9:32am to 9:55am: 5 minutes past its slot, which ended at 9:50am.';
    expect(over.changes).toStrictEqual([
      { table: 'item', row: { ...item, heardFrom: '09:32', heardUntil: '09:55' } },
      line(item.key, said, preset(panel).slots.rule, when),
    ]);
    expect(over.said).toBe(said);
    expect(deciding(given(), heard('until', '09:50'), when).changes).toHaveLength(1);
  });

  it('lies on the day of the sitting, in order, and not in the future', () => {
    const wrong = 'The time lies on Tuesday 15 December 2026, and not in the future.';
    expect(refusal(given(), heard('from', '09:56'), when)).toBe(wrong);
    expect(refusal(given(), { ...heard('from', '09:30'), at: at(now) }, when)).toBe(wrong);
    const turned = 'It ends later than it was begun.';
    expect(refusal(given({ heardFrom: '09:40' }), heard('until', '09:40'), when)).toBe(turned);
    expect(refusal(given({ heardUntil: '09:40' }), heard('from', '09:41'), when)).toBe(turned);
  });

  it('is noted of who is on the agenda of a sitting that has begun', () => {
    const not = 'Its sitting has not begun.';
    expect(refusal(given({}, { status: 'planned' }), heard('from', '09:30'), when)).toBe(not);
    expect(refusal(given(), heard('from', '09:30', 'LH-26-0009'), when)).toBe(not);
    expect(refusal(given({ key: 'else' }), heard('from', '09:30'), when)).toBe(not);
    const { sitting: _, ...waits } = given().rows.referral.get(reference)!;
    const unlisted = registerOf(panel, [{ table: 'referral', row: waits }]);
    expect(refusal(unlisted, heard('from', '09:30'), when)).toBe(not);
  });
});

describe('a workbook that is stopped, or of another version', () => {
  it('is live again once a person says so, and the log says who', () => {
    const workbook = { stopped: 'It is a copy.', spreadsheetId: 'old' };
    const order = { kind: 'carry-on', spreadsheetId: 'book-2' } as const;
    const { changes, said } = deciding(givenRegister([], workbook), order, now);
    expect(changes).toMatchObject([
      { table: 'workbook', row: { spreadsheetId: 'book-2', carriedOn: true } },
      line('Workbook', 'Declared the live workbook', ''),
    ]);
    expect(changes[0]?.row).not.toHaveProperty('stopped');
    expect(said).toBe('This workbook is live again.');
    expect(refusal(givenRegister(), order, now)).toBe('Nothing is stopped.');
  });

  it('takes no order that this version would decide by older rules', () => {
    const order = { kind: 'carry-on', spreadsheetId: 'book-2' } as const;
    const newer = givenRegister([], { version: 999, stopped: 'It is a copy.' });
    expect(refusal(newer, order, now)).toContain('This workbook is of version 999, ');
    const rows = { ...givenRegister().rows, workbook: new Map() };
    const none = { kind: 'heard-at', about: 'LH-26-0001', end: 'from', at: at(now) } as const;
    expect(refusal({ ...givenRegister(), rows }, none, now)).toBe('Its sitting has not begun.');
  });
});

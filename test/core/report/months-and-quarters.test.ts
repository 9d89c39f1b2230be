import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Change, Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { eighteenthsByQuarter } from '../../../src/core/report/children-ahead.ts';
import { onTime } from '../../../src/core/report/on-time.ts';
import { counted } from '../../../src/core/report/requests-by-quarter.ts';
import { at, givenRegister } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { resourcesPanel, sittingOn } from '../given/resources-panel.ts';

const sitting = (on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: sittingOn(on, altered),
});
const item = (on: string, status: string): Change => ({
  table: 'item',
  row: {
    key: `RP-26-0001@resources:${on}`,
    reference: 'RP-26-0001',
    sitting: `resources:${on}`,
    from: 'referral',
    status,
    late: false,
  } as never,
});
const issue = (on: string, goneAt: string | undefined, altered: object = {}): Change => ({
  table: 'issue',
  row: {
    key: `agenda:resources:${on}:1`,
    sitting: `resources:${on}`,
    issue: 1,
    kind: 'agenda',
    ...(goneAt === undefined ? {} : { goneAt: at(goneAt) }),
    ...altered,
  } as never,
});
const agendas = (register: Register, now: string, panel: Panel = resourcesPanel) =>
  onTime(register, panel, at(now))
    .filter(({ step }) => step === 'agenda')
    .map(({ month, all, inTime, late, open }) => [month, all, inTime, late, open].join(' '));
const on = '2026-11-25';
const due = '2026-11-24 12:00';

describe('agendas that went in time [CPR-5.1a]', () => {
  it('are counted by the month they were due in: in time, late, or open while there is time', () => {
    const gone = (goneAt?: string) =>
      givenRegister([sitting(on), item(on, 'listed'), issue(on, goneAt)]);
    expect(agendas(gone(due), '2026-11-25 09:00')).toEqual(['2026-11 1 1 0 0']);
    expect(agendas(gone('2026-11-24 12:01'), '2026-11-25 09:00')).toEqual(['2026-11 1 0 1 0']);
    expect(agendas(gone(), '2026-11-25 09:00')).toEqual(['2026-11 1 0 1 0']);
    expect(agendas(gone(), '2026-11-20 09:00')).toEqual(['2026-11 1 0 0 1']);
    const [line] = onTime(gone(due), resourcesPanel, at('2026-11-25 09:00'));
    expect(line).toStrictEqual({
      month: '2026-11',
      step: 'agenda',
      rule: 'CPR-5.1a',
      all: 1,
      inTime: 1,
      late: 0,
      open: 0,
    });
  });

  it('are owed of a sitting with something to hear, or whose agenda went all the same', () => {
    const now = '2026-11-25 09:00';
    for (const status of ['listed', 'heard']) {
      expect(agendas(givenRegister([sitting(on), item(on, status)]), now)).toHaveLength(1);
    }
    expect(agendas(givenRegister([sitting(on), item(on, 'withdrawn')]), now)).toEqual([]);
    expect(agendas(givenRegister([sitting(on), issue(on, due)]), now)).toEqual(['2026-11 1 1 0 0']);
    expect(agendas(givenRegister([sitting(on), issue(on, undefined)]), now)).toEqual([]);
    const notice = issue(on, due, { kind: 'stand-down' });
    expect(agendas(givenRegister([sitting(on), notice]), now)).toEqual([]);
    const off = sitting(on, { status: 'stood-down' });
    expect(agendas(givenRegister([off, item(on, 'heard'), issue(on, due)]), now)).toEqual([]);
  });

  it('are of the panel that is asked about, and of one that has a time for them', () => {
    const rows = [sitting(on), item(on, 'listed')];
    const other = { ...resourcesPanel, code: 'other' };
    expect(agendas(givenRegister(rows), '2026-11-25 09:00', other)).toEqual([]);
    const { agenda: _, ...without } = resourcesPanel;
    const register = { ...givenRegister(rows), panels: [without] };
    expect(agendas(register, '2026-11-25 09:00', without)).toEqual([]);
  });

  it('stand before the steps of the record, the latest month first', () => {
    const held = { status: 'held' } as const;
    const rows = ['2026-10-07', '2026-12-02', '2026-11-04'].flatMap((one) => [
      sitting(one, { ...held, finishedAt: at(`${one} 12:30`) }),
      item(one, 'heard'),
    ]);
    const found = onTime(givenRegister(rows), resourcesPanel, at('2026-12-20 09:00'));
    expect(found.map(({ month, step }) => `${month} ${step}`)).toEqual(
      ['2026-12', '2026-11', '2026-10'].flatMap((month) =>
        ['agenda', 'draft', 'final', 'filed'].map((step) => `${month} ${step}`),
      ),
    );
    const planned = rows.map((change) =>
      change.table === 'sitting'
        ? sitting(change.row.on, { finishedAt: at('2026-12-02 12:30') })
        : change,
    );
    const steps = onTime(givenRegister(planned), resourcesPanel, at('2026-12-20 09:00'));
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['agenda']));
  });
});

describe('18th birthdays ahead [NS-1.8]', () => {
  const ahead = (born: string, altered: object = {}) => {
    const rows: readonly Change[] = [{ table: 'child', row: child('1', born, altered) }];
    return eighteenthsByQuarter(withChanges(givenRegister(), rows), at('2026-11-25 09:00'));
  };
  const one = (quarter: string) => [{ quarter, counts: { turning18: 1 } }];

  it('are counted from today for four years', () => {
    expect(ahead('2008-11-25')).toEqual(one('2026-10'));
    expect(ahead('2008-11-24')).toStrictEqual([]);
    expect(ahead('2012-11-24')).toEqual(one('2030-10'));
    expect(ahead('2012-11-25')).toStrictEqual([]);
  });

  it('are of those in care with a date of birth', () => {
    expect(ahead('')).toStrictEqual([]);
    expect(ahead('2009-11-25', { goneOn: day('2026-12-01') })).toStrictEqual([]);
    expect(ahead('2009-11-25', { legalStatus: 'care-leaver' })).toStrictEqual([]);
    expect(ahead('2009-11-25', { legalStatus: 'section-20' })).toEqual(one('2027-10'));
  });
});

describe('counts by quarter', () => {
  it('name every kind in each, the latest first', () => {
    const all = ['2026-01-01', '2026-12-31', '2026-03-31', '2026-04-01'].map((one) => ({
      day: one,
      kind: one === '2026-03-31' ? 'b' : 'a',
    }));
    expect(counted(all, { a: 0, b: 0 })).toEqual([
      { quarter: '2026-10', counts: { a: 1, b: 0 } },
      { quarter: '2026-04', counts: { a: 1, b: 0 } },
      { quarter: '2026-01', counts: { a: 1, b: 1 } },
    ]);
    expect(counted<string>([{ day: '2026-01-01', kind: 'c' }], {})).toEqual([
      { quarter: '2026-01', counts: { c: 1 } },
    ]);
  });
});

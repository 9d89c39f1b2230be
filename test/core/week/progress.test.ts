import type { Child, SaidOfChild } from '../../../src/core/register/child.ts';
import type { Change, Register } from '../../../src/core/register/register.ts';
import {
  childName,
  childNamed,
  followedChild,
  isClosed,
  keepsTracker,
  ownPeopleOf,
} from '../../../src/core/week/followed-child.ts';
import { progressDays } from '../../../src/core/week/progress-days.ts';
import { at } from '../../given/register.ts';
import { cohortOf } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { caseOf, key, now, own, panel, tracked } from '../given/tracked-child.ts';

const by = { by: 'w', at: at(now) };
const order = cohortOf(panel, 'interim-care-order');

const itemOf = (number: number, sitting = 's'): Change => ({
  table: 'item',
  row: {
    key: `i${number}`,
    reference: `PP-26-000${number}`,
    sitting,
    ...{ from: 'referral', status: 'heard', late: false },
  },
});
const action = (name: string, item: string, doneOn?: string): Change => ({
  table: 'action',
  row: { key: name, item, what: 'w', owner: '', ...(doneOn && { doneOn: day(doneOn) }) },
});

describe('the days on which a plan moved on [CPP-1.1]', () => {
  it('are of events, of lines that stand, and of actions and steps that were done, before this panel alone', () => {
    const event = (on: string, of = 'permanence') => ({ panel: of, on: day(on), what: 'w', ...by });
    const line = (on: string, stands = true, of = 'permanence') =>
      ({ panel: of, cohort: 'c', line: 'l', stands, on: day(on), ...by }) as const;
    const child = {
      events: [event('2026-11-20'), event('2026-11-21', 'resources')],
      lines: [line('2026-11-22'), line('2026-11-23', false), line('2026-11-24', true, 'resources')],
    };
    const record: Change = {
      table: 'record',
      row: {
        ...{ key: 'i1', reference: 'PP-26-0001', sitting: 's', filer: '' },
        done: { captured: { by: 'w', at: at('2026-11-27 09:00') } },
      },
    };
    const bare: Change = {
      table: 'record',
      row: { key: 'i2', reference: 'PP-26-0001', sitting: 't', filer: '' },
    };
    const register = tracked(child, [
      ...[caseOf(), itemOf(1), itemOf(9), record, bare],
      ...[action('a', 'i1', '2026-11-25'), action('b', 'i1', '2026-11-26')],
      ...[action('c', 'i1'), action('d', 'none', '2026-11-28'), action('e', 'i9', '2026-11-29')],
    ]);
    expect(progressDays(register, panel, own(register))).toEqual([
      '2026-11-20',
      '2026-11-22',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    expect(progressDays(register, { ...panel, code: 'resources' }, own(register))).toEqual([
      '2026-11-21',
      '2026-11-24',
    ]);
  });

  it('are none where nothing was recorded', () => {
    expect(progressDays(tracked(), panel, own(tracked()))).toEqual([]);
  });
});

describe('a child that a panel follows up [CPP-2.1]', () => {
  it('is followed by a panel whose file has lines or events', () => {
    const { tracker, ...rest } = panel;
    const bare = { ...order, checks: undefined };
    const unchecked = panel.cohorts!.map(({ checks: _, ...one }) => one);
    expect(keepsTracker(panel)).toBe(true);
    expect(keepsTracker({ ...rest, cohorts: [{ ...bare, checks: ['l'] }, ...unchecked] })).toBe(
      true,
    );
    expect(keepsTracker({ ...rest, cohorts: unchecked })).toBe(false);
    expect(keepsTracker({ ...rest, cohorts: unchecked, tracker: tracker! })).toBe(true);
    const { cohorts: _, ...none } = rest;
    expect(keepsTracker(none)).toBe(false);
  });

  it('is so no more once somebody said on its day or later that it left this cohort of this panel [CPP-A12]', () => {
    const closed = (...said: readonly Partial<SaidOfChild>[]): boolean => {
      const settled = said.map((one) => ({
        ...{ panel: 'permanence', code: order.code, why: 'w', ...by, at: at('2026-11-02 00:00') },
        ...one,
      }));
      const child = own(tracked({ settled }));
      return isClosed(panel, order, { child, since: day('2026-11-02') });
    };
    expect(closed()).toBe(false);
    expect(closed({})).toBe(true);
    expect(closed({ at: at('2026-11-01 23:59') })).toBe(false);
    expect(closed({ code: 'other' })).toBe(false);
    expect(closed({ panel: 'resources' })).toBe(false);
    expect(closed({ code: 'other' }, {})).toBe(true);
    expect(isClosed(panel, order, { child: own(tracked()), since: day('2026-11-02') })).toBe(false);
    const settled = [{ panel: 'permanence', code: order.code, why: 'w', ...by }];
    const left = tracked({ settled });
    expect(followedChild(left, panel, own(left), day('2026-11-27'))).toBeUndefined();
  });

  it('is told with its events before this panel, the newest first, and when it was last discussed', () => {
    const event = (on: string, what: string, of = 'permanence') =>
      ({ panel: of, on: day(on), what, ...by }) as const;
    const events = [event('2026-11-10', 'a'), event('2026-11-20', 'b'), event('2026-11-15', 'c')];
    const child = tracked({ events: [...events, event('2026-11-21', 'd', 'resources')] });
    const found = (register: Register) =>
      followedChild(register, panel, own(register), day('2026-11-27'));
    expect(found(child)?.events.map(({ what }) => what)).toEqual(['b', 'c', 'a']);
    expect(found(child)).not.toHaveProperty('discussedOn');
    expect(found(tracked())?.events).toEqual([]);
    const sitting: Change = {
      table: 'sitting',
      row: { key: 's', panel: 'permanence', on: day('2026-11-12'), status: 'held' },
    };
    expect(found(tracked({}, [caseOf(), itemOf(1), sitting]))?.discussedOn).toBe('2026-11-12');
  });

  it('is named in addresses by what tells no number, each by its own', () => {
    const name = childName({ key });
    expect(name).toMatch(/^[0-9a-f]{16}$/);
    expect(childName({ key: '1000002' })).not.toBe(name);
    expect(childNamed(tracked(), name)?.key).toBe(key);
    expect(childNamed(tracked(), 'another')).toBeUndefined();
  });

  it('is answered for by its worker and manager, as its case there names them, else the extract', () => {
    const people = (rows: readonly Change[], altered: Partial<Child> = {}) => {
      const register = tracked(altered, rows);
      return ownPeopleOf(register, panel, own(register));
    };
    const facts = { worker: 'one@council.example', manager: 'two@council.example' };
    expect(people([], { worker: 'a@council.example', manager: '' })).toEqual(['a@council.example']);
    expect(people([caseOf({ facts })])).toEqual(['one@council.example', 'two@council.example']);
    expect(people([caseOf({ facts: { worker: 'one@council.example', manager: '' } })])).toEqual([
      'one@council.example',
    ]);
    const same = { worker: 'one@council.example', manager: 'one@council.example' };
    expect(people([caseOf({ status: 'accepted', facts: same })])).toEqual(['one@council.example']);
  });
});

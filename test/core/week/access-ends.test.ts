import type {
  Change,
  ChildRecord,
  Register,
  Review,
  Sitting,
} from '../../../src/core/register/register.ts';
import {
  isOver,
  openToMembersUntil,
  paperOpenUntil,
  recordOpenUntil,
} from '../../../src/core/week/access-ends.ts';
import { admin } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { preset } from '../given/presets.ts';
import { day } from '../given/day.ts';

const sat = (on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { key: `s${on}`, panel: 'resources', on: day(on), status: 'held', ...altered },
});
const heard = (on: string, reference = 'RP-26-0001'): Change => ({
  table: 'item',
  row: {
    ...{ key: `${reference}@${on}`, reference, sitting: `s${on}` },
    ...{ from: 'referral', status: 'heard', late: false },
  },
});
const review = (status: Review['status'], reference = 'RP-26-0001'): Change => ({
  table: 'review',
  row: { key: `review of ${reference}`, reference, dueOn: day('2027-01-13'), status },
});
const withdrawn = { by: admin, why: 'Invented', at: at('2026-11-12 09:00') };

describe('how long a paper is open to whoever sent or presents it', () => {
  const until = (altered: GivenReferral, ...rows: readonly Change[]) => {
    const register = givenRegister([givenReferral(1, '2026-10-01 09:00', altered), ...rows]);
    return paperOpenUntil(register, register.rows.referral.get('RP-26-0001')!);
  };
  const days = [sat('2026-11-25'), heard('2026-11-25'), sat('2026-11-04'), heard('2026-11-04')];
  const wasHeard = { status: 'heard' } as const;

  it('is four weeks from when it was heard last, whichever was noted last', () => {
    expect(until(wasHeard, ...days)).toBe('2026-12-23');
    expect(until(wasHeard, ...days.slice(2))).toBe('2026-12-02');
    expect(until(wasHeard, heard('2026-11-04'))).toBeUndefined();
    expect(until(wasHeard, ...days.slice(2), sat('2026-12-09'), heard('2026-12-09', 'other'))).toBe(
      '2026-12-02',
    );
  });

  it('is from when it was withdrawn, where that was later', () => {
    const altered = { status: 'withdrawn', withdrawn } as const;
    expect(until(altered)).toBe('2026-12-10');
    expect(until(altered, ...days.slice(2))).toBe('2026-12-10');
    expect(until(altered, ...days)).toBe('2026-12-23');
    expect(until({ status: 'withdrawn' })).toBeUndefined();
  });

  it('has no end while it is to be heard, or its child comes back', () => {
    for (const status of ['accepted', 'listed', 'returned', 'parked'] as const) {
      expect(until({ status }, ...days)).toBeUndefined();
    }
    expect(until(wasHeard, ...days, review('waiting'))).toBeUndefined();
    expect(until(wasHeard, ...days, review('closed'))).toBe('2026-12-23');
    expect(until(wasHeard, ...days, review('waiting', 'RP-26-0002'))).toBe('2026-12-23');
  });
});

describe('how long the papers of a sitting are open to its members', () => {
  const until = (register: Register, altered: Partial<Sitting> = {}) => {
    const change = sat('2026-11-25', altered) as Extract<Change, { readonly table: 'sitting' }>;
    return openToMembersUntil(register, change.row);
  };

  it('is four weeks from the day it was held, where the panel says how long', () => {
    expect(until(givenRegister())).toBe('2026-12-23');
    expect(until(givenRegister(), { movedTo: day('2026-11-26') })).toBe('2026-12-24');
    const { access: _, ...panel } = preset('resources');
    expect(until({ ...givenRegister(), panels: [panel] })).toBeUndefined();
  });

  it('is over on the day after the last, and never where there is none', () => {
    expect(isOver(day('2026-12-23'), day('2026-12-22'))).toBe(false);
    expect(isOver(day('2026-12-23'), day('2026-12-23'))).toBe(false);
    expect(isOver(day('2026-12-23'), day('2026-12-24'))).toBe(true);
    expect(isOver(undefined, day('2026-12-24'))).toBe(false);
  });
});

describe('how long a record is open to the child’s worker and manager', () => {
  const key = 'RP-26-0001@2026-11-25';
  const record = (altered: Partial<ChildRecord> = {}): Change => ({
    table: 'record',
    row: { key, reference: 'RP-26-0001', sitting: 's2026-11-25', filer: admin, ...altered },
  });
  const filed = record({ filedAt: at('2026-11-28 09:00') });
  const final = sat('2026-11-25', { finalAt: at('2026-11-27 09:00') });
  const until = (...rows: readonly Change[]) => recordOpenUntil(givenRegister(rows), key);

  it('is four weeks from when it was filed', () => {
    expect(until(final, filed)).toBe('2026-12-26');
    expect(until(final, record())).toBeUndefined();
    expect(until(final)).toBeUndefined();
    expect(until(filed)).toBeUndefined();
  });

  it('is four weeks from when the minutes were final, of a panel that files none', () => {
    const panel = preset('resources');
    const steps = panel.record.steps.filter(({ step }) => step !== 'filed');
    const of = (...rows: readonly Change[]) =>
      recordOpenUntil(
        { ...givenRegister(rows), panels: [{ ...panel, record: { ...panel.record, steps } }] },
        key,
      );
    expect(of(final, filed)).toBe('2026-12-25');
    expect(of(sat('2026-11-25'), filed)).toBeUndefined();
  });
});

import { cohortOn } from '../../../src/core/cohort/cohort-on.ts';
import { coverageOf } from '../../../src/core/cohort/covered.ts';
import { foundCohorts } from '../../../src/core/cohort/is-in-cohort.ts';
import type { Cohort } from '../../../src/core/cohort/is-in-cohort.ts';
import type { Child } from '../../../src/core/register/child.ts';
import { day } from '../given/day.ts';
import { child, knowing } from './given-children.ts';
import { cohorts, home, on, order, panel, said, young } from './given-small-panel.ts';

const only = (one: Child, cohort: Cohort = young, heard: readonly string[] = []) =>
  cohortOn(panel(), cohort, knowing([one], { discussed: { [one.key]: heard } }), on);

describe('the cohorts whose children a panel finds [NS-3.2]', () => {
  it('are those that a way in names, and that name an age, a status or a placement', () => {
    const codes = (altered: object) => foundCohorts(panel(altered)).map(({ code }) => code);
    expect(codes({})).toEqual(['young', 'order', 'home']);
    expect(codes({ cohorts: [...cohorts, { code: 'empty' }] })).toEqual(['young', 'order', 'home']);
    expect(codes({ intake: [{ mode: 'tracker', cohorts: ['asked'] }] })).toEqual(['asked']);
    expect(codes({ intake: [{ mode: 'referral', cohorts: ['asked'] }] })).toEqual([]);
    expect(codes({ intake: undefined })).toEqual([]);
    expect(codes({ cohorts: undefined })).toEqual([]);
  });
});

describe('a child of a cohort', () => {
  it('belongs to it since the last of what makes it belong', () => {
    const since = (one: Child, cohort: Cohort) => only(one, cohort)[0]?.since;
    const born = child('1', '2010-01-01', { knownSince: day('2026-02-02') });
    expect(since(born, young)).toBe('2026-07-01');
    expect(since({ ...born, inCareSince: day('2026-07-02') }, young)).toBe('2026-07-02');
    expect(since(born, order)).toBe('2026-02-02');
    const dates = { legalSince: day('2025-05-05'), placedSince: day('2025-06-06') };
    expect(since({ ...born, ...dates }, order)).toBe('2025-05-05');
    expect(since({ ...born, ...dates, placement: 'with-parents' }, home)).toBe('2025-06-06');
    expect(since({ ...born, ...dates }, young)).toBe('2026-07-01');
  });

  it('came late where it came into care after the first age, and not on that day', () => {
    const late = (inCareSince: string, byHand: Child['byHand'] = []) =>
      only(child('1', '2010-01-01', { inCareSince: day(inCareSince), byHand }))[0]?.lateIntoCare;
    expect(late('2026-07-01')).toBe(false);
    expect(late('2026-07-02')).toBe(true);
    expect(late('2026-07-02', [said('2026-08-01 09:00')])).toBe(false);
    expect(only(child('1', '', { inCareSince: on }), order)[0]?.lateIntoCare).toBe(false);
  });

  it('is heard by the day before it leaves the age; of a cohort without an end by no day', () => {
    const one = child('1', '2010-01-01');
    expect(only(one)[0]?.hearBy).toBe('2027-12-31');
    expect(only(one, order)[0]).toStrictEqual({
      child: one,
      since: '2026-01-05',
      lateIntoCare: false,
      waits: false,
    });
  });

  it('was heard since the youngest age that the panel looks for, or since somebody added it', () => {
    const heardOn = (days: readonly string[], byHand: Child['byHand'] = [], cohort = order) =>
      only(child('1', '2010-01-01', { byHand }), cohort, days)[0]?.heardOn;
    expect(heardOn(['2026-06-30'])).toBeUndefined();
    expect(heardOn(['2026-06-30', '2026-07-01', '2026-08-01'])).toBe('2026-07-01');
    const before = said('2026-05-01 09:00');
    expect(heardOn(['2026-04-30', '2026-05-01'], [before])).toBe('2026-05-01');
    expect(heardOn(['2026-05-01'], [{ ...before, panel: 'another' }])).toBeUndefined();
    expect(heardOn(['2026-07-01'], [said('2026-09-01 09:00')])).toBe('2026-07-01');
    const two = [said('2026-05-02 09:00'), said('2026-05-01 09:00')];
    expect(heardOn(['2026-05-01'], two)).toBe('2026-05-01');
    expect(heardOn(['2026-08-31'], [said('2026-09-01 09:00')], young)).toBeUndefined();
    expect(heardOn(['2026-09-01'], [said('2026-09-01 09:00')], young)).toBe('2026-09-01');
    expect(only(child('1', ''), order, ['2001-01-01'])[0]?.heardOn).toBe('2001-01-01');
  });

  it('put in by hand has left the cohort once it left care after that', () => {
    const left = (goneOn: string) =>
      only(child('1', '2020-01-01', { byHand: [said('2026-09-01 09:00')], goneOn: day(goneOn) }))
        .length;
    expect([left('2026-09-01'), left('2026-09-02')]).toEqual([1, 0]);
  });

  it('is heard oldest first, youngest first, or as it came to belong', () => {
    const three = ['2010-02-01', '2010-03-01', '2010-01-01'].map((born, at) =>
      child(String(at + 1), born, { legalSince: day(`2026-0${at + 1}-01`) }),
    );
    const under = { code: 'order', legalStatus: ['care-order'] };
    const found = (altered: object) => {
      const cohort = { ...under, ...altered } as unknown as Cohort;
      const small = panel({ cohorts: [cohort] });
      return cohortOn(small, cohort, knowing(three), on).map((one) => one.child.key);
    };
    expect(found({ order: 'oldest-first' })).toEqual(['3', '1', '2']);
    expect(found({ order: 'youngest-first' })).toEqual(['2', '1', '3']);
    expect(found({})).toEqual(['1', '2', '3']);
  });
});

describe('what became of a child of a cohort [NS-8.5]', () => {
  const covered = (one: Child, given: Parameters<typeof knowing>[1] = {}) =>
    coverageOf(panel(), young, knowing([one], given), on);
  const born = child('1', '2010-01-01');

  it('is heard, put down, to come, or missed', () => {
    expect(covered(born)).toEqual([{ kind: 'to-come', on: '2027-12-31' }]);
    expect(covered(born, { waiting: ['1'] })).toEqual([{ kind: 'put-down', on: '2027-12-31' }]);
    expect(covered(born, { discussed: { 1: ['2026-08-01'] } })).toEqual([
      { kind: 'heard', on: '2026-08-01' },
    ]);
    const grown = child('1', '2008-11-25', { knownSince: day('2026-11-24') });
    expect(covered(grown)).toEqual([{ kind: 'missed', on: '2026-11-24' }]);
    expect(covered(grown, { waiting: ['1'] })).toEqual([{ kind: 'put-down', on: '2026-11-24' }]);
    expect(covered({ ...grown, knownSince: on })).toEqual([]);
    expect(covered({ ...born, goneOn: on })).toEqual([{ kind: 'missed', on: '2026-11-24' }]);
    expect(covered({ ...born, goneOn: day('2026-11-26') })).toEqual([
      { kind: 'to-come', on: '2027-12-31' },
    ]);
    expect(covered(child('1', '2010-06-01'))).toEqual([]);
  });
});

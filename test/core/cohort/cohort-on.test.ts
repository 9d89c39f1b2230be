import { cohortOn } from '../../../src/core/cohort/cohort-on.ts';
import type { CohortEntry, KnownChildren } from '../../../src/core/cohort/cohort-on.ts';
import { cohortInTurn, nextOfCohort } from '../../../src/core/cohort/next-of-cohort.ts';
import { day, moment } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { child, cohortOf, knowing } from './given-children.ts';

const inCohort = (
  panel: string,
  code: string,
  known: KnownChildren,
  on: string,
): readonly CohortEntry[] => cohortOn(preset(panel), cohortOf(preset(panel), code), known, day(on));

const keys = (entries: readonly CohortEntry[]): readonly string[] =>
  entries.map((entry) => entry.child.key);

describe('the children of fifteen and a half [NS-3.1] [NS-A1]', () => {
  const born = (date: string, altered = {}) => knowing([child('1000001', date, altered)]);

  it('belong from the day of 15 years and 6 months whichever team holds them, and not the day before [AT-17]', () => {
    const known = born('2010-08-31', { team: 'Children with disabilities' });
    expect(keys(inCohort('next-steps', 'fifteen-nine', known, '2026-02-27'))).toEqual([]);
    expect(keys(inCohort('next-steps', 'fifteen-nine', known, '2026-02-28'))).toEqual(['1000001']);
  });

  it.each([
    ['2010-08-31', '2026-02-28', '2026-05-31'],
    ['2012-02-29', '2027-08-29', '2027-11-29'],
  ])('born %s, are identified on %s and heard by %s', (date, since, hearBy) => {
    const [entry] = inCohort('next-steps', 'fifteen-nine', born(date), '2027-12-01');
    expect(entry).toMatchObject({ since, hearBy });
  });

  it('have no other limit than their 18th birthday where they were of age before the panel began', () => {
    const known = knowing([child('1000001', '2010-08-31'), child('1000002', '2011-05-06')], {
      begunOn: '2026-11-05',
    });
    expect(
      inCohort('next-steps', 'fifteen-nine', known, '2026-12-01').map(({ hearBy }) => hearBy),
    ).toEqual(['2027-02-06', '2028-08-30']);
  });

  it('who came into care after it are told apart, and not late from the first day', () => {
    const [entry] = inCohort(
      'next-steps',
      'fifteen-nine',
      born('2010-08-31', { inCareSince: day('2026-07-01') }),
      '2026-08-01',
    );
    expect(entry).toMatchObject({ since: '2026-07-01', hearBy: '2028-08-30', lateIntoCare: true });
    const [other] = inCohort(
      'next-steps',
      'fifteen-nine',
      born('2010-08-31', { inCareSince: day('2020-07-01') }),
      '2026-08-01',
    );
    expect(other).toMatchObject({ since: '2026-02-28', hearBy: '2026-05-31', lateIntoCare: false });
  });

  it('are not found without a date of birth, after they left care, or as care leavers [NS-3.3]', () => {
    const on = '2026-08-01';
    expect(inCohort('next-steps', 'fifteen-nine', born(''), on)).toEqual([]);
    expect(
      inCohort('next-steps', 'fifteen-nine', born('2010-08-31', { goneOn: day(on) }), on),
    ).toEqual([]);
    expect(
      inCohort(
        'next-steps',
        'fifteen-nine',
        born('2010-08-31', { legalStatus: 'care-leaver' }),
        on,
      ),
    ).toEqual([]);
  });

  it('are added by hand with a reason, whatever their age [NS-3.2]', () => {
    const said = {
      panel: 'next-steps',
      code: 'fifteen-nine',
      by: 'admin@council.example',
      why: 'Missing from the extract',
      at: moment('2026-07-06 10:00'),
    };
    const [entry, ...others] = inCohort(
      'next-steps',
      'fifteen-nine',
      born('', { byHand: [said] }),
      '2026-08-01',
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ since: '2026-07-06', why: 'Missing from the extract' });
    expect(
      inCohort('next-steps', 'approaching-18', born('', { byHand: [said] }), '2026-08-01'),
    ).toEqual([]);
  });
});

describe('the order of a cohort', () => {
  const known = knowing(
    [
      child('1000001', '2009-12-01', { inCareSince: day('2026-06-01') }),
      child('1000002', '2010-01-15'),
      child('1000003', '2009-12-24'),
    ],
    { discussed: { 1000003: ['2026-05-07'] } },
  );

  it('is oldest first from 17 back, as they were identified at fifteen and a half [NS-A3] [NS-8.4]', () => {
    expect(keys(inCohort('next-steps', 'back-from-17', known, '2026-07-01'))).toEqual([
      '1000001',
      '1000003',
      '1000002',
    ]);
    expect(keys(inCohort('next-steps', 'fifteen-nine', known, '2026-07-01'))).toEqual([
      '1000003',
      '1000002',
      '1000001',
    ]);
  });

  it('begins with fifteen and three quarters: who was older when the panel began is heard back from 17 [NS-8.4]', () => {
    const born = ['2009-12-01', '2011-02-18', '2011-02-19', '2011-05-10'];
    const since = knowing(
      born.map((one, at) => child(`100000${at + 1}`, one)),
      { begunOn: '2026-11-05' },
    );
    const heard = (on: string) => keys(inCohort('next-steps', 'fifteen-nine', since, on));
    expect(heard('2026-11-19')).toEqual(['1000003', '1000004', '1000001', '1000002']);
    // Late of the panel's own doing, a child of fifteen and three quarters does not lose its place.
    expect(heard('2027-05-10')).toEqual(['1000004', '1000001', '1000002', '1000003']);
    expect(keys(inCohort('next-steps', 'back-from-17', since, '2026-11-19'))).toEqual([
      '1000001',
      '1000002',
      '1000003',
    ]);
  });

  it('passes over who was heard and who waits, up to the free slots', () => {
    const entries = inCohort('next-steps', 'back-from-17', known, '2026-07-01');
    expect(keys(nextOfCohort(entries, 5))).toEqual(['1000001', '1000002']);
    expect(keys(nextOfCohort(entries, 1))).toEqual(['1000001']);
    const waiting = inCohort(
      'next-steps',
      'back-from-17',
      { ...known, waits: (key) => key === '1000001' },
      '2026-07-01',
    );
    expect(keys(nextOfCohort(waiting, 5))).toEqual(['1000002']);
  });
});

describe('a cohort approaching 18 [NS-A2] [NS-8.3]', () => {
  it('is of 17 years up to the day before the 18th birthday', () => {
    const known = knowing([child('1000001', '2009-03-31')]);
    const has = (on: string): number => inCohort('next-steps', 'approaching-18', known, on).length;
    expect(['2026-03-30', '2026-03-31', '2027-03-30', '2027-03-31'].map(has)).toEqual([0, 1, 1, 0]);
  });

  it('counts who was heard at fifteen and a half as heard [NS-A4]', () => {
    const known = knowing([child('1000001', '2009-03-31')], {
      discussed: { 1000001: ['2024-09-29', '2024-09-30'] },
    });
    expect(inCohort('next-steps', 'approaching-18', known, '2026-11-05')[0]?.heardOn).toBe(
      '2024-09-30',
    );
  });
});

describe('cohorts of other panels', () => {
  it('present each young person at 17, also one heard by that panel before [BC-3.6]', () => {
    const known = knowing([child('1000001', '2009-03-31')], {
      discussed: { 1000001: ['2021-05-04'] },
    });
    expect(inCohort('best-care', 'turning-17', known, '2026-03-30')).toEqual([]);
    const [entry] = inCohort('best-care', 'turning-17', known, '2026-03-31');
    expect(entry).toMatchObject({ since: '2026-03-31', hearBy: '2027-03-30' });
    expect(entry?.heardOn).toBeUndefined();
  });

  it('review everybody in care from 16 [LCLH-1.2], and over 18 only whom somebody added [LCLH-1.4]', () => {
    const known = knowing([
      child('1000001', '2010-05-06'),
      child('1000002', '2005-01-01', { legalStatus: 'care-leaver' }),
      child('1000003', '2005-01-01', {
        legalStatus: 'care-leaver',
        byHand: [
          {
            panel: 'lasting-homes',
            code: 'over-18-homeless',
            by: 'admin@council.example',
            why: 'Threatened with homelessness',
            at: moment('2026-07-06 10:00'),
          },
        ],
      }),
    ]);
    expect(keys(inCohort('lasting-homes', 'in-care-16', known, '2026-08-01'))).toEqual(['1000001']);
    expect(keys(inCohort('lasting-homes', 'over-18-homeless', known, '2026-08-01'))).toEqual([
      '1000003',
    ]);
  });

  it('put a child on the tracker of each cohort its order and placement name [CPP-2.1] [CPP-2.3] [CPP-2.4] [CPP-2.5] [CPP-2.6] [CPP-2.7] [CPP-A1] [AT-21]', () => {
    const known = knowing([
      child('1000001', '2018-05-06', {
        legalStatus: 'interim-care-order',
        legalSince: day('2026-07-03'),
        placement: 'with-parents',
        placedSince: day('2026-07-10'),
      }),
      child('1000002', '2018-05-06', { legalStatus: 'section-20', placement: 'kinship' }),
      child('1000003', '2010-05-06', { placement: 'supported-lodgings' }),
      child('1000004', '2020-05-06', { legalStatus: 'placement-order' }),
    ]);
    const on = '2026-08-01';
    const since = (code: string) =>
      inCohort('permanence', code, known, on).map((entry) => `${entry.child.key} ${entry.since}`);
    expect(since('interim-care-order')).toEqual(['1000001 2026-07-03']);
    expect(since('placed-with-parents')).toEqual(['1000001 2026-07-10']);
    expect(since('section-20')).toEqual(['1000002 2026-01-05']);
    expect(since('kinship')).toEqual(['1000002 2026-01-05']);
    expect(since('unregulated')).toEqual(['1000003 2026-01-05']);
    expect(since('adoption')).toEqual(['1000004 2026-01-05']);
    expect(since('stability')).toEqual([]);
  });
});

describe('cohortInTurn [NS-8.4] [NS-A10]', () => {
  const panel = preset('next-steps');
  it('is the cohort whose turn it is, and the other where nobody of it is to come', () => {
    expect(cohortInTurn(panel, 'fifteen-nine', () => true)).toBe('fifteen-nine');
    expect(cohortInTurn(panel, 'fifteen-nine', (code) => code === 'back-from-17')).toBe(
      'back-from-17',
    );
    expect(cohortInTurn(panel, 'fifteen-nine', () => false)).toBe('fifteen-nine');
  });
});

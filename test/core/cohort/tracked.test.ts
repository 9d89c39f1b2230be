import { trackedOn } from '../../../src/core/cohort/tracked.ts';
import type { KnownChildren } from '../../../src/core/cohort/cohort-on.ts';
import { milestonesOn } from '../../../src/core/cohort/milestones-on.ts';
import { day, moment } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { child, knowing } from './given-children.ts';

const withParents = (altered = {}) =>
  child('1000001', '2018-05-06', {
    placement: 'with-parents',
    placedSince: day('2026-02-28'),
    ...altered,
  });

const due = (known: KnownChildren, on = '2026-12-01'): readonly string[] =>
  trackedOn(preset('permanence'), known, day(on)).map(({ dueOn }) => dueOn);

const said = (panel: string, code: string, at: string) => ({
  panel,
  code,
  by: 'admin@council.example',
  why: 'Decided',
  at: moment(at),
});

describe('children placed with parents [CPP-2.3d]', () => {
  it.each([
    ['2026-11-30', '2027-02-28'],
    ['2026-01-15', '2026-04-15'],
  ])('last discussed on %s are due on %s', (last, next) => {
    expect(due(knowing([withParents()], { discussed: { 1000001: ['2025-06-01', last] } }))).toEqual(
      [next],
    );
  });

  it('are due three months from the start of the placement where the panel has not discussed them, whatever day the order was made [CPP-A4]', () => {
    expect(due(knowing([withParents({ legalSince: day('2026-03-31') })]))).toEqual(['2026-05-28']);
  });

  it('are due until a decision is recorded, and anew in a later placement [AT-22]', () => {
    const settled = [said('permanence', 'placed-with-parents', '2026-06-03 12:00')];
    expect(due(knowing([withParents({ settled })]))).toEqual([]);
    expect(due(knowing([withParents({ settled, placedSince: day('2026-09-01') })]))).toEqual([
      '2026-12-01',
    ]);
    const other = [said('next-steps', 'placed-with-parents', '2026-06-03 12:00')];
    expect(due(knowing([withParents({ settled: other })]))).toEqual(['2026-05-28']);
  });

  it('are no more due once they live elsewhere or left care', () => {
    expect(due(knowing([withParents({ placement: 'kinship' })]))).toEqual([]);
    expect(due(knowing([withParents({ goneOn: day('2026-11-01') })]))).toEqual([]);
  });

  it('stand the soonest due first', () => {
    const known = knowing([
      withParents({ key: '1000001', placedSince: day('2026-09-09') }),
      withParents({ key: '1000002', placedSince: day('2026-08-08') }),
    ]);
    expect(due(known)).toEqual(['2026-11-08', '2026-12-09']);
  });

  it('counted from the start, come back at every third month of the placement', () => {
    const panel = preset('permanence');
    const [interval] = panel.tracking ?? [];
    const counted = { ...panel, tracking: [{ ...interval!, countsFrom: 'start' as const }] };
    const known = knowing([withParents({ placedSince: day('2026-01-10') })], {
      discussed: { 1000001: ['2026-05-01'] },
    });
    expect(trackedOn(counted, known, day('2026-06-01'))[0]?.dueOn).toBe('2026-07-10');
  });
});

describe('a primary plan by seventeen and a half [NS-1.7]', () => {
  const young = child('1000001', '2010-08-31');
  const looked = (known: KnownChildren, on: string): readonly string[] =>
    milestonesOn(preset('next-steps'), known, day(on)).map(({ dueOn }) => dueOn);

  it('is looked for from three months before 29 February 2028 for one born on 31 August 2010, until it stands', () => {
    const known = knowing([young]);
    expect(looked(known, '2027-11-28')).toEqual([]);
    expect(looked(known, '2027-11-29')).toEqual(['2028-02-29']);
    expect(looked(known, '2028-07-01')).toEqual(['2028-02-29']);
    const settled = [said('next-steps', 'primary-plan', '2027-12-01 12:00')];
    expect(looked(knowing([{ ...young, settled }]), '2028-07-01')).toEqual([]);
  });

  it('is looked for of nobody who is 18 or has left care', () => {
    expect(looked(knowing([young]), '2028-08-31')).toEqual([]);
    expect(looked(knowing([{ ...young, goneOn: day('2028-06-01') }]), '2028-07-01')).toEqual([]);
  });
});

describe('milestones that are counted from something else', () => {
  const looked = (known: KnownChildren, on: string): readonly string[] =>
    milestonesOn(preset('best-care'), known, day(on)).map(
      ({ milestone, dueOn, isEstimate }) =>
        `${milestone.code} ${dueOn}${isEstimate ? ' about' : ''}`,
    );

  it('take the recorded date of the second review, and reckon one only where there is none [BC-3.2] [BC-A13]', () => {
    const inCare = child('1000001', '2015-01-01', { inCareSince: day('2026-06-10') });
    expect(looked(knowing([inCare]), '2026-09-09')).toEqual([]);
    expect(looked(knowing([inCare]), '2026-09-10')).toEqual(['second-review 2026-10-10 about']);
    expect(looked(knowing([inCare]), '2026-10-11')).toEqual([]);
    const recorded = { ...inCare, secondReviewOn: day('2026-09-30') };
    expect(looked(knowing([recorded]), '2026-09-10')).toEqual(['second-review 2026-09-30']);
  });

  it('flag an assessment of a year ago for children before the panel, until a newer one [BC-3.4]', () => {
    const assessed = child('1000001', '2015-01-01', { assessedOn: day('2025-09-30') });
    const before = { discussed: { 1000001: ['2025-10-07'] } };
    expect(looked(knowing([assessed]), '2026-10-01')).toEqual([]);
    expect(looked(knowing([assessed], before), '2026-08-29')).toEqual([]);
    expect(looked(knowing([assessed], before), '2026-10-01')).toEqual([
      'yearly-assessment 2026-09-30',
    ]);
    const settled = [said('best-care', 'yearly-assessment', '2026-09-29 12:00')];
    expect(looked(knowing([{ ...assessed, settled }], before), '2026-10-01')).toEqual([]);
    expect(looked(knowing([{ ...assessed, settled }], before), '2027-09-29')).toEqual([
      'yearly-assessment 2027-09-29',
    ]);
  });
});

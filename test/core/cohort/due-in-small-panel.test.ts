import { milestonesOn } from '../../../src/core/cohort/milestones-on.ts';
import { trackedOn } from '../../../src/core/cohort/tracked.ts';
import type { Child } from '../../../src/core/register/child.ts';
import { day } from '../given/day.ts';
import { child, knowing } from './given-children.ts';
import { on, panel, said } from './given-small-panel.ts';

describe('who is due by an interval [CPP-2.3d]', () => {
  const due = (one: Child, heard: readonly string[] = [], interval: object = {}) =>
    trackedOn(
      panel({
        tracking: [{ code: 'quarterly', cohorts: ['order', 'home'], everyMonths: 3, ...interval }],
      }),
      knowing([one], { discussed: { [one.key]: heard } }),
      on,
    ).map(({ dueOn }) => dueOn);
  const placed = child('1', '2018-01-01', { legalSince: day('2026-09-01') });
  const settled = (at: string, altered: object = {}) => ({
    ...placed,
    settled: [said(at, { code: 'quarterly', ...altered })],
  });

  it('is counted from the start, past the last discussion, or from the last discussion', () => {
    expect(due(placed)).toEqual(['2026-12-01']);
    expect(due(placed, ['2026-12-01'])).toEqual(['2027-03-01']);
    expect(due(placed, ['2026-11-30'])).toEqual(['2026-12-01']);
    const last = { countsFrom: 'last-discussion' };
    expect(due(placed, ['2026-10-01', '2026-11-10'], last)).toEqual(['2027-02-10']);
    expect(due(placed, [], last)).toEqual(['2026-12-01']);
    const home_ = { ...placed, legalStatus: 'section-20', placement: 'with-parents' } as const;
    expect(
      due({ ...home_, placedSince: day('2026-10-05'), inCareSince: day('2026-11-01') }),
    ).toEqual(['2027-01-05']);
    expect(due({ ...home_, inCareSince: day('2026-11-01') })).toEqual(['2027-02-01']);
  });

  it('is nobody of whom the decision is recorded since, by that panel and for that interval', () => {
    expect(due(settled('2026-09-01 09:00'))).toEqual([]);
    expect(due(settled('2026-08-31 09:00'))).toHaveLength(1);
    expect(due(settled('2026-10-01 09:00', { panel: 'another' }))).toHaveLength(1);
    expect(due(settled('2026-10-01 09:00', { code: 'another' }))).toHaveLength(1);
  });

  it('is of any cohort where the interval names none, and of no other', () => {
    expect(
      due(child('1', '2010-01-01', { legalStatus: 'section-20' }), [], { cohorts: undefined }),
    ).toEqual(['2026-10-01']);
    expect(due(child('1', '2010-01-01', { legalStatus: 'section-20' }))).toEqual([]);
  });

  it('comes in the order of the days, then of the numbers', () => {
    const all = [
      placed,
      { ...placed, key: '2', legalSince: day('2026-08-01') },
      { ...placed, key: '0' },
    ];
    const tracking = [{ code: 'quarterly', everyMonths: 3, cohorts: ['order'] }];
    const found = trackedOn(panel({ tracking }), knowing(all), on);
    expect(found.map((one) => one.child.key)).toEqual(['2', '0', '1']);
    expect(found.map((one) => 'lastOn' in one)).toEqual([false, false, false]);
    const heard = knowing([placed], { discussed: { 1: ['2026-10-01', '2026-11-10'] } });
    expect(trackedOn(panel({ tracking }), heard, on)[0]?.lastOn).toBe('2026-11-10');
    expect(trackedOn(panel(), knowing(all), on)).toStrictEqual([]);
  });
});

describe('milestones that come near [NS-1.7] [BC-3.2] [BC-3.4]', () => {
  const near = (one: Child, milestone: object, given: Parameters<typeof knowing>[1] = {}) =>
    milestonesOn(
      panel({ milestones: [{ code: 'plan', atMonths: 6, ...milestone }] }),
      knowing([one], given),
      on,
    ).map(({ dueOn, isEstimate }) => `${dueOn}${isEstimate ? ' about' : ''}`);
  const care = { since: 'care', countsFrom: 'coming-into-care' };
  const assessed = { since: 'assessment', countsFrom: 'last-assessment', leadMonths: 2 };
  const born = child('1', '2010-01-01');

  it('of an age concern those of a cohort, up to three months before', () => {
    const age = { atMonths: 204, leadMonths: 2 };
    expect(near(born, age)).toEqual(['2027-01-01']);
    expect(near(born, { atMonths: 204 })).toEqual([]);
    expect(near(child('1', '2009-12-25'), { atMonths: 204 })).toEqual(['2026-12-25']);
    expect(
      near(
        { ...born, dateOfBirth: day('2020-01-01'), legalStatus: 'section-20' },
        { atMonths: 83 },
      ),
    ).toEqual([]);
    const added = {
      ...born,
      dateOfBirth: day('2020-01-01'),
      legalStatus: 'section-20',
      byHand: [said('2026-09-01 09:00')],
    } as const;
    expect(near(added, { atMonths: 83 })).toEqual(['2026-12-01']);
    expect(near(child('1', ''), age)).toEqual([]);
    expect(near({ ...born, goneOn: on }, age)).toEqual([]);
    expect(near({ ...born, goneOn: day('2026-11-26') }, age)).toEqual(['2027-01-01']);
    expect(near({ ...born, settled: [said('2026-01-01 09:00', { code: 'plan' })] }, age)).toEqual(
      [],
    );
    expect(near({ ...born, settled: [said('2026-01-01 09:00')] }, age)).toHaveLength(1);
    const elsewhere = said('2026-01-01 09:00', { code: 'plan', panel: 'another' });
    expect(near({ ...born, settled: [elsewhere] }, age)).toHaveLength(1);
  });

  it('of coming into care concern everybody in care, until they are over', () => {
    const inCareSince = day('2026-05-25');
    expect(near({ ...born, inCareSince }, care)).toEqual(['2026-11-25 about']);
    expect(near({ ...born, inCareSince: day('2026-05-24') }, care)).toEqual([]);
    expect(near({ ...born, inCareSince, secondReviewOn: day('2026-12-02') }, care)).toEqual([
      '2026-12-02',
    ]);
    expect(near({ ...born, inCareSince, legalStatus: 'care-leaver' }, care)).toEqual([]);
    expect(near(born, care)).toEqual([]);
    expect(near({ ...born, inCareSince, goneOn: on }, care)).toEqual([]);
    expect(near({ ...born, inCareSince, goneOn: day('2026-11-26') }, care)).toHaveLength(1);
  });

  it('of the last assessment concern those before the panel, counted anew from what was settled', () => {
    const one = { ...born, assessedOn: day('2026-06-01') };
    const waiting = { waiting: ['1'] };
    expect(near(one, assessed)).toEqual([]);
    expect(near(one, assessed, waiting)).toEqual(['2026-12-01']);
    expect(near(one, assessed, { discussed: { 1: ['2026-01-01'] } })).toEqual(['2026-12-01']);
    const twice = ['2026-07-20', '2026-07-10'].map((at) => said(`${at} 09:00`, { code: 'plan' }));
    expect(near({ ...one, settled: twice }, assessed, waiting)).toEqual(['2027-01-20']);
    expect(near(born, assessed, waiting)).toEqual([]);
    expect(near(one, { since: 'assessment' }, waiting)).toEqual([]);
  });

  it('come in the order of the days, then of their codes and of the numbers', () => {
    const inCareSince = day('2026-05-26');
    const milestones = ['b', 'a'].map((code) => ({ code, atMonths: 6, ...care }));
    const three = [
      { ...born, inCareSince },
      { ...born, key: '3', inCareSince: day('2026-05-25') },
      { ...born, key: '2', inCareSince },
    ];
    const found = milestonesOn(panel({ milestones }), knowing(three), on);
    expect(found.map(({ milestone, child: one }) => `${milestone.code}${one.key}`)).toEqual([
      ...['a3', 'b3', 'a1', 'a2', 'b1', 'b2'],
    ]);
    expect(milestonesOn(panel(), knowing(three), on)).toStrictEqual([]);
  });
});

import { cohortOn } from '../../../src/core/cohort/cohort-on.ts';
import { planCountsFrom, planFactsAsked } from '../../../src/core/cohort/counted-by-plan.ts';
import { coverageOf } from '../../../src/core/cohort/covered.ts';
import { foundCohorts, isInCohort } from '../../../src/core/cohort/is-in-cohort.ts';
import { linesOf } from '../../../src/core/cohort/lines-of.ts';
import { sittingsNeeded } from '../../../src/core/cohort/sittings-needed.ts';
import { milestonesOn } from '../../../src/core/cohort/milestones-on.ts';
import { planWords } from '../../../src/core/cohort/plan-words.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Child } from '../../../src/core/register/child.ts';
import { planReview as panel } from '../../given/plan-review.ts';
import { day, moment } from '../given/day.ts';
import { child, cohortOf, knowing } from './given-children.ts';

const long = cohortOf(panel, 'long-plans');
const ending = cohortOf(panel, 'plans-ending');
const agreements = cohortOf(panel, 'agreements-ending');

/** A child on a plan between two days; nothing for a day that is not known. */
const onPlan = (since: string, ends = '', altered: Partial<Child> = {}, key = '1000001') =>
  child(key, '2018-05-06', {
    ...(since === '' ? {} : { planSince: day(since) }),
    ...(ends === '' ? {} : { planEndsOn: day(ends) }),
    ...altered,
  });

/** The panel sits on these days, and sees these children. */
const sitting = (
  sitsOn: readonly string[],
  children: readonly Child[],
  given: Parameters<typeof knowing>[1] = {},
) => ({ ...knowing(children, given), sitsOn: sitsOn.map(day) });

const found = (cohort: typeof long, known: ReturnType<typeof sitting>, on: string) =>
  cohortOn(panel, cohort, known, day(on));

describe('cohorts by a plan [NS-3.3]', () => {
  it('are found by the panel, which asks for the two days they count from', () => {
    expect(foundCohorts(panel).map(({ code }) => code)).toEqual([
      'long-plans',
      'plans-ending',
      'agreements-ending',
    ]);
    expect(planFactsAsked([panel, panel])).toEqual(['planSince', 'planEndsOn']);
    expect(planFactsAsked([{ cohorts: [long] }, {}])).toEqual(['planSince']);
  });

  it.each([
    ['the end of a month', '2025-11-30', '2027-02-27', '2027-02-28'],
    ['the end of a February with 29 days', '2022-11-30', '2024-02-28', '2024-02-29'],
    ['a leap day itself', '2024-02-29', '2025-05-28', '2025-05-29'],
    ['an ordinary day', '2025-09-02', '2026-12-01', '2026-12-02'],
  ])('take a plan once its 15 months are full: %s', (_, since, before, full) => {
    const one = onPlan(since);
    expect(isInCohort(long, one, day('2020-01-01'), day(before))).toBe(false);
    expect(isInCohort(long, one, day('2020-01-01'), day(full))).toBe(true);
    expect(isInCohort(long, one, day('2033-01-01'))).toBe(true);
  });

  it.each([
    ['exactly six weeks after the sitting', '2027-01-06', true],
    ['a day later', '2027-01-07', false],
    ['on the day of the sitting', '2026-11-25', true],
    ['a year before it', '2025-11-25', true],
  ])('take a plan that ends %s', (_, ends, isIn) => {
    expect(isInCohort(ending, onPlan('', ends), day('2026-11-25'))).toBe(isIn);
  });

  it('take nobody whose day is not known, and nobody for one day where they ask for both', () => {
    const on = day('2026-11-25');
    expect(isInCohort(long, onPlan('', '2026-12-01'), on)).toBe(false);
    expect(isInCohort(ending, onPlan('2020-01-01'), on)).toBe(false);
    const under = { legalStatus: 'section-20' } as const;
    const both = onPlan('2026-08-25', '2026-12-09', under);
    expect(isInCohort(agreements, both, on)).toBe(true);
    expect(isInCohort(agreements, onPlan('2026-08-26', '2026-12-09', under), on)).toBe(false);
    expect(isInCohort(agreements, onPlan('2026-08-25', '2026-12-10', under), on)).toBe(false);
    expect(isInCohort(agreements, onPlan('2026-08-25', '2026-12-09'), on)).toBe(false);
    expect(planCountsFrom(agreements, onPlan('2026-08-25', '', under))).toBeUndefined();
  });
});

describe('a child of a cohort by a plan [NS-3.3]', () => {
  const wednesdays = ['2026-11-18', '2026-11-25', '2026-12-02', '2026-12-09'];

  it('is counted from the next sitting, today’s among them, and belongs since the last that did not find it', () => {
    const known = sitting(wednesdays, [onPlan('', '2027-01-06')]);
    const sinceOn = (on: string) => found(ending, known, on).map(({ since }) => since);
    expect(sinceOn('2026-11-18')).toEqual([]);
    expect(sinceOn('2026-11-19')).toEqual(['2026-11-19']);
    expect(sinceOn('2026-11-25')).toEqual(['2026-11-19']);
    expect(sinceOn('2027-03-01')).toEqual(['2026-11-19']);
    const first = sitting(['2026-11-25'], [onPlan('', '2027-01-06')]);
    expect(found(ending, first, '2026-11-20')[0]?.since).toBe('2026-01-05');
    const never = sitting([], [onPlan('', '2027-01-06')]);
    expect(found(ending, never, '2026-11-24')).toEqual([]);
    expect(found(ending, never, '2026-11-26')[0]?.since).toBe('2026-11-25');
  });

  it('is heard by the day on which the plan ends; of a long plan by the first sitting that finds it so', () => {
    const hearBy = (cohort: typeof long, one: Child, on = '2026-11-30') =>
      found(cohort, sitting(wednesdays, [one]), on)[0]?.hearBy;
    expect(hearBy(ending, onPlan('', '2027-01-06'))).toBe('2027-01-06');
    expect(hearBy(long, onPlan('2025-08-27'))).toBe('2026-12-02');
    expect(hearBy(long, onPlan('2025-08-25'))).toBe('2026-11-25');
    expect(hearBy(long, onPlan('2025-12-31'), '2027-04-01')).toBe('2027-03-31');
    const under = { legalStatus: 'section-20' } as const;
    expect(hearBy(agreements, onPlan('2026-02-01', '2026-12-10', under))).toBe('2026-12-10');
  });

  it('is not heard by what was said of an earlier plan, nor before this one counted', () => {
    const heardOn = (heard: readonly string[], on = '2026-12-01') => {
      const known = sitting(wednesdays, [onPlan('', '2027-01-06')], {
        discussed: { 1000001: heard },
      });
      return found(ending, known, on)[0]?.heardOn;
    };
    expect(heardOn(['2025-03-04', '2026-11-18'])).toBeUndefined();
    expect(heardOn(['2026-11-18', '2026-11-25'])).toBe('2026-11-25');
  });

  it('comes in the order in which plans end, and whoever was put in by hand by that day', () => {
    const byHand = [
      {
        panel: 'plan-review',
        code: 'plans-ending',
        by: 'x',
        why: 'y',
        at: moment('2026-10-21 09:00'),
      },
    ];
    const known = sitting(wednesdays, [
      onPlan('', '2026-12-30', {}, '1000001'),
      onPlan('', '2026-12-01', {}, '1000002'),
      onPlan('', '2027-01-13', { byHand }, '1000003'),
    ]);
    expect(found(ending, known, '2026-11-25').map((one) => one.child.key)).toEqual([
      '1000002',
      '1000003',
      '1000001',
    ]);
  });

  it('keeps the ticks that were given since it came to belong', () => {
    const line = {
      ...{ panel: 'plan-review', cohort: 'agreements-ending', line: 'The parents were asked' },
      ...{ stands: true, on: day('2026-11-20'), by: 'x' },
    };
    const ticked = (at: string) => {
      const lines = [{ ...line, at: moment(at) }];
      const one = onPlan('2026-01-01', '2026-12-08', { legalStatus: 'section-20', lines });
      const [entry] = found(agreements, sitting(wednesdays, [one]), '2026-11-20');
      return entry && linesOf(panel, agreements, entry)[0]?.stands;
    };
    expect([ticked('2026-11-18 09:00'), ticked('2026-11-20 09:00')]).toEqual([false, true]);
  });

  it('has the milestones of an age from the sitting that finds it', () => {
    const byTen = { code: 'ten', label: 'By ten', atMonths: 120, leadMonths: 36 };
    const asking = { ...panel, milestones: [byTen] } as unknown as Panel;
    const known = sitting(wednesdays, [onPlan('', '2027-01-06')]);
    const dueOn = (on: string) => milestonesOn(asking, known, day(on)).map((one) => one.dueOn);
    expect([dueOn('2026-11-18'), dueOn('2026-11-19')]).toEqual([[], ['2028-05-06']]);
  });

  it('says why it belongs', () => {
    const one = onPlan('2025-11-30', '2027-01-06');
    expect(planWords(long, one)).toEqual([
      'plan since Sunday 30 November 2025, 15 months on Sunday 28 February 2027',
    ]);
    expect(planWords(ending, one)).toEqual(['plan ends on Wednesday 6 January 2027']);
    expect(planWords({ ...ending, plan: { ...long.plan!, lastsMonths: 1 } }, one)).toEqual([
      'plan since Sunday 30 November 2025, 1 month on Tuesday 30 December 2025',
      'plan ends on Wednesday 6 January 2027',
    ]);
    expect(planWords(ending, onPlan(''))).toEqual([]);
  });
});

describe('coverage and capacity of a cohort by a plan [NS-8.5] [NS-8.1]', () => {
  const wednesdays = ['2026-11-25', '2026-12-02', '2026-12-09'];
  const covered = (one: Child, on: string, given: Parameters<typeof knowing>[1] = {}) =>
    coverageOf(panel, ending, sitting(wednesdays, [one], given), day(on));

  it('counts who is to come by the end of the plan, also once that has passed unheard', () => {
    const one = onPlan('', '2026-12-30');
    expect(covered(one, '2026-11-26')).toEqual([{ kind: 'to-come', on: '2026-12-30' }]);
    expect(covered(one, '2027-01-20')).toEqual([{ kind: 'to-come', on: '2026-12-30' }]);
    const discussed = { 1000001: ['2026-12-02'] };
    expect(covered(one, '2027-01-20', { discussed })).toEqual([
      { kind: 'heard', on: '2026-12-02' },
    ]);
    expect(covered(onPlan('', '2027-02-01'), '2026-11-26')).toEqual([]);
  });

  it('does not count as missed whoever left before a sitting could find the plan', () => {
    const gone = (goneOn: string) =>
      covered(onPlan('', '2027-01-12', { goneOn: day(goneOn) }), '2026-12-20');
    expect(gone('2026-12-01')).toEqual([]);
    expect(gone('2026-12-05')).toEqual([{ kind: 'missed', on: '2026-12-04' }]);
  });

  it('reckons the sittings it needs by the days on which plans end', () => {
    const children = ['2026-12-01', '2026-12-08', '2026-12-08'].map((ends, at) =>
      onPlan('', ends, {}, String(1000001 + at)),
    );
    const entries = found(ending, sitting(wednesdays, children), '2026-11-25');
    const days = wednesdays.map((on) => ({ on: day(on), free: 1 }));
    expect(sittingsNeeded(entries, days, 1)).toEqual({
      ...{ toCome: 3, perSitting: 1, sittings: 3, lastOn: '2026-12-09', tooLate: 1 },
    });
  });
});

import type { Child } from '../../../src/core/register/child.ts';
import type { Change } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { capacityOf } from '../../../src/core/report/children-ahead.ts';
import { childrenToSettle } from '../../../src/core/week/children-to-settle.ts';
import { followedChild } from '../../../src/core/week/followed-child.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { planReview } from '../../given/plan-review.ts';
import { at, givenRegister } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';

const when = at('2026-11-23 09:00');
const sittingOn = (on: string, altered: object = {}): Change => ({
  table: 'sitting',
  row: {
    key: `plan-review:${on}`,
    panel: 'plan-review',
    on: day(on),
    status: 'planned',
    ...altered,
  },
});

/** The Plan Review Panel sits on 18 November, 25 November and 2 December 2026, and knows these children. */
const registerWith = (children: readonly Child[], rows?: readonly Change[]) => ({
  ...withChanges(givenRegister([]), [
    ...children.map((row): Change => ({ table: 'child', row })),
    ...(rows ?? ['2026-11-18', '2026-11-25', '2026-12-02'].map((on) => sittingOn(on))),
  ]),
  panels: [planReview],
});

const onPlan = (altered: Partial<Child>, key = '1000001') => child(key, '2018-05-06', altered);
const ends = (on: string) => onPlan({ planSince: day('2026-10-01'), planEndsOn: day(on) });

describe('children of a cohort by their plan, on the Tracker and To do [NS-3.3]', () => {
  const linesOf = (...given: Parameters<typeof registerWith>) =>
    trackerLines(registerWith(...given), when).map(({ code, words, dueOn, what }) => [
      ...[code, words, dueOn, what],
    ]);

  it('stand there from the sitting that finds them, with the day and why', () => {
    expect(linesOf([ends('2027-01-06')])).toEqual([
      [
        'plans-ending',
        '○ To come',
        '2027-01-06',
        'Plans that end soon: plan ends on Wednesday 6 January 2027',
      ],
    ]);
    expect(linesOf([ends('2027-01-07')])).toEqual([]);
    expect(
      linesOf([onPlan({ planSince: day('2025-08-25'), planEndsOn: day('2028-01-01') })]),
    ).toEqual([
      [
        'long-plans',
        '● Due soon',
        '2026-11-25',
        'Plans of 15 months or more: plan since Monday 25 August 2025, 15 months on Wednesday 25 November 2026',
      ],
    ]);
  });

  it('are overdue once the plan has ended unheard, and stay', () => {
    expect(linesOf([ends('2026-11-22')])[0]?.slice(0, 3)).toEqual([
      ...['plans-ending', '▲ Overdue', '2026-11-22'],
    ]);
  });

  it('are counted from the day to which a sitting was moved, and from none that was stood down', () => {
    const moved = sittingOn('2026-11-25', { movedTo: day('2026-11-26') });
    expect(linesOf([ends('2027-01-07')], [moved])).toHaveLength(1);
    const off = sittingOn('2026-11-25', { status: 'stood-down' });
    expect(linesOf([ends('2027-01-13')], [off, sittingOn('2026-12-02')])).toHaveLength(1);
    expect(linesOf([ends('2027-01-13')])).toEqual([]);
  });

  it('are put down by a line of To do that says why', () => {
    expect(
      childrenToSettle(registerWith([ends('2026-12-03')]), when).map(({ what }) => what),
    ).toEqual([
      'Put down for a sitting: LCS 1000001, A.B., by Thursday 3 December 2026. Plans that end soon: plan ends on Thursday 3 December 2026.',
    ]);
  });

  it('are followed, and count in the sittings that are needed', () => {
    const register = registerWith([ends('2026-12-02')]);
    const [one] = register.rows.child.values();
    const found = one && followedChild(register, planReview, one, day('2026-11-23'));
    expect(found?.cohorts.map(({ cohort }) => cohort.code)).toEqual(['plans-ending']);
    const needed = capacityOf(register, planReview, when).map(({ cohort, needed: of }) => [
      ...[cohort.code, of.toCome, of.tooLate, of.lastOn],
    ]);
    expect(needed).toEqual([
      ['long-plans', 0, 0, undefined],
      ['plans-ending', 1, 0, '2026-11-25'],
      ['agreements-ending', 0, 0, undefined],
    ]);
  });
});

describe('children of whom a day of the plan is not known, on To do [NS-3.3]', () => {
  const open = (children: readonly Child[], panels = [planReview]) =>
    childrenToSettle({ ...registerWith(children), panels }, when);

  it('are counted for each day that the panel counts from', () => {
    const known = onPlan(
      { planSince: day('2026-10-01'), planEndsOn: day('2028-01-01') },
      '1000009',
    );
    const lines = open([onPlan({}), onPlan({ planSince: day('2026-10-01') }, '1000002'), known]);
    expect(lines).toEqual([
      {
        words: '● No day of the plan',
        what: '1 child has no day since when the plan runs, so nobody can say whether they are due. Where there is such a plan, have the day put in the case system, then bring the extract with its column.',
        who: 'Administrator',
        about: 'Children',
        path: '/children',
        panel: 'plan-review',
        rule: 'IPR-2.2',
      },
      expect.objectContaining({
        what: expect.stringMatching(/^2 children have no day on which the plan ends, /),
        rule: 'IPR-2.3',
      }),
    ]);
  });

  it('are nobody who has gone, of whom the rest does not hold, or where no panel counts by plans', () => {
    expect(open([onPlan({ goneOn: day('2026-11-01') })])).toEqual([]);
    const { cohorts = [] } = planReview;
    const only = { ...planReview, cohorts: cohorts.filter(({ legalStatus }) => legalStatus) };
    expect(open([onPlan({})], [only])).toEqual([]);
    expect(open([onPlan({ legalStatus: 'section-20' })], [only])).toHaveLength(2);
    expect(open([onPlan({})], [{ ...planReview, cohorts: [] }])).toEqual([]);
  });
});

import { playCycle } from '../../../src/commands/simulate/play-cycle.ts';
import { isIn, planFor } from '../../../src/commands/simulate/invented-children.ts';
import type { InventedChild } from '../../../src/commands/simulate/invented-children.ts';
import { day } from '../../core/given/day.ts';
import { cohortOf } from '../../core/cohort/given-children.ts';
import { planReview } from '../../given/plan-review.ts';

const { events } = playCycle(planReview, {
  ...{ from: day('2026-11-23'), to: day('2027-02-28'), seed: 3 },
});
const said = events.map(({ what }) => what);

describe('a play of a panel that finds children by their plans', () => {
  it('begins with as many of each cohort as are heard at a sitting', () => {
    for (const { label } of planReview.cohorts ?? []) {
      expect(said).toContain(`${label}: 4 found in the data`);
    }
  });

  it('finds more as weeks go by, of each cohort, and hears them', () => {
    const found = said.filter((what) => / is found in the data: /.test(what));
    expect(new Set(found.map((what) => what.split(': ')[1]))).toEqual(
      new Set(planReview.cohorts?.map(({ label }) => label)),
    );
    const heard = said.flatMap((what) => /^(CH-\d{4}) is heard/.exec(what)?.[1] ?? []);
    const last = /^CH-\d{4}/.exec(found[0] ?? '')?.[0];
    expect(heard).toContain(last);
  });

  it.each([
    ['2027-03-31', 'long-plans'],
    ['2027-02-28', 'long-plans'],
    ['2026-11-25', 'plans-ending'],
    ['2026-11-25', 'agreements-ending'],
  ])('invents on %s a plan that belongs to %s on that day', (on, code) => {
    const cohort = cohortOf(planReview, code);
    const one: InventedChild = {
      ...{ reference: 'CH-0001', born: day('2018-05-06'), manager: 'Manager A', ehcPlan: false },
      ...{ placement: 'kinship', legalStatus: 'section-20' },
    };
    expect(isIn(cohort, { ...one, ...planFor(cohort, day(on)) }, day(on))).toBe(true);
    expect(isIn(cohort, one, day(on))).toBe(false);
  });
});

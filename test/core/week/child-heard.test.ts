import type { Item, ReferralFacts } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { childHeard, childKnown } from '../../../src/core/week/child-heard.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';

const sitting = 'resources:2026-11-25';
const item: Item = {
  key: 'i',
  reference: 'RP-26-0001',
  sitting,
  from: 'referral',
  status: 'heard',
  late: false,
};
const given = (facts: Partial<ReferralFacts> = {}, told?: Partial<ReturnType<typeof child>>) =>
  withChanges(givenRegister([givenReferral(1, '2026-11-19 09:00', { facts })]), [
    {
      table: 'sitting',
      row: {
        ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'held' },
        ...{ movedTo: day('2026-11-26'), stream: 'under-18' },
      },
    },
    ...(told ? [{ table: 'child' as const, row: child('CH-0001', '2010-03-01', told) }] : []),
  ]);

describe('what is known of a child at a sitting', () => {
  it('is what the request tells, and of which day and stream the sitting is', () => {
    const register = given({
      ...{ dateOfBirth: day('2011-04-02'), placement: 'kinship', legalStatus: 'care-order' },
      ...{ ehcPlan: 'yes', placedOn: day('2026-11-01') },
    });
    expect(childHeard(register, item)).toStrictEqual({
      ...{ on: '2026-11-26', stream: 'under-18', born: '2011-04-02', requestType: 'new' },
      ...{ placements: ['kinship'], legalStatus: 'care-order', ehcPlan: true },
      placedOn: '2026-11-01',
    });
    expect(childHeard(given({ ehcPlan: 'no' }), item).ehcPlan).toBe(false);
  });

  it('says nothing of what nobody told', () => {
    expect(childHeard(given({ requestType: '' }), item)).toStrictEqual({
      ...{ on: '2026-11-26', stream: 'under-18' },
    });
    expect(childHeard(given(), { ...item, reference: 'another', sitting: 'none' })).toStrictEqual(
      {},
    );
    expect(childKnown(given(), undefined, undefined)).toStrictEqual({});
  });

  it('is else what the extract tells; of two placements either counts', () => {
    const told = { placement: 'agency-foster', legalStatus: 'interim-care-order' } as const;
    expect(childHeard(given({}, told), item)).toMatchObject({
      ...{ born: '2010-03-01', legalStatus: 'interim-care-order', placements: ['agency-foster'] },
    });
    expect(childHeard(given({ placement: 'kinship' }, told), item).placements).toEqual([
      ...['kinship', 'agency-foster'],
    ]);
    expect(childHeard(given({ placement: 'agency-foster' }, told), item).placements).toEqual([
      'agency-foster',
    ]);
  });

  it('names the cohorts of the panel to which the child belongs on the day of the sitting [NS-3.1]', () => {
    const cited = { rule: 'NS-3.1', printed: 'Process', phrase: 'all looked after children' };
    const cohort = (code: string, fromMonths: number) => ({
      ...{ code, label: code, ages: { fromMonths }, ...cited },
    });
    const known = (born: string, told: Partial<ReturnType<typeof child>> = {}) => {
      const register = given({}, { dateOfBirth: day(born), ...told });
      const [panel] = register.panels;
      const cohorts = [cohort('sixteen', 192), cohort('seventeen', 204), cohort('asked', 0)];
      const intake = [{ mode: 'cohort' as const, cohorts: ['sixteen', 'seventeen'], ...cited }];
      return childHeard({ ...register, panels: [{ ...panel!, cohorts, intake }] }, item).cohorts;
    };
    expect(known('2009-11-26')).toEqual(['sixteen', 'seventeen']);
    expect(known('2009-11-27')).toEqual(['sixteen']);
    expect(known('2012-01-01')).toEqual([]);
    const byHand = [
      {
        panel: 'resources',
        code: 'asked',
        why: 'W',
        by: 'a@council.example',
        at: at('2026-11-01 09:00'),
      },
    ];
    expect(known('2012-01-01', { byHand })).toEqual(['asked']);
    expect(childHeard(given({}, {}), item)).not.toHaveProperty('cohorts');
  });
});

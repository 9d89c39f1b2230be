import { factsHeld, isNotAsked } from '../../../src/core/panel/facts-held.ts';
import type { ChildKnown, Condition } from '../../../src/core/panel/facts-held.ts';
import { day } from '../given/day.ts';

describe('a condition against what is known of a child', () => {
  const held = (when: Condition, child: ChildKnown) => factsHeld(when, child);
  it.each<readonly [string, Condition, ChildKnown, ChildKnown]>([
    [
      'placements',
      { placements: ['kinship'] },
      { placements: ['with-parents', 'kinship'] },
      { placements: ['with-parents'] },
    ],
    [
      'legal status',
      { legalStatus: ['care-order'] },
      { legalStatus: 'care-order' },
      { legalStatus: 'section-20' },
    ],
    ['stream', { streams: ['young'] }, { stream: 'young' }, { stream: 'old' }],
    ['cohorts', { cohorts: ['a'] }, { cohorts: ['b', 'a'] }, { cohorts: ['b'] }],
    ['request type', { requestTypes: ['new'] }, { requestType: 'new' }, { requestType: 'other' }],
    ['EHC Plan', { ehcPlan: true }, { ehcPlan: true }, { ehcPlan: false }],
    [
      'age',
      { ages: { fromMonths: 12 } },
      { born: day('2020-01-01'), on: day('2021-01-01') },
      { born: day('2020-01-01'), on: day('2020-12-31') },
    ],
  ])('turns on the %s', (_, when, yes, no) => {
    expect([held(when, yes), held(when, no), held(when, {})]).toEqual(['yes', 'no', 'not-known']);
  });

  it('holds only where each part does; what is not known leaves it open', () => {
    const both: Condition = { legalStatus: ['care-order'], ehcPlan: true };
    expect(held(both, { legalStatus: 'care-order', ehcPlan: true })).toBe('yes');
    expect(held(both, { legalStatus: 'care-order' })).toBe('not-known');
    expect(held(both, { legalStatus: 'section-20' })).toBe('no');
    expect(held({ asked: 'Does it?' }, {})).toBe('nothing-named');
    expect(held({ placements: ['kinship'] }, { placements: [] })).toBe('not-known');
    expect(held({ cohorts: ['a'] }, { cohorts: [] })).toBe('no');
    expect(held({}, { cohorts: [] })).toBe('nothing-named');
    expect(held({ ages: {} }, { born: day('2020-01-01') })).toBe('not-known');
  });

  it('is not asked about where all that is known is among what nobody asks about', () => {
    const not = (
      known: ChildKnown['placements'],
      of: Condition = { notAskedFor: ['with-parents', 'kinship'] },
    ) => isNotAsked(of, known ? { placements: known } : {});
    expect([not(['kinship']), not(['kinship', 'with-parents'])]).toEqual([true, true]);
    expect([
      not(['kinship', 'agency-foster']),
      not([]),
      not(undefined),
      not(['kinship'], {}),
    ]).toEqual([false, false, false, false]);
  });
});

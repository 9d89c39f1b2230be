import type { Cohort } from '../../../src/core/cohort/is-in-cohort.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { day, moment } from '../given/day.ts';

/** Sixteen and a half until eighteen; under an order; placed with parents; and one that only people fill. */
export const cohorts = [
  { code: 'young', ages: { fromMonths: 198, belowMonths: 216 }, order: 'oldest-first' },
  { code: 'order', legalStatus: ['care-order'] },
  { code: 'home', placements: ['with-parents'] },
  { code: 'asked', ages: { fromMonths: 0 } },
] as unknown as readonly Cohort[];
export const panel = (altered: object = {}): Panel =>
  ({
    code: 'small',
    cohorts,
    intake: [{ mode: 'cohort', cohorts: ['young', 'order', 'home', 'empty'] }],
    ...altered,
  }) as unknown as Panel;
const [first, second, third] = cohorts;
if (!first || !second || !third) throw new Error('There are such cohorts.');
export const [young, order, home] = [first, second, third];
export const on = day('2026-11-25');
export const said = (at: string, altered: object = {}) => ({
  panel: 'small',
  code: 'young',
  by: 'admin@council.example',
  why: 'A reason',
  at: moment(at),
  ...altered,
});

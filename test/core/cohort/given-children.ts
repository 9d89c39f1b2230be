import type { KnownChildren } from '../../../src/core/cohort/cohort-on.ts';
import type { Cohort } from '../../../src/core/cohort/is-in-cohort.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Child } from '../../../src/core/register/child.ts';
import { day } from '../given/day.ts';

/** A child in foster care under a care order, invented, but for what a test alters. */
export const child = (key: string, born: string, altered: Partial<Child> = {}): Child => ({
  key,
  initials: 'A.B.',
  ...(born === '' ? {} : { dateOfBirth: day(born) }),
  legalStatus: 'care-order',
  placement: 'agency-foster',
  team: '',
  worker: 'worker.one@council.example',
  manager: 'manager.one@council.example',
  reviewingOfficer: '',
  siblings: [],
  knownSince: day('2026-01-05'),
  ...altered,
});

/** These children, of whom some were discussed on these days, and some wait. */
export const knowing = (
  children: readonly Child[],
  {
    discussed = {},
    waiting = [],
    begunOn,
  }: {
    readonly discussed?: Readonly<Record<string, readonly string[]>>;
    readonly waiting?: readonly string[];
    readonly begunOn?: string;
  } = {},
): KnownChildren => ({
  children,
  discussedOn: (key) => (discussed[key] ?? []).map(day),
  waits: (key) => waiting.includes(key),
  ...(begunOn === undefined ? {} : { begunOn: day(begunOn) }),
});

export function cohortOf({ cohorts = [] }: Panel, code: string): Cohort {
  const found = cohorts.find((one) => one.code === code);
  if (!found) throw new Error(`No cohort ${code}`);
  return found;
}

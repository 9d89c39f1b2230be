import { ageReachedOn } from '../calendar/age.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Business } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child, SaidOfChild } from '../register/child.ts';
import { isOfAge } from '../sitting/stream-on.ts';
import { hasItsPlan } from './counted-by-plan.ts';

export type Cohort = NonNullable<Business['cohorts']>[number];

/** A panel whose file names cohorts has children to look for. */
export const looksForChildren = ({ cohorts = [] }: Panel): boolean => cohorts.length > 0;

/** Age at which somebody stops being a child in care. */
const grownUpAtMonths = 216;

/** From which age a cohort takes its children: when they are identified, or when the cohort begins. */
export const firstMonthOf = ({ ages, identifyAtMonths }: Cohort): number | undefined =>
  identifyAtMonths ?? ages?.fromMonths;

/**
 * The cohorts whose children the panel finds by itself in the extract. Any other, and one that names neither
 * age nor status nor placement nor plan, holds only whom somebody put in by hand.
 *
 * Source: NS-3.2. Source: LCLH-1.4. Source: CPP-2.2.
 */
export function foundCohorts({ intake = [], cohorts = [] }: Panel): readonly Cohort[] {
  const named = new Set(
    intake.flatMap((way) => (way.mode === 'cohort' || way.mode === 'tracker' ? way.cohorts : [])),
  );
  return cohorts.filter(
    ({ code, ages, legalStatus, placements, plan, planEnds }) =>
      named.has(code) && Boolean(ages ?? legalStatus ?? placements ?? plan ?? planEnds),
  );
}

/** The last day on which a child is of the age of a cohort; nothing where there is no such end. */
export function lastDayOfAge({ ages }: Cohort, { dateOfBirth }: Child): LocalDate | undefined {
  if (dateOfBirth === undefined || ages?.belowMonths === undefined) return undefined;
  return addDays(ageReachedOn(dateOfBirth, ages.belowMonths), -1);
}

/** Somebody put the child in this cohort, and has not left care since. */
export const byHandIn = (panel: Panel, cohort: Cohort, child: Child): SaidOfChild | undefined =>
  child.byHand
    ?.filter(
      ({ panel: code, code: of, at }) =>
        code === panel.code && of === cohort.code && !(child.goneOn && child.goneOn > dateOf(at)),
    )
    .at(-1);

const isLookedAfter = ({ goneOn, legalStatus }: Child, on: LocalDate): boolean =>
  (goneOn === undefined || goneOn > on) && legalStatus !== 'care-leaver';

function isOfItsAge(cohort: Cohort, { dateOfBirth }: Child, on: LocalDate): boolean {
  if (cohort.ages === undefined) return true;
  if (dateOfBirth === undefined) return false;
  const fromMonths = Math.min(cohort.ages.fromMonths ?? 0, firstMonthOf(cohort) ?? 0);
  return isOfAge(dateOfBirth, { ...cohort.ages, fromMonths }, on);
}

/**
 * Whether a child belongs to a cohort on a day by what the extract tells: looked after, and all that the
 * panel's file names. The team that holds a child makes no difference. Without a date of birth nobody is of
 * an age, and without the day that is counted from nobody has a plan that is counted.
 *
 * @param sittingOn - the day of the sitting from which a plan is counted.
 *
 * Source: NS-3.1. Source: NS-A1. Source: LCLH-1.2. Source: BC-3.6. Source: CPP-2.6.
 */
export const isInCohort = (
  cohort: Cohort,
  child: Child,
  on: LocalDate,
  sittingOn: LocalDate = on,
): boolean =>
  (isLookedAfter(child, on) || isOfGrownUps(cohort)) &&
  isOfItsAge(cohort, child, on) &&
  matches(cohort.legalStatus, child.legalStatus) &&
  matches(cohort.placements, child.placement) &&
  (placementCountsFrom(cohort, child) ?? on) <= on &&
  hasItsPlan(cohort, child, sittingOn);

/**
 * The day from which a placement counts for a cohort that takes it only once it has lasted so long; nothing for any
 * other, and where nobody knows when it began. Begun on 2 November 2026, a temporary approval is beyond its 16 weeks
 * on 22 February 2027.
 *
 * Source: CPP-2.1. Source: CPP-A2.
 */
export function placementCountsFrom(
  { afterWeeks }: Cohort,
  { placement, placedSince }: Child,
): LocalDate | undefined {
  if (!afterWeeks || placement === undefined || placedSince === undefined) return undefined;
  return afterWeeks.placements.includes(placement)
    ? addDays(placedSince, 7 * afterWeeks.weeks)
    : undefined;
}

const isOfGrownUps = ({ ages }: Cohort): boolean => (ages?.fromMonths ?? 0) >= grownUpAtMonths;

const matches = <Value>(named: readonly Value[] | undefined, value: Value | undefined): boolean =>
  named === undefined || (value !== undefined && named.includes(value));

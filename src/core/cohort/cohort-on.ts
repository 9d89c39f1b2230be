import { ageReachedOn } from '../calendar/age.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child } from '../register/child.ts';
import {
  byHandIn,
  firstMonthOf,
  foundCohorts,
  isInCohort,
  lastDayOfAge,
  placementCountsFrom,
} from './is-in-cohort.ts';
import type { Cohort } from './is-in-cohort.ts';
import { hearByOfPlan, planCountsFrom, planFoundSince, sittingFrom } from './counted-by-plan.ts';
import type { SittingDays } from './counted-by-plan.ts';

/** What is known of children, as one panel sees them. */
export type KnownChildren = SittingDays & {
  readonly children: readonly Child[];
  /** The days on which this panel discussed a child, oldest first, by LCS number. */
  readonly discussedOn: (child: string) => readonly LocalDate[];
  /** Whether a case of the child waits before this panel: put down, sent back, or to be listed. */
  readonly waits: (child: string) => boolean;
  /** The day of the panel's first sitting: those of age before it are late by design. */
  readonly begunOn?: LocalDate;
};

/** One child of one cohort. */
export type CohortEntry = {
  readonly child: Child;
  /** Since when the child belongs to it: of age, in care, under the order, placed so, with such a plan, or put in by hand. */
  readonly since: LocalDate;
  /** The last day on which to be heard, by age or plan; absent where the panel's file sets none. */
  readonly hearBy?: LocalDate;
  /** Came into care when the age was already past. */
  readonly lateIntoCare: boolean;
  /** Why somebody put the child in by hand. */
  readonly why?: string;
  readonly heardOn?: LocalDate;
  /** A case of the child waits before this panel. */
  readonly waits: boolean;
};

const latest = (...days: readonly (LocalDate | undefined)[]): LocalDate | undefined =>
  days
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);

/**
 * The children of one cohort on a day, in the order in which they are heard.
 *
 * Born 28 February 2011, a child is identified at fifteen and a half, on 28 August 2026, and to be heard by
 * fifteen and three quarters, 28 November. Who was of age before the panel began has no such limit: those
 * are to be heard before they leave the cohort, on the day before their 18th birthday, and come after everybody who
 * can still be heard in time: the panel begins with the young, and another cohort works back from 17.
 * A plan is counted from the panel's next sitting on or after the day; all else is as it stands on the day.
 *
 * Source: NS-8.4. Source: NS-A1. Source: NS-A2. Source: NS-A3. Source: NS-3.3.
 */
export function cohortOn(
  panel: Panel,
  cohort: Cohort,
  known: KnownChildren,
  on: LocalDate,
): readonly CohortEntry[] {
  const isFound = foundCohorts(panel).includes(cohort);
  const sittingOn = sittingFrom(known, on);
  return known.children
    .flatMap((child): readonly CohortEntry[] => {
      const said = byHandIn(panel, cohort, child);
      if (!said && !(isFound && isInCohort(cohort, child, on, sittingOn))) return [];
      const since = said ? dateOf(said.at) : sinceWhen(cohort, child, known);
      const hearBy = [
        lastDayByAge(cohort, child, known.begunOn),
        hearByOfPlan(cohort, child, known),
      ]
        .filter((day) => day !== undefined)
        .sort()[0];
      const heardOn = known
        .discussedOn(child.key)
        .find((day) => day >= countedFrom(panel, cohort, child, said && since));
      return [
        {
          child,
          since,
          lateIntoCare: !said && cameLate(cohort, child),
          waits: known.waits(child.key),
          ...(said ? { why: said.why } : {}),
          ...(hearBy === undefined ? {} : { hearBy }),
          ...(heardOn === undefined ? {} : { heardOn }),
        },
      ];
    })
    .sort((a, b) => (claimOf(cohort, a, on) < claimOf(cohort, b, on) ? -1 : 1));
}

function sinceWhen(cohort: Cohort, child: Child, sittings: SittingDays): LocalDate {
  const { dateOfBirth, legalSince, placedSince, inCareSince, knownSince } = child;
  const months = firstMonthOf(cohort);
  return (
    latest(
      dateOfBirth && months !== undefined ? ageReachedOn(dateOfBirth, months) : undefined,
      cohort.legalStatus && legalSince,
      cohort.placements && (placementCountsFrom(cohort, child) ?? placedSince),
      planFoundSince(cohort, child, sittings),
      inCareSince,
    ) ?? knownSince
  );
}

function cameLate(cohort: Cohort, { dateOfBirth, inCareSince }: Child): boolean {
  const months = firstMonthOf(cohort);
  if (dateOfBirth === undefined || months === undefined || inCareSince === undefined) return false;
  return inCareSince > ageReachedOn(dateOfBirth, months);
}

/** Source: NS-A1. Source: NS-8.5. */
function lastDayByAge(
  cohort: Cohort,
  child: Child,
  begunOn: LocalDate | undefined,
): LocalDate | undefined {
  const { dateOfBirth, inCareSince } = child;
  const { hearByMonths } = cohort;
  const end = lastDayOfAge(cohort, child);
  if (dateOfBirth === undefined || hearByMonths === undefined) return end;
  const by = ageReachedOn(dateOfBirth, hearByMonths);
  const isBacklog =
    begunOn !== undefined && ageReachedOn(dateOfBirth, firstMonthOf(cohort) ?? 0) < begunOn;
  return isBacklog || (inCareSince !== undefined && inCareSince > by) ? end : by;
}

/**
 * From when a discussion counts: since the child reached the youngest age the panel looks for, so that one
 * heard at twelve is heard again at 17, or was added to the panel by hand before. Who was added to this very
 * cohort is to be heard after that. Where no age is looked for, any discussion counts; where a plan is, those since
 * the plan counts.
 *
 * Source: BC-3.6. Source: NS-8.7. Source: NS-3.2.
 */
function countedFrom(
  panel: Panel,
  cohort: Cohort,
  child: Child,
  added: LocalDate | undefined,
): LocalDate {
  if (added !== undefined) return added;
  const ever = '0001-01-01' as LocalDate;
  return latest(ofAgeFrom(panel, child), planCountsFrom(cohort, child)) ?? ever;
}

function ofAgeFrom(panel: Panel, { dateOfBirth, byHand = [] }: Child): LocalDate | undefined {
  const months = foundCohorts(panel).flatMap((one) => firstMonthOf(one) ?? []);
  if (dateOfBirth === undefined || months.length === 0) return undefined;
  const aged = ageReachedOn(dateOfBirth, Math.min(...months));
  const [first = aged] = byHand
    .filter((one) => one.panel === panel.code)
    .map(({ at }) => dateOf(at))
    .sort();
  return first < aged ? first : aged;
}

function claimOf(cohort: Cohort, entry: CohortEntry, on: LocalDate): string {
  const { order } = cohort;
  const { child, since, why } = entry;
  const { dateOfBirth = '9999-99-99', key } = child;
  const claimsSince = (why === undefined ? planCountsFrom(cohort, child) : undefined) ?? since;
  if (order === 'oldest-first') return `${dateOfBirth} ${since} ${key}`;
  return order === 'youngest-first'
    ? `${inverted(dateOfBirth)} ${since} ${key}`
    : `${isPastItsTime(cohort, entry, on) ? 1 : 0} ${claimsSince} ${dateOfBirth} ${key}`;
}

/** Past the age by which the cohort is heard, and nobody was late: older when the panel began, or came into care so. */
function isPastItsTime(
  { hearByMonths }: Cohort,
  { child: { dateOfBirth }, hearBy }: CohortEntry,
  on: LocalDate,
): boolean {
  if (dateOfBirth === undefined || hearByMonths === undefined) return false;
  const by = ageReachedOn(dateOfBirth, hearByMonths);
  return by < on && by !== hearBy;
}

/** Figures turned round, so that the later of two dates comes first. */
const inverted = (date: string): string => date.replace(/\d/g, (one) => String(9 - Number(one)));

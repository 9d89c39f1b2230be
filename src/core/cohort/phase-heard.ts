import { ageReachedOn } from '../calendar/age.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Phase } from '../panel/sitting-plan.ts';
import { cohortOn } from './cohort-on.ts';
import type { CohortEntry, KnownChildren } from './cohort-on.ts';
import { firstMonthOf } from './is-in-cohort.ts';
import type { Cohort } from './is-in-cohort.ts';

/**
 * Whether everybody of the cohorts on which a phase ends has been heard: those who were of age when the panel
 * began. Who came of age since is heard in the rhythm that follows. A phase that never ends is never heard out.
 *
 * Source: NS-8.7. Source: NS-A4. Source: NS-8.3.
 */
export function isHeardOut(
  panel: Panel,
  phase: Phase,
  known: KnownChildren,
  on: LocalDate,
): boolean {
  const { ends } = phase;
  if (!ends) return false;
  return (panel.cohorts ?? [])
    .filter(({ code }) => ends.cohorts.includes(code))
    .every((cohort) =>
      cohortOn(panel, cohort, known, on).every(
        (entry) => entry.heardOn !== undefined || !isOfTheFirst(cohort, entry, known.begunOn),
      ),
    );
}

function isOfTheFirst(
  cohort: Cohort,
  { child, since }: CohortEntry,
  begunOn: LocalDate | undefined,
): boolean {
  if (begunOn === undefined) return true;
  const months = cohort.hearByMonths ?? firstMonthOf(cohort);
  if (child.dateOfBirth === undefined || months === undefined) return since <= begunOn;
  return ageReachedOn(child.dateOfBirth, months) <= begunOn;
}

import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { planFactsOf } from '../cohort/counted-by-plan.ts';
import { foundCohorts, isInCohort } from '../cohort/is-in-cohort.ts';
import type { Cohort } from '../cohort/is-in-cohort.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register } from '../register/register.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';

/**
 * How many children nobody can say of when they are due: without a date of birth, or without a day of the plan that
 * a panel counts from. Of those, the ones of whom all else holds that its cohort asks for.
 *
 * Source: NS-3.3.
 */
export const childrenWithoutDates = (
  register: Register,
  now: LocalDateTime,
): readonly OpenMatter[] => [
  ...withoutBirth(register),
  ...register.panels.flatMap((panel) =>
    (['planSince', 'planEndsOn'] as const).flatMap((fact) =>
      withoutPlan(register, panel, fact, now),
    ),
  ),
];

const matter = (words: string, what: string, panel = '', rule = ''): OpenMatter => ({
  words,
  what,
  who: administrator,
  about: 'Children',
  path: paths.children,
  panel,
  rule,
});

const have = (count: number): string => (count === 1 ? '1 child has' : `${count} children have`);

function withoutBirth({ rows }: Register): readonly OpenMatter[] {
  const count = [...rows.child.values()].filter(
    ({ dateOfBirth, goneOn }) => dateOfBirth === undefined && goneOn === undefined,
  ).length;
  if (count === 0) return [];
  const what = `${have(count)} no date of birth, so nobody can say when they are due. Have it put right in the case system, then bring the extract again.`;
  return [matter('● No date of birth', what)];
}

const daysOfPlan = {
  planSince: 'since when the plan runs',
  planEndsOn: 'on which the plan ends',
} as const;

/** Whatever their plan is: the rest of what a cohort asks. */
function apartFromPlan(cohort: Cohort): Cohort {
  const { plan: _, planEnds: __, ...rest } = cohort;
  return rest;
}

function withoutPlan(
  { rows }: Register,
  panel: Panel,
  fact: keyof typeof daysOfPlan,
  now: LocalDateTime,
): readonly OpenMatter[] {
  const cohorts = foundCohorts(panel).filter((cohort) => planFactsOf(cohort).includes(fact));
  const [first] = cohorts;
  const count = [...rows.child.values()].filter(
    (child) =>
      child[fact] === undefined &&
      cohorts.some((cohort) => isInCohort(apartFromPlan(cohort), child, dateOf(now))),
  ).length;
  if (first === undefined || count === 0) return [];
  const what = `${have(count)} no day ${daysOfPlan[fact]}, so nobody can say whether they are due. Where there is such a plan, have the day put in the case system, then bring the extract with its column.`;
  return [matter('● No day of the plan', what, panel.code, first.rule)];
}

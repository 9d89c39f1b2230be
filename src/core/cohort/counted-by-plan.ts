import { addDays, addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Business } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { ChildFacts } from '../register/child.ts';

type Cohort = NonNullable<Business['cohorts']>[number];
type Planned = Pick<ChildFacts, 'planSince' | 'planEndsOn'>;

/** The days on which a panel sits, oldest first, as far as they are known. */
export type SittingDays = { readonly sitsOn?: readonly LocalDate[] };

/** What must be known of a child's plan before a cohort can take it. */
export const planFactsOf = ({
  plan,
  planEnds,
}: Pick<Cohort, 'plan' | 'planEnds'>): readonly (keyof Planned)[] => [
  ...(plan ? (['planSince'] as const) : []),
  ...(planEnds ? (['planEndsOn'] as const) : []),
];

/** The same for every cohort of some panels, each once. */
export const planFactsAsked = (
  panels: readonly Pick<Panel, 'cohorts'>[],
): readonly (keyof Planned)[] => [
  ...new Set(panels.flatMap(({ cohorts = [] }) => cohorts.flatMap(planFactsOf))),
];

/** The day on which a plan has lasted as long as a cohort asks: from 30 November, 15 months on 28 February. */
export const planIsLongOn = ({ plan }: Cohort, { planSince }: Planned): LocalDate | undefined =>
  plan && planSince && addMonths(planSince, plan.lastsMonths);

/**
 * The first day of which a sitting finds that the child's plan is one that a cohort asks for: it has lasted so many
 * months, or ends so many weeks later. A plan that ends on 8 January 2027 is found by a sitting on 27 November
 * 2026, six weeks before. Nothing where the cohort asks for no plan, or a day of it is not known.
 *
 * Source: NS-3.3.
 */
export function planCountsFrom(cohort: Cohort, child: Planned): LocalDate | undefined {
  const { planEnds } = cohort;
  const { planEndsOn } = child;
  if (planFactsOf(cohort).some((fact) => child[fact] === undefined)) return undefined;
  return [
    planIsLongOn(cohort, child),
    planEnds && planEndsOn && addDays(planEndsOn, -7 * planEnds.withinWeeks),
  ]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** Whether a sitting on a day finds the plan that a cohort asks for; any plan, or none, where it asks for nothing. */
export function hasItsPlan(cohort: Cohort, child: Planned, sittingOn: LocalDate): boolean {
  if (planFactsOf(cohort).length === 0) return true;
  const from = planCountsFrom(cohort, child);
  return from !== undefined && from <= sittingOn;
}

/** The sitting from which a plan is counted: the next, today's among them; the day itself where none is known. */
export const sittingFrom = ({ sitsOn = [] }: SittingDays, on: LocalDate): LocalDate =>
  sitsOn.find((day) => day >= on) ?? on;

/** Since when the sitting that comes next finds the plan: from the day after the last that did not. */
export function planFoundSince(
  cohort: Cohort,
  child: Planned,
  { sitsOn = [] }: SittingDays,
): LocalDate | undefined {
  const from = planCountsFrom(cohort, child);
  if (from === undefined || sitsOn.length === 0) return from;
  const before = sitsOn.filter((day) => day < from).at(-1);
  return before && addDays(before, 1);
}

/**
 * The last day on which to hear a child because of its plan: the day it ends. Of a cohort that asks only how long it
 * lasts, the first sitting that finds it so long, since none before it can.
 */
export function hearByOfPlan(
  cohort: Cohort,
  child: Planned,
  sittings: SittingDays,
): LocalDate | undefined {
  if (cohort.planEnds) return child.planEndsOn;
  const long = planIsLongOn(cohort, child);
  return long && sittingFrom(sittings, long);
}

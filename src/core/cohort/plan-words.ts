import { fullDate } from '../calendar/dates-in-full.ts';
import type { Child } from '../register/child.ts';
import { planIsLongOn } from './counted-by-plan.ts';
import type { Cohort } from './is-in-cohort.ts';

/** Why a child's plan puts it in a cohort: "plan since 30 November 2025, 15 months on 28 February 2027". */
export function planWords(cohort: Cohort, child: Child): readonly string[] {
  const { plan, planEnds } = cohort;
  const { planSince, planEndsOn } = child;
  const long = planIsLongOn(cohort, child);
  return [
    ...(plan && planSince && long
      ? [`plan since ${fullDate(planSince)}, ${monthsWords(plan.lastsMonths)} on ${fullDate(long)}`]
      : []),
    ...(planEnds && planEndsOn ? [`plan ends on ${fullDate(planEndsOn)}`] : []),
  ];
}

const monthsWords = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

import type { ChildHeard } from '../minutes/outcome-of.ts';
import type { ChildKnown } from '../panel/facts-held.ts';
import type { Item, Referral, Register, Sitting } from '../register/register.ts';
import { byHandIn, foundCohorts, isInCohort } from '../cohort/is-in-cohort.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dayOfSitting, panelOf } from './sittings.ts';

/** What the register knows of a child at a sitting, as far as the panel's conditions ask about it. */
export function childHeard(register: Register, item: Item): ChildHeard {
  const referral = register.rows.referral.get(item.reference);
  return {
    ...childKnown(register, referral, register.rows.sitting.get(item.sitting)),
    ...(referral?.facts.placedOn ? { placedOn: referral.facts.placedOn } : {}),
  };
}

/**
 * What is known of a child: as the request tells, else as the last extract does. Where a child stands in
 * the extract with a placement and the request names one to come, either counts.
 */
export const childKnown = (
  register: Register,
  referral: Referral | undefined,
  sitting: Sitting | undefined,
): ChildKnown => ({
  ...(sitting ? { on: dayOfSitting(sitting) } : {}),
  ...(sitting?.stream === undefined ? {} : { stream: sitting.stream }),
  ...(referral ? caseKnown(register, referral) : {}),
  ...(referral && sitting ? cohortsKnown(register, referral, dayOfSitting(sitting)) : {}),
});

/** As the last extract has the child, and as somebody put it there by hand. Source: NS-3.1. Source: NS-A1. */
function cohortsKnown(
  register: Register,
  { panel: code, facts }: Referral,
  on: LocalDate,
): Pick<ChildKnown, 'cohorts'> {
  const child = register.rows.child.get(facts.caseNumber);
  const panel = panelOf(register, code);
  if (!child || !panel.cohorts) return {};
  const found = foundCohorts(panel);
  const cohorts = panel.cohorts.filter(
    (one) =>
      byHandIn(panel, one, child) !== undefined ||
      (found.includes(one) && isInCohort(one, child, on)),
  );
  return { cohorts: cohorts.map((one) => one.code) };
}

function caseKnown(register: Register, { facts }: Referral): ChildKnown {
  const child = register.rows.child.get(facts.caseNumber);
  const { dateOfBirth: born = child?.dateOfBirth, legalStatus = child?.legalStatus } = facts;
  const placements = [...new Set([facts.placement, child?.placement])].flatMap((one) => one ?? []);
  return {
    ...(born ? { born } : {}),
    ...(facts.requestType === '' ? {} : { requestType: facts.requestType }),
    ...(placements.length > 0 ? { placements } : {}),
    ...(legalStatus ? { legalStatus } : {}),
    ...(facts.ehcPlan ? { ehcPlan: facts.ehcPlan === 'yes' } : {}),
  };
}

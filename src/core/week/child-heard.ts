import type { ChildHeard } from '../minutes/outcome-of.ts';
import type { ChildKnown } from '../panel/facts-held.ts';
import type { Item, Referral, Register, Sitting } from '../register/register.ts';
import { dayOfSitting } from './sittings.ts';

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
});

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

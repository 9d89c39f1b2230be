import type { ChildHeard } from '../minutes/outcome-of.ts';
import type { Item, Register } from '../register/register.ts';
import { dayOfSitting } from './sittings.ts';

/**
 * What the register knows of a child at a sitting, as far as the panel's conditions ask about it: as the
 * request says it, else as the last extract does. What nobody said is absent.
 */
export function childHeard(register: Register, item: Item): ChildHeard {
  const sitting = register.rows.sitting.get(item.sitting);
  return {
    ...said({ on: sitting && dayOfSitting(sitting), stream: sitting?.stream }),
    ...ofThemselves(register, item),
  };
}

function ofThemselves({ rows }: Register, { reference }: Item): ChildHeard {
  const facts = rows.referral.get(reference)?.facts;
  if (!facts) return {};
  const { dateOfBirth, placement, legalStatus } = { ...rows.child.get(facts.caseNumber), ...facts };
  return said({
    born: dateOfBirth,
    requestType: facts.requestType,
    placedOn: facts.placedOn,
    placements: placement && [placement],
    legalStatus,
    ehcPlan: facts.ehcPlan && facts.ehcPlan === 'yes',
  });
}

type Known = { readonly [Fact in keyof ChildHeard]: ChildHeard[Fact] | '' | undefined };

const said = (known: Known): ChildHeard =>
  Object.fromEntries(Object.entries(known).filter(([, fact]) => fact !== undefined && fact !== ''));

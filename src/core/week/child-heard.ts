import type { ChildHeard } from '../minutes/outcome-of.ts';
import type { Item, Register } from '../register/register.ts';
import { dayOfSitting } from './sittings.ts';

/** What the register knows of a child at a sitting, as far as the panel's conditions ask about it. */
export function childHeard(register: Register, item: Item): ChildHeard {
  const facts = register.rows.referral.get(item.reference)?.facts;
  const sitting = register.rows.sitting.get(item.sitting);
  return {
    ...(sitting ? { on: dayOfSitting(sitting) } : {}),
    ...(sitting?.stream === undefined ? {} : { stream: sitting.stream }),
    ...(facts?.dateOfBirth ? { born: facts.dateOfBirth } : {}),
    ...(facts && facts.requestType !== '' ? { requestType: facts.requestType } : {}),
    ...(facts?.placedOn ? { placedOn: facts.placedOn } : {}),
  };
}

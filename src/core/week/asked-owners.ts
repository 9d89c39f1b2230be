import { casePartsOf, personAs } from '../attendance/case-parts.ts';
import { isCalled } from '../attendance/regular.ts';
import { withNominees } from '../attendance/seated.ts';
import type { ChildKnown } from '../panel/facts-held.ts';
import type { Panel } from '../panel/panel.ts';
import { caseRoles } from '../panel/roles.ts';
import type { Referral, Register } from '../register/register.ts';
import { dayOfSitting, peopleOn, isFor } from './sittings.ts';

/** A case before its panel, with what is known of its child. */
export type Around = {
  readonly register: Register;
  readonly referral: Referral;
  readonly panel: Panel;
  readonly child: ChildKnown;
};

/** The sitting that a case is put down for. */
export const sittingOf = ({ rows }: Register, { sitting = '' }: Referral) =>
  rows.sitting.get(sitting);

/** The child's worker and manager: whoever answers where nobody else is meant. */
export function ownPeople({ referral }: Around): readonly string[] {
  const { worker, manager } = referral.facts;
  return [...new Set([worker, manager])].filter((one) => one !== '');
}

const presenting: ReadonlySet<string> = new Set([
  'social-worker',
  'personal-advisor',
  'lead-professional',
]);

/** Whoever has that part in the case, or sits under that title on the panel; else the child's own people. */
export function ownersOf(around: Around, of: string): readonly string[] {
  const { register, referral } = around;
  const parts = casePartsOf(register, referral);
  const role = caseRoles.find((one) => one === of);
  const person = role && personAs(parts, role);
  if (person !== undefined) return [person];
  if (role) return presenting.has(role) ? ownPeople(around).slice(0, 1) : ownPeople(around);
  const sitting = sittingOf(register, referral);
  if (!sitting) return [];
  const holders = peopleOn(register, dayOfSitting(sitting))
    .filter((one) => isCalled(one, of))
    .filter((one) => isFor(one, referral.panel));
  return withNominees(around.panel, holders).map(({ email }) => email);
}

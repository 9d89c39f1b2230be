import type { CaseRole, PanelRole } from '../panel/roles.ts';
import type { Referral, Register } from '../register/register.ts';

/** Who has which part in a child's case, by address. */
export type CasePart = { readonly as: CaseRole; readonly person: string };

/**
 * Those whom the request, or the last extract, names for a child. Whoever presents is the social worker
 * unless the request says Personal Advisor.
 *
 * Source: BC-A9. Source: CPP-3.6. Source: NS-3.5.
 */
export function casePartsOf(
  register: Register,
  { facts }: Pick<Referral, 'facts'>,
): readonly CasePart[] {
  const child = register.rows.child.get(facts.caseNumber);
  const parts: readonly CasePart[] = [
    { as: facts.workerRole ?? 'social-worker', person: facts.worker },
    { as: 'team-manager', person: facts.manager },
    {
      as: 'independent-reviewing-officer',
      person: facts.reviewingOfficer ?? child?.reviewingOfficer ?? '',
    },
    { as: 'supervising-social-worker', person: facts.supervisingWorker ?? '' },
  ];
  return parts
    .map(({ as, person }) => ({ as, person: person.trim().toLowerCase() }))
    .filter(({ person }) => person !== '');
}

/** The address of whoever has a part in a child's case; nothing where nobody is named. */
export const personAs = (
  parts: readonly CasePart[],
  role: CaseRole | PanelRole,
): string | undefined => parts.find(({ as }) => as === role)?.person;

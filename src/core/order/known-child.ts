import type { Referral, Register } from '../register/register.ts';

/** The request under which the register knows a child of this LCS number; one that was withdrawn does not count. */
export const knownAs = ({ rows }: Register, caseNumber: string): Referral | undefined =>
  [...rows.referral.values()].find(
    ({ facts, status }) => facts.caseNumber === caseNumber && status !== 'withdrawn',
  );

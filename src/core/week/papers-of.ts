import type { AddedPaper, Referral, Register } from '../register/register.ts';
import { askedOf } from './asked-of.ts';
import { blockedBy } from './gates.ts';
import { documentUrl } from './links.ts';
import { heardSoFar } from './said-of-case.ts';

/** A paper that the panel's file asks for. */
export type ExpectedPaper = {
  /** `preparation:case-summary` */
  readonly code: string;
  /** What it is called: "Case summary". */
  readonly title: string;
  readonly rule: string;
  readonly owners: readonly string[];
  /** It was added for this time. */
  readonly isThere: boolean;
};

/** What was added from the case system for this time and was not taken back, oldest first. */
export const papersOf = (register: Register, referral: Referral): readonly AddedPaper[] =>
  (referral.papers ?? []).filter(
    ({ heard, takenBack }) =>
      takenBack === undefined && heard === heardSoFar(register, referral.reference),
  );

/** The papers that the panel's file asks for about a child, in its order. Source: LCLH-4.7. */
export function expectedPapers(register: Register, referral: Referral): readonly ExpectedPaper[] {
  const there = new Set(papersOf(register, referral).map(({ of }) => of));
  return askedOf(register, referral).flatMap((asked): readonly ExpectedPaper[] => {
    if (asked.kind !== 'preparation' || asked.preparation.paper === undefined) return [];
    const { code, rule, owners } = asked;
    return [{ code, title: asked.preparation.paper, rule, owners, isThere: there.has(code) }];
  });
}

export const notControlled = 'sharing not controlled here';

/**
 * What members are shown of the papers from the case system: each by its title with its address, a pasted link
 * with the remark that its sharing is not controlled here. What is asked for and is not there, is still being made
 * or waits for consent has no address and is to follow. Source: BC-7.4. Source: LCLH-4.3.
 */
export function papersShown(
  register: Register,
  referral: Referral,
): readonly { readonly label: string; readonly url: string }[] {
  const waits = blockedBy(register, referral, 'papers').length > 0;
  const added = papersOf(register, referral).map(({ title, key, link }) => {
    const url = waits ? '' : (link ?? documentUrl(register, key) ?? '');
    if (url === '') return toFollow(title);
    return { label: link === undefined ? title : `${title} (${notControlled})`, url };
  });
  const missing = expectedPapers(register, referral).filter(({ isThere }) => !isThere);
  return [...added, ...missing.map(({ title }) => toFollow(title))];
}

const toFollow = (title: string) => ({ label: `${title}: to follow`, url: '' });

import type { Referral } from '../register/register.ts';

/**
 * Which referrals are of brothers and sisters: reference → the same text for all of one family. One
 * naming the other is enough, and a brother's brother is a brother. Those with nobody else here are left
 * out. Source: CPR-A11.
 */
export function familiesOf(referrals: readonly Referral[]): ReadonlyMap<string, string> {
  const families: (readonly Referral[])[] = [];
  for (const referral of referrals) {
    const own = families.filter((family) => family.some((one) => areLinked(one, referral)));
    const others = families.filter((family) => !own.includes(family));
    families.splice(0, families.length, ...others, [...own.flat(), referral]);
  }
  return new Map(
    families
      .filter((family) => family.length > 1)
      .flatMap((family) => {
        const references = family.map(({ reference }) => reference).sort();
        return references.map((reference): [string, string] => [reference, references.join(' ')]);
      }),
  );
}

const areLinked = (a: Referral, b: Referral): boolean => names(a, b) || names(b, a);

const names = ({ facts }: Referral, other: Referral): boolean =>
  facts.siblings.includes(other.facts.caseNumber);

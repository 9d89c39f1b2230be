import { oncePer } from '../register/once-per.ts';
import type { Person, Register } from '../register/register.ts';

/**
 * Whether People says of an address that it has no Google account, on whichever of its rows: no file is shared
 * with it, and what is theirs goes to them as PDF by mail.
 */
export const getsPdf = ({ people }: Pick<Register, 'people'>, email: string): boolean =>
  withoutAccount(people).has(email.toLowerCase());

const withoutAccount = oncePer(
  (people: readonly Person[]): ReadonlySet<string> =>
    new Set(people.filter(({ byPdf }) => byPdf).map(({ email }) => email.toLowerCase())),
);

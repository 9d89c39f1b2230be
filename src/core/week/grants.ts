import type { Grant } from '../register/register.ts';

/** Those who keep what a panel made open for as long as they have their seat. */
export const seated = ['chair', 'vice-chair', 'administrator'] as const;

/** Each of them once, to read. */
export const readers = (emails: readonly string[]): readonly Grant[] =>
  [...new Set(emails)].map((email) => ({ email, role: 'reader' }));

/** Stands where a permission id would: Google would not let this person in. */
export const notLetIn = 'refused';

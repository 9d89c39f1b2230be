import type { Referral } from './register.ts';

/** Stands where a form response would, for a child brought over from before this register. */
export const broughtOver = 'brought-over';

/** Whether a request is still to be written: the child was brought over, and nobody has since. */
export const isToBeWritten = ({ responses }: Referral): boolean => responses.at(-1) === broughtOver;

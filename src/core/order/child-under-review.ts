import type { LocalDate } from '../calendar/local-date.ts';
import type { ReferralFacts } from '../register/register.ts';

/** A child whom the panel heard before this register began, and who is to come back. */
export type ChildUnderReview = {
  readonly panel: string;
  readonly facts: Omit<ReferralFacts, 'referrer' | 'siblings'>;
  readonly reviewOn: LocalDate;
};

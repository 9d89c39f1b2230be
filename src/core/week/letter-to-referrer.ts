import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { Referral, Register, Sitting } from '../register/register.ts';
import type { Letter } from './post.ts';
import { dayOfSitting, timetableFor } from './sittings.ts';

/** What each letter to the sender of a request has in common. */
export const toReferrer = (
  referral: Referral,
): Pick<Letter, 'to' | 'thread' | 'reference' | 'referrer'> => ({
  to: referral.facts.referrer,
  referrer: referral.facts.referrer,
  thread: `referral-${referral.reference}`,
  reference: referral.reference,
});

/** The day of a sitting in full; nothing where there is none. */
export const dayWords = (sitting: Sitting | undefined): string =>
  sitting ? fullDate(dayOfSitting(sitting)) : '';

/** When the cut-off of a sitting is; nothing where it is not known. */
export function cutOffWords(register: Register, sitting: Sitting | undefined): string {
  const timetable = sitting && timetableFor(register, sitting);
  return timetable?.ok ? fullDateTime(timetable.value.cutOff.at) : '';
}

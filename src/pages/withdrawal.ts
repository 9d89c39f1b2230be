import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Referral, Register } from '../core/register/register.ts';
import { timetableFor } from '../core/week/sittings.ts';
import type { Visitor } from './view.ts';
import { administers } from './who-may.ts';

/** Whether the sender may still withdraw a request themselves, and until when, in a sentence. */
export type Withdrawable =
  | { readonly open: true; readonly words: string }
  | { readonly open: false; readonly words: string; readonly mend: string };

/**
 * A request can be withdrawn by its sender until the cut-off of the sitting it is listed for, that
 * second included; one that stands on no agenda, at any time. After the cut-off people are being told of
 * it, and the administrator withdraws it for them: to whom the way is said, since nobody else is to be told.
 *
 * Source: CPR-3.5. Source: CPR-4.3.
 */
export function withdrawable(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
  visitor: Visitor,
): Withdrawable {
  const { status } = referral;
  const isAdministrator = administers(visitor, referral.panel);
  if (status === 'heard' || status === 'withdrawn') {
    const mend = isAdministrator ? 'Nothing is left to do here.' : 'Ask the panel administrator.';
    return { open: false, words: `It was ${status}.`, mend };
  }
  const sitting = register.rows.sitting.get(referral.sitting ?? '');
  const timetable = status === 'listed' && sitting && timetableFor(register, sitting);
  if (!timetable || !timetable.ok) {
    return { open: true, words: 'It does not stand on an agenda yet.' };
  }
  const { at } = timetable.value.cutOff;
  if (now <= at) {
    return { open: true, words: `You can withdraw it until its cut-off, ${fullDateTime(at)}.` };
  }
  return {
    open: false,
    words: `Its cut-off was ${fullDateTime(at)}, and people are being told that it is on the agenda.`,
    mend: isAdministrator
      ? 'Type why under "Withdraw: why" on Referrals. Whoever was told of it then hears that it is off.'
      : 'Tell the panel administrator why: they withdraw it for you.',
  };
}

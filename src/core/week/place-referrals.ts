import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Referral, Register } from '../register/register.ts';
import { lateFor, sittingFor } from '../sitting/sitting-for.ts';
import { logged } from './logged.ts';
import { panelOf, sittingsInOrder, startOf } from './sittings.ts';

/**
 * Finds each complete referral its sitting: the first whose cut-off it met. One that just missed a
 * sitting is parked and permission is asked; where the answer is no, or none came before the sitting
 * began, it goes to the next. Silence is never consent.
 * Source: CPR-4.3. Source: CPR-4.4. Source: CPR-A10.
 */
export const placeReferrals = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.referral.values()].flatMap((referral) => placed(register, referral, now));

function placed(register: Register, referral: Referral, now: LocalDateTime): readonly Change[] {
  if (referral.status === 'parked') return afterAsking(register, referral, now);
  if (referral.status !== 'accepted' || referral.sitting !== undefined) return [];
  const met = cutOffMetAt(referral);
  if (met === undefined) return [];
  const panel = panelOf(register, referral.panel);
  const sittings = sittingsInOrder(register);
  const missed = panel.late && lateFor(met, panel, sittings, register.calendar, referral.facts);
  if (missed && startOf(register, missed) > now && referral.permission?.sitting !== missed.key) {
    return [
      {
        table: 'referral',
        row: { ...referral, status: 'parked', permission: { askedAt: now, sitting: missed.key } },
      },
      logged(now, referral.reference, `Late for ${missed.key}: permission asked`, 'CPR-4.4'),
    ];
  }
  return toSitting(register, referral, met, now);
}

/** When it counts as received: complete, or received and accepted as it stands. */
export const cutOffMetAt = (referral: Referral): LocalDateTime | undefined =>
  referral.acceptedAsItStands ? referral.receivedAt : referral.completedAt;

function afterAsking(
  register: Register,
  referral: Referral,
  now: LocalDateTime,
): readonly Change[] {
  const { permission } = referral;
  const asked = register.rows.sitting.get(permission?.sitting ?? '');
  if (!permission || !asked) return [];
  const open = asked.status === 'planned' && startOf(register, asked) > now;
  if (permission.answer === 'yes' && open) {
    return [
      { table: 'referral', row: { ...referral, status: 'accepted', sitting: asked.key } },
      logged(now, referral.reference, `Late, permitted for ${asked.key}`, 'CPR-4.4'),
    ];
  }
  if (permission.answer === undefined && open) return [];
  return [
    { table: 'referral', row: { ...referral, status: 'accepted' } },
    logged(now, referral.reference, unpermitted[permission.answer ?? 'none'], 'CPR-4.4'),
  ];
}

/** What the log says of a late request that is not heard at the sitting it was late for. */
const unpermitted = {
  no: 'Late, not permitted',
  yes: 'Late, permitted for a sitting that is not held',
  none: 'Late, permission never answered',
} as const;

/** The first sitting that has not begun and whose cut-off it met; a referral from long ago, the next of all. */
function toSitting(
  register: Register,
  referral: Referral,
  met: LocalDateTime,
  now: LocalDateTime,
): readonly Change[] {
  const panel = panelOf(register, referral.panel);
  const open = sittingsInOrder(register).filter((sitting) => startOf(register, sitting) > now);
  const found = sittingFor(met, panel, open, register.calendar, referral.facts);
  if (!found) return [];
  return [
    { table: 'referral', row: { ...referral, sitting: found.key } },
    logged(now, referral.reference, `To be heard at ${found.key}`, 'CPR-4.3'),
  ];
}

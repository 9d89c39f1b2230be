import { addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Claim, Register } from '../register/register.ts';
import { logged } from './logged.ts';

/** A run stops itself at 4 min 30; a claim this old belongs to a run that died. */
const staleAfterMinutes = 10;

export const staleAt = (claim: Claim): LocalDateTime => addMinutes(claim.at, staleAfterMinutes);

export const isStale = (claim: Claim | undefined, now: LocalDateTime): boolean =>
  claim !== undefined && staleAt(claim) <= now;

/**
 * A mail claimed by a run that died may have gone or not. Nobody can know, so it is never sent again by
 * itself: a person looks, and answers.
 */
export const declareUnknown = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.mail.values()].flatMap((mail): readonly Change[] => {
    if (mail.status !== 'claimed' || !isStale(mail.claim, now)) return [];
    return [
      {
        table: 'mail',
        row: {
          ...mail,
          status: 'not-known',
          because: 'The run that was sending it ended before it could say.',
        },
      },
      logged(now, mail.key, 'Not known whether sent', mail.rule),
    ];
  });

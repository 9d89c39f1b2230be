import { addMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Claim, Mail, Register } from '../register/register.ts';
import { logged } from './logged.ts';
import { isByPdf, pdfsOf } from './pdfs-of.ts';

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
          ...broughtBy(register, mail, mail.claim?.at ?? now),
        },
      },
      logged(now, mail.key, 'Not known whether sent', mail.rule),
    ];
  });

/** The PDFs that it was taking when its run began to send it. */
const broughtBy = (register: Register, mail: Mail, at: LocalDateTime): Pick<Mail, 'attached'> =>
  isByPdf(register, mail) ? { attached: pdfsOf(register, mail, at).map(({ key }) => key) } : {};

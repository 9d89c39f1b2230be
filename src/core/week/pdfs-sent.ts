import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Rows } from '../register/register.ts';
import { oncePer } from '../register/once-per.ts';

/**
 * Who was sent which document as PDF, and on which day last: by the document’s key, then by address. A mail of
 * which nobody knows whether it went counts as sent.
 */
export const pdfsSent = oncePer(
  (mails: Rows['mail']): ReadonlyMap<string, ReadonlyMap<string, LocalDate>> => {
    const sent = new Map<string, Map<string, LocalDate>>();
    for (const { to, status, attached = [], sentAt, sendAt } of mails.values()) {
      if (status !== 'sent' && status !== 'not-known') continue;
      for (const key of attached) {
        const on = dateOf(sentAt ?? sendAt);
        const before = sent.get(key)?.get(to);
        const known = sent.get(key) ?? new Map<string, LocalDate>();
        sent.set(key, known.set(to, before && before > on ? before : on));
      }
    }
    return sent;
  },
);

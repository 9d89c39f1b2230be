import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Facts, Mail, Register } from '../core/register/register.ts';
import { noParts } from '../core/week/agenda-times.ts';
import { documentUrl, pageUrl } from '../core/week/links.ts';
import { paths } from '../core/week/page-paths.ts';
import { isByPdf, pdfsOf } from '../core/week/pdfs-of.ts';
import { isMailType } from '../documents/mail/mail-facts.ts';
import { renderMail } from '../documents/mail/render-mail.ts';
import type { RenderedMail } from '../documents/mail/render-mail.ts';

/** The mail in its final words, links and all: what the preview shows and what is sent. */
export function wordsOf(register: Register, mail: Mail, now: LocalDateTime): RenderedMail {
  if (!isMailType(mail.type)) throw new RangeError(`There is no template for "${mail.type}".`);
  return renderMail(mail.type, factsOf(register, mail, now));
}

function factsOf(register: Register, mail: Mail, now: LocalDateTime): Facts {
  const links: Record<string, string> = {};
  for (const [fact, key] of Object.entries(mail.links ?? {})) {
    links[fact] = documentUrl(register, key) ?? pageUrl(register, pageAbout(mail));
  }
  return {
    ...replyLink(register, mail),
    ...unsaid(mail),
    byPdf: isByPdf(register, mail),
    pdfs: pdfsOf(register, mail, now).map(({ name }) => ({ sentence: name })),
    ...mail.facts,
    ...links,
  };
}

/** Worked out when it goes: a mail that was planned before there were replies leads there too. */
const replyLink = (register: Register, { sitting }: Mail): Facts =>
  sitting === undefined ? {} : { replyUrl: pageUrl(register, paths.reply(sitting)) };

/**
 * What mails did not say when they were planned by an older version: outcomes are of the first minutes, and
 * whoever is asked to an item presents it unless the mail says otherwise. An agenda has no parts unless it names them.
 */
function unsaid({ type }: Mail): Facts {
  if (type === 'agenda') return noParts;
  if (type === 'outcome') return { reissue: false, changes: [] };
  return type === 'agenda-presenter' ? { attends: false, oneSlotWith: '' } : {};
}

/** Where a link leads in a preview, while its document is not made: no mail goes before it is. */
function pageAbout({ sitting, reference }: Mail): string {
  if (sitting !== undefined) return paths.sitting(sitting);
  return reference === undefined ? '/' : paths.referral(reference);
}

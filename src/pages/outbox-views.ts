import { clauseWords } from '../core/panel/citations.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Mail, Register } from '../core/register/register.ts';
import { documentUrl } from '../core/week/links.ts';
import { mailName } from '../core/week/mail-name.ts';
import { panelBehind } from '../core/week/panel-behind.ts';
import { isByPdf, pdfsOf } from '../core/week/pdfs-of.ts';
import { onlyByPerson } from '../core/week/post.ts';
import { panelOf } from '../core/week/sittings.ts';
import { mailWords } from '../core/week/status-words.ts';
import { whyItWaits } from '../core/week/why-it-waits.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { answeredTo, cellsOf } from './cells.ts';
import { mailChecks } from './mail-checks.ts';
import { mailMoment, newestFirst } from './mail-moment.ts';
import type { MailPreview, MailRow, MailSide, MailView, OutboxView } from './outbox-pages.ts';
import type { Frame } from './view.ts';
import { mailsSeen } from './who-may.ts';

export const outboxView = (frame: Frame, register: Register, now: LocalDateTime): OutboxView => ({
  frame,
  mails: newestFirst(mailsSeen(register, frame.visitor)).map((mail) => rowOf(register, mail, now)),
});

const rowOf = (register: Register, mail: Mail, now: LocalDateTime): MailRow => ({
  key: mail.key,
  words: mailName(register, mail),
  to: mail.to,
  state: mailWords(mail),
  when: mailMoment(mail, now),
  because: whyItWaits(register, mail),
});

/** What may still be done to a mail depends on whether it went. Nothing that waits for a person is stopped. */
const commandsFor: Readonly<Partial<Record<Mail['status'], readonly string[]>>> = {
  ready: ['stop', 'sendNow'],
  held: ['sendNow'],
  stopped: ['sendNow'],
  failed: ['sendNow'],
  'not-known': ['notKnown'],
};

/** One mail with its preview, and what may still be done to it. */
export function mailView(
  frame: Frame,
  snapshot: Snapshot,
  mail: Mail,
  preview: MailPreview,
  side: MailSide,
  now: LocalDateTime,
): MailView {
  const { register } = snapshot;
  const code = panelBehind(register, mail);
  const panel = code === undefined ? undefined : panelOf(register, code);
  return {
    frame,
    mail,
    row: rowOf(register, mail, now),
    preview,
    pdfs: pdfsOf(register, mail, now).map(({ key, name }) => ({
      name,
      url: documentUrl(register, key) ?? '',
    })),
    side,
    checks: mailChecks(
      mail,
      preview,
      register.people,
      register.rows.referral.get(mail.reference ?? ''),
    ),
    commands: cellsOf(snapshot, 'outbox', mail.key, {
      ...frame,
      only: commandsFor[mail.status] ?? [],
    }).map((cell) => (cell.column === 'sendNow' ? { ...cell, press: sendNowWords(mail) } : cell)),
    answered: answeredTo(register, 'outbox', mail.key),
    way: frame.trial ? '' : wayElsewhere(mail),
    notYet: notYetWords(register, mail),
    clause: panel ? clauseWords(panel, mail.rule) : '',
  };
}

/** Without the button of the trial a person types in the workbook. */
const wayElsewhere = ({ status }: Mail): string =>
  commandsFor[status]?.includes('sendNow')
    ? 'To let it go, put your address under "Send now: by" on its row of Outbox.'
    : '';

/** A document that a mail links to may be made only when it goes: the preview says where its link leads. */
function notYetWords(register: Register, mail: Mail): string {
  const keys = Object.values(mail.links ?? {}).filter((key) => !documentUrl(register, key));
  const [first] = keys.map((key) => key.split(':')[0] ?? '');
  if (first === undefined || mail.sentAt !== undefined || isByPdf(register, mail)) return '';
  const leads = mail.sitting === undefined ? 'the request' : 'the sitting';
  return `The ${first} is made before this mail goes. Until then, its link in this preview leads to the page of ${leads}.`;
}

/** Mails of an agenda that were not held apart go together, and so do final notes: whoever sends one knows that. */
const sendNowWords = ({ type, because, mode, status }: Mail): string => {
  if (type === 'notes' && because === onlyByPerson) return 'Send the final notes to all now';
  return mode === 'auto-unless-stopped' && status !== 'held' && status !== 'failed'
    ? 'Send the whole issue now'
    : 'Send now';
};

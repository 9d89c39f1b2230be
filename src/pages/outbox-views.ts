import { clauseWords } from '../core/panel/citations.ts';
import type { Mail, Register } from '../core/register/register.ts';
import { mailName } from '../core/week/mail-name.ts';
import { mailWords } from '../core/week/status-words.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { answeredTo, cellsOf } from './cells.ts';
import { mailMoment, newestFirst } from './home-view.ts';
import { mailChecks } from './mail-checks.ts';
import type { MailPreview, MailRow, MailSide, MailView, OutboxView } from './outbox-pages.ts';
import type { Frame } from './view.ts';

export const outboxView = (frame: Frame, register: Register): OutboxView => ({
  frame,
  mails: newestFirst([...register.rows.mail.values()]).map((mail) => rowOf(register, mail)),
});

const rowOf = (register: Register, mail: Mail): MailRow => ({
  key: mail.key,
  words: mailName(register, mail),
  to: mail.to,
  state: mailWords(mail),
  when: mailMoment(mail),
  because: mail.because ?? '',
});

/** What may still be done to a mail depends on whether it went. */
const commandsFor: Readonly<Partial<Record<Mail['status'], readonly string[]>>> = {
  ready: ['stop', 'sendNow'],
  held: ['stop', 'sendNow'],
  stopped: ['stop', 'sendNow'],
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
): MailView {
  const { register } = snapshot;
  const [panel] = register.panels;
  return {
    frame,
    mail,
    row: rowOf(register, mail),
    preview,
    side,
    checks: mailChecks(
      mail,
      preview,
      register.people,
      register.rows.referral.get(mail.reference ?? ''),
    ),
    commands: cellsOf(snapshot, 'outbox', mail.key, {
      only: commandsFor[mail.status] ?? [],
      visitor: frame.visitor,
    }),
    answered: answeredTo(register, 'outbox', mail.key),
    clause: panel ? clauseWords(panel, mail.rule) : '',
  };
}

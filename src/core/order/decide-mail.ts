import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { AgendaIssue, Change, Mail, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { circulationOf } from '../week/circulation.ts';
import { onlyByPerson } from '../week/post.ts';
import { mailsOf } from '../week/write-agenda-letters.ts';
import { logged } from '../week/logged.ts';
import { whyMailWaits } from '../week/mail-waits.ts';
import { isOneAddress } from '../week/one-address.ts';
import { panelBehind } from '../week/panel-behind.ts';
import { isFor } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type MailOrder = Extract<Order, { readonly mail: string }>;

export function decideMail(register: Register, order: MailOrder, given: Given): Decided {
  const mail = register.rows.mail.get(order.mail);
  if (!mail) return err(`There is no mail ${order.mail}.`);
  switch (order.kind) {
    case 'stop-mail':
      return stop(register, mail, given);
    case 'send-now':
      return orWaits(register, sendNow(register, mail, given));
    case 'settle-mail':
      return orWaits(register, settle(mail, order.answer, given));
    default:
      return unreachable(order);
  }
}

/** What is let go is told to wait where no mail goes yet. */
function orWaits(register: Register, decided: Decided): Decided {
  const why = whyMailWaits(register);
  if (!decided.ok || why === undefined) return decided;
  return ok({ ...decided.value, said: `${decided.value.said} ${why}` });
}

/** The agenda issue a mail belongs to: they are stopped, and let go, together. */
const issueOf = (register: Register, mail: Mail): AgendaIssue | undefined =>
  [...register.rows.issue.values()].find((issue) => mail.key.startsWith(`${issue.key}/`));

function stop(register: Register, mail: Mail, given: Given): Decided {
  if (mail.status === 'stopped') return err('It is stopped already.');
  if (mail.status !== 'ready')
    return err('Too late to stop: it has gone, or is not waiting to go.');
  const issue = issueOf(register, mail);
  if (!issue) return mailsBecome([mail], 'stopped', 'Stopped.', given);
  const all = mailsOf(register, issue).filter((one) => one.status === 'ready');
  return mailsBecome(
    all,
    'stopped',
    `Stopped, with the whole of this issue: ${all.length} mails.`,
    given,
    {
      table: 'issue',
      row: { ...issue, status: issue.status === 'ready' ? 'stopped' : issue.status },
    },
  );
}

/**
 * A mail goes now; with any mail of an agenda that waits, the whole issue does. One that is held goes
 * alone: with its issue, where that has still to go.
 */
function sendNow(register: Register, mail: Mail, given: Given): Decided {
  const why = whyNotNow(register, mail, given);
  if (why !== undefined) return err(why);
  if (mail.type === 'notes' && mail.status === 'held') return releasedNotes(register, mail, given);
  const issue = issueOf(register, mail);
  const waits = issue?.status === 'ready' || issue?.status === 'stopped';
  if (!issue || (mail.status === 'held' && !waits)) {
    return released([mail], given.now, 'Released to go.', given);
  }
  if (mail.status === 'held') {
    return released([mail], issue.sendAt, 'Released to go with its issue.', given);
  }
  const all = mailsOf(register, issue).filter(
    (one) => one === mail || one.status === 'ready' || one.status === 'stopped',
  );
  const said = `Released with its issue: ${inMails(all.length)}.`;
  const row: AgendaIssue = waits ? { ...issue, status: 'ready', sendAt: given.now } : issue;
  return released(all, given.now, said, given, { table: 'issue', row });
}

const inMails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);

/** The notes of one sitting go together. One held for its address, or for its PDFs, goes by its own word, alone. */
function releasedNotes(register: Register, mail: Mail, given: Given): Decided {
  const { sitting } = mail;
  const isAmong = ({ because }: Mail): boolean => because === onlyByPerson;
  const together = circulationOf(register, { key: sitting ?? '' }).filter(
    (one) =>
      one === mail ||
      (one.type === 'notes' && one.status === 'held' && isAmong(mail) && isAmong(one)),
  );
  return released(together, given.now, `Released to go: ${inMails(together.length)}.`, given);
}

const refusals: Readonly<Partial<Record<Mail['status'], string>>> = {
  sent: 'It has gone already.',
  claimed: 'It has gone already.',
  'not-known': 'Answer first whether it was sent.',
  cancelled: 'It is not needed any more.',
};

function whyNotNow(register: Register, mail: Mail, { by }: Given): string | undefined {
  const panel = panelBehind(register, mail);
  const own = register.people.filter((person) => person.email === by.toLowerCase());
  if (!own.some((person) => panel === undefined || isFor(person, panel))) {
    return 'Choose your own address from People: the log keeps who sent it.';
  }
  if (!isOneAddress(mail.to)) return 'It has no address that mail can be sent to.';
  return refusals[mail.status];
}

/** A mail that failed counts as another try: its last one is remembered. */
const released = (
  mails: readonly Mail[],
  sendAt: LocalDateTime,
  said: string,
  given: Given,
  also?: Change,
): Decided =>
  ok({
    changes: [
      ...(also ? [also] : []),
      ...mails.map((mail): Change => {
        const { because: _, claim: __, ...rest } = mail;
        const attempt = mail.attempt + (mail.status === 'failed' ? 1 : 0);
        return { table: 'mail', row: { ...rest, status: 'ready', sendAt, attempt } };
      }),
      ...mails.map((mail) => logged(given.now, mail.key, 'Send now', mail.rule, given.by)),
    ],
    said,
  });

/** Nobody but a person can say whether a mail went when its run died. */
function settle(mail: Mail, answer: 'it was sent' | 'send again', given: Given): Decided {
  if (mail.status !== 'not-known' && mail.status !== 'failed') {
    return err('Nothing is asked about this mail.');
  }
  const { claim: _, because: __, ...rest } = mail;
  const row: Mail =
    answer === 'it was sent'
      ? { ...rest, status: 'sent', sentAt: mail.claim?.at ?? given.now }
      : { ...rest, status: 'ready', attempt: mail.attempt + 1, sendAt: given.now };
  return ok({
    changes: [
      { table: 'mail', row },
      logged(given.now, mail.key, `Answered: ${answer}`, mail.rule, given.by),
    ],
    said: answer === 'it was sent' ? 'Noted as sent.' : 'It is sent again.',
  });
}

const mailsBecome = (
  mails: readonly Mail[],
  status: Mail['status'],
  said: string,
  given: Given,
  also?: Change,
): Decided =>
  ok({
    changes: [
      ...(also ? [also] : []),
      ...mails.map((mail): Change => ({ table: 'mail', row: { ...mail, status } })),
      ...mails.map((mail) => logged(given.now, mail.key, said, mail.rule, given.by)),
    ],
    said,
  });

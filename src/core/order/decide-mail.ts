import type { AgendaIssue, Change, Mail, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { mailsOf } from '../week/write-agenda-letters.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given, Order } from './order.ts';

type MailOrder = Extract<Order, { readonly mail: string }>;

export function decideMail(register: Register, order: MailOrder, given: Given): Decided {
  const mail = register.rows.mail.get(order.mail);
  if (!mail) return err(`There is no mail ${order.mail}.`);
  switch (order.kind) {
    case 'stop-mail':
      return stop(register, mail, given);
    case 'send-now':
      return sendNow(register, mail, given);
    case 'settle-mail':
      return settle(mail, order.answer, given);
    default:
      return unreachable(order);
  }
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

function sendNow(register: Register, mail: Mail, given: Given): Decided {
  const person = register.people.find((one) => one.email === given.by.toLowerCase());
  if (!person) return err('Choose your own address from People: the log keeps who sent it.');
  if (mail.status === 'sent' || mail.status === 'claimed') return err('It has gone already.');
  if (mail.status === 'not-known') return err('Answer first whether it was sent.');
  if (mail.status === 'cancelled') return err('It is not needed any more.');
  const issue = issueOf(register, mail);
  const waits = issue && (issue.status === 'ready' || issue.status === 'stopped');
  if (!waits) return released([mail], 'Released to go.', given);
  const all = mailsOf(register, issue).filter(
    (one) => one.status === 'ready' || one.status === 'stopped',
  );
  const own = mail.status === 'held' ? [mail] : [];
  return released(
    [...all, ...own],
    `Released with its issue: ${all.length + own.length} mails.`,
    given,
    {
      table: 'issue',
      row: { ...issue, status: 'ready', sendAt: given.now },
    },
  );
}

const released = (mails: readonly Mail[], said: string, given: Given, also?: Change): Decided =>
  ok({
    changes: [
      ...(also ? [also] : []),
      ...mails.map((mail): Change => {
        const { because: _, ...rest } = mail;
        return { table: 'mail', row: { ...rest, status: 'ready', sendAt: given.now } };
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

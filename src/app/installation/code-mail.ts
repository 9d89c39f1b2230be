import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import type { Register } from '../../core/register/register.ts';
import { mimeMessage } from '../../documents/mail/mime-message.ts';
import { renderMail } from '../../documents/mail/render-mail.ts';
import { base64Url } from '../../documents/mail/utf-8.ts';
import { request } from '../../workspace/program.ts';
import type { Program } from '../../workspace/program.ts';
import { asWorkspaceError } from '../../workspace/workspace-error.ts';
import { keyHash } from '../../core/register/key-hash.ts';
import type { Run } from '../run.ts';
import { toConfirm, wrong } from './finding.ts';
import type { Finding } from './finding.ts';

export const mailChecked = 'A mail to the shared mailbox';

/** Six figures, as unlike from run to run as the run’s own id. Evidence that a mail came; not a secret. */
export const codeOf = (run: Run): string =>
  String(BigInt(`0x${keyHash(`check ${run.id}`)}`) % 1_000_000n).padStart(6, '0');

/** The one mail that goes before a check is confirmed. Twice does no harm, so it stands in no Outbox. */
export function* sendCode(
  register: Register,
  roleAccount: string,
  code: string,
  run: Run,
): Program<Finding> {
  const facts = {
    panel: register.panels.map(({ name }) => name).join(', '),
    code,
    checkedAt: fullDateTime(run.now),
  };
  const raw = base64Url(
    mimeMessage({
      from: roleAccount,
      replyTo: roleAccount,
      to: roleAccount,
      ...renderMail('installation-check', facts),
      thread: 'installation',
      date: run.now,
    }),
  );
  const confirm = 'Panel, Confirm the check';
  try {
    yield* request('gmail.users.messages.send', { userId: 'me', requestBody: { raw } });
    return toConfirm(
      mailChecked,
      `Google took a mail with a code to ${roleAccount}.`,
      `Open that mailbox, choose ${confirm}, and type the code.`,
    );
  } catch (failure) {
    const { mayHaveLanded, status, message } = asWorkspaceError(failure);
    const seen = `Google answered ${status}: ${message}`;
    return mayHaveLanded
      ? toConfirm(
          mailChecked,
          `It is not known whether it went. ${seen}`,
          `Look in ${roleAccount}: if it came, choose ${confirm} and type its code. If not, check again.`,
        )
      : wrong(
          mailChecked,
          seen,
          `Sign in as ${roleAccount} and send a mail by hand. If that goes, choose Panel, Set up, and allow everything that Google lists.`,
        );
  }
}

import type { Change, Mail, Register } from '../core/register/register.ts';
import type { Leak } from '../core/leak/leak.ts';
import { leakPlaces } from '../core/leak/leak-words.ts';
import { workbookOf } from '../core/register/rows.ts';
import { logged } from '../core/week/logged.ts';
import { carriesPdfs, isByPdf } from '../core/week/pdfs-of.ts';
import { calendarInvite } from '../documents/mail/calendar-invite.ts';
import { mimeMessage } from '../documents/mail/mime-message.ts';
import type { Attachment } from '../documents/mail/mime-message.ts';
import type { RenderedMail } from '../documents/mail/render-mail.ts';
import { base64Url } from '../documents/mail/utf-8.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { asWorkspaceError, WorkspaceError } from '../workspace/workspace-error.ts';
import { keyHash } from '../core/register/key-hash.ts';
import { leaksInMail } from './leaks/mail-leaks.ts';
import { readPdfs } from './read-pdfs.ts';
import type { Run } from './run.ts';
import type { TurnReads } from './turn-reads.ts';
import { wordsOf } from './mail-words.ts';

/** What became of a claimed mail, to be committed on whatever the register then holds. */
export type Sent = (register: Register) => readonly Change[];

/**
 * Sends one claimed mail. Its key is remembered outside the workbook first, so that a workbook restored
 * to an older version never sends it twice. Only Google's own refusal means "not sent": any other
 * failure may follow a mail that went, and is left for a person to answer.
 *
 * @param reads - what documents said so far in this turn.
 */
export function* sendMail(
  register: Register,
  mail: Mail,
  generation: number,
  reads: TurnReads,
  run: Run,
): Program<Sent> {
  const attempt = `${mail.key}#${mail.attempt}`;
  let raw: string;
  let attached: readonly string[] | undefined;
  try {
    const pdfs = yield* pdfsFor(register, mail, reads, run);
    if ('why' in pdfs) return became(mail, run, 'held', pdfs.why);
    const words = wordsOf(register, mail, run.now);
    const leaks = [...(yield* leaksInMail(register, mail, words, reads)), ...pdfs.leaks];
    const kept = whyKept(mail, leaks);
    if (kept) return became(mail, run, kept.status, kept.because);
    raw = rawMail(register, mail, words, pdfs.attachments, run);
    attached = pdfs.attached;
  } catch (failure) {
    // A request paper could not be read just now: the next turn looks again.
    if (failure instanceof WorkspaceError) return letGo(mail, run);
    // Our own words could not be made: nothing was asked of Google, so it is known not to be sent.
    return became(mail, run, 'failed', failure instanceof Error ? failure.message : '');
  }
  try {
    const { known } = yield* request('memory.remember', {
      mailKey: keyHash(attempt),
      generation: { generation, spreadsheetId: run.spreadsheetId },
    });
    if (known)
      return became(
        mail,
        run,
        'not-known',
        'This mail had been taken up before, by a version of this workbook that is gone.',
      );
  } catch (failure) {
    // Nothing has been sent yet, but the key may have been remembered: another try could not tell.
    return became(mail, run, 'not-known', reasonOf(asWorkspaceError(failure)));
  }
  try {
    yield* request('gmail.users.messages.send', {
      userId: 'me',
      requestBody: { raw },
    });
    return became(mail, run, 'sent', undefined, attached);
  } catch (failure) {
    const error = asWorkspaceError(failure);
    return error.mayHaveLanded
      ? became(mail, run, 'not-known', reasonOf(error), attached)
      : became(mail, run, 'failed', reasonOf(error));
  }
}

/**
 * A mail that tells of a child does not go, whoever asks. One that only may waits for a person: released
 * from a hold, it was looked at.
 */
function whyKept(
  mail: Mail,
  leaks: readonly Leak[],
): { readonly status: 'failed' | 'held'; readonly because: string } | undefined {
  const certain = leaks.filter(({ how }) => how === 'certain');
  if (certain.length > 0) {
    return { status: 'failed', because: `It tells of a child: ${leakPlaces(certain)}.` };
  }
  if (leaks.length === 0 || mail.mode === 'hold') return undefined;
  return {
    status: 'held',
    because: `It may name a child: ${leakPlaces(leaks)}. Read it, then send.`,
  };
}

const reasonOf = (error: WorkspaceError): string =>
  error.status === 0
    ? 'No answer came from Google.'
    : `Google answered ${error.status}: ${error.message}`;

/** Nothing was asked about it: it stands as it did before this run took it up. */
const letGo =
  (mail: Mail, run: Run): Sent =>
  (register) => {
    const now = register.rows.mail.get(mail.key);
    if (now?.claim?.run !== run.id) return [];
    const { claim: _, ...rest } = now;
    return [{ table: 'mail', row: { ...rest, status: 'ready' } }];
  };

/** Records the result on the mail as it then stands; a claim that another run settled is left alone. */
function became(
  mail: Mail,
  run: Run,
  status: 'sent' | 'not-known' | 'failed' | 'held',
  because?: string,
  attached?: readonly string[],
): Sent {
  return (register) => {
    const now = register.rows.mail.get(mail.key);
    if (now?.claim?.run !== run.id) return [];
    const { because: _, attached: __, ...rest } = now;
    const row: Mail = {
      ...rest,
      ...(attached === undefined ? {} : { attached }),
      status,
      ...(status === 'held' ? { mode: 'hold' as const } : {}),
      ...(because === undefined ? { sentAt: run.now } : { because }),
    };
    return [
      { table: 'mail', row },
      logged(run.now, mail.key, status === 'sent' ? 'Sent' : (because ?? ''), mail.rule),
    ];
  };
}

const none = { attachments: [], leaks: [], attached: undefined } as const;

/** What it brings to somebody without a Google account; only a person lets it go. */
function* pdfsFor(register: Register, mail: Mail, reads: TurnReads, run: Run) {
  if (!isByPdf(register, mail)) return none;
  if (mail.mode !== 'hold') return { why: carriesPdfs };
  return yield* readPdfs(register, mail, reads, run);
}

function rawMail(
  register: Register,
  mail: Mail,
  words: RenderedMail,
  attachments: readonly Attachment[],
  run: Run,
): string {
  const { roleAccount } = workbookOf(register);
  const { invite } = mail;
  return base64Url(
    mimeMessage({
      from: roleAccount,
      replyTo: roleAccount,
      to: mail.to,
      ...words,
      attachments,
      thread: mail.thread,
      date: run.now,
      ...(invite
        ? {
            invite: {
              method: invite.method,
              calendar: calendarInvite(invite, {
                organiser: roleAccount,
                attendee: mail.to,
                stampedAt: run.now,
              }),
            },
          }
        : {}),
    }),
  );
}

import { keyHash } from '../../core/register/key-hash.ts';
import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { mailHtml } from '../../documents/mail/mail-html.ts';
import { mailText } from '../../documents/mail/mail-text.ts';
import { mimeMessage } from '../../documents/mail/mime-message.ts';
import { base64Url } from '../../documents/mail/utf-8.ts';
import { noteFailure } from '../../app/note-failure.ts';
import { runSync } from '../../workspace/program.ts';
import { google } from './google.ts';
import { hasStopped } from './heartbeat.ts';
import { onLondonWall } from './london-clock.ts';
import { roleAccount, runsAs } from './role-account.ts';
import { newRun } from './run.ts';
import { whyItFailed } from './why-it-failed.ts';

/**
 * Does a job for a trigger, and tells the shared mailbox where it fails: by mail, at most once a day for
 * each sentence, and on To do and in the Log where those can be written. What passes by itself is told
 * only once turns have stopped for half an hour.
 *
 * @param job - as the mail names it: `The turn of every five minutes`.
 * @throws Error with the same sentence, which Google shows under Executions.
 */
export function tellingFailure(job: string, act: () => void): void {
  try {
    act();
  } catch (failure) {
    const now = onLondonWall(new Date());
    const { words, passing } = whyItFailed(failure);
    const sentence = `${job} could not be done. ${words}`;
    if (!passing || hasStopped(now)) {
      tryTo(() => tellOnceADay(sentence, now));
      tryTo(() => runSync(noteFailure(sentence, newRun()), google()));
    }
    throw new Error(sentence);
  }
}

/** What keeps one way of telling from working must not keep the others from it. */
function tryTo(tell: () => void): void {
  try {
    tell();
  } catch {
    // The sentence is thrown all the same, and Google shows it and mails it to the trigger's owner.
  }
}

function tellOnceADay(sentence: string, now: LocalDateTime): void {
  const role = roleAccount();
  // Another account's mail would come from the wrong address; Google mails its own owner anyway.
  if (role === undefined || role !== runsAs()) return;
  const told = PropertiesService.getScriptProperties();
  const name = `told-${keyHash(sentence)}`;
  if (told.getProperty(name) === dateOf(now)) return;
  // Noted first: where nothing more can be kept, a mail would go every five minutes.
  told.setProperty(name, dateOf(now));
  try {
    google()({
      method: 'gmail.users.messages.send',
      ask: { userId: 'me', requestBody: { raw: failureMail(role, sentence, now) } },
    });
  } catch (failure) {
    told.deleteProperty(name);
    throw failure;
  }
}

function failureMail(role: string, sentence: string, now: LocalDateTime): string {
  const subject = 'Panel register: something could not be done';
  const blocks = [
    `${fullDateTime(now)}: ${sentence}`,
    'Nothing is lost: whatever is still to be done is found by the next turn that succeeds.',
    'This is said once a day, for as long as it lasts.',
  ].map((text) => ({ kind: 'paragraph', words: [{ text, at: 0 }] }) as const);
  return base64Url(
    mimeMessage({
      from: role,
      to: role,
      replyTo: role,
      subject,
      text: mailText(blocks),
      html: mailHtml(subject, blocks),
      thread: 'failures',
      date: now,
    }),
  );
}

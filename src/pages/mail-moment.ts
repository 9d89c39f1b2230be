import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Mail } from '../core/register/register.ts';

const waiting: ReadonlySet<Mail['status']> = new Set(['held', 'not-known', 'failed', 'stopped']);

/** When a mail went, is to go, or would go if nobody held it. */
export function mailMoment(mail: Mail, now: LocalDateTime): string {
  if (mail.sentAt) return `Sent ${fullDateTime(mail.sentAt)}`;
  const at = fullDateTime(mail.sendAt);
  if (mail.status === 'cancelled') return `Would have gone ${at}`;
  if (!waiting.has(mail.status)) return `To go ${at}`;
  const would = mail.status === 'held' ? 'Goes only when a person sends it; due' : 'Would go';
  if (mail.sendAt > now) return `${would} ${at}`;
  return mail.status === 'stopped' ? `Would have gone ${at}` : `Waits since ${at}`;
}

/** Mails that wait for a person first, then by when they went or are to go, newest first. */
export const newestFirst = (mails: readonly Mail[]): readonly Mail[] =>
  [...mails].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));

const orderOf = (mail: Mail): string =>
  `${waiting.has(mail.status) ? 1 : 0} ${mail.sentAt ?? mail.sendAt} ${mail.key}`;

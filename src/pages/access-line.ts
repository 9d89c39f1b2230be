import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { Grant } from '../core/register/register.ts';
import type { MayOpen } from '../core/week/who-may-open.ts';

/** One person who may open one document, in words. */
export type AccessLine = {
  readonly person: string;
  readonly document: string;
  /** "read", or "by PDF in mail"; of a text that is locked nobody may more. */
  readonly may: string;
  readonly because: string;
  /** "Wednesday 23 December 2026", or what ends it. */
  readonly until: string;
};

const may: Readonly<Record<Grant['role'], string>> = {
  reader: 'read',
  commenter: 'read and comment',
  writer: 'write',
};

export const accessLine = (one: MayOpen): AccessLine => ({
  person: one.person,
  document: one.document.startsWith('folder:') ? `${one.name} (folder)` : one.name,
  may: one.byPdf ? 'by PDF in mail' : may[one.isLocked ? 'reader' : one.role],
  because: one.because === '' ? '▲ Nobody can say why' : one.because,
  until: one.byPdf ? sent(one) : one.until ? fullDate(one.until) : one.ends,
});

const sent = ({ sentOn }: MayOpen): string =>
  sentOn ? `Sent on ${fullDate(sentOn)}: it stays with them` : 'Not sent yet';

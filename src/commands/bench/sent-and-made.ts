import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Change, Mail, RegisterDocument } from '../../core/register/register.ts';

/** A mail that went long ago. */
export const sent = (key: string, type: string, to: string, at: LocalDateTime): Change => {
  const row: Mail = {
    key,
    type,
    to,
    mode: 'auto',
    status: 'sent',
    sendAt: at,
    sentAt: at,
    facts: { panel: 'Children’s Care Planning & Resources Panel', reference: key },
    thread: key,
    attempt: 1,
    rule: 'CPR-5.1a',
  };
  return { table: 'mail', row };
};

/** A document that was made long ago, in the folder of its sitting where its kind stands in one. */
export const made = (key: string, kind: RegisterDocument['kind'], sitting: string): Change => ({
  table: 'document',
  row: {
    key,
    kind,
    status: 'made',
    sitting,
    name: key,
    fileId: `past-${key}`,
    audience: [],
    granted: {},
    ...(kind === 'agenda' || kind === 'paper'
      ? { folder: `folder:${sitting}`, filedIn: `folder:${sitting}` }
      : {}),
  },
});

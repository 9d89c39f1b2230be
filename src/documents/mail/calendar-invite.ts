import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Invite } from '../../core/register/register.ts';
import { utf8Bytes } from './utf-8.ts';
import { calendarMoment } from './london-time.ts';

export type Correspondents = {
  /** Address of the panel's mailbox: answers to the invitation go there. */
  readonly organiser: string;
  readonly attendee: string;
  /** When the invitation is written, London wall clock. */
  readonly stampedAt: LocalDateTime;
};

/**
 * A calendar invitation, or its withdrawal, as `text/calendar`. Times are in UTC, so that no
 * calendar needs to know London's clock changes. The same `uid` with a higher `sequence` replaces.
 */
export function calendarInvite(
  invite: Invite,
  { organiser, attendee, stampedAt }: Correspondents,
): string {
  const status = invite.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED';
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Panel register//Panel register//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${invite.method}`,
    'BEGIN:VEVENT',
    `UID:${calendarText(invite.uid)}`,
    `SEQUENCE:${invite.sequence}`,
    `DTSTAMP:${calendarMoment(stampedAt)}`,
    `DTSTART:${calendarMoment(invite.startsAt)}`,
    `DTEND:${calendarMoment(invite.startsAt, invite.minutes)}`,
    `SUMMARY:${calendarText(invite.summary)}`,
    `ORGANIZER:mailto:${oneLine(organiser)}`,
    'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE' +
      `:mailto:${oneLine(attendee)}`,
    `STATUS:${status}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

const calendarText = (text: string): string =>
  oneLine(text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n'));

/** A content line in pieces of at most 75 bytes, no character cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const width = utf8Bytes(character).length;
    if (bytes + width > 74) {
      pieces.push(piece);
      [piece, bytes] = ['', 0];
    }
    piece += character;
    bytes += width;
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`;
}

import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { base64, utf8Bytes } from './utf-8.ts';
import { mailMoment } from './london-time.ts';

/** A PDF that travels with a mail. */
export type Attachment = {
  /** `2026-11-25 Resources Panel agenda issue 1.pdf`: it never names a child. */
  readonly name: string;
  /** Its bytes, with padding. */
  readonly base64: string;
};

export type Message = {
  /** `panel@council.example`, or `Resources Panel <panel@council.example>`. */
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the mail belongs to: `resources:2026-11-25` or `RP-26-0142`. */
  readonly thread: string;
  /** When it is written, London wall clock. */
  readonly date: LocalDateTime;
  /** A calendar invitation, as `calendarInvite` writes it. */
  readonly invite?: { readonly method: 'REQUEST' | 'CANCEL'; readonly calendar: string };
  readonly attachments?: readonly Attachment[];
};

/** No base64 text holds an underscore, so this line cannot stand inside a part. */
const boundary = '=_panel_register_part';
const outer = '=_panel_register_whole';

/**
 * A mail as it travels (RFC 2822, lines end in CRLF). Every mail of a thread names the same root,
 * which was never sent, as what it answers: so they stand together though nobody reads a mailbox.
 *
 * @throws RangeError if `from`, `to` or `replyTo` is not exactly one address. Intake has refused
 *   such addresses before; none may reach a header.
 */
export function mimeMessage(message: Message): string {
  const root = `<${message.thread.replace(/[^A-Za-z0-9.-]+/g, '-')}@${domainOf(message.from)}>`;
  const { attachments = [] } = message;
  return [
    `From: ${oneAddress(message.from)}`,
    `To: ${oneAddress(message.to)}`,
    `Reply-To: ${oneAddress(message.replyTo)}`,
    `Subject: ${headerWords(message.subject)}`,
    `Date: ${mailMoment(message.date)}`,
    `In-Reply-To: ${root}`,
    `References: ${root}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    ...(attachments.length === 0
      ? words(message)
      : [
          `Content-Type: multipart/mixed; boundary="${outer}"`,
          '',
          `--${outer}`,
          ...words(message),
          ...attachments.flatMap(attached),
          `--${outer}--`,
        ]),
    '',
  ].join('\r\n');
}

/** The same said in several ways: plain, as it looks, and for a calendar. */
function words({ text, html, invite }: Message): readonly string[] {
  return [
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain; charset=utf-8', text),
    ...part('text/html; charset=utf-8', html),
    ...(invite
      ? part(`text/calendar; charset=utf-8; method=${invite.method}`, invite.calendar)
      : []),
    `--${boundary}--`,
  ];
}

function attached({ name, base64: bytes }: Attachment): readonly string[] {
  return [
    `--${outer}`,
    'Content-Type: application/pdf',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    ...fileName(name).map((parameter) => ` ${parameter}`),
    '',
    ...(bytes.match(/.{1,76}/g) ?? []),
  ];
}

/**
 * The name of a file as parameters of a header: the plain way where it is plain, else in UTF-8, in pieces that
 * are each short enough for a line.
 * See https://www.rfc-editor.org/rfc/rfc2231 and https://www.rfc-editor.org/rfc/rfc5987
 */
function fileName(given: string): readonly string[] {
  const name = given.replace(/[\p{Cc}\u2028\u2029/\\]+/gu, ' ').trim();
  if (/^[\x20-\x7e]{1,60}$/.test(name) && !/["%]/.test(name)) return [`filename="${name}"`];
  const octets = utf8Bytes(name).map(octet).join('');
  const pieces = octets.match(/(?:%[0-9A-F]{2}|[^%]){1,18}/g) ?? [];
  return pieces.map((piece, index) => {
    const before = index === 0 ? "UTF-8''" : '';
    return `filename*${index}*=${before}${piece}${index === pieces.length - 1 ? '' : ';'}`;
  });
}

/** Letters and figures as they are, any other byte as its number. */
const octet = (byte: number): string => {
  const letter = String.fromCharCode(byte);
  const number = byte.toString(16).toUpperCase().padStart(2, '0');
  return /[A-Za-z0-9._-]/.test(letter) ? letter : `%${number}`;
};

function part(type: string, content: string): readonly string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(content).match(/.{1,76}/g) ?? []),
  ];
}

const addressPattern =
  /^(?:[\x20-\x7e]+ <([^\s<>,;:"@]+@[^\s<>,;:"@]+)>|([^\s<>,;:"@]+@[^\s<>,;:"@]+))$/;

function oneAddress(address: string): string {
  if (addressPattern.test(address)) return address;
  throw new RangeError('A mail needs exactly one address in each of From, To and Reply-To.');
}

const domainOf = (address: string): string => /@([A-Za-z0-9.-]+)/.exec(address)?.[1] ?? 'panel';

/**
 * A header in words: printable ASCII as it is, anything else as encoded words (RFC 2047) of at most
 * 75 characters, each whole in itself.
 */
function headerWords(given: string): string {
  const words = given.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (/^[\x20-\x7e]{0,900}$/.test(words) && !words.includes('=?')) return words;
  const pieces: string[] = [];
  let piece = '';
  for (const character of words) {
    if (utf8Bytes(piece + character).length > 45) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].map((each) => `=?UTF-8?B?${base64(each)}?=`).join('\r\n ');
}

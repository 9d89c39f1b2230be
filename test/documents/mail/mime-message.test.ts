import fc from 'fast-check';
import { anyCharacter } from '../../given/any-character.ts';
import PostalMime from 'postal-mime';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';
import { base64, base64Url } from '../../../src/documents/mail/utf-8.ts';
import { calendarInvite } from '../../../src/documents/mail/calendar-invite.ts';
import { mimeMessage } from '../../../src/documents/mail/mime-message.ts';
import type { Message } from '../../../src/documents/mail/mime-message.ts';

const at = (text: string): LocalDateTime => text as LocalDateTime;
const message: Message = {
  from: 'Resources Panel <panel@council.example>',
  to: 'worker.one@council.example',
  replyTo: 'panel@council.example',
  subject: 'Resources Panel – agenda – Wednesday 25 November 2026',
  text: 'Please come.\n',
  html: '<p>Please come.</p>\n',
  thread: 'resources:2026-11-25',
  date: at('2026-06-09T11:30:00'),
};
const invite = {
  method: 'REQUEST',
  uid: 'RP-26-0142.resources.2026-06-10@council.example',
  sequence: 1,
  startsAt: at('2026-06-10T09:30:00'),
  minutes: 20,
  summary: 'Resources Panel, slot RP-26-0142',
} as const;
const people = {
  organiser: 'panel@council.example',
  attendee: 'worker.one@council.example',
  stampedAt: at('2026-06-09T11:30:00'),
};
const read = async (given: Partial<Message>): ReturnType<typeof PostalMime.parse> =>
  PostalMime.parse(mimeMessage({ ...message, ...given }));
const text = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('mimeMessage', () => {
  it('arrives as it was written', async () => {
    const mail = await read({});
    expect(mail).toMatchObject({
      from: { name: 'Resources Panel', address: 'panel@council.example' },
      to: [{ address: 'worker.one@council.example' }],
      replyTo: [{ address: 'panel@council.example' }],
      subject: message.subject,
      text: message.text,
      html: message.html,
      date: '2026-06-09T10:30:00.000Z',
      inReplyTo: '<resources-2026-11-25@council.example>',
      references: '<resources-2026-11-25@council.example>',
    });
    expect(mail.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  it('brings each PDF under its name, beside the words and the invitation', async () => {
    const names = [
      '2026-11-25 Resources Panel agenda issue 1.pdf',
      'Zoë “50 %” – ' + 'long '.repeat(40) + 'paper.pdf',
      'a\r\nBcc: other@council.example.pdf',
    ];
    const calendar = calendarInvite(invite, people);
    const given = {
      invite: { method: 'REQUEST', calendar } as const,
      attachments: names.map((name, index) => ({
        name,
        base64: base64(`%PDF-${index}`.repeat(50)),
      })),
    };
    const mail = await read(given);
    expect([mail.text, mail.html]).toEqual([message.text, message.html]);
    const pdfs = mail.attachments.filter(({ mimeType }) => mimeType === 'application/pdf');
    expect(pdfs.map(({ filename }) => filename)).toEqual([
      names[0],
      names[1],
      'a Bcc: other@council.example.pdf',
    ]);
    expect(pdfs.map(({ disposition }) => disposition)).toEqual(names.map(() => 'attachment'));
    pdfs.forEach(({ content }, index) => {
      const bytes = Buffer.from(content as ArrayBuffer).toString('latin1');
      expect(bytes).toBe(`%PDF-${index}`.repeat(50));
    });
    const [invited] = mail.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
    expect(Buffer.from(invited?.content as ArrayBuffer).toString('utf8')).toBe(
      calendar.replaceAll('\r\n', '\n'),
    );
    const raw = mimeMessage({ ...message, ...given });
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(90);
    expect(raw).not.toMatch(/^Bcc/m);
  });

  it('brings every subject and every text home', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, body) => {
        const mail = await read({ subject: `– ${subject}`, text: `${body}.`, html: `${body}!` });
        const line = `– ${subject}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
        expect([mail.subject, mail.text?.trimEnd(), mail.html?.trimEnd()]).toEqual([
          line,
          `${body}.`,
          `${body}!`,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('writes lines that end in CRLF and none too long for a header or a part', () => {
    const raw = mimeMessage({ ...message, subject: 'é'.repeat(500), html: 'x'.repeat(5_000) });
    expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('lets no line break of a value into a header', () => {
    const head = mimeMessage({ ...message, subject: 'x\r\nBcc: other@council.example' }).split(
      '\r\n\r\n',
    )[0];
    expect(head).not.toMatch(/^Bcc:/m);
  });

  it.each([
    'one@council.example, two@council.example',
    'one@council.example\r\nBcc: two@council.example',
    'nobody',
    '',
  ])('refuses %j as an address', (to) => {
    expect(() => mimeMessage({ ...message, to })).toThrow(RangeError);
  });

  it('carries an invitation among the alternatives, where calendars look for it', async () => {
    const calendar = calendarInvite(invite, people);
    const mail = await read({ invite: { method: 'REQUEST', calendar } });
    const raw = mimeMessage({ ...message, invite: { method: 'REQUEST', calendar } });
    expect(raw).toContain('Content-Type: text/calendar; charset=utf-8; method=REQUEST');
    expect(raw).not.toContain('multipart/mixed');
    expect(mail.attachments.map((part) => part.mimeType)).toEqual(['text/calendar']);
  });
});

describe('calendarInvite', () => {
  const lines = (calendar: string): readonly string[] =>
    calendar.replace(/\r\n /g, '').trimEnd().split('\r\n');

  it('writes London’s summer time in UTC', () => {
    expect(lines(calendarInvite(invite, people))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Panel register//Panel register//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:RP-26-0142.resources.2026-06-10@council.example',
      'SEQUENCE:1',
      'DTSTAMP:20260609T103000Z',
      'DTSTART:20260610T083000Z',
      'DTEND:20260610T085000Z',
      'SUMMARY:Resources Panel\\, slot RP-26-0142',
      'ORGANIZER:mailto:panel@council.example',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:worker.one@council.example',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('writes winter time as it stands, and a withdrawal as cancelled', () => {
    const off = { ...invite, method: 'CANCEL', startsAt: at('2026-11-25T09:30:00') } as const;
    expect(lines(calendarInvite(off, people))).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'DTSTART:20261125T093000Z', 'STATUS:CANCELLED']),
    );
  });

  it('folds lines at 75 bytes without cutting a character', () => {
    const long = calendarInvite({ ...invite, summary: '😀é'.repeat(60) }, people);
    for (const line of long.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(() => encodeURIComponent(line)).not.toThrow();
    }
    expect(lines(long)).toContain(`SUMMARY:${'😀é'.repeat(60)}`);
  });

  it('lets no value begin a line of its own', () => {
    const sly = { ...invite, summary: 'x\r\nEND:VEVENT', uid: 'y\nz' };
    expect(lines(calendarInvite(sly, people)).filter((line) => line === 'END:VEVENT')).toHaveLength(
      1,
    );
  });
});

describe('base64', () => {
  it('agrees with Node for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 100 }), (each) => {
        const bytes = Buffer.from(each, 'utf8');
        expect([base64(each), base64Url(each)]).toEqual([
          bytes.toString('base64'),
          bytes.toString('base64url'),
        ]);
      }),
    );
  });

  it('writes half a surrogate pair as a replacement character', () => {
    expect(base64('\ud800')).toBe(Buffer.from('\ufffd').toString('base64'));
  });
});

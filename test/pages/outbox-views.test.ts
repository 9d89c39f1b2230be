import { mailPage } from '../../src/pages/outbox-pages.ts';
import { mailView } from '../../src/pages/outbox-views.ts';
import { carriesPdfs } from '../../src/core/week/pdfs-of.ts';
import { onlyByPerson } from '../../src/core/week/post.ts';
import type { Mail } from '../../src/core/register/register.ts';
import { frameOf, givenMail, givenRegister, givenSnapshot, now } from './given/register.ts';

const preview = { subject: 'Subject', text: 'Text', html: '<p>Html</p>' };
const typed = new Map([['outbox/receipt:RP-26-0142:1', { stop: 'yes' }]]);
const pageOf = (changed: Partial<Mail>) =>
  mailPage(
    mailView(
      frameOf('admin.one'),
      givenSnapshot(givenRegister(), {}, typed),
      givenMail(changed),
      preview,
      'text',
      now,
    ),
  );

describe('mailView', () => {
  it('offers a stopped mail one way on: to be sent now, in the visitor’s own name', () => {
    const page = pageOf({ status: 'stopped' });
    expect(page).toMatch(/name="value" value="admin.one@council.example"/);
    expect(page).toContain('Send now, as Admin One');
    expect(page).not.toContain('Untick');
    expect(pageOf({ status: 'stopped', mode: 'auto-unless-stopped' })).toContain(
      'Send the whole issue now, as Admin One',
    );
  });

  it('says of final notes that they go to all, unless this one is held for itself', () => {
    const notes = { type: 'notes', status: 'held', mode: 'hold' } as const;
    expect(pageOf({ ...notes, because: onlyByPerson })).toContain(
      'Send the final notes to all now',
    );
    expect(pageOf({ ...notes, because: carriesPdfs })).toContain('Send now, as Admin One');
    expect(pageOf({ status: 'held', because: onlyByPerson })).toContain('Send now, as Admin One');
  });

  it('says the way in the workbook where no page can send', () => {
    const { trial: _, ...frame } = frameOf('admin.one');
    const elsewhere = (status: Mail['status']): string => {
      const snapshot = givenSnapshot(givenRegister(), {}, typed);
      return mailPage(mailView(frame, snapshot, givenMail({ status }), preview, 'text', now));
    };
    expect(elsewhere('held')).toContain('under &quot;Send now: by&quot; on its row of Outbox');
    expect(elsewhere('sent')).not.toContain('Send now');
    expect(pageOf({ status: 'held' })).not.toContain('on its row of Outbox');
  });

  it('offers to stop only what goes by itself', () => {
    expect(pageOf({ status: 'ready' })).toContain(': Stop<');
    expect(pageOf({ status: 'held' })).not.toContain(': Stop<');
    expect(pageOf({ status: 'sent' })).not.toContain('Send now');
  });

  it('says where a link leads until its document is made', () => {
    const links = { agendaUrl: 'agenda:resources:2026-11-25:1' };
    expect(pageOf({ links, sitting: 'resources:2026-11-25' })).toContain(
      'The agenda is made before this mail goes. Until then, its link in this preview leads to the page of the sitting.',
    );
    expect(pageOf({})).not.toContain('is made before');
  });
});

import { wordsOf } from '../../src/app/mail-words.ts';
import { givenAnswers } from '../forms/given/referral-form.ts';
import { given } from '../given/given-workbook.ts';
import { addressOf, givenSite } from './given/site.ts';

const sitting = 'resources:2026-11-25';
const page = `/sittings/${encodeURIComponent(sitting)}/reply`;
const pageFor = (person: string): string => `${page}/${encodeURIComponent(addressOf(person))}`;
const outside = 'outside.manager';

/** Tuesday 24 November 2026, 11:40am: the agenda went; one manager of it is not in People. */
const agendaGone = given((workbook) => {
  workbook.refer(givenAnswers());
  workbook.refer(
    givenAnswers({
      caseNumber: '0123457',
      worker: addressOf('worker.two'),
      manager: addressOf(outside),
    }),
    addressOf('worker.two'),
  );
  workbook.goTo('2026-11-24T11:30:00');
  workbook.turn();
  workbook.goTo('2026-11-24T11:40:00');
});
const givenAgendaGone = () => givenSite(agendaGone().given);
type Site = ReturnType<typeof givenAgendaGone>;

const seatOf = (site: Site, person: string) =>
  site.register().rows.attendance.get(`${sitting}/${addressOf(person)}`);

describe('the invitation of an agenda [CPR-2.3]', () => {
  it('is linked from every mail of it, and waits on the home page until it is answered', () => {
    const site = givenAgendaGone();
    const mails = [...site.register().rows.mail.values()].filter(({ type }) =>
      type.startsWith('agenda'),
    );
    expect(mails).not.toHaveLength(0);
    for (const mail of mails) {
      const { text, html } = wordsOf(site.register(), mail, mail.sendAt);
      for (const words of [text, html])
        expect(words.split(`http://127.0.0.1:8080${page}`)).toHaveLength(2);
    }
    for (const person of ['finance', 'worker.one', 'admin'])
      expect(site.open('/', person).page).toContain(
        `<a href="${page}">Will you come on Wednesday 25 November 2026?</a>`,
      );
    expect(site.open('/', 'worker.three').page).not.toContain('Will you come');
    site.post(page, { answer: 'coming' }, 'finance');
    const home = site.open('/', 'finance').page;
    expect(home).not.toContain('Will you come');
    expect(home).toContain('Change your reply');
  });

  it('is answered in one press, and changed until the sitting begins', () => {
    const site = givenAgendaGone();
    const sent = site.post(page, { answer: 'coming' }, 'finance');
    expect(sent).toMatchObject({ status: 303, redirect: page });
    expect(sent.said).toContain('Your reply: Coming.');
    expect(site.open(page, 'finance').page).toMatch(/value="coming"\s+checked/);
    site.post(page, { answer: 'not-coming' }, 'finance');
    expect(seatOf(site, 'finance')?.reply).toEqual({
      answer: 'not-coming',
      on: '2026-11-25',
      by: addressOf('finance'),
      at: '2026-11-24T11:40:00',
    });
    expect(seatOf(site, 'finance')?.mark).toBe('');
  });

  it('names cover out of People, or by name and role, and shows it again to be changed', () => {
    const site = givenAgendaGone();
    const cover = addressOf('commissioning');
    expect(site.post(page, { answer: 'cover', cover }, 'finance').status).toBe(303);
    expect(seatOf(site, 'finance')?.reply?.cover).toEqual({
      person: cover,
      name: 'Person Commissioning',
      role: 'Commissioning Manager',
    });
    expect(site.open(page, 'finance').page).toMatch(new RegExp(`value="${cover}"\\s+selected`));
    const typed = { answer: 'cover', coverName: 'Invented <b>', coverRole: 'Accountant' };
    expect(site.post(page, typed, 'finance').status).toBe(303);
    const shown = site.open(page, 'finance').page;
    expect(shown).toContain('Sending cover: Invented &lt;b&gt;, Accountant');
    expect(shown).toContain('value="Invented &lt;b&gt;"');
  });

  it.each([
    ['no answer', {}, 'Choose one of the three answers.', 'answer'],
    ['an answer that is none', { answer: 'toString' }, 'Choose one of the three', 'answer'],
    ['cover without anybody', { answer: 'cover' }, 'Say who comes instead.', 'cover'],
    ['cover without a name', { answer: 'cover', coverRole: 'ATM' }, 'Type the name', 'coverName'],
    ['cover without a role', { answer: 'cover', coverName: 'A.B.' }, 'Type the role', 'coverRole'],
    [
      'themselves',
      { answer: 'cover', cover: addressOf('finance') },
      'Choose somebody else',
      'cover',
    ],
  ])('says what is wrong with %s, where it is, and keeps what was typed', (_, boxes, fault, at) => {
    const site = givenAgendaGone();
    const { status, page: again } = site.post(page, boxes, 'finance');
    expect(status).toBe(422);
    expect(again).toContain('<title>Error: ');
    expect(again).toMatch(new RegExp(`<a href="#${at}"[^>]*>${fault}`));
    expect(again).toContain(`id="${at}-error"`);
    for (const typed of ['coverName', 'coverRole'] as const)
      if (typed in boxes) expect(again).toContain(`value="${Object.values(boxes).at(-1)}"`);
    expect(seatOf(site, 'finance')?.reply).toBeUndefined();
  });

  it('is not answered without the token of its form, and what was typed is kept', () => {
    const site = givenAgendaGone();
    const boxes = { answer: 'cover', coverName: 'As I typed it.', coverRole: '' };
    for (const token of ['', 'stolen', site.token(addressOf('chair'), '2026-11-24')]) {
      const { status, page: again } = site.post(page, boxes, 'finance', token);
      expect(status).toBe(403);
      expect(again).toContain('What you typed is kept');
      expect(again).toContain('As I typed it.');
    }
    expect(site.post(page, boxes, 'worker.three', 'stolen').page).toContain('You cannot open');
    expect(seatOf(site, 'finance')?.reply).toBeUndefined();
  });

  it('is closed once the sitting has begun, and shows what was said', () => {
    const site = givenAgendaGone();
    site.post(page, { answer: 'coming' }, 'finance');
    site.workbook.goTo('2026-11-25T09:30:00');
    const { status, page: late } = site.post(page, { answer: 'not-coming' }, 'finance');
    expect(status).toBe(422);
    expect(late).toContain('The sitting began on Wednesday 25 November 2026, 9:30am.');
    expect(late).not.toContain('Send the reply');
    expect(seatOf(site, 'finance')?.reply?.answer).toBe('coming');
    expect(site.open('/', 'finance').page).not.toContain('Change your reply');
  });
});

describe('who answers an invitation', () => {
  const open = (site: Site, person: string) => site.open(page, person);

  it('is whoever the agenda invites; anybody else is told whose it is', () => {
    const site = givenAgendaGone();
    const people = ['chair', 'finance', 'admin', 'worker.one', 'manager.one', 'worker.two'];
    for (const person of people) expect([person, open(site, person).status]).toEqual([person, 200]);
    for (const person of ['worker.three', 'somebody.else']) {
      expect([person, open(site, person).status]).toEqual([person, 403]);
      expect(site.post(page, { answer: 'coming' }, person).status).toBe(403);
    }
    expect(open(site, 'worker.three').page).toContain(
      'It is for those whom the agenda of this sitting invites. You are signed in as Worker Three.',
    );
  });

  it('is nobody before there is an agenda', () => {
    const early = givenSite(given((workbook) => workbook.refer(givenAnswers()))().given);
    for (const person of ['finance', 'worker.one'])
      expect(early.open(page, person).status).toBe(403);
  });

  it('sees their own item and no other, and a member none', () => {
    const site = givenAgendaGone();
    const seen = (person: string) => open(site, person).page.match(/RP-26-\d{4}/g);
    expect(new Set(seen('worker.one'))).toEqual(new Set(['RP-26-0001']));
    expect(new Set(seen('worker.two'))).toEqual(new Set(['RP-26-0002']));
    expect(seen('finance')).toBeNull();
  });

  it('loses the item, and with it the page, as soon as another is to present it', () => {
    const site = givenAgendaGone();
    site.workbook.order({
      kind: 'change-worker',
      reference: 'RP-26-0001',
      worker: addressOf('worker.three'),
    });
    expect(open(site, 'worker.one').status).toBe(403);
    expect(open(site, 'worker.three').status).toBe(403);
  });

  it('is a presenter who is not in People only once a person has sent them their mail', () => {
    const site = givenAgendaGone();
    expect(open(site, outside).status).toBe(403);
    const mail = `agenda:${sitting}:1/RP-26-0002/${addressOf(outside)}`;
    expect(site.workbook.order({ kind: 'send-now', mail }).ok).toBe(true);
    site.workbook.turn();
    expect(site.post(page, { answer: 'coming' }, outside).status).toBe(303);
    expect(open(site, outside).page).toContain('RP-26-0002');
  });
});

describe('the administrator answers for others', () => {
  it('from the page of the sitting, and it is shown by whom', () => {
    const site = givenAgendaGone();
    const at = `/sittings/${encodeURIComponent(sitting)}`;
    expect(site.open(at, 'admin').page).toContain(`href="${pageFor('fostering')}"`);
    const sent = site.post(pageFor('fostering'), { answer: 'not-coming' }, 'admin');
    expect(sent).toMatchObject({ redirect: at });
    expect(sent.said).toContain('Reply for fostering@council.example: Not coming.');
    const by = 'admin@council.example, for them, Tuesday 24 November 2026, 11:40am';
    expect(site.open(at, 'admin').page).toContain(by);
    expect(site.open(page, 'fostering').page).toContain(`By ${by}`);
    // Members see who comes, and answer for nobody.
    const { page: members } = site.open(at, 'finance');
    expect(members).toContain('– Not coming');
    expect(members).not.toContain(pageFor('fostering'));
    expect(members).toContain(`href="${page}"`);
  });

  it('and nobody else does, nor for whoever is not invited', () => {
    const site = givenAgendaGone();
    for (const person of ['chair', 'worker.one', 'somebody.else'])
      expect(site.post(pageFor('fostering'), { answer: 'coming' }, person).status).toBe(403);
    expect(site.open(pageFor('worker.three'), 'admin').status).toBe(404);
    expect(site.open(pageFor('fostering'), 'fostering').status).toBe(200);
    expect(seatOf(site, 'fostering')?.reply).toBeUndefined();
  });
});

import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { peopleOfTwo, twoOffered } from '../given/two-panels.ts';
import {
  approveMinutes,
  givenSite,
  heardItem,
  heldSitting,
  late,
  listed,
  mondayAfterCutOff,
  nextSitting,
} from './given/site.ts';

/** Heard, listed and late requests of the Resources Panel; from here on the workbook runs two. */
function givenTwoPanels() {
  const workbook: GivenWorkbook = mondayAfterCutOff().given;
  approveMinutes(workbook);
  workbook.run(seedPeople('local-workbook', peopleOfTwo));
  return givenSite(workbook, { panels: twoOffered });
}

const place = encodeURIComponent;

describe('people of one panel among two, by what People says under "Panel" [CPR-2.2]', () => {
  const site = givenTwoPanels();
  const people = peopleOfTwo.map(({ email }) => email.split('@')[0] ?? '');
  const mail = [...site.register().rows.mail.keys()].find((key) => key.startsWith('receipt'));
  const reminder = [...site.register().rows.mail.keys()].find((key) => key.startsWith('reminder'));
  const own = (...roles: string[]): readonly string[] =>
    people.filter((one) =>
      roles.some((role) => [`${role}.resources`, `${role}.both`].includes(one)),
    );

  const opens: readonly (readonly [path: string, who: readonly string[]])[] = [
    [`/sittings/${place(nextSitting)}`, own('chair', 'vice-chair', 'administrator', 'member')],
    [`/sittings/${place(heldSitting)}/minutes`, own('chair', 'vice-chair', 'administrator')],
    [`/referrals/${late}/permission`, own('chair', 'vice-chair', 'administrator')],
    [`/referrals/${listed}`, [...own('administrator'), 'worker.one', 'manager.one']],
    [`/referrals/${listed}/amend`, [...own('administrator'), 'worker.one', 'manager.one']],
    [`/referrals/${late}/withdraw`, [...own('administrator'), 'worker.two']],
    [`/records/${place(heardItem)}`, [...own('administrator')]],
    [`/actions/${place(`${heardItem}/1`)}`, [...own('administrator'), 'worker.one']],
    [`/outbox/${place(mail ?? '')}`, own('administrator')],
    [`/outbox/${place(reminder ?? '')}`, own('administrator')],
    ['/register/outbox', ['administrator.both']],
  ];

  it.each(opens)('%s', (path, who) => {
    const met = people.map((person) => [person, site.open(path, person).status]);
    expect(met).toEqual(people.map((person) => [person, who.includes(person) ? 200 : 403]));
  });

  it.each(people.filter((one) => one.endsWith('.second')))(
    'shows %s neither child, sitting, mail nor document of the other panel',
    (person) => {
      const pages = ['/', '/outbox', '/access']
        .map((path) => site.open(path, person))
        .filter(({ status }) => status === 200)
        .map(({ page }) => page.replace(/<aside[\s\S]*<\/aside>/, ''));
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page).not.toMatch(/RP-26-|Resources Panel|resources(%3A|:)2026/);
      }
    },
  );

  it('shows them to whoever is of both', () => {
    expect(site.open('/', 'administrator.both').page).toMatch(/RP-26-/);
    expect(site.open('/outbox', 'administrator.both').page).toMatch(/RP-26-/);
    expect(site.open('/', 'member.both').page).toContain('Coming agenda');
  });

  it('takes no answer from the other panel’s chair', () => {
    const path = `/referrals/${late}/permission`;
    const boxes = { answer: 'yes', why: 'It cannot wait.' };
    expect(site.post(path, boxes, 'chair.second').status).toBe(403);
    expect(site.register().rows.referral.get(late)?.permission?.answer).toBeUndefined();
  });
});

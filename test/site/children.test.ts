import { tick } from '../../src/app/tick.ts';
import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import type { Person } from '../../src/core/register/register.ts';
import { offered } from '../../src/panels/index.ts';
import { given, givenWorkbook } from '../given/given-workbook.ts';
import type { GivenWorkbook } from '../given/given-workbook.ts';
import { tracked } from './given/several.ts';
import { addressOf, givenSite } from './given/site.ts';

const panels = { ...offered, unlessChosen: ['resources', 'next-steps'] };

/** A workbook that runs the Next Steps Panel beside the Resources Panel, its sittings planned. */
function givenPanels() {
  const workbook = givenWorkbook();
  const turn = (): void => {
    while (workbook.run(tick({ ...workbook.newRun(), panels })).more);
  };
  turn();
  return { workbook, turn, site: givenSite(workbook, { panels }) };
}

const heads = 'LCS number,Name,Date of birth,Legal status,Worker,Manager';
const people = `${addressOf('worker.one')},${addressOf('manager.one')}`;
const extract = [
  heads,
  `1000001,Invented Alpha,20/01/2009,C2,${people}`,
  `1000002,Invented Bravo,20/02/2009,C2,${people}`,
  `1000003,Invented Charlie,20/05/2011,C1,${people}`,
  `1000004,Invented Delta,,C2,${people}`,
  ',Invented Echo,20/02/2009,C2,,',
].join('\n');

const hidden = (page: string, name: string): string =>
  (new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What the page of a preview sends back. */
const accepting = (page: string, gone = 'yes') => ({
  step: 'take',
  extract: hidden(page, 'extract'),
  fingerprint: hidden(page, 'fingerprint'),
  gone,
});

const bring = (site: ReturnType<typeof givenSite>, text = extract): void => {
  const { page } = site.post('/children', { step: 'look', extract: text }, 'admin');
  expect(site.post('/children', accepting(page), 'admin').said).toMatch(/^The extract is taken/);
};

const everythingOf = (workbook: GivenWorkbook): string =>
  JSON.stringify(workbook.workspace.snapshot().spreadsheet);

describe('bringing an extract [NS-3.3]', () => {
  it('shows what it changes and keeps nothing, then takes what was shown', () => {
    const { site, workbook } = givenPanels();
    const before = everythingOf(workbook);
    const { status, page } = site.post('/children', { step: 'look', extract }, 'admin');
    expect(status).toBe(200);
    expect(page).toContain('4 new, 0 changed, 0 not in it, 0 as they were, 2 odd');
    expect(page).toContain('There is no date of birth.');
    expect(page).toContain('It has no LCS number. The row is left out.');
    expect(everythingOf(workbook)).toBe(before);
    const taken = site.post('/children', accepting(page), 'admin');
    expect(taken).toMatchObject({
      redirect: '/children',
      said: 'The extract is taken: 4 new, 0 changed, 0 gone, 0 as they were.',
    });
    expect([...site.register().rows.child.keys()].sort()).toEqual([
      '1000001',
      '1000002',
      '1000003',
      '1000004',
    ]);
  });

  it('keeps a name neither on the page, nor in a cell, nor in the log', () => {
    const { site, workbook } = givenPanels();
    const { page } = site.post('/children', { step: 'look', extract }, 'admin');
    bring(site);
    expect(page).not.toMatch(/Invented (Alpha|Bravo|Charlie|Delta|Echo)/);
    expect(everythingOf(workbook)).not.toMatch(/Alpha|Bravo|Charlie|Delta|Echo/);
    expect(site.register().rows.child.get('1000001')?.initials).toBe('I.A.');
  });

  it('shows it anew where the register has changed since, or what comes back is something else', () => {
    const { site } = givenPanels();
    const { page } = site.post('/children', { step: 'look', extract }, 'admin');
    bring(site, [heads, `1000001,Invented Alpha,20/01/2009,C2,${people}`].join('\n'));
    const late = site.post('/children', accepting(page), 'admin');
    expect(late.status).toBe(409);
    expect(late.page).toContain('The register has changed since this was shown.');
    expect(late.page).toContain('3 new, 0 changed');
    expect(site.register().rows.child.size).toBe(1);
    const other = {
      ...accepting(late.page),
      extract: `${accepting(late.page).extract}\n"1000009"`,
    };
    expect(site.post('/children', other, 'admin').status).toBe(409);
    expect(site.post('/children', accepting(late.page), 'admin').status).toBe(303);
    expect(site.register().rows.child.size).toBe(4);
  });

  it('marks those who are not in it as gone only with the tick', () => {
    const one = [heads, `1000001,Invented Alpha,20/01/2009,C2,${people}`].join('\n');
    const left = (gone: string) => {
      const { site } = givenPanels();
      bring(site);
      const { page } = site.post('/children', { step: 'look', extract: one }, 'admin');
      expect(page).toContain('Not in this extract: 3');
      site.post('/children', accepting(page, gone), 'admin');
      return site.register().rows.child.get('1000002')?.goneOn;
    };
    expect(left('')).toBeUndefined();
    expect(left('yes')).toBe('2026-11-23');
  });

  it('says what is wrong, and keeps what was pasted', () => {
    const { site } = givenPanels();
    const { status, page } = site.post('/children', { step: 'look', extract: 'a,b\n1,2' }, 'admin');
    expect(status).toBe(422);
    expect(page).toContain('No column is headed');
    expect(page).toContain('a,b\n1,2');
    expect(site.post('/children', { step: 'look', extract }, 'admin', 'stolen').status).toBe(403);
  });

  it.each(['/children', '/due/next-steps'])('is for administrators only: %s', (path) => {
    const { site } = givenPanels();
    for (const person of ['chair', 'finance', 'worker.one', 'somebody.else']) {
      expect(site.open(path, person).status).toBe(403);
      expect(site.post(path, { step: 'look', extract }, person).status).toBe(403);
    }
    expect(site.open(path, 'admin').status).toBe(200);
  });

  it('is for administrators of a panel that looks for children, and each page for those of its panel', () => {
    const { site, workbook } = givenPanels();
    const runs = (panel: string): Person => ({
      email: addressOf(`admin.${panel}`),
      name: panel,
      role: 'administrator',
      title: '',
      panels: [panel],
    });
    workbook.run(seedPeople('local-workbook', [runs('resources'), runs('next-steps')]));
    const opened = (path: string): readonly number[] =>
      ['admin.resources', 'admin.next-steps'].map((person) => site.open(path, person).status);
    expect(opened('/children')).toEqual([403, 200]);
    expect(opened('/due/next-steps')).toEqual([403, 200]);
    expect(opened('/due/resources')).toEqual([200, 403]);
    expect(site.open('/', 'admin.resources').page).not.toContain('href="/children"');
  });

  it('is led to from Start and from every page only where a panel looks for children', () => {
    const { site, workbook } = givenPanels();
    expect(site.open('/', 'admin').page).toContain('href="/children"');
    expect(givenSite(workbook).open('/', 'admin').page).not.toContain('href="/children"');
    expect(everythingOf(workbook)).toContain('Children and who is due');
    expect(everythingOf(givenWorkbook())).not.toContain('Children and who is due');
  });
});

describe('putting down who is due [NS-3.2] [NS-3.4] [NS-8.4]', () => {
  const ticked = (page: string): readonly string[] =>
    [...page.matchAll(/<input[^>]*name="child"[^>]*>/g)]
      .map(([box]) => box.replace(/\s+/g, ' '))
      .filter((box) => box.includes(' checked'))
      .map((box) => /value="(\d+)"/.exec(box)?.[1] ?? '');

  const cohortOf = (page: string, code: string): string =>
    page.split('<section').find((part) => part.includes(`id="cohort-${code}"`)) ?? '';

  it('ticks the next of the cohort up to the free slots, and lists, papers and asks for those sent', () => {
    const { site, turn } = givenPanels();
    bring(site);
    const { page } = site.open('/due/next-steps', 'admin');
    expect(page).toContain('Thursday 26 November 2026, 9 free');
    expect(ticked(page)).toEqual(['1000001', '1000002']);
    expect(page).toContain('9 free, the turn of another cohort');
    const sent = site.post(
      '/due/next-steps',
      {
        do: 'put-down',
        cohort: 'approaching-18',
        sitting: 'next-steps:2026-11-26',
        child: ['1000001', '1000002'],
      },
      'admin',
    );
    expect(sent).toMatchObject({ redirect: '/due/next-steps' });
    expect(sent.said).toContain('2 children are put down for Thursday 26 November 2026.');
    turn();
    const { rows } = site.register();
    const items = [...rows.item.values()].filter(
      (item) => item.sitting === 'next-steps:2026-11-26',
    );
    expect(items.map(({ reference, status }) => `${reference} ${status}`).sort()).toEqual([
      'NS-26-0001 listed',
      'NS-26-0002 listed',
    ]);
    expect(rows.document.get('paper:NS-26-0001:1')?.status).toBe('made');
    const mails = [...rows.mail.values()].filter(({ type }) => type === 'put-down');
    expect(mails.map(({ to, status }) => `${to} ${status}`).sort()).toEqual([
      'manager.one@council.example sent',
      'manager.one@council.example sent',
      'worker.one@council.example sent',
      'worker.one@council.example sent',
    ]);
    const after = site.open('/due/next-steps', 'admin').page;
    expect(after).toContain('NS-26-0001, Thursday 26 November 2026');
    expect(cohortOf(page, 'approaching-18')).toContain('Put down those ticked');
    expect(cohortOf(page, 'approaching-18')).toContain('Ticked are those who fit');
    expect(cohortOf(after, 'approaching-18')).not.toContain('Put down those ticked');
    expect(site.open('/referrals/NS-26-0001/amend', 'worker.one').status).toBe(200);
  });

  it('puts groups with nobody last, without a count, and leads to the dates where no sitting is planned', () => {
    const { given: workbook } = given(tracked)();
    const { page } = givenSite(workbook).open('/due/permanence', 'admin');
    const first = page.indexOf('id="cohort-interim-care-order"');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(page.indexOf('Nobody belongs to it now.'));
    expect(page).toContain('1 belong to it; 1 are neither heard nor put down.');
    expect(page).not.toContain('0 belong to it');
    expect(page).toMatch(
      /No coming sitting is planned\.\s*<a href="\/panels\/permanence\/sittings"/,
    );
  });

  it('adds by hand with a reason, and says what is wrong in words', () => {
    const { site } = givenPanels();
    const add = {
      do: 'add',
      cohort: 'fifteen-nine',
      number: '1000008',
      initials: 'Z.Z.',
      why: 'Late into care',
      born: '31 August 2010',
    };
    expect(site.post('/due/next-steps', add, 'admin').said).toContain('Added to');
    expect(site.register().rows.child.get('1000008')).toMatchObject({
      dateOfBirth: '2010-08-31',
      neverListed: true,
    });
    expect(site.post('/due/next-steps', { ...add, number: '1' }, 'admin').page).toContain(
      'Give the LCS number: 6 to 8 digits.',
    );
    expect(
      site.post('/due/next-steps', { ...add, number: '1000009', born: '31 August' }, 'admin').page,
    ).toContain('Type the date of birth with its year');
    expect(
      site.post('/due/next-steps', { ...add, number: '1000009', worker: 'Worker One' }, 'admin')
        .page,
    ).toContain('Give one address');
  });

  it('settles a milestone with a reason', () => {
    const { site } = givenPanels();
    bring(site);
    const settle = {
      do: 'settle',
      line: 'primary-plan 1000001',
      settled: 'In the Pathway Plan of 2 November',
    };
    expect(site.open('/due/next-steps', 'admin').page).toContain('value="primary-plan 1000001"');
    expect(site.post('/due/next-steps', settle, 'admin').said).toBe(
      'Recorded: A primary plan by seventeen and a half.',
    );
    expect(site.open('/due/next-steps', 'admin').page).not.toContain(
      'value="primary-plan 1000001"',
    );
    expect(site.post('/due/next-steps', { ...settle, settled: '' }, 'admin').status).toBe(422);
  });

  it('has no page for a panel that does not run here', () => {
    expect(givenPanels().site.open('/due/permanence', 'admin').status).toBe(404);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { momentFrom } from '../../src/app/run.ts';
import { whole } from '../../src/commands/story/whole-item.ts';
import { servedTrial } from '../../src/commands/trial/served-trial.ts';
import type { ServedTrial } from '../../src/commands/trial/served-trial.ts';
import { describeInBrowser } from './browser.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The week as its people live it: only what a page shows, and only what can be clicked and typed. */
describeInBrowser('the week of the Resources Panel, in a browser', (browser) => {
  let trial: ServedTrial;
  let page: Page;

  beforeAll(async () => {
    trial = await servedTrial({
      at: momentFrom('2026-11-23T16:40:00'),
      port: 0,
      real: () => 0,
      report: (error) => {
        throw error;
      },
    });
    page = await browser().newPage({ bypassCSP: true });
    page.setDefaultTimeout(20_000);
  });

  afterAll(async () => {
    await page.close();
    await trial.close();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(`${trial.url}${path}`);
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>(
      `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))`,
    );
    expect(found).toEqual([]);
  };

  const become = async (person: string): Promise<void> => {
    await open('/');
    await page.getByLabel('You are').selectOption(`${person}@council.example`);
    await page.getByRole('button', { name: 'Switch' }).click();
  };

  const setClock = async (at: string): Promise<void> => {
    await page.getByLabel('set the clock').fill(at);
    await page.getByRole('button', { name: 'Set', exact: true }).click();
  };

  const fillRequest = async (name: string, caseNumber: string, worker: string): Promise<void> => {
    await open('/refer');
    await page.getByLabel('New placement').check();
    await page.getByLabel('LCS number', { exact: true }).fill(caseNumber);
    await page.getByLabel('Child’s full name').fill(name);
    await birth().getByLabel('Day').fill('27');
    await birth().getByLabel('Month').fill('3');
    await birth().getByLabel('Year').fill('2014');
    await page.getByLabel('No proceedings').check();
    await page.getByLabel('Email address of the allocated worker').fill(worker);
    await page.getByLabel('Social worker', { exact: true }).check();
    await page.getByLabel('Email address of the team manager').fill('manager.one@council.example');
    await page.getByLabel('Pen picture').fill('Invented: needs a calm home.');
    await page.getByLabel('Outcome sought').fill('Invented: a foster placement near school.');
    await page.getByLabel('Options considered').fill('Invented: in-house, available, £450 a week.');
    await page.getByLabel('None', { exact: true }).check();
    await page.getByLabel('Independent Reviewing Officer').fill('Invented: supports it.');
    await page.getByLabel('Head of Service').fill('Invented: supports it.');
  };

  const birth = (): Locator => page.getByRole('group', { name: 'Date of birth' });

  const send = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main textarea:visible').count()).toBe(0);
    await page.getByRole('button', { name: /Send/ }).click();
    return (await page.locator('main').innerText()).match(/RP-26-\d{4}/)?.[0] ?? '';
  };

  it('shows the next sitting, To do, the register, the outbox and the minutes on one page', async () => {
    await open('/');
    const words = await page.locator('main').innerText();
    expect(words).toContain('Wednesday 25 November 2026');
    for (const heading of ['To do', 'Register', 'Outbox', 'Minutes'])
      expect(words).toContain(heading);
  });

  it('refuses what is impossible, all at once, and keeps what was typed [CPR-4.2]', async () => {
    await become('worker.one');
    await fillRequest(
      'Child Alpha',
      '9000001',
      'worker.one@council.example, other@council.example',
    );
    await birth().getByLabel('Day').fill('31');
    await birth().getByLabel('Month').fill('2');
    await page.getByRole('button', { name: 'Continue' }).click();
    const faults = await page.getByRole('alert').innerText();
    expect(faults).toMatch(/date/i);
    expect(faults).toMatch(/email|address/i);
    expect(await page.getByLabel('Pen picture').inputValue()).toBe('Invented: needs a calm home.');
  });

  it('takes a whole request and gives its reference [CPR-4.1]', async () => {
    await fillRequest('Child Alpha', '9000001', 'worker.one@council.example');
    expect(await send()).toBe('RP-26-0001');
  });

  it('accepts an incomplete request and says what is empty [CPR-4.2]', async () => {
    await become('worker.two');
    await fillRequest('Child Beta', '9000002', 'worker.two@council.example');
    await page.getByLabel('Independent Reviewing Officer').fill('');
    expect(await send()).toBe('RP-26-0002');
    expect(await page.locator('main').innerText()).toContain('Independent Reviewing Officer');
  });

  it('parks a late request until the chair or vice chair answers [CPR-4.4]', async () => {
    await setClock('2026-11-23T17:01');
    await become('worker.three');
    await fillRequest('Child Gamma', '9000003', 'worker.three@council.example');
    await page.getByLabel(/late/i).fill('Invented: the placement broke down today.');
    expect(await send()).toBe('RP-26-0003');
    await become('vice.chair');
    await open('/referrals/RP-26-0003/permission');
    expect(await page.locator('main').innerText()).toContain('Not answered');
    await page.getByLabel('Why').fill('Invented: the child has moved.');
    await page.getByRole('button', { name: 'Yes, it may be heard' }).click();
    await open('/referrals/RP-26-0003/permission');
    expect(await page.locator('main').innerText()).toContain('Invented: the child has moved.');
  });

  it('shows the agenda in the Outbox before it goes, and lets it go by itself [CPR-5.1a]', async () => {
    await become('admin');
    await setClock('2026-11-24T11:29');
    await open('/outbox');
    const agenda = page
      .getByRole('row')
      .filter({ hasText: 'finance@council.example' })
      .getByRole('link')
      .first();
    await agenda.click();
    expect(await page.locator('main').innerText()).toContain('Ready');
    await setClock('2026-11-24T11:30');
    await open('/outbox');
    expect(
      await page.getByRole('row').filter({ hasText: 'finance@council.example' }).innerText(),
    ).toContain('Sent');
  });

  it('keeps the minutes in the one document that administrator and chair edit [CPR-5.1b]', async () => {
    await setClock('2026-11-25T13:05');
    await open('/sittings/resources%3A2026-11-25/minutes');
    await page.getByRole('link', { name: 'Open the minutes' }).click();
    await page.getByRole('link', { name: 'Edit this document' }).click();
    for (const reference of ['RP-26-0001', 'RP-26-0003']) {
      for (const [label, words] of Object.entries(whole('Approve'))) {
        const review = reference === 'RP-26-0001' && label === 'Review date';
        await page
          .getByRole('textbox', {
            name: new RegExp(`${reference}.*${label}|${label}.*${reference}`),
          })
          .first()
          .fill(review ? '9 December 2026' : words);
      }
      await page
        .getByRole('textbox', { name: new RegExp(`^Action, row 1, .*${reference}`) })
        .fill('None');
    }
    await page.getByRole('button', { name: 'Save the document' }).click();
    await page.getByRole('link', { name: 'Send or approve the minutes' }).click();
    expect(await page.locator('main').innerText()).not.toContain('cannot be read back');
    await page.getByRole('button', { name: /Tick: Send draft to chair/ }).click();
    expect(await page.locator('main').innerText()).toContain('Draft sent to chair@council.example');
    await become('chair');
    await open('/sittings/resources%3A2026-11-25/minutes');
    await page.getByRole('button', { name: 'Yes, approve as final' }).click();
    await become('admin');
    await open('/register/decisions');
    const decisions = await page.locator('main').innerText();
    expect(decisions).toContain('RP-26-0001');
    expect(decisions.match(/approve/gi)?.length).toBeGreaterThanOrEqual(2);
  });

  it('files a record only when a person says so [CPR-5.3a]', async () => {
    await become('admin');
    await open('/register/records');
    expect(await page.locator('main').innerText()).toContain('To be filed');
    await open('/register/records/RP-26-0001%40resources%3A2026-11-25/filedBy');
    await page.getByLabel(/Filed on LCS/).selectOption('admin@council.example');
    await page.getByRole('button', { name: /Save/ }).click();
    await open('/register/records');
    expect(await page.locator('main').innerText()).toContain('Filed by admin@council.example');
  });

  it('brings the child back at the review date [CPR-5.1c]', async () => {
    await open('/sittings/resources%3A2026-12-09');
    expect(await page.locator('main').innerText()).toContain('Brought back for review');
  });
});

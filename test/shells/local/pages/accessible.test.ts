import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { listen } from '../../../../src/shells/local/pages/listen.ts';
import type { Listening } from '../../../../src/shells/local/pages/listen.ts';
import { servePages } from '../../../../src/shells/local/pages/serve-pages.ts';
import { describeInBrowser } from '../../../journey/browser.ts';
import {
  addressOf,
  boxesOf,
  givenSite,
  heardItem,
  heldSitting,
  late,
  listed,
  nextSitting,
} from '../../../site/given/site.ts';
import { overseen } from '../../../given/next-steps.ts';
import { severalPanels, trackedPath } from '../../../site/given/several.ts';
import { givenDesk } from './given/desk.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const { desk, workbook, minutes } = givenDesk({}, severalPanels());
// Home and form then show what the administrator saved.
givenSite(workbook).post('/refer', { ...boxesOf(), step: 'save' }, 'admin');
// One paper was added to a request, as a link.
givenSite(workbook).post(
  `/referrals/${listed}/papers`,
  { do: 'add', title: 'Health assessment', text: '', link: 'https://cases.example/1' },
  'admin',
);
// The agenda of the next sitting goes early, so that there is an invitation to answer.
workbook.order({ kind: 'build-agenda', sitting: nextSitting });
workbook.turn();
workbook.order({ kind: 'send-now', mail: `agenda:${nextSitting}:1/${addressOf('chair')}` });
workbook.turn();
// The same sitting, while its minutes may still be typed in.
const unfinished = givenDesk();
const asAdmin = { desk, person: 'admin' };
const asChair = { desk: unfinished.desk, person: 'chair' };
type Visitor = typeof asAdmin;

const sitting = encodeURIComponent(heldSitting);
const pages = [
  ['home', '/'],
  ['the choice of a panel', '/refer'],
  ['the referral form', '/refer/resources'],
  ['a request', `/referrals/${listed}?sent=1`],
  ['papers from the case system', `/referrals/${listed}/papers`],
  ['an amendment', `/referrals/${listed}/amend`],
  ['a withdrawal', `/referrals/${late}/withdraw`],
  ['a late request', `/referrals/${late}/permission`],
  ['a sitting', `/sittings/${sitting}`],
  ['the minutes of a sitting', `/sittings/${sitting}/minutes`],
  ['an invitation', `/sittings/${encodeURIComponent(nextSitting)}/reply`],
  ['an action', `/actions/${encodeURIComponent(`${heardItem}/1`)}`],
  ['a record to file', `/records/${encodeURIComponent(heardItem)}`],
  ['the outbox', '/outbox'],
  ['who may open what', '/access'],
  ['children', '/children'],
  ['a panel of your own', '/panels'],
  ['who is due', '/due/resources'],
  ['what is looked at after a sitting', '/oversight'],
  ['a child after the panel', `/oversight/${encodeURIComponent(overseen)}`],
  ['a child on a tracker', trackedPath],
  ['a report to a meeting', '/panels/best-care/reports/quarterly-performance'],
  ['a case note', '/panels/next-steps/case-note'],
  ['a mail', `/outbox/receipt%3A${listed}%3A1`],
  ['a tab of the register', '/register/referrals'],
  ['one cell', '/register/sittings/resources%3A2026-12-02/build'],
  ['a locked document', `/documents/${minutes}`],
  ['what Google is asked', '/requests'],
  ['a page that is not there', '/nowhere'],
] as const;

/** Without the lists of what is right, which no test reads, axe takes half the time. */
async function violations(
  page: Page,
  only: readonly string[] = standards,
): Promise<readonly string[]> {
  const found: AxeResults = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(only)}, resultTypes: ['violations'] })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 800 };

describeInBrowser('the pages in a browser [WCAG 2.2 AA]', (browser) => {
  const listening: Listening[] = [];
  const ports = new Map<Visitor, number>();
  const opened = new Map<Visitor, Page>();

  beforeAll(async () => {
    for (const one of [asAdmin, asChair]) {
      const server = await listen(
        servePages(one.desk, () => undefined),
        0,
      );
      listening.push(server);
      ports.set(one, server.port);
      opened.set(one, await visitorOf(one, { bypassCSP: true }));
    }
  });
  afterAll(async () => {
    for (const page of opened.values()) await page.close();
    for (const server of listening) await server.close();
  });

  async function visitorOf(one: Visitor, options: { readonly bypassCSP: boolean }): Promise<Page> {
    const baseURL = `http://127.0.0.1:${ports.get(one) ?? 0}`;
    const page = await browser().newPage({ ...options, baseURL });
    await page.goto('/');
    await page.selectOption('#visitor', addressOf(one.person));
    await page.click('text=Switch');
    return page;
  }

  async function open(path: string, one: Visitor = asAdmin): Promise<Page> {
    const page = opened.get(one);
    if (!page) throw new Error('No page is open.');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(wide);
    await page.goto(path);
    await page.evaluate(axe);
    return page;
  }

  async function expectNoFault(page: Page): Promise<void> {
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize(narrow);
    expect(await sidewaysPixels(page)).toBe(0);
    expect(await violations(page, ['color-contrast', 'target-size'])).toEqual([]);
  }

  it.each(pages)(
    'finds no fault in %s: light and wide, dark and 320 pixels wide',
    async (_, path) => {
      await expectNoFault(await open(path));
    },
  );

  it('finds no fault in a document in editing, nor in what is suggested, accepted or rejected there', async () => {
    const page = await open(`/documents/${unfinished.minutes}?edit=1`, asChair);
    await expectNoFault(page);
    await page.locator('textarea').first().fill('Invented');
    await page.click('text=Save as suggestions');
    await page.evaluate(axe);
    expect(await page.locator('button[name="how"]').count()).toBe(2);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(wide);
    await expectNoFault(page);
  });

  it('works without scripts: every fault at once, the list first in focus, the words kept', async () => {
    const page = await open('/refer/resources');
    await page.fill('#caseNumber', 'CH-0001');
    await page.fill('[name="dateOfBirth-day"]', '31');
    await page.fill('[name="dateOfBirth-month"]', '2');
    await page.fill('[name="dateOfBirth-year"]', '2014');
    await page.fill('#penPicture', '\n  as typed\n');
    await page.click('button:text("Continue")');
    expect(await page.locator('.faults li').count()).toBe(2);
    expect(await page.evaluate('document.activeElement.className')).toBe('faults');
    expect(await page.inputValue('#penPicture')).toBe('\n  as typed\n');
    expect(await page.inputValue('#caseNumber')).toBe('CH-0001');
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
  });

  it('puts a chosen file into the box, by the one script that the policy of the pages lets run', async () => {
    const page = await visitorOf(asAdmin, { bypassCSP: false });
    await page.goto('/children');
    const buffer = Buffer.from('LCS number,Initials\n1000001,A.B.');
    await page.setInputFiles('#file', { name: 'extract.csv', mimeType: 'text/csv', buffer });
    await page.waitForFunction("document.getElementById('extract').value !== ''", undefined, {
      timeout: 5000,
    });
    expect(await page.inputValue('#extract')).toBe('LCS number,Initials\n1000001,A.B.');
    await page.close();
  });

  it('shows a question that follows only when the choice before it is made', async () => {
    const page = await open('/refer/resources');
    expect(await page.isVisible('[name="placedOn-day"]')).toBe(false);
    await page.check('[value="emergency"]');
    expect(await page.isVisible('[name="placedOn-day"]')).toBe(true);
  });
});

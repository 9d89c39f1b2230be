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
  approveMinutes,
  boxesOf,
  givenSite,
  heardItem,
  heldSitting,
  late,
  listed,
  nextSitting,
} from '../../../site/given/site.ts';
import { givenDesk } from './given/desk.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const { desk, workbook, minutes } = givenDesk();
approveMinutes(workbook);
// Home and form then show what the administrator saved.
givenSite(workbook).post('/refer', { ...boxesOf(), step: 'save' }, 'admin');
// The agenda of the next sitting goes early, so that there is an invitation to answer.
workbook.order({ kind: 'build-agenda', sitting: nextSitting });
workbook.turn();
workbook.order({ kind: 'send-now', mail: `agenda:${nextSitting}:1/${addressOf('chair')}` });
workbook.turn();
const sitting = encodeURIComponent(heldSitting);
const pages = [
  ['home', '/'],
  ['the referral form', '/refer'],
  ['a request', `/referrals/${listed}?sent=1`],
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
  ['a mail', `/outbox/receipt%3A${listed}%3A1`],
  ['a tab of the register', '/register/referrals'],
  ['one cell', '/register/sittings/resources%3A2026-12-02/build'],
  ['a document', `/documents/${minutes}`],
  ['a document in editing', `/documents/${minutes}?edit=1`],
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
  let listening: Listening | undefined;
  const opened = new Map<string, Page>();

  beforeAll(async () => {
    listening = await listen(
      servePages(desk, () => undefined),
      0,
    );
    for (const person of ['admin', 'chair']) {
      const page = await browser().newPage({ bypassCSP: true });
      await page.goto(addressOf('/'));
      await page.selectOption('#visitor', `${person}@council.example`);
      await page.click('text=Switch');
      opened.set(person, page);
    }
  });
  afterAll(async () => {
    for (const page of opened.values()) await page.close();
    await listening?.close();
  });

  const addressOf = (path: string): string => `http://127.0.0.1:${listening?.port ?? 0}${path}`;

  async function open(path: string): Promise<Page> {
    const page = opened.get(path.startsWith('/documents') ? 'chair' : 'admin');
    if (!page) throw new Error('No page is open.');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(wide);
    await page.goto(addressOf(path));
    await page.evaluate(axe);
    return page;
  }

  it.each(pages)(
    'finds no fault in %s: light and wide, dark and 320 pixels wide',
    async (_, path) => {
      const page = await open(path);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize(narrow);
      expect(await sidewaysPixels(page)).toBe(0);
      expect(await violations(page, ['color-contrast', 'target-size'])).toEqual([]);
    },
  );

  it('works without scripts: every fault at once, the list first in focus, the words kept', async () => {
    const page = await open('/refer');
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
    const page = await browser().newPage();
    await page.goto(addressOf('/'));
    await page.selectOption('#visitor', 'admin@council.example');
    await page.click('text=Switch');
    await page.goto(addressOf('/children'));
    const buffer = Buffer.from('LCS number,Initials\n1000001,A.B.');
    await page.setInputFiles('#file', { name: 'extract.csv', mimeType: 'text/csv', buffer });
    await page.waitForFunction("document.getElementById('extract').value !== ''", undefined, {
      timeout: 5000,
    });
    expect(await page.inputValue('#extract')).toBe('LCS number,Initials\n1000001,A.B.');
    await page.close();
  });

  it('shows a question that follows only when the choice before it is made', async () => {
    const page = await open('/refer');
    expect(await page.isVisible('[name="placedOn-day"]')).toBe(false);
    await page.check('[value="emergency"]');
    expect(await page.isVisible('[name="placedOn-day"]')).toBe(true);
  });
});

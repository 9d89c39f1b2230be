import { WorkspaceError } from '../../src/workspace/workspace-error.ts';
import { givenSite, heldSitting, listed } from './given/site.ts';

const refusing = (failure: Error) => (): never => {
  throw failure;
};

describe('answerPage, when the workspace fails', () => {
  it.each([
    [0, 500, 'may or may not have been done'],
    [503, 500, 'may or may not have been done'],
    [429, 503, 'Google is too busy'],
    [403, 403, 'it is not shared with you'],
  ])('says after a %d what to do', (refused, status, words) => {
    const site = givenSite();
    site.through(refusing(new WorkspaceError(refused, 'child CH-0001')));
    const answer = site.open('/', 'admin');
    expect(answer.status).toBe(status);
    expect(answer.page).toContain(words);
    expect(answer.page).not.toContain('CH-0001');
    expect(site.reported).toEqual([]);
  });

  it('tells the host of a mistake of ours, and the visitor nothing of it', () => {
    const site = givenSite();
    site.through(refusing(new TypeError('child CH-0001')));
    const { status, page } = site.open('/', 'admin');
    expect(status).toBe(500);
    expect(page).not.toContain('CH-0001');
    expect(site.reported.map(({ message }) => message)).toEqual(['child CH-0001']);
  });
});

describe('a page of a stopped workbook', () => {
  it('lets the administrator say that it is the live one, and nobody else', () => {
    const site = givenSite();
    const { spreadsheetId } = site.workbook.workspace;
    const generation = { generation: 100_000, spreadsheetId };
    site.workbook.send({ method: 'memory.remember', ask: { generation } });
    site.workbook.turn();
    expect(site.open('/', 'admin').page).toContain('This is the live workbook: carry on');
    expect(site.post('/carry-on', {}, 'chair').status).toBe(403);
    expect(site.post('/carry-on', {}, 'admin')).toMatchObject({
      redirect: '/',
      said: 'This workbook is live again.',
    });
    site.workbook.turn();
    expect(site.open('/', 'admin').page).not.toContain('Everything is stopped');
    expect(site.post('/carry-on', {}, 'admin').said).toBe('Nothing is stopped.');
  });
});

describe('the same pages on a host without paths', () => {
  const pagesUrl = 'https://script.example/macros/s/d-1/exec?at=';
  const hrefs = (page: string): readonly string[] =>
    [...page.matchAll(/ (?:href|action)="([^"]*)"/g)].map(([, to = '']) => to);

  it('lead to one another by a query that holds the path, and out of the frame', () => {
    const site = givenSite(undefined, { pagesUrl });
    const { page } = site.open('/', 'admin');
    expect(page).toContain('<base target="_top" />');
    expect(page).toContain('<a class="skip" href="#main" target="_self">');
    expect(hrefs(page)).toContain(`${pagesUrl}/refer`);
    expect(hrefs(page)).toContain(`${pagesUrl}/referrals/${listed}`);
    const sitting = encodeURIComponent(encodeURIComponent(heldSitting));
    expect(hrefs(page)).toContain(`${pagesUrl}/sittings/${sitting}/minutes`);
    expect(hrefs(page).filter((to) => to.startsWith('/'))).toEqual([]);
  });

  it('show no clock, no other people and no cell: what is changed in the workbook leads there', () => {
    const site = givenSite(undefined, { pagesUrl });
    const { page } = site.open(`/sittings/${encodeURIComponent(heldSitting)}`, 'admin');
    expect(page).not.toContain('Local trial');
    expect(page).not.toContain('<form');
    expect(page).toContain('href="https://docs.google.com/spreadsheets/d/local-workbook/edit#gid=');
    expect(site.open('/register/outbox', 'admin').page).toContain('Open the tab Outbox');
    expect(site.open('/register/nothing', 'admin').status).toBe(404);
  });

  it('keep to the address that stands in the mails, once the workbook knows it', () => {
    const site = givenSite(undefined, { pagesUrl: 'https://script.example/dev?at=' });
    expect(site.open('/', 'admin').page).toContain('https://script.example/dev?at=/refer');
    const failing = givenSite(undefined, { pagesUrl });
    failing.through(refusing(new WorkspaceError(503, 'Unavailable')));
    expect(failing.open('/', 'admin').page).toContain(`href="${pagesUrl}/"`);
  });
});

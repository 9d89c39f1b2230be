import { routes } from '../../../../src/pages/routes.ts';
import { boxesOf, heardItem, heldSitting, late, listed } from '../../../site/given/site.ts';
import type { GivenWorkbook } from '../../../given/given-workbook.ts';
import { overseen } from '../../../given/next-steps.ts';
import { draftFiles } from '../../../site/given/drafts.ts';
import { severalPanels, trackedName } from '../../../site/given/several.ts';
import { givenBrowser, givenDesk } from './given/desk.ts';

/** A panel that has the page. */
const panelOf = (path: string): string => {
  switch (path) {
    case routes.followed.path:
      return 'permanence';
    case routes.report.path:
      return 'best-care';
    case routes.caseNote.path:
      return 'next-steps';
    default:
      return 'resources';
  }
};

const pathOf = (path: string, file: string, draft = 'draft'): string => {
  const places: Readonly<Record<string, string>> = {
    reference: late,
    sitting: heldSitting,
    mail: `receipt:${listed}:1`,
    tab: 'referrals',
    key: listed,
    column: 'withdraw',
    action: `${heardItem}/1`,
    record: heardItem,
    person: 'chair@council.example',
    panel: panelOf(path),
    report: 'quarterly-performance',
    item: overseen,
    child: trackedName,
    file,
    draft,
  };
  return path.replace(/:(\w+)/g, (_, place: string) => encodeURIComponent(places[place] ?? ''));
};

/** The id of the Doc of a draft, saved just now. */
async function savedBy(
  post: ReturnType<typeof givenBrowser>['post'],
  workbook: GivenWorkbook,
): Promise<string> {
  await post('/refer', { ...boxesOf(), step: 'save' });
  return draftFiles(workbook)[0]?.id ?? '';
}

const having = (method: 'get' | 'post') =>
  Object.entries(routes).filter(([, route]) => route.methods.some((one) => one === method));

describe('servePages', () => {
  it.each(having('get'))('answers the address of %s', async (_, { path }) => {
    const { desk, workbook, minutes } = givenDesk({}, severalPanels());
    const { open, post } = givenBrowser(desk);
    await open('/refer');
    const draft = path.includes(':draft') ? await savedBy(post, workbook) : '';
    expect((await open(pathOf(path, minutes, draft))).status).toBeLessThan(400);
  });

  it.each(having('post'))('refuses a form without its token at %s', async (_, { path }) => {
    const { desk, workbook, minutes } = givenDesk({}, severalPanels());
    const { open, post } = givenBrowser(desk);
    await open('/');
    const before = workbook.workspace.snapshot();
    const boxes = { token: 'stolen', ...boxesOf(), step: 'send' };
    expect((await post(pathOf(path, minutes), boxes)).status).toBe(403);
    expect(workbook.workspace.snapshot()).toBe(before);
  });

  it.each([
    ['another name for this machine', { host: 'panel.example:8080' }, 421],
    ['a form on another site', { origin: 'http://other.example' }, 403],
    ['a form of no known site', { origin: 'null' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const { desk } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    expect((await post('/clock', { move: 'day' }, headers)).status).toBe(status);
    expect(desk.now()).toBe('2026-11-30T17:10:00');
  });

  it('shows one page for what breaks before the site can answer, and tells the terminal', async () => {
    const failing = givenDesk({ answer: () => Promise.reject(new Error('child CH-0001')) });
    const reported: string[] = [];
    const { open } = givenBrowser(failing.desk, (error) => reported.push(error.message));
    const { status, page } = await open('/');
    expect(status).toBe(500);
    expect(page).toContain('Go back and try again');
    expect(page).not.toContain('CH-0001');
    expect(reported).toEqual(['child CH-0001']);
    const damaged = () => Promise.reject(new Error('damaged'));
    const dark = givenDesk({ answer: damaged, snapshot: damaged });
    expect(await givenBrowser(dark.desk).open('/outbox')).toMatchObject({ status: 500 });
  });

  it('moves the clock, says so once, and comes back to the page it was on', async () => {
    const { desk } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/outbox');
    const moved = await post('/clock', { move: 'hour', back: '/outbox' });
    expect(moved.headers.get('location')).toBe('/outbox');
    expect(desk.now()).toBe('2026-11-30T18:10:00');
    expect((await open('/outbox')).page).toContain('It is now Monday 30 November 2026, 6:10pm.');
    expect((await open('/outbox')).page).not.toContain('mails went out');
  });

  it.each(['//other.example', '/\\other.example', 'http://other.example', 'javascript:x'])(
    'never leads away from itself: %s',
    async (back) => {
      const { open, post } = givenBrowser(givenDesk().desk);
      await open('/');
      expect((await post('/clock', { move: 'hour', back })).headers.get('location')).toBe('/');
    },
  );

  it('sets the clock to what was typed, and refuses what is no moment', async () => {
    const { desk } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    await post('/clock', { move: 'set', at: '2026-12-01T09:30' });
    expect(desk.now()).toBe('2026-12-01T09:30:00');
    expect((await post('/clock', { move: 'set', at: '2026-02-31T10:00' })).status).toBe(400);
  });

  it('lets nobody but the administrator see tabs, cells and what Google is asked', async () => {
    const { open, become } = givenBrowser(givenDesk().desk);
    await become('worker.two');
    for (const path of [
      '/register/referrals',
      `/register/referrals/${listed}/withdraw`,
      '/requests',
    ])
      expect([path, (await open(path)).status]).toEqual([path, 403]);
  });
});

describe('the site over HTTP', () => {
  const path = `/referrals/${late}/permission`;

  it('does what then falls due before it leads on, and says once what was done', async () => {
    const { desk, workbook } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('chair');
    const answer = await post(path, { answer: 'no', why: 'Invented.' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
    const sent = [...workbook.read().register.rows.mail.values()].filter(
      ({ type, status }) => type === 'permission-answer' && status === 'sent',
    );
    expect(sent).not.toHaveLength(0);
    await become('worker.two');
    expect((await post('/carry-on', {})).status).toBe(403);
    await become('admin');
    await post('/carry-on', {});
    expect((await open('/')).page).toContain('Nothing is stopped.');
    expect((await open('/')).page).not.toContain('Nothing is stopped.');
  });

  it('gives a page as it is refused, with what was typed', async () => {
    const { open, post, become } = givenBrowser(givenDesk().desk);
    await become('worker.one');
    const answer = await post('/refer', { ...boxesOf({ caseNumber: 'x' }), step: 'send' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('LCS number must be 6 to 8 digits');
    expect((await open('/nowhere')).status).toBe(404);
  });

  it('takes a form of one person from nobody else', async () => {
    const { open, post, become } = givenBrowser(givenDesk().desk);
    await become('chair');
    const own = /name="token"\s+value="([^"]*)"/.exec((await open(path)).page)?.[1] ?? '';
    await become('vice.chair');
    expect((await post(path, { answer: 'yes', why: 'x', token: own })).status).toBe(403);
  });
});

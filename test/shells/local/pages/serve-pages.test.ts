import { routes } from '../../../../src/pages/routes.ts';
import { boxesOf, givenBrowser, givenDesk, key } from './given/desk.ts';

const places: Readonly<Record<string, string>> = {
  reference: 'RP-26-0143',
  sitting: key,
  mail: 'receipt:RP-26-0142:1',
  tab: 'referrals',
  key: 'RP-26-0142',
  column: 'withdraw',
  file: 'd1',
};
const pathOf = (path: string): string =>
  path.replace(/:(\w+)/g, (_, place: string) => encodeURIComponent(places[place] ?? ''));

describe('servePages', () => {
  const gets = Object.entries(routes).filter(([, route]) =>
    route.methods.some((one) => one === 'get'),
  );
  const posts = Object.entries(routes).filter(([, route]) =>
    route.methods.some((one) => one === 'post'),
  );

  it.each(gets)('answers the address of %s', async (_, { path }) => {
    const { open } = givenBrowser(givenDesk().desk);
    expect((await open(pathOf(path))).status).toBeLessThan(400);
  });

  it.each(posts)('refuses a form without its token at %s', async (_, { path }) => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    expect((await post(pathOf(path), { token: 'stolen', ...boxesOf() })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each([
    ['another name for this machine', { host: 'panel.example:8080' }, 421],
    ['a form on another site', { origin: 'http://other.example' }, 403],
    ['a form of no known site', { origin: 'null' }, 403],
  ])('refuses %s', async (_, headers, status) => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    expect((await post('/clock', { move: 'day' }, headers)).status).toBe(status);
    expect(asked).toEqual([]);
  });

  it('says what to do where there is no page, and where something broke', async () => {
    const broken = givenDesk({ preview: () => Promise.reject(new Error('child CH-0001')) });
    const reported: string[] = [];
    const { open } = givenBrowser(broken.desk, (error) => reported.push(error.message));
    expect(await open('/nowhere')).toMatchObject({ status: 404 });
    const { status, page } = await open('/outbox/receipt%3ARP-26-0142%3A1');
    expect(status).toBe(500);
    expect(page).toContain('Go to the home page');
    expect(page).not.toContain('CH-0001');
    expect(reported).toEqual(['child CH-0001']);
  });

  it('shows the plain error page even when the register cannot be read', async () => {
    const { desk } = givenDesk({ snapshot: () => Promise.reject(new Error('damaged')) });
    expect(await givenBrowser(desk).open('/')).toMatchObject({ status: 500 });
  });

  it('moves the clock, says so once, and comes back to the page it was on', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/outbox');
    const moved = await post('/clock', { move: 'next', back: '/outbox' });
    expect(moved.headers.get('location')).toBe('/outbox');
    expect(asked).toEqual([['moveClock', { by: 'next' }]]);
    expect((await open('/outbox')).page).toContain('The clock moved.');
    expect((await open('/outbox')).page).not.toContain('The clock moved.');
  });

  it.each(['//other.example', '/\\other.example', 'http://other.example', 'javascript:x'])(
    'never leads away from itself: %s',
    async (back) => {
      const { open, post } = givenBrowser(givenDesk().desk);
      await open('/');
      expect((await post('/clock', { move: 'day', back })).headers.get('location')).toBe('/');
    },
  );

  it('sets the clock to what was typed, and refuses what is no moment', async () => {
    const { desk, asked } = givenDesk();
    const { open, post } = givenBrowser(desk);
    await open('/');
    await post('/clock', { move: 'set', at: '2026-11-24T11:30' });
    expect(asked).toEqual([['moveClock', { by: 'set', at: '2026-11-24T11:30:00' }]]);
    expect((await post('/clock', { move: 'set', at: '2026-02-31T10:00' })).status).toBe(400);
  });

  it('lets a worker in to their own requests and to nothing of the administrator', async () => {
    const { open, become } = givenBrowser(givenDesk().desk);
    await become('worker.two');
    for (const path of ['/register/referrals', '/outbox', '/requests', '/referrals/RP-26-0142']) {
      expect([path, (await open(path)).status]).toEqual([path, 403]);
    }
    await become('worker.one');
    expect((await open('/referrals/RP-26-0142')).status).toBe(200);
    expect((await open(`/sittings/${encodeURIComponent(key)}`)).status).toBe(403);
  });
});

describe('carrying on', () => {
  it('is the administrator’s to say, and says what came of it', async () => {
    const { desk, asked } = givenDesk();
    const { open, post, become } = givenBrowser(desk);
    await become('worker.one');
    expect((await post('/carry-on', {})).status).toBe(403);
    await become('admin.one');
    expect((await post('/carry-on', {})).status).toBe(303);
    expect(asked).toEqual([['carryOn', 'admin.one@council.example']]);
    expect((await open('/')).page).toContain('This workbook is live again.');
  });
});

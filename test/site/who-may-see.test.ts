import { givenSite, heldSitting, late, listed, nextSitting } from './given/site.ts';

const minutes = `/sittings/${encodeURIComponent(heldSitting)}/minutes`;
const sitting = `/sittings/${encodeURIComponent(nextSitting)}`;

describe('who may open which page, by what People says of them', () => {
  const site = givenSite();
  const people = ['admin', 'chair', 'finance', 'worker.one', 'worker.two', 'somebody.else'];
  const opens: readonly (readonly [path: string, ...who: readonly string[]])[] = [
    ['/', ...people],
    ['/refer', ...people],
    [`/referrals/${listed}`, 'admin', 'worker.one'],
    [`/referrals/${listed}/amend`, 'admin', 'worker.one'],
    [`/referrals/${late}`, 'admin', 'worker.two'],
    [`/referrals/${late}/withdraw`, 'admin', 'worker.two'],
    [`/referrals/${late}/permission`, 'admin', 'chair'],
    [sitting, 'admin', 'chair', 'finance'],
    [minutes, 'admin', 'chair'],
    ['/outbox', 'admin'],
    ['/outbox/receipt%3ARP-26-0001%3A1', 'admin'],
    ['/register/outbox', 'admin'],
  ];

  it.each(opens)('%s', (path, ...who) => {
    const opened = people.filter((person) => site.open(path, person).status === 200);
    const refused = people.filter((person) => site.open(path, person).status === 403);
    expect(opened).toEqual([...who]);
    expect(refused).toEqual(people.filter((person) => !who.includes(person)));
  });

  it('says whose page it is, to whom it was refused', () => {
    const { page } = site.open('/outbox', 'worker.one');
    expect(page).toContain('It is for the panel administrator. You are signed in as Worker One.');
  });

  it('opens nothing to someone whom the host cannot name', () => {
    const { status, page } = site.open('/', '');
    expect(status).toBe(403);
    expect(page).toContain('Sign in with your council account');
  });

  it.each(['/nowhere', '/documents/d1', '/requests', '/sittings/%', '/referrals/a/b'])(
    'has no page at %s',
    (path) => {
      expect(site.open(path, 'admin')).toMatchObject({ status: 404 });
    },
  );

  it.each(['/referrals/RP-26-9999', '/sittings/resources%3A2026-11-26', '/outbox/none'])(
    'says what is not there at %s',
    (path) => {
      const { status, page } = site.open(path, 'admin');
      expect(status).toBe(404);
      expect(page).toContain('find it from the home page');
    },
  );
});

describe('the home page', () => {
  it('shows each only what waits for them', () => {
    const site = givenSite();
    const waits = (person: string) => site.open('/', person).page;
    expect(waits('chair')).toContain(`May ${late} be heard?`);
    expect(waits('chair')).toContain(`href="/referrals/${late}/permission"`);
    expect(waits('worker.one')).not.toContain(late);
    expect(waits('somebody.else')).toContain('Nothing of yours is waiting.');
  });
});

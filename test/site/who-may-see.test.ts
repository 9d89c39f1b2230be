import { givenAnswers } from '../forms/given/referral-form.ts';
import { addressOf, givenSite, heldSitting, late, listed, nextSitting } from './given/site.ts';

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
    ['/children', 'admin'],
    ['/due/resources', 'admin'],
    ['/outbox/receipt%3ARP-26-0001%3A1', 'admin'],
    ['/register/outbox', 'admin'],
  ];

  it.each(opens)('%s', (path, ...who) => {
    const opened = people.filter((person) => site.open(path, person).status === 200);
    const refused = people.filter((person) => site.open(path, person).status === 403);
    expect(opened).toEqual([...who]);
    expect(refused).toEqual(people.filter((person) => !who.includes(person)));
  });

  it('opens a request no longer to a sender who has left People', () => {
    const gone = givenSite();
    const path = `/referrals/${late}`;
    gone.workbook.type('people', addressOf('worker.two'), 'to', '2026-11-30');
    expect(gone.open(path, 'worker.two').status).toBe(200);
    gone.workbook.goTo('2026-12-01T08:00:00');
    for (const page of [path, `${path}/withdraw`]) {
      expect([page, gone.open(page, 'worker.two').status]).toEqual([page, 403]);
    }
    expect(gone.open('/', 'worker.two').page).not.toContain(late);
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

describe('a request, whose narrative stands on the page that changes it', () => {
  const pages = (reference: string) =>
    ['', '/amend', '/withdraw'].map((way) => `/referrals/${reference}${way}`);

  it('is closed to a worker it was taken from, sender or not, like its paper', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T10:00:00');
    site.workbook.order({
      kind: 'change-worker',
      reference: listed,
      worker: addressOf('worker.two'),
    });
    for (const path of pages(listed)) expect(site.open(path, 'worker.one').status).toBe(403);
    expect(site.open(`/referrals/${listed}/amend`, 'worker.two').status).toBe(200);
    expect(site.open('/', 'worker.one').page).not.toContain(listed);
  });

  it('is open to the worker and manager that were typed only where People knows them', () => {
    const site = givenSite();
    const people = { worker: addressOf('somebody.else'), manager: addressOf('manager.two') };
    const answers = givenAnswers({ ...people, caseNumber: '0123459' });
    const reference = site.workbook.refer(answers, addressOf('worker.one'));
    for (const path of pages(reference)) expect(site.open(path, 'somebody.else').status).toBe(403);
    expect(site.open('/', 'somebody.else').page).not.toContain(reference);
    expect(site.open(`/referrals/${reference}/amend`, 'manager.two').status).toBe(200);
    expect(site.open(`/referrals/${reference}/amend`, 'worker.one').status).toBe(200);
  });
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

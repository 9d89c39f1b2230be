import { approveMinutes, givenSite, heard, late, listed } from './given/site.ts';

const withdraw = (reference: string) => `/referrals/${reference}/withdraw`;
const statusOf = (site: ReturnType<typeof givenSite>, reference: string) =>
  site.register().rows.referral.get(reference)?.status;

describe('withdrawing a request [CPR-3.5]', () => {
  it('says what happens and until when, and asks why', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T16:00:00');
    const { page } = site.open(withdraw(listed), 'worker.one');
    expect(page).toContain('It is taken off the agenda.');
    expect(page).toContain('until its cut-off, Monday 30 November 2026, 5pm');
    const { status, page: again } = site.post(withdraw(listed), { why: ' ' }, 'worker.one');
    expect(status).toBe(422);
    expect(again).toContain('Say why it is withdrawn.');
    expect(statusOf(site, listed)).toBe('listed');
  });

  it('is its sender’s until the very second of the cut-off', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T17:00:00');
    expect(site.open(`/referrals/${listed}`, 'worker.one').page).toContain('Withdraw this request');
    const { redirect } = site.post(withdraw(listed), { why: 'Invented.' }, 'worker.one');
    expect(redirect).toBe(`/referrals/${listed}`);
    expect(site.register().rows.referral.get(listed)).toMatchObject({
      status: 'withdrawn',
      withdrawn: { by: 'worker.one@council.example', why: 'Invented.' },
    });
  });

  it('is the administrator’s word after it, and the page says so', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T17:00:01');
    const { status, page } = site.post(withdraw(listed), { why: 'Invented.' }, 'worker.one');
    expect(status).toBe(400);
    expect(page).toContain('Tell the panel administrator why');
    expect(site.open(`/referrals/${listed}`, 'worker.one').page).not.toContain('Withdraw this');
    expect(statusOf(site, listed)).toBe('listed');
  });

  it('says to the administrator, after it, where they withdraw it themselves', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T17:00:01');
    const { status, page } = site.open(withdraw(listed), 'admin');
    expect(status).toBe(400);
    expect(page).toContain('Withdraw: why');
    expect(page).not.toContain('panel administrator');
    site.post(withdraw(late), { why: 'Invented.' }, 'worker.two');
    expect(site.open(withdraw(late), 'admin').page).not.toContain('panel administrator');
    expect(site.open(withdraw(late), 'worker.two').page).toContain('Ask the panel administrator.');
  });

  it('is open at any time while it stands on no agenda', () => {
    const site = givenSite();
    expect(site.post(withdraw(late), { why: 'Invented.' }, 'worker.two').status).toBe(303);
    expect(statusOf(site, late)).toBe('withdrawn');
  });

  it('is not for its presenters, who did not send it', () => {
    const site = givenSite();
    expect(site.open(`/referrals/${late}`, 'manager.one').page).not.toContain('Withdraw this');
    expect(site.post(withdraw(late), { why: 'x' }, 'manager.one').status).toBe(403);
  });

  it('leaves it no day to be heard on, no time on the agenda and nothing to be in time for', () => {
    const site = givenSite();
    site.workbook.goTo('2026-11-30T16:00:00');
    expect(site.open(`/referrals/${listed}`, 'worker.one').page).toContain('Requests close');
    site.post(withdraw(listed), { why: 'Invented.' }, 'worker.one');
    const { page } = site.open(`/referrals/${listed}`, 'worker.one');
    expect(page).toContain('Not heard: it was withdrawn');
    expect(page).not.toContain('Requests close');
    const rowOf = (shown: string): string =>
      shown.split('<tr>').find((row) => row.includes(listed)) ?? '';
    expect(rowOf(site.open('/', 'worker.one').page)).not.toContain('2 December');
    expect(rowOf(site.open('/', 'chair').page)).toMatch(/No slot[\s\S]*Withdrawn/);
  });

  it('cannot be done twice', () => {
    const site = givenSite();
    site.post(withdraw(late), { why: 'Invented.' }, 'worker.two');
    const { status, page } = site.post(withdraw(late), { why: 'Again.' }, 'worker.two');
    expect(status).toBe(400);
    expect(page).toContain('It was withdrawn.');
  });
});

describe('where a request stands', () => {
  it('names the decision in words, and no deadline of a sitting that was held [CPR-3.5]', () => {
    const site = givenSite();
    approveMinutes(site.workbook);
    const { page } = site.open(`/referrals/${heard}`, 'worker.one');
    expect(page).toContain('Decision: Approved');
    expect(page).not.toContain('Requests close');
  });
});

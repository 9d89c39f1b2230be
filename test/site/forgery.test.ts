import { addressOf, boxesOf, givenSite, heldSitting, late, listed } from './given/site.ts';

const minutes = `/sittings/${encodeURIComponent(heldSitting)}/minutes`;

describe('a form without the token it was given', () => {
  const forms = [
    ['/refer', 'worker.one', { ...boxesOf({ penPicture: 'As I typed it.' }), step: 'send' }],
    [
      `/referrals/${listed}/amend`,
      'worker.one',
      { ...boxesOf({ penPicture: 'As I typed it.' }), step: 'send' },
    ],
    [`/referrals/${late}/withdraw`, 'worker.two', { why: 'As I typed it.' }],
    [`/referrals/${late}/permission`, 'chair', { answer: 'yes', why: 'As I typed it.' }],
    [minutes, 'chair', { answer: 'return', why: 'As I typed it.' }],
  ] as const;

  it.each(forms)('%s is refused in words, and what was typed is kept', (path, person, boxes) => {
    const site = givenSite();
    const before = site.register().rows;
    for (const token of ['', 'stolen', site.token(addressOf('finance'), '2026-11-30')]) {
      const { status, page } = site.post(path, boxes, person, token);
      expect(status).toBe(403);
      expect(page).toContain('What you typed is kept');
      expect(page).toContain('As I typed it.');
    }
    expect(site.register().rows).toEqual(before);
  });

  it.each(forms)('%s lets nobody in whom it does not let in with one', (path, _, boxes) => {
    const { status, page } = givenSite().post(path, boxes, 'finance', 'stolen');
    // Anybody may refer a child.
    expect([status, page.includes('You cannot open this page')]).toEqual([403, path !== '/refer']);
  });

  it('carries on nothing', () => {
    const { status, page } = givenSite().post('/carry-on', {}, 'admin', 'stolen');
    expect(status).toBe(403);
    expect(page).toContain('load the page again');
  });
});

describe('the token of a form', () => {
  const answer = { answer: 'yes', why: 'Invented.' };

  it('still counts on the day after, and no longer', () => {
    const site = givenSite();
    const tokenOf = (day: string) => site.token(addressOf('chair'), day);
    const send = (token: string) =>
      site.post(`/referrals/${late}/permission`, answer, 'chair', token).status;
    expect(send(tokenOf('2026-11-28'))).toBe(403);
    expect(send(tokenOf('2026-12-01'))).toBe(403);
    expect(send(tokenOf('2026-11-29'))).toBe(303);
  });

  it('counts for its own person alone, and never when the host could make none', () => {
    const site = givenSite();
    const theirs = site.token(addressOf('vice.chair'), '2026-11-30');
    expect(site.post(`/referrals/${late}/permission`, answer, 'chair', theirs).status).toBe(403);
    const without = givenSite(undefined, { token: () => '' });
    expect(without.post(`/referrals/${late}/permission`, answer, 'chair', '').status).toBe(403);
  });

  it('goes out with every form, and says nothing of a form it was not made for', () => {
    const site = givenSite();
    const { page } = site.open(`/referrals/${late}/permission`, 'chair');
    const own = site.token(addressOf('chair'), '2026-11-30');
    expect(page).toContain(`value="${own}"`);
  });
});

import { bestCareBoxes, givenBestCareAmong } from './given/best-care.ts';
import { boxesIn } from './given/drafts.ts';

const givenThree = () => givenBestCareAmong(['resources', 'best-care', 'next-steps']);
const boxes = bestCareBoxes();

describe('a referral where the workbook runs several panels [BC-6.1]', () => {
  it('begins with the panel, and offers none to which nobody refers [NS-3.2]', () => {
    const { page } = givenThree().open('/refer', 'worker.one');
    expect(page).toContain('href="/refer/resources"');
    expect(page).toContain('href="/refer/best-care"');
    expect(page).not.toContain('next-steps');
    expect(page.split('No request is sent to these')[1]).toContain('Next Steps Panel.');
    expect(givenThree().open('/refer/next-steps', 'worker.one').status).toBe(404);
  });

  it('asks what that panel asks, and nothing of another', () => {
    const { page } = givenThree().open('/refer/best-care', 'worker.one');
    expect(page).toContain('<h1>Refer a child to the Best Care Panel</h1>');
    expect(page).toContain('Long-term commitment to the child');
    expect(page).not.toContain('Head of Service');
    expect(page).not.toContain('Why the request is late');
  });

  it('is taken under its own prefix, for the stream of the child’s age', () => {
    const site = givenThree();
    const begun = boxesIn(site.open('/refer/best-care', 'worker.one').page)['begun'] ?? '';
    const sent = site.post('/refer/best-care', { ...boxes, begun, step: 'send' }, 'worker.one');
    expect(sent.redirect).toBe('/referrals/BC-26-0001?sent=1');
    expect(site.register().rows.referral.get('BC-26-0001')).toMatchObject({
      panel: 'best-care',
      status: 'listed',
      sitting: 'best-care:2026-12-08:under-18',
      facts: { placement: 'in-house-foster', ehcPlan: 'no', workerRole: 'social-worker' },
      missing: [],
    });
  });

  it('is kept for later with its panel, and goes on as its form', () => {
    const site = givenThree();
    const begun = '2026-11-30T17:00:00Z';
    site.post('/refer/best-care', { ...boxes, begun, step: 'save' }, 'worker.one');
    const [, draft = ''] =
      /href="(\/drafts\/[^"]+)"/.exec(site.open('/refer', 'worker.one').page) ?? [];
    const { page } = site.open(draft, 'worker.one');
    expect(page).toContain('Refer a child to the Best Care Panel');
    expect(page).toContain('action="/refer/best-care"');
    expect(boxesIn(page)['journey']).toBe('An invented journey.');
  });
});

import { boxesOf, givenSite } from './given/site.ts';

const reference = 'RP-26-0004';
const worker = 'worker.one';
const amend = `/referrals/${reference}/amend`;

function broughtOver() {
  const site = givenSite();
  site.workbook.order({
    kind: 'bring-over',
    child: {
      panel: 'resources',
      facts: {
        requestType: 'new',
        initials: 'A.B.',
        caseNumber: '7000001',
        worker: `${worker}@council.example`,
        manager: 'manager.one@council.example',
      },
      reviewOn: '2027-06-02' as never,
    },
  });
  site.workbook.turn();
  return site;
}

describe('the request of a child brought over [CPR-5.1c]', () => {
  it('is written by its worker long before its review, and then stands in the paper', () => {
    const site = broughtOver();
    expect(site.open(`/referrals/${reference}`, worker).page).toContain(amend);
    expect(site.open(amend, worker).status).toBe(200);
    site.post(amend, { ...boxesOf({ caseNumber: '7000001' }), step: 'send' }, worker);
    site.workbook.turn();
    const { rows } = site.register();
    expect(rows.referral.get(reference)).toMatchObject({ status: 'heard', version: 2 });
    expect(rows.document.get(`paper:${reference}:2`)?.status).toBe('made');
    expect(rows.review.get(reference)?.status).toBe('waiting');
  });

  it('is written once: afterwards it can be changed no more than any that was heard', () => {
    const site = broughtOver();
    site.post(amend, { ...boxesOf({ caseNumber: '7000001' }), step: 'send' }, worker);
    site.workbook.turn();
    expect(site.open(amend, worker).status).toBe(400);
  });

  it('is nobody else’s to write', () => {
    expect(broughtOver().open(amend, 'worker.two').status).toBe(403);
  });
});

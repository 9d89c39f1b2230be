import { bestCareBoxes, givenBestCareAmong } from './given/best-care.ts';
import { tick } from '../../src/app/tick.ts';
import { offered } from '../../src/panels/index.ts';
import { boxesIn } from './given/drafts.ts';
import { listed } from './given/site.ts';
import type { givenSite } from './given/site.ts';

const path = '/referrals/BC-26-0001/asked';
const gate = 'gate:financial-assessment';

const codes = ['resources', 'best-care'];
const two = { ...offered, unlessChosen: codes };

/** A turn of the workbook that runs both panels. */
function turn({ workbook }: ReturnType<typeof givenSite>): void {
  while (workbook.run(tick({ ...workbook.newRun(), panels: two })).more);
}

/** A request for an allowance sent to the Best Care Panel by worker one. */
function givenRequest() {
  const site = givenBestCareAmong(codes);
  const boxes = bestCareBoxes({ requestType: 'guardianship-allowance', placement: 'kinship' });
  const begun = boxesIn(site.open('/refer/best-care', 'worker.one').page)['begun'] ?? '';
  site.post('/refer/best-care', { ...boxes, begun, step: 'send' }, 'worker.one');
  return site;
}

const answer = (code: string, given: string, more: Record<string, string> = {}) => ({
  do: 'say',
  code,
  answer: given,
  on: '',
  note: '',
  ...more,
});

describe('the page of what is asked about a child [BC-2.4] [BC-A14]', () => {
  it('waits for worker and manager on their home page, and opens for those it is asked of', () => {
    const site = givenRequest();
    for (const person of ['worker.one', 'manager.one']) {
      expect(site.open('/', person).page).toContain(`href="${path}"`);
      expect(site.open(path, person).page).toContain('Financial assessment complete');
      expect(site.open(path, person).page).not.toContain('Nobody is named for this yet');
    }
    expect(site.open('/', 'worker.two').page).not.toContain(path);
    for (const person of ['worker.one', 'manager.one', 'admin']) {
      expect(site.open('/referrals/BC-26-0001', person).page).toContain(`href="${path}"`);
    }
    expect(site.open(`/referrals/${listed}`, 'worker.one').page).not.toContain('/asked"');
    for (const person of ['worker.two', 'finance', 'nobody.known']) {
      expect(site.open(path, person).status).toBe(403);
    }
  });

  it('keeps an answer with who, when and a few words; the administrator answers for them, and it shows', () => {
    const site = givenRequest();
    expect(site.register().rows.referral.get('BC-26-0001')?.status).toBe('accepted');
    const day = { on: '27 November 2026', note: 'By the finance team' };
    const reply = site.post(path, answer(gate, 'Yes', day), 'admin');
    expect(reply.said).toBe('Financial assessment complete: Yes, Friday 27 November 2026.');
    turn(site);
    const row = site.register().rows.referral.get('BC-26-0001');
    expect(row).toMatchObject({ status: 'listed', sitting: 'best-care:2026-12-08:under-18' });
    expect(site.open(path, 'worker.one').page).toContain(
      'Yes, Friday 27 November 2026 (By the finance team). By admin@council.example, for them,',
    );
    expect(site.reported).toEqual([]);
  });

  it('lets the chair set aside what the file says, with a reason, and shows that to nobody else', () => {
    const site = givenRequest();
    const aside = (note: string, person: string) =>
      site.post(path, answer(gate, 'Set aside', { note }), person);
    expect(site.open(path, 'worker.one').page).not.toContain('Set aside');
    expect(aside('It is urgent.', 'worker.one').page).toContain('Choose one of the answers.');
    expect(aside('', 'chair').page).toContain('Say why it is set aside.');
    expect(aside('It is urgent.', 'chair').said).toContain('Set aside');
  });

  it('says what is wrong with a day, and does nothing without its token', () => {
    const site = givenRequest();
    const typed = answer(gate, 'Yes', { on: '31 November 2026', note: 'By telephone' });
    const { status, page } = site.post(path, typed, 'worker.one');
    expect(status).toBe(422);
    expect(page).toContain(
      'Financial assessment complete: “31 November 2026” is not a date. Type it like 2 December 2026.',
    );
    expect(page.match(/value="31 November 2026"/g)).toHaveLength(1);
    expect(page.match(/value="By telephone"/g)).toHaveLength(1);
    expect(page.match(/value="Yes"\s+checked/g)).toHaveLength(1);
    expect(site.open(path, 'worker.one').page).not.toMatch(/\schecked/);
    const forged = site.post(path, answer(gate, 'Yes'), 'worker.one', 'another token');
    expect(forged.status).toBe(403);
    expect(site.register().rows.referral.get('BC-26-0001')?.said).toBeUndefined();
  });

  it('takes from the chair whether a seat counts, and shows each seat on the page of the sitting [BC-5.0] [BC-5.6]', () => {
    const site = givenRequest();
    site.post(path, answer(gate, 'Yes'), 'worker.one');
    turn(site);
    const sitting = '/sittings/best-care%3A2026-12-08%3Aunder-18';
    expect(site.open(sitting, 'chair').page).toContain(
      'Does it apply in the child’s circumstances?',
    );
    const seat = {
      do: 'seat',
      seat: 'fostering-or-residential',
      applies: 'yes',
      why: 'Kin carers.',
    };
    expect(site.post(path, seat, 'worker.one').page).toContain('Only the chair or vice chair');
    expect(site.post(path, seat, 'chair').said).toBe(
      '“Fostering or Residential Manager” is needed for BC-26-0001.',
    );
    const { page } = site.open(sitting, 'chair');
    expect(page).toContain('By the chair: Kin carers.');
    expect(page).toContain('Quorum for BC-26-0001');
  });
});

import { valueAt } from '../given/hands.ts';
import { addressOf, givenSite, heard, heldSitting, late, writeMinutes } from './given/site.ts';
import { writeWhoWasThere } from './given/site.ts';

const permission = `/referrals/${late}/permission`;
const sitting = `/sittings/${encodeURIComponent(heldSitting)}`;
const minutes = `/sittings/${encodeURIComponent(heldSitting)}/minutes`;

describe('the answer to a late request [CPR-4.4]', () => {
  it('is Yes or No with a reason, by whoever was signed in', () => {
    const site = givenSite();
    const { status, page } = site.post(permission, { answer: 'yes', why: ' ' }, 'vice.chair');
    expect(status).toBe(422);
    expect(page).toContain('Say why, in a sentence.');
    const given = site.post(permission, { answer: 'no', why: 'Invented.' }, 'vice.chair');
    expect(given.redirect).toBe(permission);
    expect(site.register().rows.referral.get(late)?.permission).toMatchObject({
      answer: 'no',
      answered: { by: 'vice.chair@council.example', why: 'Invented.' },
    });
    expect(site.open(permission, 'chair').page).toContain('No, the next sitting');
  });

  it('is nobody else’s to give, and the administrator sees that none was given', () => {
    const site = givenSite();
    for (const person of ['admin', 'worker.two', 'finance', 'somebody.else']) {
      const { status } = site.post(permission, { answer: 'yes', why: 'x' }, person);
      expect([person, status]).toEqual([person, 403]);
    }
    expect(site.open(permission, 'admin').page).toContain('Not answered');
    expect(site.open(permission, 'finance').page).toContain('for the chair and the vice chair');
    expect(site.register().rows.referral.get(late)?.permission?.answered).toBeUndefined();
  });

  it('stands once it is given: a second one changes nothing', () => {
    const site = givenSite();
    site.post(permission, { answer: 'yes', why: 'First.' }, 'chair');
    site.post(permission, { answer: 'no', why: 'Second.' }, 'vice.chair');
    expect(site.register().rows.referral.get(late)?.permission?.answered?.why).toBe('First.');
  });

  it('that comes too late is refused in words, and what was typed is kept', () => {
    const site = givenSite();
    site.workbook.goTo('2026-12-02T13:00:00');
    const { status, page } = site.post(permission, { answer: 'yes', why: 'Typed.' }, 'chair');
    expect(status).toBe(422);
    expect(page).toContain('It does not wait for an answer any more');
    expect(page).toContain('Typed.');
  });
});

describe('the answer about the minutes [CPR-5.2b]', () => {
  it('approves nothing that cannot be read back, and says where it stands', () => {
    const site = givenSite();
    const { status, page } = site.post(minutes, { answer: 'approve' }, 'chair');
    expect(status).toBe(422);
    expect(page).toContain('cannot be approved until they can be read back');
    expect(page).toContain(heard);
    expect(site.register().rows.sitting.get(heldSitting)?.finalAt).toBeUndefined();
  });

  it('that is refused an approval leads to what is in the way, and finds no fault with the box beside it', () => {
    const site = givenSite();
    const { page } = site.post(minutes, { answer: 'approve', why: 'Kept.' }, 'chair');
    expect(page).toContain('href="#lacking"');
    expect(page).toContain('id="lacking"');
    expect(page).toContain('Kept.');
    expect(page).not.toContain('aria-invalid');
    const { page: returned } = site.post(minutes, { answer: 'return', why: '' }, 'chair');
    expect(returned).toContain('aria-invalid');
  });

  it('gives as an example of a date one that this sitting would take', () => {
    const site = givenSite();
    const { page } = site.open(minutes, 'chair');
    expect(page).toContain('such as 23 December 2026');
  });

  it('approves as final what can be read back', () => {
    const site = givenSite();
    writeMinutes(site.workbook);
    expect(site.open(minutes, 'chair').page).not.toContain('cannot be read back');
    expect(site.post(minutes, { answer: 'approve' }, 'chair').redirect).toBe(minutes);
    expect(site.register().rows.sitting.get(heldSitting)).toMatchObject({
      approvedBy: 'chair@council.example',
    });
    expect(site.open(minutes, 'chair').page).toContain('Approved as final');
  });

  it('is asked beside what would be recorded: what stands in the register, and what the minutes say', () => {
    const site = givenSite();
    writeMinutes(site.workbook);
    const { page } = site.open(minutes, 'chair');
    expect(page).toContain('What the minutes would change in the register');
    const cells = [...page.matchAll(/<t[hd][^>]*>\s*([^<]*?)\s*<\/t[hd]>/g)].map(
      ([, text]) => text,
    );
    const at = cells.indexOf('Decision');
    expect(cells.slice(at - 1, at + 3)).toEqual([heard, 'Decision', 'Nothing', 'Approve']);
  });

  it('shows the administrator what would be taken, takes that and nothing else, and can undo it', () => {
    const site = givenSite();
    const outcome = () => site.register().rows.item.get(`${heard}@${heldSitting}`)?.outcome;
    writeMinutes(site.workbook);
    const { page } = site.open(minutes, 'admin');
    expect(site.open(minutes, 'chair').page).not.toContain('Take what is shown');
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? '';
    writeMinutes(site.workbook, ['Invented: visit', addressOf('worker.one'), '2 December 2026']);
    expect(site.post(minutes, { answer: 'take', seen }, 'admin').said).toContain(
      'Nothing was taken: something was changed since it was shown.',
    );
    expect(outcome()).toBeUndefined();
    expect(site.post(minutes, { answer: 'take', seen }, 'chair').status).toBe(403);
    writeMinutes(site.workbook);
    expect(site.post(minutes, { answer: 'take', seen }, 'admin').said).toContain(
      'Taken from the minutes: 1 child.',
    );
    expect(outcome()?.decision).toBe('approve');
    expect(site.post(minutes, { answer: 'take', seen }, 'admin').said).toContain('Nothing to take');
    expect(site.open(minutes, 'chair').page).toContain('the register says what the minutes say');
    expect(site.open(minutes, 'chair').page).not.toContain('Undo the last reading back');
    expect(site.open(minutes, 'admin').page).toContain('Undo the last reading back');
    expect(site.post(minutes, { answer: 'undo' }, 'admin').said).toContain('Undone');
    expect(outcome()).toBeUndefined();
  });

  it('follows two ticks in the workbook: the first shows, the second takes', () => {
    const { workbook, register } = givenSite();
    const outcome = () => register().rows.item.get(`${heard}@${heldSitting}`)?.outcome;
    const beside = () => String(valueAt(workbook, 'sittings', heldSitting, 'done'));
    const tick = (column: string, value = 'yes') => {
      workbook.type('sittings', heldSitting, column, value);
      workbook.turn();
    };
    writeMinutes(workbook);
    workbook.type('sittings', heldSitting, 'takeRead', 'yes');
    tick('readBack');
    expect(beside()).toContain('Look first at what was read');
    expect(beside()).toContain(`${heard}: Decision: nothing → Approve`);
    expect(outcome()).toBeUndefined();
    tick('takeRead', '');
    tick('takeRead');
    expect(beside()).toContain('✓ Taken from the minutes: 1 child.');
    expect(outcome()?.decision).toBe('approve');
    workbook.order({ kind: 'undo-reading', sitting: heldSitting });
    workbook.turn();
    expect(outcome()).toBeUndefined();
    expect(beside()).toContain('✓ Undone');
  });

  it('says who was there as a proposal: taken by the administrator, before the approval or after [CPR-2.3]', () => {
    const site = givenSite();
    const seat = () =>
      site.register().rows.attendance.get(`${heldSitting}/${addressOf('finance')}`);
    writeMinutes(site.workbook);
    writeWhoWasThere(site.workbook, seat()?.title ?? '', 'Present');
    writeWhoWasThere(site.workbook, 'Finished at', 'later');
    const { page } = site.open(minutes, 'admin');
    expect(page).toContain('these cannot be read, and the minutes can be approved all the same');
    expect(page).toContain('“later” is no time between the start and now.');
    const cells = [...page.matchAll(/<t[hd][^>]*>\s*([^<]*?)\s*<\/t[hd]>/g)].map(
      ([, text]) => text,
    );
    const at = cells.indexOf('Who was there');
    expect(cells.slice(at, at + 4)).toEqual(['Who was there', seat()?.title, 'Nothing', 'Present']);
    expect(site.post(minutes, { answer: 'approve' }, 'chair').redirect).toBe(minutes);
    expect(seat()?.mark).toBe('');
    expect(site.open(sitting, 'admin').page).not.toContain('Counts: ');
    expect(site.open(minutes, 'chair').page).not.toContain('Leave what stands');
    expect(site.post(minutes, { answer: 'take-presence' }, 'chair').status).toBe(403);
    expect(site.open(minutes, 'admin').page).toContain('Leave what stands');
    expect(site.post(minutes, { answer: 'take-presence' }, 'admin').said).toContain('→ Present');
    expect(seat()?.mark).toBe('present');
    expect(site.open(minutes, 'admin').page).not.toContain('Leave what stands');
    expect(site.open(sitting, 'admin').page).toContain('Counts: Present');
  });

  it('approves only the text that the page showed, and keeps its fingerprint', () => {
    const site = givenSite();
    writeMinutes(site.workbook);
    const text = /name="text" value="([^"]+)"/.exec(site.open(minutes, 'chair').page)?.[1] ?? '';
    expect(text).toMatch(/^1:[0-9a-f]{64}$/);
    const { workbook } = site;
    writeMinutes(workbook, ['Invented: visit', addressOf('worker.one'), '2 December 2026']);
    const { status } = site.post(minutes, { answer: 'approve', text }, 'chair');
    expect(status).toBe(422);
    writeMinutes(site.workbook);
    expect(site.post(minutes, { answer: 'approve', text }, 'chair').redirect).toBe(minutes);
    expect(site.open(minutes, 'chair').page).toContain(text);
  });

  it('returns for edits what has a reason, and asks for one', () => {
    const site = givenSite();
    expect(site.post(minutes, { answer: 'return', why: '' }, 'chair').status).toBe(422);
    expect(site.post(minutes, { answer: 'return', why: 'The reasons.' }, 'chair').status).toBe(303);
    expect(site.register().rows.sitting.get(heldSitting)?.returnedForEdits).toMatchObject({
      why: 'The reasons.',
    });
  });

  it('is not the administrator’s', () => {
    const site = givenSite();
    expect(site.post(minutes, { answer: 'return', why: 'x' }, 'admin').status).toBe(403);
    expect(site.open(minutes, 'admin').page).not.toContain('Are these minutes final?');
  });
});

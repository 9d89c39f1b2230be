import { seedPeople } from '../../src/commands/trial/seed-people.ts';
import { given } from '../given/given-workbook.ts';
import { runPanels, satInAugust } from './given/several.ts';
import { addressOf, givenSite } from './given/site.ts';

const path = '/panels/best-care/reports/quarterly-performance';

const quarter = given((workbook) => {
  runPanels(workbook, 'next-steps');
  satInAugust(workbook);
  workbook.run(
    seedPeople('local-workbook', [
      {
        email: addressOf('chair.bc'),
        name: 'Person Chairing',
        role: 'chair',
        title: 'LAC Service Manager',
        panels: ['best-care'],
      },
    ]),
  );
});

/** The Best Care Panel, with a chair of its own, sat once in August, and heard one child. */
function givenQuarter() {
  const { given: workbook } = quarter();
  return { site: givenSite(workbook), workbook };
}

describe('the page of a report [BC-8.5]', () => {
  it('waits on To do of the chair with the quarter that is over, and says how the panel did, of no child', () => {
    const { site } = givenQuarter();
    expect(site.open('/', 'chair.bc').page).toContain(`href="${path}"`);
    const { status, page } = site.open(path, 'chair.bc');
    expect(status).toBe(200);
    expect(page).toContain('Performance of the panel: Best Care Panel, July to September 2026');
    expect(page).toContain('For: CSC Quarterly Performance Meeting.');
    expect(page).toContain('1 sitting was held.');
    expect(page).toContain('Requests by outcome, July to September 2026: heard fewer than 5.');
    expect(page).not.toMatch(/BC-26-|October to December 2026: /);
    const now = site.open(`${path}?period=2026-10`, 'chair.bc').page;
    expect(now).toContain('Best Care Panel, October to December 2026');
    expect(now).toContain('0 sittings were held.');
    expect(now).toContain(`href="${path}?period=2026-07"`);
  });

  it('keeps that it was given, with what the chair recommends, and says so on the tab Reports', () => {
    const { site, workbook } = givenQuarter();
    const given = { from: '2026-07-01', on: '12 November', recommendations: 'More homes nearby.' };
    const reply = site.post(path, given, 'chair.bc');
    expect(reply).toMatchObject({
      redirect: `${path}?period=2026-07`,
      said: 'Recorded: Performance of the panel, July to September 2026: given.',
    });
    const { page } = site.open(path, 'admin');
    expect(page).toContain('Given on Thursday 12 November 2026, says chair.bc@council.example');
    expect(page).toContain('More homes nearby.');
    expect(site.open('/', 'chair.bc').page).not.toContain('Report due');
    workbook.turn();
    const cells = JSON.stringify(workbook.workspace.snapshot().spreadsheet);
    expect(cells).toContain('Given on Thursday 12 November 2026. Its page: ');
  });

  it('says what is wrong and keeps what was typed; it is for chair and administrator of the panel', () => {
    const { site } = givenQuarter();
    const typed = { from: '2026-07-01', on: 'soon', recommendations: 'More homes nearby.' };
    const { status, page } = site.post(path, typed, 'chair.bc');
    expect([status, page.includes('“soon” is not a date.')]).toEqual([422, true]);
    expect(page).toContain('More homes nearby.');
    const named = site.post(
      path,
      { ...typed, on: '12 November', recommendations: 'A.B.' },
      'chair.bc',
    );
    expect(named.page).toContain('Leave out references, numbers and initials of children.');
    expect(site.post(path, typed, 'chair.bc', 'stolen').status).toBe(403);
    for (const person of ['finance', 'worker.one', 'somebody.else']) {
      expect(site.open(path, person).status).toBe(403);
    }
    expect(site.open('/panels/best-care/reports/other', 'admin').status).toBe(404);
    expect(site.open('/panels/resources/reports/quarterly-performance', 'admin').status).toBe(404);
  });
});

describe('a report on demand [NS-7.8]', () => {
  it('is led to from the home page of the administrator, and tells of the quarter that runs', () => {
    const { site } = givenQuarter();
    const update = '/panels/next-steps/reports/smt-update';
    expect(site.open('/', 'admin').page).toContain(`href="${update}"`);
    const { page } = site.open(update, 'admin');
    expect(page).toContain('Update to SMT and DMT: Next Steps Panel, October to December 2026');
    expect(page).toContain('For: SMT/DMT.');
    expect(
      site.post(update, { from: '2026-10-01', on: '20 November', recommendations: '' }, 'admin')
        .said,
    ).toBe('Recorded: Update to SMT and DMT, October to December 2026: given.');
  });
});

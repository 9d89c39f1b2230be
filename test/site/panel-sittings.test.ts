import { offered } from '../../src/panels/index.ts';
import { pathTo } from '../../src/pages/routes.ts';
import { givenSite, mondayAfterCutOff } from './given/site.ts';

const pathOf = (panel: string): string => pathTo('panelSittings', { panel });

/** Monday 30 November 2026; the workbook also runs these. */
const givenPanels = (...codes: readonly string[]) =>
  givenSite(mondayAfterCutOff().given, {
    panels: { ...offered, unlessChosen: ['resources', ...codes] },
  });

describe('the sittings of a panel [BC-6.2] [CPP-G1]', () => {
  it('are shown to whoever runs it, and to nobody else', () => {
    const site = givenPanels();
    expect(site.open(pathOf('resources'), 'admin').page).toContain('Wednesday 2 December 2026');
    for (const person of ['chair', 'worker.one', 'nobody.known']) {
      expect(site.open(pathOf('resources'), person).status).toBe(403);
    }
    expect(site.open(pathOf('no-such-panel'), 'admin').status).toBe(404);
  });

  it('take a whole schedule pasted at once, and say it on the page', () => {
    const site = givenPanels('permanence');
    const reply = site.post(
      pathOf('permanence'),
      { what: 'add', dates: '8 December 2026\r\n\r\n2027-01-19', stream: '', why: '' },
      'admin',
    );
    expect(reply.said).toBe('2 added: Tuesday 8 December 2026, Tuesday 19 January 2027.');
    const { page } = site.open(pathOf('permanence'), 'admin');
    expect(page).toContain('Tuesday 8 December 2026');
    expect(page).toContain('Tuesday 19 January 2027');
  });

  it('name every line that is no date, keep what was typed, and add none', () => {
    const site = givenPanels('permanence');
    const dates = '8 December 2026\nsoon\n31 February 2027';
    const { status, page } = site.post(
      pathOf('permanence'),
      { what: 'add', dates, stream: '', why: '' },
      'admin',
    );
    expect(status).toBe(422);
    expect(page).toContain('“soon” is not a date');
    expect(page).toContain('“31 February 2027” is not a date');
    expect(page).toContain(dates);
    expect(site.open(pathOf('permanence'), 'admin').page).toContain('No sitting is planned yet.');
  });

  it('ask which children a sitting is for where the panel has streams', () => {
    const site = givenPanels('best-care');
    const typed = { what: 'add', dates: '8 December 2026', why: '' };
    expect(site.post(pathOf('best-care'), { ...typed, stream: '' }, 'admin').page).toContain(
      'Choose which children the sitting is for.',
    );
    site.post(pathOf('best-care'), { ...typed, stream: '18-plus' }, 'admin');
    expect(site.open(pathOf('best-care'), 'admin').page).toMatch(
      /Tuesday 8 December 2026<\/a>(\s|<[^>]*>)*18 and over/,
    );
  });

  it('go into the next phase when a person says so, and not before [NS-8.7]', () => {
    const site = givenPanels('next-steps');
    const { page } = site.open(pathOf('next-steps'), 'admin');
    expect(page).toContain('Phase: Young people approaching 18');
    expect(page).toContain('“Fifteen and three quarters, and back from 17, in turn” begins on');
    const begins = (from: string) =>
      site.post(pathOf('next-steps'), { what: 'phase', phase: 'alternating', from }, 'admin');
    expect(begins('soon').page).toContain('“soon” is not a date. Type it like 2 December 2026.');
    expect(begins('17 December 2026').said).toContain('From Thursday 17 December 2026');
    expect(site.open(pathOf('next-steps'), 'admin').page).toContain(
      'Phase: Fifteen and three quarters, and back from 17, in turn',
    );
  });
});

import { tick } from '../../src/app/tick.ts';
import { childName } from '../../src/core/week/followed-child.ts';
import { offered } from '../../src/panels/index.ts';
import { givenWorkbook } from '../given/given-workbook.ts';
import { planReview } from '../given/plan-review.ts';
import { addressOf, givenSite } from './given/site.ts';

const hidden = (page: string, name: string): string =>
  (new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a reader sees of the page itself, without its markup. */
const words = (page: string): string =>
  page
    .replace(/^.*<main/s, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** A workbook that runs the invented council's Plan Review Panel, brought as a file, on 23 November 2026. */
function givenPanel() {
  const workbook = givenWorkbook();
  const turn = (): void => {
    while (workbook.run(tick({ ...workbook.newRun(), panels: offered })).more);
  };
  turn();
  const site = givenSite(workbook, { panels: offered });
  const accept = (path: string, page: string, ...names: readonly string[]) =>
    site.post(
      path,
      { step: 'take', ...Object.fromEntries(names.map((name) => [name, hidden(page, name)])) },
      'admin',
    );
  const { page } = site.post(
    '/panels',
    { step: 'look', panel: JSON.stringify(planReview) },
    'admin',
  );
  accept('/panels', page, 'panel', 'fingerprint');
  workbook.type('panels', 'plan-review', 'runs', 'Yes');
  turn();
  const look = (extract: string): string =>
    site.post('/children', { step: 'look', extract }, 'admin').page;
  const take = (extract: string): void => {
    expect(accept('/children', look(extract), 'extract', 'fingerprint').status).toBe(303);
    turn();
  };
  return { site, shown: page, look, take };
}

const heads = 'LCS number,Initials,Date of birth,Legal status,Plan since,Plan ends,Worker,Manager';
const people = `${addressOf('worker.one')},${addressOf('manager.one')}`;
const extract = [
  heads,
  `1000001,A.B.,20/05/2018,V2,25/08/2025,01/06/2027,${people}`,
  `1000002,A.C.,20/05/2017,C2,01/10/2026,06/01/2027,${people}`,
  `1000003,A.D.,20/05/2016,V2,01/06/2026,02/12/2026,${people}`,
  `1000004,A.E.,20/05/2015,C2,26/08/2025,07/01/2027,${people}`,
  `1000005,A.F.,20/05/2014,C2,,07/01/2027,${people}`,
].join('\n');

describe('a panel of the council’s own that finds children by their plans [NS-3.3]', () => {
  it('shows each figure before it is kept', () => {
    const { shown } = givenPanel();
    expect(words(shown)).toContain('cohorts, long-plans, plan, lasts months');
    expect(words(shown)).toContain('cohorts, plans-ending, plan ends, within weeks');
  });

  it('asks for both columns, reports whose day is missing, and shows what a newer extract changes', () => {
    const { site, look, take } = givenPanel();
    expect(words(site.open('/children', 'admin').page)).toContain('Plan since, Plan ends');
    const without = look('LCS number,Initials,Date of birth\n1000001,A.B.,20/05/2018');
    expect(words(without)).toContain('1 No column is headed “Plan since”');
    expect(words(look(extract))).toContain(
      '6 1000005 There is no day since when the plan runs. The child belongs to no cohort that counts by it.',
    );
    take(extract);
    const newer = extract.replace('06/01/2027', '06/03/2027');
    expect(words(look(newer))).toContain('1000002 A.C. Plan ends');
  });

  it('lists who is due, counted from Wednesday’s sitting, and says why', () => {
    const { site, take } = givenPanel();
    take(extract);
    const page = words(site.open('/due/plan-review', 'admin').page).replace(/ , \d+: tracker/g, '');
    for (const row of [
      '1000001 A.B. Sunday 20 May 2018 plan since Monday 25 August 2025, 15 months on Wednesday 25 November 2026 Wednesday 25 November 2026 ○ To come',
      '1000002 A.C. Saturday 20 May 2017 plan ends on Wednesday 6 January 2027 Wednesday 6 January 2027',
      '1000003 A.D. Friday 20 May 2016 plan since Monday 1 June 2026, 3 months on Tuesday 1 September 2026; plan ends on Wednesday 2 December 2026 Wednesday 2 December 2026',
    ]) {
      expect(page).toContain(row);
    }
    expect(page).not.toMatch(/100000[45] A/);
  });

  it('puts down who is ticked, and shows the plan on the page of a child', () => {
    const { site, take } = givenPanel();
    take(extract);
    const down = {
      ...{ do: 'put-down', cohort: 'plans-ending', child: '1000002' },
      sitting: 'plan-review:2026-11-25',
    };
    expect(site.post('/due/plan-review', down, 'admin').said).toMatch(
      /^1 child is put down for Wednesday 25 November 2026/,
    );
    expect(words(site.open('/due/plan-review', 'admin').page)).toContain(
      '● PV-26-0001, Wednesday 25 November 2026',
    );
    const followed = `/tracker/plan-review/${childName({ key: '1000003' })}`;
    expect(words(site.open(followed, 'admin').page)).toContain(
      'since Monday 1 June 2026, ends on Wednesday 2 December 2026',
    );
  });
});

import { overseen, reviewing } from '../given/next-steps.ts';
import { given } from '../given/given-workbook.ts';
import { admin } from '../given/people.ts';
import { heardByNextSteps, runPanels } from './given/several.ts';
import { givenSite } from './given/site.ts';

const path = `/oversight/${encodeURIComponent(overseen)}`;

const heard = given(heardByNextSteps);
const quiet = given((workbook) => {
  runPanels(workbook, 'next-steps');
  workbook.turn();
});
const site = () => givenSite(heard().given);
const rowIn = (where: ReturnType<typeof site>) => where.register().rows.oversight.get(overseen);

describe('the page of all children after the panel', () => {
  it('stands in the bar for whoever runs the panel before any child was heard, and says when one comes [NS-7.1]', () => {
    const { given: workbook } = quiet();
    const where = givenSite(workbook);
    expect(where.open('/', 'admin').page).toContain('href="/oversight"');
    expect(where.open('/oversight', 'admin').page).toContain('No child is looked at yet.');
    expect(where.open('/', 'worker.two').page).not.toContain('href="/oversight"');
    expect(where.open('/oversight', 'worker.two').status).toBe(403);
    workbook.order({ kind: 'run-panel', panel: 'next-steps', runs: false });
    workbook.turn();
    expect(where.open('/', 'admin').page).not.toContain('href="/oversight"');
  });
});

describe('the page of a child after the panel', () => {
  it('waits for the reviewing officer, who is not in People, and is answered there [NS-7.2] [NS-1.4]', () => {
    const where = site();
    expect(where.open('/', 'reviewing').page).toContain(`href="${path}"`);
    const { page } = where.open(path, 'reviewing');
    expect(page).toContain('Recommendation: Invented: visit the college');
    expect(page).not.toContain('Signpost: Call</h3>');
    expect(page).toContain('Nobody has said whether there is one');
    const early = where.post(
      path,
      { do: 'look', code: 'in-pathway-plan', answer: 'yes' },
      'reviewing',
    );
    expect([early.status, early.page.includes('1 of what was recommended is not in')]).toEqual([
      422,
      true,
    ]);
    const fed = where.post(
      path,
      { do: 'plan', action: `${overseen}/1`, number: '1', 'since-1': '20 November 2026' },
      'worker.one',
    );
    expect(fed.said).toBe('In the Pathway Plan since Friday 20 November 2026.');
    const met = where.post(
      path,
      { do: 'look', code: 'in-pathway-plan', answer: 'yes' },
      'reviewing',
    );
    expect(met.redirect).toBe(path);
    expect(rowIn(where)?.answers?.['in-pathway-plan']).toMatchObject({
      answer: 'yes',
      by: reviewing,
      on: '2026-11-23',
    });
    expect(where.open('/', 'reviewing').page).not.toContain(`href="${path}"`);
    expect(where.open(path, 'reviewing').page).toContain(
      'Yes, in the review of Monday 23 November',
    );
  });

  it('is answered by the administrator in their place, and shown so [NS-7.4]', () => {
    const where = site();
    const boxes = { do: 'look', code: 'contingency', answer: 'no', 'on-contingency': '20/11/2026' };
    expect(where.post(path, boxes, 'admin').status).toBe(303);
    expect(where.open(path, 'reviewing').page).toContain(
      `No, in the review of Friday 20 November 2026. By ${admin}, for the officer`,
    );
  });

  it('keeps an escalation by stage, and what came of it [NS-7.5] [NS-7.6]', () => {
    const where = site();
    const boxes = {
      ...{ do: 'escalate', code: 'dispute', stage: 'Dispute resolution', about: `${overseen}/1` },
      'why-dispute': 'Invented: nothing happened',
    };
    expect(where.post(path, boxes, 'reviewing').said).toBe(
      'Dispute resolution, Monday 23 November 2026.',
    );
    expect(where.post(path, boxes, 'reviewing').page).toContain('This is kept already.');
    expect(where.open(path, 'reviewing').page).toContain(
      'About “Recommendation: Invented: visit the college”. Invented: nothing happened',
    );
    const ended = { do: 'ended', number: '1', 'ended-words-1': 'Agreed', 'ended-on-1': '' };
    expect(where.post(path, ended, 'reviewing').status).toBe(303);
    expect(where.open(path, 'reviewing').page).toContain('ended Monday 23 November 2026: Agreed');
  });

  it('takes the day of the next review, and that it passed on where none is left', () => {
    const where = site();
    expect(where.post(path, { do: 'review', 'review-on': 'soon' }, 'reviewing').status).toBe(422);
    where.post(path, { do: 'review', 'review-on': '12 February 2027' }, 'reviewing');
    expect(rowIn(where)).toMatchObject({ reviewOn: '2027-02-12', typed: true });
    expect(where.open(path, 'reviewing').page).toContain('Friday 12 February 2027');
    where.post(path, { do: 'pass', 'pass-on': '20 November 2026' }, 'reviewing');
    expect(where.open(path, 'reviewing').page).toContain(
      'passed to Leaving Care, Friday 20 November',
    );
  });

  it('is nobody else’s; whoever writes the plan says nothing of the review', () => {
    const where = site();
    for (const person of ['worker.two', 'finance', 'somebody.else'])
      expect([person, where.open(path, person).status]).toEqual([person, 403]);
    const look = { do: 'look', code: 'contingency', answer: 'yes' };
    for (const person of ['worker.one', 'chair', 'somebody.else'])
      expect([person, where.post(path, look, person).status]).toEqual([person, 403]);
    expect(where.open(path, 'chair').page).not.toContain('<button>Save');
    expect(where.post(path, look, 'reviewing', 'stolen').status).toBe(403);
    expect(where.open('/oversight/none', 'admin').status).toBe(404);
    expect(rowIn(where)?.answers).toBeUndefined();
  });
});

describe('the page Oversight [NS-7.1]', () => {
  it('has the children of each officer under that officer, for whoever runs or chairs the panel', () => {
    const where = site();
    for (const person of ['admin', 'chair', 'reviewing']) {
      const { page } = where.open('/oversight', person);
      expect(page).toContain(`<h3>${reviewing}: 1</h3>`);
      expect(page).toContain(
        'Recommendation: Invented: visit the college, worker.one@council.example. ○ Not in the Pathway Plan yet',
      );
      expect(page).toContain('Monday 23 November 2026');
    }
    expect(where.open('/', 'reviewing').page).toContain('href="/oversight"');
  });

  it('is no page for those with no child to look at', () => {
    const where = site();
    expect(where.open('/oversight', 'worker.two').status).toBe(403);
    expect(where.open('/', 'worker.two').page).not.toContain('href="/oversight"');
  });
});

describe('the tabs Oversight and Actions', () => {
  const shown = (where: ReturnType<typeof site>, tab: string, key: string) => {
    const view = where.workbook.read().tabs.get(tab);
    const cells = view?.rows[(view.rowOf.get(key) ?? 1) - 1] ?? [];
    return (column: string): string =>
      cells[view?.columns.get(column) ?? -1]?.userEnteredValue?.stringValue ?? '';
  };

  it('show how a child stands, and take the day of its next review [NS-7.2] [NS-A12]', () => {
    const where = site();
    const { workbook } = where;
    expect(shown(where, 'oversight', overseen)('status')).toBe('● Due soon');
    expect(shown(where, 'oversight', overseen)('officer')).toBe(reviewing);
    workbook.type('oversight', overseen, 'reviewOn', '12 February 2027');
    workbook.turn(admin);
    expect(rowIn(where)).toMatchObject({ reviewOn: '2027-02-12', typed: true });
    expect(shown(where, 'oversight', overseen)('done')).toBe(
      '✓ Next review on Friday 12 February 2027.',
    );
    workbook.type('oversight', overseen, 'passedOn', '20 November 2026');
    workbook.turn(admin);
    expect(shown(where, 'oversight', overseen)('status')).toBe(
      '– No review left: passed to Leaving Care, Friday 20 November 2026',
    );
  });

  it('keep what was recommended open until it stands in the plan, whatever else was done [NS-1.4] [NS-7.5]', () => {
    const where = site();
    const { workbook } = where;
    const key = `${overseen}/1`;
    workbook.type('actions', key, 'doneOn', '20 November 2026');
    workbook.turn(admin);
    expect(shown(where, 'actions', key)('state')).toBe('○ Done Friday 20 November 2026');
    expect(shown(where, 'actions', key)('plan')).toBe('○ Not in the Pathway Plan yet');
    workbook.type('actions', key, 'inPlan', '21 November 2026');
    workbook.turn(admin);
    expect(shown(where, 'actions', key)('state')).toBe('✓ Done Friday 20 November 2026');
    expect(shown(where, 'actions', key)('plan')).toBe(
      '✓ In the Pathway Plan since Saturday 21 November 2026',
    );
    workbook.type('actions', key, 'notInPlan', 'Invented: not needed');
    workbook.turn(admin);
    expect(shown(where, 'actions', key)('plan')).toContain('– Not needed in the Pathway Plan');
    const boxes = {
      ...{ do: 'escalate', code: 'escalation', stage: 'Formal escalation', about: key },
      'why-escalation': 'Invented: nothing happened',
    };
    where.post(path, boxes, 'admin');
    expect(shown(where, 'actions', key)('escalated')).toBe(
      '◆ Formal escalation since Monday 23 November 2026',
    );
  });
});

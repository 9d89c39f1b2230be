import {
  consentA,
  consentB,
  home,
  homes,
  removed,
  said,
  sitting,
  told,
} from '../../given/homes.ts';
import { day } from '../given/day.ts';
import { givenChild, registerOf } from '../../given/panels.ts';
import { admin, managerOne, workerOne } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { ordered, settled, worked } from '../../given/week.ts';
import { broughtOver } from '../../../src/core/register/brought-over.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type {
  AgendaIssue,
  Change,
  Referral,
  Register,
} from '../../../src/core/register/register.ts';
import { askedOf } from '../../../src/core/week/asked-of.ts';
import { breachesOf } from '../../../src/core/week/breaches.ts';
import {
  isPaperMissing,
  goesWithout,
  papersToFollow,
} from '../../../src/core/week/papers-to-follow.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { wantedPaper } from '../../../src/core/week/wanted-paper.ts';

const lines = (register: Register, when = '2026-12-09 10:00') =>
  toDo(register, at(when)).filter(({ words }) => words === '● Paper to follow');
const issuesIn = ({ rows }: Register): readonly AgendaIssue[] => [...rows.issue.values()];
const breaches = (register: Register, key = sitting): readonly string[] => {
  const row = register.rows.sitting.get(key);
  return row ? breachesOf(register, row).map(({ words }) => words) : [];
};

/** A child before the Best Care Panel of Tuesday 1 December 2026, whose paper Google would not make. */
function bestCare(): Register {
  const child = givenChild('best-care', 1, '2026-11-19 09:00', {
    facts: { dateOfBirth: day('2010-03-01') },
  }) as Extract<Change, { readonly table: 'referral' }>;
  const register = registerOf('best-care', [child]);
  const paper = wantedPaper(register, child.row) as Extract<Change, { readonly table: 'document' }>;
  const refused: Change = { table: 'document', row: { ...paper.row, status: 'not-made' } };
  const added = ordered(
    withChanges(register, [refused]),
    {
      kind: 'add-sittings',
      panel: 'best-care',
      on: [day('2026-12-01')],
      stream: 'under-18',
      why: '',
    },
    '2026-11-20 10:00',
  );
  return settled(added, '2026-11-20 10:00');
}

describe('an agenda that goes without a paper [BC-7.4]', () => {
  it('goes all the same; the paper is marked as to follow, and is a breach that is logged and shown', () => {
    const gone = ['2026-11-26 12:01', '2026-11-27 12:00'].reduce(worked, bestCare());
    const [issue] = issuesIn(gone);
    expect(issue).toMatchObject({ status: 'gone', toFollow: ['BC-26-0001'] });
    const mails = [...gone.rows.mail.values()].filter(({ type }) => type === 'agenda');
    expect(mails.length).toBeGreaterThan(3);
    for (const { status, facts } of mails) {
      expect(status).toBe('sent');
      expect(facts['items']).toMatchObject([{ note: 'Papers to follow' }]);
    }
    expect(breaches(gone, 'best-care:2026-12-01:under-18')).toEqual([
      'BC-26-0001: the agenda went, its paper to follow.',
    ]);
    expect(lines(gone, '2026-11-27 13:00')).toMatchObject([
      { who: `${workerOne}, Administrator`, about: 'BC-26-0001', path: '/referrals/BC-26-0001' },
    ]);
    expect(lines(gone, '2026-11-27 13:00')[0]?.clause).toContain('two working days');
    expect(lines(gone, '2026-12-01 15:00')).toEqual([]);
  });

  it('asks for it until it is there, and keeps that the agenda went without', () => {
    const listed = told(said(homes(), consentB));
    expect(lines(listed)).toMatchObject([{ about: home }]);
    expect(breaches(listed)).toEqual([`${home}: the agenda went, its paper to follow.`]);
    const there = said(listed, consentA, removed);
    expect(lines(there)).toEqual([]);
    expect(breaches(there)).toHaveLength(1);
  });

  it('stands on To do with the worker until the sitting begins, for the sitting of the child alone', () => {
    const listed = told(said(homes(), consentB));
    const open = (register: Register, when = '2026-12-09 10:00') =>
      papersToFollow(register, at(when));
    const line = {
      words: '● Paper to follow',
      what: `${home}: the agenda for Tuesday 15 December 2026 went without its paper. It is marked there as to follow: members need it before they meet.`,
      who: `${workerOne}, Administrator`,
      about: home,
      path: `/referrals/${home}`,
      panel: 'lasting-homes',
      rule: listed.panels[0]?.agenda?.rule,
    };
    expect(open(listed)).toEqual([line]);
    const row = listed.rows.referral.get(home) as Referral;
    const changed = (altered: Partial<Referral>) =>
      open(withChanges(listed, [{ table: 'referral', row: { ...row, ...altered } }]));
    expect(changed({ facts: { ...row.facts, worker: '' } })).toEqual([
      { ...line, who: 'Administrator' },
    ]);
    expect(changed({ sitting: 'lasting-homes:2027-02-09' })).toEqual([]);
    expect(open(listed, '2026-12-15 09:29')).toEqual([line]);
    expect(open(listed, '2026-12-15 09:30')).toEqual([]);
    const { rows } = listed;
    expect(open({ ...listed, rows: { ...rows, referral: new Map() } })).toEqual([]);
    expect(open({ ...listed, rows: { ...rows, issue: new Map() } })).toEqual([]);
  });

  it('is none where every paper is there', () => {
    const listed = told(said(homes(), consentB, consentA, removed));
    expect(issuesIn(listed).map((issue) => 'toFollow' in issue)).toEqual([false]);
    expect(breaches(listed)).toEqual([]);
    expect(lines(listed)).toEqual([]);
  });

  it('is counted once for each child, not at every issue', () => {
    const listed = told(said(homes(), consentB));
    const [issue] = issuesIn(listed);
    if (!issue) throw new Error('No issue.');
    expect(goesWithout(listed, { ...issue, issue: 2 })).toEqual([]);
    expect(goesWithout(listed, issue)).toEqual([home]);
  });

  it('counts a child who was put down and of whom nobody wrote, but none brought over with its record', () => {
    const referral = homes().rows.referral.get(home) as Referral;
    const shared = said(homes(), consentA, removed);
    const given = shared.rows.referral.get(home) as Referral;
    const unwritten = { ...given, responses: [broughtOver] };
    expect(isPaperMissing(homes(), referral)).toBe(true);
    expect(isPaperMissing(shared, given)).toBe(false);
    expect(isPaperMissing(shared, unwritten)).toBe(false);
    expect(isPaperMissing(shared, { ...unwritten, cohort: 'in-care-16' })).toBe(true);
    expect(isPaperMissing(shared, { ...given, cohort: 'in-care-16' })).toBe(false);
  });
});

describe('dates kept free [BC-7.5]', () => {
  it('are asked of worker and team manager for each child who is to be heard, and stop nothing', () => {
    const register = bestCare();
    const child = register.rows.referral.get('BC-26-0001') as Referral;
    const asked = askedOf(register, child).filter(({ rule }) => rule === 'BC-7.5');
    expect(asked.map(({ label, owners }) => [label, ...owners])).toEqual([
      ['The dates of the panel kept free in your diary', workerOne],
      ['The dates of the panel kept free in your diary', managerOne],
    ]);
    const open = toDo(register, at('2026-11-20 10:00')).filter(({ what }) =>
      what.includes('kept free in your diary'),
    );
    expect(open.map(({ who }) => who).sort()).toEqual([managerOne, workerOne]);
    expect(open[0]?.what).toContain('for Tuesday 1 December 2026');
    expect(open[0]?.who).not.toBe(admin);
  });
});

import { day } from '../given/day.ts';
import { afterNextSteps, overseen, reviewing } from '../../given/next-steps.ts';
import { chair, managerOne, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral } from '../../given/register.ts';
import type { Referral, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import type { Panel } from '../../../src/core/panel/panel.ts';
import { oversightToSettle } from '../../../src/core/week/oversight-to-settle.ts';
import { officerReading, oversightStanding } from '../../../src/core/week/oversight.ts';

import { check, kept, path, rowOf, ruled, today } from './given-overseen.ts';

const whose = (facts: Partial<Referral['facts']>): Register =>
  withChanges(afterNextSteps(), [
    givenReferral(1, '2026-10-20 09:00', {
      reference: 'NS-26-0001',
      panel: 'next-steps',
      status: 'heard',
      facts: { caseNumber: '3000001', ...facts },
    }),
  ]);
const matters = (register: Register, when = today) => oversightToSettle(register, at(when));

describe('what is open of a child that was heard, line by line [NS-7.2] [NS-1.4]', () => {
  it('is the day of the review, and what the worker puts into the plan', () => {
    expect(matters(afterNextSteps())).toEqual([
      {
        words: '◆ Review date needed',
        what: 'NS-26-0001, All recommendations are in the Pathway Plan: the day of the next review is not known. Say it on its page, or on Oversight.',
        who: reviewing,
        about: overseen,
        path,
        panel: 'next-steps',
        rule: 'NS-7.2',
      },
      {
        words: '○ For the plan',
        what: 'One thing that was recommended is not in the Pathway Plan yet, NS-26-0001. Say on its page since when, or why not.',
        who: workerOne,
        about: overseen,
        path,
        panel: 'next-steps',
        rule: 'NS-1.4',
      },
    ]);
  });

  it('is, where no review is left, the day on which it passed, by the clause of the file [NS-A12]', () => {
    const register = kept({ reviewOn: day('2028-03-01') });
    expect(matters(register)[0]).toEqual({
      words: '◆ No review left',
      what: 'NS-26-0001: no review is left before 18 at which it could be checked. Say on its page on which day it passed to Leaving Care.',
      who: reviewing,
      about: overseen,
      path,
      panel: 'next-steps',
      rule: 'NS-A12',
    });
    const passed = kept({ passed: { on: day('2027-01-04'), by: reviewing, at: at(today) } });
    expect(matters(passed)).toEqual([]);
  });

  it.each([
    [{ worker: workerTwo, referrer: workerOne }, workerTwo],
    [{ worker: '', referrer: workerOne }, workerOne],
    [{ worker: '', referrer: '' }, 'Administrator'],
  ])('belongs for the plan to the worker, else to whoever asked: %j', (facts, who) => {
    expect(matters(whose(facts)).find(({ words }) => words === '○ For the plan')?.who).toBe(who);
  });

  it('is the administrator’s where the case is not known any more', () => {
    const register = afterNextSteps();
    const none = { ...register, rows: { ...register.rows, referral: new Map() } };
    expect(matters(none).map(({ who }) => who)).toEqual(['Administrator', 'Administrator']);
    expect(officerReading(none, overseen, day('2026-12-01'))).toBe('');
  });

  it('is each escalation of which nothing came yet, by the clause of its kind [NS-7.5] [NS-7.6]', () => {
    const escalated = (code: string, stage: string) =>
      ({ code, stage, on: day('2027-02-12'), why: 'w', by: reviewing, at: at(today) }) as const;
    const outcome = { words: 'Agreed', on: day('2027-02-13'), by: reviewing, at: at(today) };
    const register = kept({
      escalations: [
        escalated('escalation', 'Formal escalation'),
        { ...escalated('escalation', 'Formal escalation'), outcome },
        escalated('dispute', 'Dispute resolution'),
        escalated('gone', 'A stage of an older file'),
      ],
    });
    const found = matters(register).filter(({ words }) => words === '◆ Escalated');
    expect(found.map(({ rule }) => rule)).toEqual(['NS-7.5', 'NS-7.6', '']);
    expect(found[1]).toEqual({
      words: '◆ Escalated',
      what: 'NS-26-0001, Dispute resolution since Friday 12 February 2027: say on its page what came of it.',
      who: reviewing,
      about: overseen,
      path,
      panel: 'next-steps',
      rule: 'NS-7.6',
    });
  });
});

describe('who looks at it, and whether a review is left [NS-7.2] [NS-A12]', () => {
  const read = (by: string, register = kept({})) =>
    officerReading(
      ruled(register, [{ ...check, by } as NonNullable<Panel['oversight']>[number]]),
      overseen,
      day('2027-02-20'),
    );

  it('is whoever the file names: of the case, or of the panel', () => {
    expect(read('team-manager')).toBe(managerOne);
    expect(read('chair')).toBe(chair);
    expect(read('supervising-social-worker')).toBe('');
    const { rows, ...register } = kept({});
    const unheard = { ...register, rows: { ...rows, item: new Map() } };
    expect(read('chair', unheard)).toBe('');
    expect(read('team-manager', unheard)).toBe(managerOne);
  });

  it('is none left only before 18, of one whose day of birth is known, where the file says what then', () => {
    const is = (register: Register, on = '2028-03-01') =>
      oversightStanding(register, rowOf(register), day(on)).is;
    const late = kept({ reviewOn: day('2028-03-02') });
    expect(is(late)).toBe('none-left');
    expect(is(kept({ reviewOn: day('2028-02-29') }), '2028-02-29')).toBe('near');
    expect(is(kept({}))).toBe('none-left');
    expect(is(kept({}), '2028-02-29')).toBe('date-needed');
    const { passesTo: _, ...nobody } = check;
    expect(is(ruled(late, [nobody]))).toBe('near');
    expect(is(ruled(late, [nobody, check]))).toBe('none-left');
    const referral = late.rows.referral.get('NS-26-0001')!;
    const { dateOfBirth: __, ...facts } = referral.facts;
    const unborn = { table: 'referral', row: { ...referral, facts } } as const;
    const { dateOfBirth: ___, ...child } = late.rows.child.get('3000001')!;
    expect(is(withChanges(late, [unborn, { table: 'child', row: child }]))).toBe('near');
  });
});

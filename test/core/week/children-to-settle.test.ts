import type { Child } from '../../../src/core/register/child.ts';
import type { Change } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { childrenToSettle } from '../../../src/core/week/children-to-settle.ts';
import { registerOf } from '../../given/panels.ts';
import { workerOne } from '../../given/people.ts';
import { at, givenReferral } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';

const when = at('2026-12-01 09:00');
/** Nearly eighteen: past every age at which the panel is to hear her. */
const nearly = (altered: Partial<Child> = {}, key = '1000001') => child(key, '2008-12-10', altered);
const settle = (children: readonly Child[], ...rows: readonly Change[]) =>
  childrenToSettle(
    withChanges(registerOf('next-steps'), [
      ...children.map((row): Change => ({ table: 'child', row })),
      ...rows,
    ]),
    when,
  );
const caseOf = (altered: GivenReferral = {}): Change =>
  givenReferral(1, '2026-01-12 10:00', {
    ...{ reference: 'NS-26-0001', panel: 'next-steps', ...altered },
    facts: { caseNumber: '1000001' },
  });
const sitting = 'next-steps:2026-12-10';
const sat: Change = {
  table: 'sitting',
  row: { key: sitting, panel: 'next-steps', on: day('2026-12-10'), status: 'planned' },
};

describe('children whose limit is near, on To do [NS-1.7] [NS-3.3]', () => {
  const hearing = {
    words: '● Due soon',
    what: 'Put down for a sitting: LCS 1000001, A.B., by Wednesday 9 December 2026. Approaching 18.',
    who: 'Administrator',
    about: 'LCS 1000001',
    dueAt: at('2026-12-09 17:00'),
    path: '/due/next-steps',
    panel: 'next-steps',
    rule: 'NS-A2',
  };

  it('are the worker’s for a milestone, and the administrator’s to put down, once by the soonest', () => {
    const lines = settle([nearly()]);
    expect(lines.map(({ what, who }) => [what, who])).toEqual([
      [
        'A primary plan by seventeen and a half: LCS 1000001, A.B., by Wednesday 10 June 2026. The administrator says on the page that it stands.',
        workerOne,
      ],
      [hearing.what, hearing.who],
    ]);
    expect(lines[1]).toEqual(hearing);
    expect(lines[0]?.dueAt).toBe('2026-06-10T17:00:00');
    expect(settle([nearly({ worker: '' })])[0]?.who).toBe('Administrator');
    expect(settle([nearly(), nearly({}, '1000002')])).toHaveLength(4);
  });

  it('are named by their case where they have one, and asked no more once they are put down', () => {
    const lines = settle([nearly()], caseOf());
    expect(lines.map(({ about }) => about)).toEqual(['NS-26-0001', 'NS-26-0001']);
    expect(lines[1]?.what).toContain('Put down for a sitting: NS-26-0001, A.B., by ');
    const down = settle([nearly()], caseOf({ sitting }), sat);
    expect(down.map(({ what }) => what.split(':')[0])).toEqual([
      'A primary plan by seventeen and a half',
    ]);
  });

  it('are no reviews, which come back by themselves, however late', () => {
    const review: Change = {
      table: 'review',
      row: { key: 'r', reference: 'NS-26-0001', dueOn: day('2026-10-01'), status: 'waiting' },
    };
    const young = child('1000001', '2016-12-10');
    expect(settle([young], caseOf({ status: 'heard' }), review)).toEqual([]);
  });
});

describe('children of whom nobody can say when they are due [NS-3.3]', () => {
  const unborn = (key: string, altered: Partial<Child> = {}) => child(key, '', altered);

  it('are counted, but for those who have gone', () => {
    expect(settle([unborn('1'), unborn('2', { goneOn: day('2026-11-01') })])).toEqual([
      {
        words: '● No date of birth',
        what: '1 child has no date of birth, so nobody can say when they are due. Have it put right in the case system, then bring the extract again.',
        who: 'Administrator',
        about: 'Children',
        path: '/children',
        panel: '',
        rule: '',
      },
    ]);
    expect(settle([unborn('1'), unborn('2')])[0]?.what).toMatch(
      /^2 children have no date of birth/,
    );
    expect(settle([child('1', '2016-12-10')])).toEqual([]);
    expect(settle([])).toEqual([]);
  });
});

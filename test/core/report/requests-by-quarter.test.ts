import type { Change, Outcome, Sitting } from '../../../src/core/register/register.ts';
import { monthWords, quarterOf, quarterWords } from '../../../src/core/report/period.ts';
import {
  countShown,
  lateByQuarter,
  outcomesByQuarter,
} from '../../../src/core/report/requests-by-quarter.ts';
import { panels } from '../../../src/panels/index.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';

const [panel] = panels;
if (!panel) throw new Error('There is no panel.');

function heardOn(on: string, number: number, decision: Outcome['decision']): readonly Change[] {
  const key = `resources:${on}`;
  const reference = `RP-26-${String(number).padStart(4, '0')}`;
  return [
    {
      table: 'sitting',
      row: { key, panel: 'resources', on: on as Sitting['on'], status: 'held' },
    },
    {
      table: 'item',
      row: {
        key: `${reference}@${key}`,
        reference,
        sitting: key,
        from: 'referral',
        status: 'heard',
        late: false,
        outcome: decided({ decision }),
      },
    },
  ];
}

describe('outcomesByQuarter [CPR-3.5]', () => {
  it('counts each decision in the quarter of its sitting, the latest quarter first', () => {
    const register = givenRegister([
      ...heardOn('2026-12-30', 1, 'approve'),
      ...heardOn('2026-12-30', 2, 'approve'),
      ...heardOn('2027-01-06', 3, 'defer'),
    ]);
    expect(outcomesByQuarter(register, panel)).toEqual([
      { quarter: '2027-01', counts: { approve: 0, decline: 0, defer: 1, 'not-heard': 0 } },
      { quarter: '2026-10', counts: { approve: 2, decline: 0, defer: 0, 'not-heard': 0 } },
    ]);
  });
});

describe('lateByQuarter [CPR-4.4]', () => {
  it('counts silence for itself: it is neither a Yes nor a No', () => {
    const late = (number: number, answer?: 'yes' | 'no'): Change =>
      givenReferral(number, '2026-11-24 10:00', {
        permission: {
          askedAt: at('2026-11-24 10:00'),
          sitting: 'resources:2026-11-25',
          ...(answer ? { answer } : {}),
        },
      });
    const register = givenRegister([
      late(1, 'yes'),
      late(2, 'no'),
      late(3),
      late(4),
      givenReferral(5, '2026-11-20 10:00'),
    ]);
    expect(lateByQuarter(register, panel)).toEqual([
      { quarter: '2026-10', counts: { permitted: 1, refused: 1, unanswered: 2 } },
    ]);
  });
});

describe('a report', () => {
  it('gives no count of children that could point at one', () => {
    expect([0, 1, 4, 5, 12].map(countShown)).toEqual([
      '0',
      'Fewer than 5',
      'Fewer than 5',
      '5',
      '12',
    ]);
  });

  it('names its months and quarters', () => {
    expect(monthWords('2026-11')).toBe('November 2026');
    expect(['2026-01-01', '2026-03-31', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-01',
      '2026-01',
      '2026-10',
    ]);
    expect(quarterWords('2026-10')).toBe('October to December 2026');
  });
});

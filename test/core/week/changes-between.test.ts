import { changesBetween } from '../../../src/core/week/changes-between.ts';
import type { IssuedItem } from '../../../src/core/register/register.ts';
import { day } from '../given/day.ts';
import { managerOne, workerOne, workerTwo } from '../../given/people.ts';

const item = (number: number, altered: Partial<IssuedItem> = {}): IssuedItem => ({
  reference: `RP-26-000${number}`,
  initials: 'A.B.',
  startsAt: '09:30',
  minutes: 20,
  requestType: 'new',
  late: false,
  from: 'referral',
  worker: workerOne,
  manager: managerOne,
  ...altered,
});
const said = (items: readonly IssuedItem[], on = '2026-11-25') => ({ items, on: day(on) });
const between = (before: readonly IssuedItem[], after: readonly IssuedItem[]) =>
  changesBetween(said(before), said(after));

describe('changesBetween [CPR-4.4]', () => {
  it.each<[string, Partial<IssuedItem>, readonly string[]]>([
    ['nothing', {}, []],
    ['another time', { startsAt: '10:10' }, ['RP-26-0001 moves from 9:30am to 10:10am.']],
    ['another length', { minutes: 15 }, ['RP-26-0001 now has 15 minutes.']],
    [
      'another worker',
      { worker: workerTwo },
      [`RP-26-0001 is now presented by ${workerTwo} and ${managerOne}.`],
    ],
    ['another manager', { manager: '' }, [`RP-26-0001 is now presented by ${workerOne}.`]],
    [
      'no presenter at all',
      { worker: '', manager: '' },
      ['RP-26-0001 is now presented by nobody.'],
    ],
    [
      'all of it',
      { startsAt: '10:10', minutes: 15, worker: '' },
      [
        'RP-26-0001 moves from 9:30am to 10:10am.',
        'RP-26-0001 now has 15 minutes.',
        `RP-26-0001 is now presented by ${managerOne}.`,
      ],
    ],
    [
      'others who are asked',
      { others: ['a@council.example'] },
      ['Who is asked to RP-26-0001 has changed.'],
    ],
    [
      'other words of what it is about',
      { about: 'Another' },
      ['What RP-26-0001 is about has changed.'],
    ],
  ])('says %s', (_, altered, words) => {
    expect(between([item(1)], [item(1, altered)])).toEqual(words);
  });

  it('says nothing of the same people and the same words', () => {
    const same = { others: ['a@council.example', 'b@council.example'], about: 'Another' };
    expect(between([item(1, same)], [item(1, { ...same, others: [...same.others] })])).toEqual([]);
    expect(between([item(1, same)], [item(1, { about: 'Another' })])).toHaveLength(1);
  });

  it('says of one who is new that it is late, where it is', () =>
    expect(between([], [item(1, { late: true })])).toEqual([
      'RP-26-0001 is new, at 9:30am (late, by permission).',
    ]));

  it('says first that the sitting moves, then who is off, then who is new', () => {
    expect(
      changesBetween(
        said([item(1), item(2)]),
        said([item(2), item(3, { startsAt: '12:00' })], '2026-11-26'),
      ),
    ).toEqual([
      'The sitting moves from Wednesday 25 November 2026 to Thursday 26 November 2026.',
      'RP-26-0001 is off this agenda.',
      'RP-26-0003 is new, at 12 noon.',
    ]);
  });
});

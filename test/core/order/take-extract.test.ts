import { admin } from '../../given/people.ts';
import { at, givenRegister } from '../../given/register.ts';
import { deciding } from '../../given/week.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';

const now = '2026-11-27 10:00';

describe('an extract that is taken [NS-3.3]', () => {
  const rows = ['1', '2', '3', '4'].map((key) => ({ key, facts: { initials: 'A.B.' } }));
  const take = (markGone: boolean) =>
    ({ kind: 'take-extract', extract: { told: ['initials'], rows }, markGone }) as const;
  const before = () =>
    givenRegister(
      [
        child('1', '2010-01-01'),
        child('2', '2010-01-01', { initials: 'C.D.' }),
        child('3', '2010-01-01', { goneOn: day('2026-01-01') }),
        child('5', '2010-01-01'),
      ].map((row) => ({ table: 'child', row })),
    );

  it('is told in numbers, and each child that is another now becomes a row', () => {
    const { changes, said: words } = deciding(before(), take(true), now);
    expect(words).toBe(
      'The extract is taken: 1 new, 1 changed, 1 back in care, 1 gone, 1 as they were.',
    );
    expect(changes.map((change) => ('key' in change.row ? change.row.key : change.row))).toEqual([
      ...['4', '2', '3', '5'],
      {
        at: at(now),
        by: admin,
        about: 'Children',
        what: 'Extract taken: 1 new, 1 changed, 1 back in care, 1 gone, 1 as they were',
        rule: 'NS-3.3',
      },
    ]);
    expect(changes[3]).toEqual({
      table: 'child',
      row: { ...child('5', '2010-01-01'), goneOn: '2026-11-27' },
    });
    const kept = deciding(before(), take(false), now);
    expect(kept.said).toBe(
      'The extract is taken: 1 new, 1 changed, 1 back in care, 1 as they were.',
    );
    expect(kept.changes).toHaveLength(4);
  });
});

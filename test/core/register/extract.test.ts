import type { Child } from '../../../src/core/register/child.ts';
import { comparedWith } from '../../../src/core/register/extract.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';

describe('comparedWith [NS-3.3]', () => {
  const today = day('2026-11-27');
  const known = (...children: readonly Child[]) => new Map(children.map((one) => [one.key, one]));

  it('tells the new, the changed, those back in care, those gone, and how many are the same', () => {
    const [same, other, back, gone, byHand] = [
      child('1', '2010-01-01'),
      child('2', '2010-01-01'),
      child('3', '2010-01-01', { goneOn: day('2026-01-01') }),
      child('4', '2010-01-01'),
      child('5', '2010-01-01', { neverListed: true }),
    ];
    const rows = ['1', '2', '3', '6'].map((key) => ({ key, facts: { initials: 'A.B.' } }));
    const found = comparedWith(
      known(same, { ...other, initials: 'C.D.', team: 'North' }, back, gone, byHand),
      { told: ['initials', 'team'], rows },
      today,
    );
    const { goneOn: _, ...returned } = back;
    expect(found).toStrictEqual({
      added: [
        {
          initials: 'A.B.',
          team: '',
          worker: '',
          manager: '',
          reviewingOfficer: '',
          siblings: [],
          key: '6',
          knownSince: '2026-11-27',
        },
      ],
      changed: [{ child: expect.objectContaining(other) as Child, facts: ['initials', 'team'] }],
      back: [expect.objectContaining(returned) as Child],
      gone: [gone],
      same: 1,
    });
    expect(found.back[0] && 'goneOn' in found.back[0]).toBe(false);
  });

  it('lists one who was added by hand, and forgets what the extract says is empty', () => {
    const before = child('5', '2010-01-01', { neverListed: true, worker: 'w@council.example' });
    const rows = [{ key: '5', facts: { initials: 'A.B.' } }];
    const { changed } = comparedWith(
      known(before),
      { told: ['initials', 'worker', 'dateOfBirth'], rows },
      today,
    );
    const { neverListed: _n, dateOfBirth: _d, ...rest } = before;
    expect(changed.map((one) => one.facts)).toEqual([['worker', 'dateOfBirth']]);
    expect({ ...changed[0]?.child }).toStrictEqual({ ...rest, worker: '' });
  });
});

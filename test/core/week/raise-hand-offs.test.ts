import type { Change, Item } from '../../../src/core/register/register.ts';
import { raiseHandOffs } from '../../../src/core/week/hand-offs.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { logOf, sitting } from '../../given/week.ts';
import { twoPanels } from '../../given/two-panels.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-27 09:00');
const asked = { handOffs: ['complex-needs'] };
const child = (altered: GivenReferral): Change => givenReferral(1, '2026-11-19 09:00', altered);
const raised = (...rows: readonly Change[]) =>
  raiseHandOffs({ ...givenRegister(rows), panels: twoPanels }, now);
const rowsOf = (changes: readonly Change[]) =>
  changes.flatMap((one) => (one.table === 'handOff' ? [[one.row.panel, one.row.from]] : []));
const heard = (panel: string, altered: Partial<Item> = {}): readonly Change[] => [
  { table: 'sitting', row: { key: sitting, panel, on: day('2026-11-25'), status: 'held' } },
  {
    table: 'item',
    row: {
      ...{ key: `RP-26-0001@${sitting}`, reference: 'RP-26-0001', sitting, from: 'referral' },
      ...{ status: 'heard', late: false, outcome: decided({ sharedFunding: 'joint-sen' }) },
      ...altered,
    },
  },
];

describe('raiseHandOffs [CPR-1.4a] [CPR-1.4b]', () => {
  it('follows from a request of its own panel, listed or heard', () => {
    for (const status of ['listed', 'heard'] as const) {
      expect(rowsOf(raised(child({ status, facts: asked })))).toEqual([['resources', 'request']]);
    }
    expect(rowsOf(raised(child({ status: 'accepted', facts: asked })))).toEqual([]);
    expect(rowsOf(raised(child({ status: 'listed' })))).toEqual([]);
    const other = raised(child({ panel: 'second', status: 'listed', facts: asked }));
    expect(rowsOf(other)).toEqual([['second', 'request']]);
    expect(logOf(other)).toMatchObject([{ about: 'RP-26-0001', rule: 'CPR-1.4b' }]);
  });

  it('follows from what its own panel decided, of one that was heard', () => {
    const one = child({ status: 'heard' });
    expect(rowsOf(raised(one, ...heard('resources')))).toEqual([['resources', 'decision']]);
    expect(rowsOf(raised(one, ...heard('second')))).toEqual([['second', 'decision']]);
    expect(rowsOf(raised(one, ...heard('resources', { status: 'not-heard' })))).toEqual([]);
    const none = { outcome: decided({ sharedFunding: 'none' }) };
    expect(rowsOf(raised(one, ...heard('resources', none)))).toEqual([]);
  });

  it('is once, though the request asks for it and the panel decides so', () => {
    const both = raised(child({ status: 'heard', facts: asked }), ...heard('resources'));
    expect(rowsOf(both)).toEqual([['resources', 'request']]);
  });
});

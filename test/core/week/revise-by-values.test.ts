import type {
  Action,
  ActionAgreed,
  Change,
  Item,
  Outcome,
  Review,
} from '../../../src/core/register/register.ts';
import { reviseActions } from '../../../src/core/week/revise-actions.ts';
import { reviseReview } from '../../../src/core/week/revise-review.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';
import { logOf, nextSitting, sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const key = `RP-26-0001@${sitting}`;
const item: Item = {
  key,
  reference: 'RP-26-0001',
  sitting,
  from: 'referral',
  status: 'heard',
  late: false,
};
const back = `RP-26-0001@${nextSitting}`;
const rows: readonly Change[] = [
  givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting: nextSitting }),
  {
    table: 'sitting',
    row: { key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'held' },
  },
  {
    table: 'sitting',
    row: { key: nextSitting, panel: 'resources', on: day('2026-12-02'), status: 'planned' },
  },
];

describe('the review of a later version [CPR-5.1c]', () => {
  const review = (altered: Partial<Review> = {}): Change => ({
    table: 'review',
    row: {
      ...{ key, reference: 'RP-26-0001', dueOn: day('2026-12-02'), status: 'waiting' },
      ...altered,
    },
  });
  const listed = (altered: Partial<Item> = {}): Change => ({
    table: 'item',
    row: { ...item, key: back, sitting: nextSitting, from: 'review', status: 'listed', ...altered },
  });
  const brought = review({ status: 'brought-forward', sitting: nextSitting });
  const revised = (
    outcome: Partial<Outcome>,
    more: readonly Change[],
    { when = '2026-11-30 09:00', without = '' } = {},
  ) => {
    const given = [...rows, ...more].filter(({ row }) => !('key' in row) || row.key !== without);
    return reviseReview(givenRegister(given), item, decided(outcome), at(when));
  };
  const later = { reviewOn: day('2027-01-20') };
  const told = (changes: readonly Change[]) => [
    ...changes.flatMap((one) =>
      one.table === 'log' ? [] : [[one.table, (one.row as Review).status]],
    ),
    ...logOf(changes).map(({ what, rule }) => [what, rule]),
  ];
  const moved = ['Review date moved to 2027-01-20', 'CPR-5.1c'];

  it('moves to its new date, or is no more', () => {
    expect(told(revised(later, [review()]))).toEqual([['review', 'waiting'], moved]);
    expect(told(revised({}, [review()]))).toEqual([
      ['review', 'closed'],
      ['No review any more', 'CPR-5.1c'],
    ]);
    expect(told(revised(later, [review({ status: 'closed' })]))).toEqual([
      ['review', 'waiting'],
      moved,
    ]);
  });

  it('stays as it is where nothing is otherwise', () => {
    expect(revised({ reviewOn: day('2026-12-02') }, [review()])).toEqual([]);
    expect(revised({}, [review({ status: 'closed' })])).toEqual([]);
    expect(revised({}, [])).toEqual([]);
    expect(told(revised(later, []))).toEqual([['review', 'waiting']]);
  });

  it.each(['listed', 'over'] as const)('leaves the list it stands on, where it is %s', (status) => {
    const changes = revised(later, [brought, listed({ status })]);
    expect(told(changes)).toEqual([
      ['item', 'moved'],
      ['referral', 'heard'],
      ['review', 'waiting'],
      moved,
    ]);
    expect(changes[2]?.row).not.toHaveProperty('sitting');
  });

  it('stays where that sitting has begun, or it is on no list any more', () => {
    const stays = [['Brought back already: stays', 'CPR-5.1c']];
    expect(told(revised(later, [brought, listed()], { when: '2026-12-02 09:30' }))).toEqual(stays);
    expect(told(revised(later, [brought, listed()], { when: '2026-12-02 09:29' }))).toHaveLength(4);
    expect(told(revised(later, [brought, listed({ status: 'moved' })]))).toEqual(stays);
    expect(told(revised(later, [brought]))).toEqual(stays);
    expect(told(revised(later, [brought, listed()], { without: nextSitting }))).toEqual(stays);
  });
});

describe('the actions of a later version [CPR-2.5]', () => {
  const action = (number: number, altered: Partial<Action> = {}): Change => {
    const row: Action = { key: `${key}/${number}`, item: key, what: 'Visit', owner: 'A' };
    return { table: 'action', row: { ...row, ...altered } };
  };
  const revised = (actions: readonly ActionAgreed[], ...more: readonly Change[]) =>
    reviseActions(givenRegister([...rows, ...more]), item, decided({ actions }), 2).flatMap(
      (change) => (change.table === 'action' ? [change.row] : []),
    );
  const visit = { what: 'Visit', owner: 'A' };

  it('are those of the child alone, and none that was replaced before', () => {
    const other = action(1, { key: 'other/1', item: 'other' });
    expect(revised([visit], other)).toEqual([{ key: `${key}/v2-1`, item: key, ...visit }]);
    const replaced = action(1, { replaced: { version: 1 } });
    expect(revised([visit], replaced)).toEqual([{ key: `${key}/v2-1`, item: key, ...visit }]);
    expect(revised([], other, replaced)).toEqual([]);
  });

  it('take over what was done, and what stands in a plan, of one with the same words', () => {
    const plan = { by: 'w', at: at('2026-11-28 09:00'), since: day('2026-11-28') };
    const before = action(1, { doneOn: day('2026-11-28'), plan });
    const call = action(2, { what: 'Call', doneOn: day('2026-11-29') });
    const changed = { what: 'Visit', owner: 'B' };
    expect(revised([changed, { what: 'Call', owner: 'A' }], call, before)).toEqual([
      { ...(before.row as Action), replaced: { version: 2, by: `${key}/v2-1` } },
      { key: `${key}/v2-1`, item: key, ...changed, doneOn: '2026-11-28', plan },
    ]);
    const [, fresh] = revised([changed], action(1));
    expect(fresh).toStrictEqual({ key: `${key}/v2-1`, item: key, ...changed });
  });

  it('are kept as history, with nothing in their place where they were taken out', () =>
    expect(revised([], action(1))[0]?.replaced).toStrictEqual({ version: 2 }));
});

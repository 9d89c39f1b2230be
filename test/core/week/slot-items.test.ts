import type { Change, Item, Sitting } from '../../../src/core/register/register.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { orderOf, slotItems } from '../../../src/core/week/slot-items.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { day } from '../given/day.ts';

const on = '2026-11-25';
const key = `resources:${on}`;
const referenceOf = (number: number): string => `RP-26-000${number}`;
const listed = (number: number, altered: Partial<Item> = {}): Change => ({
  table: 'item',
  row: {
    key: itemKey(referenceOf(number), key),
    ...{ reference: referenceOf(number), sitting: key, from: 'referral', status: 'listed' },
    late: false,
    ...altered,
  },
});
const sitting = (altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { key, panel: 'resources', on: day(on), status: 'planned', ...altered },
});
const child = (number: number, altered: GivenReferral = {}): Change =>
  givenReferral(number, `2026-11-19 09:0${number}`, { status: 'listed', sitting: key, ...altered });
const times = (rows: readonly Change[], now = '2026-11-20 12:00') =>
  slotItems(givenRegister(rows), at(now)).flatMap((change) =>
    change.table === 'item'
      ? [[change.row.reference, change.row.status, change.row.startsAt ?? 'none']]
      : [],
  );
/** What is asked for a child, as the order of the sitting sees it. */
function asked(rows: readonly Change[], number: number) {
  const register = givenRegister([sitting(), ...rows]);
  const { agenda } = orderOf(register, register.rows.sitting.get(key)!);
  return agenda.units
    .flatMap(({ requests }) => requests)
    .find(({ reference }) => reference === referenceOf(number));
}

describe('the items of a coming sitting and their times [CPR-3.2] [CPR-3.3]', () => {
  const two = [child(1), child(2), listed(1), listed(2)];

  it('are heard from its start in the order of their claim', () =>
    expect(times([sitting(), ...two])).toEqual([
      ['RP-26-0001', 'listed', '09:30'],
      ['RP-26-0002', 'listed', '09:50'],
    ]));

  it('have none once it has begun, is held or is stood down, and keep what they have', () => {
    expect(times([sitting(), ...two], `${on} 09:29:59`)).toHaveLength(2);
    expect(times([sitting(), ...two], `${on} 09:30`)).toEqual([]);
    expect(times([sitting({ status: 'held' }), ...two])).toEqual([]);
    expect(times([sitting({ status: 'stood-down' }), ...two])).toEqual([]);
    const placed = [listed(1, { startsAt: '09:30', minutes: 20 }), listed(2)];
    expect(times([sitting(), child(1), child(2), ...placed])).toEqual([
      ['RP-26-0002', 'listed', '09:50'],
    ]);
    expect(times([sitting()])).toEqual([]);
  });

  it('are those that wait: nobody who was heard or moved on', () => {
    const rows = [sitting(), child(1), child(2), child(3)];
    const items = [listed(1, { status: 'moved' }), listed(2, { status: 'over' }), listed(3)];
    expect(times([...rows, ...items])).toEqual([
      ['RP-26-0002', 'listed', '09:30'],
      ['RP-26-0003', 'listed', '09:50'],
    ]);
  });

  it('lose the time they had where they can be heard at none', () => {
    const never = { notAt: [{ from: '00:00', to: '23:59' }], startsAt: '09:30', minutes: 20 };
    expect(times([sitting(), child(1), child(2), listed(1, never), listed(2)])).toEqual([
      ['RP-26-0001', 'over', 'none'],
      ['RP-26-0002', 'listed', '09:30'],
    ]);
  });
});

describe('what the order of a sitting knows of a child [CPR-3.3]', () => {
  it('is when it was received, its manager, and no more where nothing more is said', () =>
    expect(asked([child(1), listed(1)], 1)).toEqual({
      reference: 'RP-26-0001',
      received: '2026-11-19T09:01:00',
      fromReview: false,
      urgent: false,
      manager: 'manager.one@council.example',
    }));

  it('is that it comes back, and who its manager is however the address is written', () => {
    const facts = { manager: ' Manager.TWO@council.example ' };
    expect(asked([child(1, { facts }), listed(1, { from: 'review' })], 1)).toMatchObject({
      fromReview: true,
      manager: 'manager.two@council.example',
    });
    expect(asked([child(1, { facts: { manager: '' } }), listed(1)], 1)).not.toHaveProperty(
      'manager',
    );
  });

  it('is that it goes first, as the request or its type says', () => {
    expect(asked([child(1, { goesFirst: true }), listed(1)], 1)?.urgent).toBe(true);
    const facts = { requestType: 'emergency' };
    expect(asked([child(1, { facts }), listed(1)], 1)?.urgent).toBe(true);
    expect(asked([child(1, { facts: { requestType: 'review' } }), listed(1)], 1)?.urgent).toBe(
      false,
    );
  });

  it('is the time chosen by hand, when somebody cannot come, and its brothers and sisters', () => {
    const notAt = [{ from: '10:00', to: '10:30' }];
    expect(asked([child(1), listed(1, { byHand: '11:10', notAt })], 1)).toMatchObject({
      byHand: '11:10',
      notAt,
    });
    const siblings = { facts: { siblings: ['CH-0002'] } };
    const rows = [child(1, siblings), child(2), child(3), listed(1), listed(2), listed(3)];
    const [one, other, third] = [1, 2, 3].map((number) => asked(rows, number));
    expect(one?.siblings).toBeDefined();
    expect(other?.siblings).toBe(one?.siblings);
    expect(third).not.toHaveProperty('siblings');
    expect(one).not.toHaveProperty('sharesSlot');
  });

  it('is the time it was told', () => {
    const issue = {
      ...{ key: `agenda:${key}:1`, sitting: key, issue: 1, kind: 'agenda', status: 'gone' },
      items: [{ reference: 'RP-26-0001', startsAt: '10:10', minutes: 20 }],
    };
    const rows = [
      child(1),
      child(2),
      listed(1),
      listed(2),
      { table: 'issue', row: issue } as never,
    ];
    expect(asked(rows, 1)?.told).toEqual({ startsAt: '10:10', minutes: 20 });
    expect(asked(rows, 2)).not.toHaveProperty('told');
  });
});

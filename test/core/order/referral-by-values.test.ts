import type { Item, Referral, Register, Sitting } from '../../../src/core/register/register.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { admin, workerOne, workerTwo } from '../../given/people.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import type { GivenReferral } from '../../given/register.ts';
import { deciding, logOf, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';

const now = '2026-11-20 11:00';
const reference = 'RP-26-0001';
const from = 'resources:2026-11-25';
const to = 'resources:2026-12-02';
const sittingOf = (key: string, altered: Partial<Sitting> = {}): Sitting => ({
  ...{ key, panel: 'resources', on: day(key.slice(-10)), status: 'planned' },
  ...altered,
});
const item = {
  ...{ key: itemKey(reference, from), sitting: from, reference, from: 'referral' },
  ...{ status: 'listed', late: false },
} as Item;
const given = (
  altered: GivenReferral = {},
  itemAltered: Partial<Item> | undefined = {},
  target: Partial<Sitting> = {},
): Register =>
  givenRegister([
    { table: 'sitting', row: sittingOf(from) },
    { table: 'sitting', row: sittingOf(to, target) },
    givenReferral(1, '2026-11-19 09:00', { status: 'listed', sitting: from, ...altered }),
    { table: 'item', row: { ...item, ...itemAltered } },
  ]);
const row = given().rows.referral.get(reference) as Referral;
const line = (what: string, rule: string) => ({
  table: 'log',
  row: { at: at(now), by: admin, about: reference, what, rule },
});

describe('a referral that is moved [CPR-3.3] [CPR-4.4]', () => {
  const move = { kind: 'move-referral', reference, to: day('2026-12-02') } as const;
  const none = 'There is no coming sitting on that day. Choose one from Sittings.';
  const moved = 'Moved to Wednesday 2 December 2026.';

  it('goes to a planned sitting of its own panel, and the log says by whom', () => {
    const { changes, said } = deciding(given(), move, now);
    expect(said).toBe(moved);
    expect(logOf(changes).map(({ what }) => what)).toContainEqual(
      expect.stringContaining(`Moved by ${admin}`),
    );
    for (const target of [{ panel: 'permanence' }, { status: 'stood-down' }] as const) {
      expect(refusal(given({}, {}, target), move, now)).toBe(none);
    }
  });

  it('is listed, or did not fit, at a sitting that has not begun', () => {
    expect(deciding(given({}, { status: 'over' }), move, now).said).toBe(moved);
    const only = 'Only a listed referral can be moved.';
    expect(refusal(given({}, { status: 'withdrawn' }), move, now)).toBe(only);
    expect(refusal(given({ sitting: 'gone' }), move, now)).toBe(only);
    expect(refusal(given({}, { key: 'else' }), move, now)).toBe(only);
    const { sitting: _, ...waits } = row;
    const unlisted = givenRegister([
      { table: 'sitting', row: sittingOf(to) },
      { table: 'referral', row: waits },
    ]);
    expect(refusal(unlisted, move, now)).toBe(only);
    const begun =
      'Its sitting has begun. Write "Not heard" in the minutes: it then goes to the next.';
    expect(refusal(given(), move, '2026-11-25 09:30')).toBe(begun);
    expect(deciding(given(), move, '2026-11-25 09:29').said).toBe(moved);
  });

  it('is late for a sitting whose cut-off it missed, unless it was permitted for that one', () => {
    const late = (sitting: string | undefined, answer: 'yes' | 'no' = 'yes') =>
      given({
        receivedAt: at('2026-11-30 18:00'),
        completedAt: at('2026-11-30 18:00'),
        ...(sitting ? { permission: { askedAt: at('2026-11-30 18:01'), sitting, answer } } : {}),
      });
    const missed =
      'It missed the cut-off for that day. Only the chair or vice chair can permit it.';
    expect(refusal(late(undefined), move, now)).toBe(missed);
    expect(refusal(late(from), move, now)).toBe(missed);
    expect(refusal(late(to, 'no'), move, now)).toBe(missed);
    expect(deciding(late(to), move, now).said).toBe(moved);
  });
});

describe('whoever presents is another [CPR-2.6]', () => {
  const change = {
    kind: 'change-worker',
    reference,
    worker: ' Worker.Two@council.example ',
  } as const;

  it('is kept beside those before, of whom none is empty or presents now', () => {
    const { changes, said } = deciding(given(), change, now);
    const facts = { ...row.facts, worker: workerTwo };
    expect(changes).toStrictEqual([
      { table: 'referral', row: { ...row, facts, formerWorkers: [workerOne] } },
      line(`Worker: ${workerOne} → ${workerTwo}`, 'CPR-2.6'),
    ]);
    expect(said).toBe(`${workerTwo} now presents.`);
    const former = (altered: GivenReferral) =>
      deciding(given(altered), change, now).changes[0]?.row;
    expect(former({ formerWorkers: ['a@council.example', workerTwo] })).toMatchObject({
      formerWorkers: ['a@council.example', workerOne],
    });
    expect(former({ facts: { worker: '' } })).toMatchObject({ formerWorkers: [] });
  });
});

describe('a referral that is withdrawn [CPR-3.5]', () => {
  const withdraw = { kind: 'withdraw', reference, why: 'Home.' } as const;
  const withdrawn = { by: admin, why: 'Home.', at: at(now) };

  it('leaves the sitting at which it is listed, if it is listed at one', () => {
    const after = { ...row, status: 'withdrawn', withdrawn };
    expect(deciding(given(), withdraw, now).changes).toStrictEqual([
      { table: 'referral', row: after },
      { table: 'item', row: { ...item, status: 'withdrawn' } },
      line('Withdrawn: Home.', 'CPR-3.5'),
    ]);
    const { sitting: _, ...unlisted } = after;
    const alone = givenRegister([givenReferral(1, '2026-11-19 09:00', { status: 'listed' })]);
    expect(deciding(alone, withdraw, now).changes).toStrictEqual([
      { table: 'referral', row: unlisted },
      line('Withdrawn: Home.', 'CPR-3.5'),
    ]);
  });
});

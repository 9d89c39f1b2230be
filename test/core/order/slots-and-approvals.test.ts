import type {
  Approval,
  Change,
  Item,
  Register,
  Sitting,
} from '../../../src/core/register/register.ts';
import { itemKey } from '../../../src/core/week/list-items.ts';
import { registerOf } from '../../given/panels.ts';
import { admin, chair } from '../../given/people.ts';
import { at, decided, givenReferral, givenRegister } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const line = (about: string, what: string, rule: string, when: string, by = admin) => ({
  table: 'log',
  row: { at: at(when), by, about, what, rule },
});

describe('a slot that somebody chooses, and times at which they cannot [LCLH-3.4]', () => {
  const now = '2026-12-01 10:00';
  const key = 'lasting-homes:2026-12-15';
  const about = 'LH-26-0001';
  const item = {
    ...{ key: itemKey(about, key), sitting: key, reference: about, from: 'referral' },
    ...{ status: 'listed', late: false },
  } as Item;
  const given = (altered: Partial<Item> = {}, session?: string): Register =>
    registerOf('lasting-homes', [
      {
        table: 'sitting',
        row: {
          ...{ key, panel: 'lasting-homes', on: day('2026-12-15'), status: 'planned' },
          ...(session ? { session } : {}),
        },
      },
      givenReferral(1, '2026-11-26 09:00', {
        ...{ reference: about, panel: 'lasting-homes', sitting: key },
      }),
      { table: 'item', row: { ...item, ...altered } },
    ]);
  const slotAt = (time: string) => ({ kind: 'slot-at', about, at: time }) as const;
  const notAt = (...times: readonly (readonly [string, string])[]) =>
    ({ kind: 'not-at', about, times: times.map(([from, to]) => ({ from, to })) }) as const;
  const { rule } = preset('lasting-homes').slots;

  it('is kept with the same words in the log', () => {
    const { changes, said } = deciding(given(), slotAt('09:30'), now);
    expect(said).toBe('Its slot is at 9:30am, chosen by hand.');
    expect(changes).toStrictEqual([
      { table: 'item', row: { ...item, byHand: '09:30' } },
      line(item.key, said, rule, now),
    ]);
    const two = deciding(given(), notAt(['09:30', '10:00'], ['11:00', '11:30']), now);
    expect(two.said).toBe('Not heard 9:30am to 10am, 11am to 11:30am.');
    expect(refusal(given(), notAt(['09:30', '10:00'], ['11:30', '11:00']), now)).toBe(
      'A time ends later than it begins.',
    );
  });

  it('lies in one part of a day with a break', () => {
    const whole = given({}, 'whole-day');
    for (const time of ['09:30', '13:00']) {
      expect(deciding(whole, slotAt(time), now).said).toContain('chosen by hand');
    }
    const no = 'A slot of that time does not lie within the session, or runs into a break.';
    expect(refusal(whole, slotAt('12:45'), now)).toBe(no);
    expect(refusal(whole, slotAt('12:59'), now)).toBe(no);
  });

  it('is of who is listed, or did not fit, for a sitting that is there', () => {
    const not = 'It is not listed for a sitting that is still to come.';
    expect(deciding(given({ status: 'over' }), slotAt(''), now).said).toBe(
      'The register chooses its slot.',
    );
    expect(refusal(given({ status: 'withdrawn' }), slotAt(''), now)).toBe(not);
    expect(refusal(given({ key: 'else' }), slotAt(''), now)).toBe(not);
    const homeless = { ...given(), rows: { ...given().rows, sitting: new Map() } };
    expect(refusal(homeless, slotAt(''), now)).toBe(not);
  });
});

describe('minutes that are approved [CPR-5.2b]', () => {
  const now = '2026-11-27 09:00';
  const key = 'resources:2026-11-25';
  const sitting: Sitting = {
    ...{ key, panel: 'resources', on: day('2026-11-25'), status: 'held' },
    draftSentAt: at('2026-11-26 09:00'),
  };
  const given = (altered: Partial<Sitting> = {}, count = 0): Register =>
    givenRegister([
      { table: 'sitting', row: { ...sitting, ...altered } },
      ...Array.from({ length: count }, (_, index): Change => {
        const reference = `RP-26-000${index + 1}`;
        const row = { key: itemKey(reference, key), sitting: key, reference, status: 'listed' };
        return { table: 'item', row: row as Item };
      }),
    ]);
  const approve = (outcomes = {}) =>
    ({ kind: 'approve-minutes', sitting: key, outcomes, text: '1:x', parts: {} }) as const;
  const approval = (version: number, altered: Partial<Approval> = {}): Approval => ({
    ...{ version, by: chair, at: at(now), text: '1:x' },
    ...altered,
  });
  const after = (altered: Partial<Sitting> = {}) => {
    const { changes, said } = deciding(given(altered), approve(), now, chair);
    return { changes, said };
  };

  it('are version 1, from which the clocks of the record run', () => {
    expect(after()).toStrictEqual({
      changes: [
        {
          table: 'sitting',
          row: { ...sitting, finalAt: at(now), approvedBy: chair, approvals: [approval(1)] },
        },
        line(key, 'Minutes approved as final', 'CPR-5.2b', now, chair),
      ],
      said: `Approved as final by ${chair}.`,
    });
  });

  it('are one version more once reopened, with why, beside the approvals before', () => {
    const finalAt = at('2026-11-26 15:00');
    const reopened = { by: admin, why: 'A slip.', at: at('2026-11-27 08:00') };
    const first = approval(1, { at: finalAt, by: admin, text: '0:x' });
    const final = { finalAt, approvedBy: admin, reopened, approvals: [first] };
    const { reopened: _, ...rest } = final;
    expect(after(final)).toStrictEqual({
      changes: [
        {
          table: 'sitting',
          row: {
            ...sitting,
            ...rest,
            approvedBy: chair,
            approvals: [first, approval(2, { reopened })],
          },
        },
        line(key, 'Minutes approved as final, version 2', 'CPR-5.2b', now, chair),
      ],
      said: `Approved as final by ${chair}, version 2.`,
    });
    const { approvals: __, ...older } = final;
    expect(after(older).changes[0]?.row).toMatchObject({
      approvals: [approval(1, { at: finalAt, by: admin, text: '' }), { version: 2 }],
    });
  });

  it('name every child of whom no decision can be read', () => {
    expect(refusal(given({}, 3), approve({ 'RP-26-0002': decided() }), now, chair)).toBe(
      'No decision can be read for RP-26-0001, RP-26-0003.',
    );
  });
});

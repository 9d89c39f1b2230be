import type { Change, Item, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { followRevisions } from '../../../src/core/week/follow-revisions.ts';
import { carryForward } from '../../../src/core/week/settle-quorum.ts';
import { registerOf } from '../../given/panels.ts';
import { at, decided, givenReferral } from '../../given/register.ts';
import { day } from '../given/day.ts';

const now = at('2026-12-08 09:00');
const panel = 'best-care';
const stream = { stream: 'under-18' };
const sat: Sitting = {
  ...{
    key: `${panel}:2026-12-01:under-18`,
    panel,
    on: day('2026-12-01'),
    status: 'held',
    ...stream,
  },
  finalAt: at('2026-12-03 09:00'),
};
const next: Sitting = {
  ...{ key: `${panel}:2026-12-15:under-18`, panel, on: day('2026-12-15'), status: 'planned' },
  ...stream,
};
const reference = 'RP-26-0001';
const itemAt = ({ key }: Sitting, altered: Partial<Item>): Change => ({
  table: 'item',
  row: {
    ...{ key: `${reference}@${key}`, reference, sitting: key, from: 'referral', late: false },
    ...{ status: 'listed', ...altered },
  },
});
const support = { kind: 'support', what: 'A plan', owner: 'Worker' };
const outcome = decided({ decision: 'heard', actions: [support] });
const was = decided({ decision: 'not-heard' });

const followed = (found: 'quorate' | readonly string[]) => {
  const register = registerOf(panel, [
    givenReferral(1, '2026-11-19 09:00', { panel, status: 'listed', sitting: next.key }),
    { table: 'sitting', row: sat },
    { table: 'sitting', row: next },
    itemAt(next, {}),
    itemAt(sat, {
      ...{ status: 'not-heard', outcome, revised: { version: 2, was } },
      quorum: { found, carried: true },
    }),
  ]);
  const turned = withChanges(register, followRevisions(register, now));
  return withChanges(turned, carryForward(turned, now)).rows;
};

describe('a child heard after all, without a quorum [BC-A3]', () => {
  it('stays on the list it is on, and is heard there first: nothing decided so is final', () => {
    const rows = followed(['Health']);
    expect(rows.item.get(`${reference}@${sat.key}`)).toMatchObject({
      ...{ status: 'heard', turned: { version: 2, left: [] }, quorum: { carried: true } },
    });
    expect(rows.item.get(`${reference}@${next.key}`)?.status).toBe('listed');
    expect(rows.referral.get(reference)).toMatchObject({ status: 'listed', goesFirst: true });
  });

  it('is taken off it where the quorum was there', () => {
    const rows = followed('quorate');
    expect(rows.item.get(`${reference}@${next.key}`)?.status).toBe('moved');
    expect(rows.referral.get(reference)).toMatchObject({ status: 'heard', sitting: sat.key });
  });
});

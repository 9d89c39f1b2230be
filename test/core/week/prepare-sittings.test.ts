import type { AgendaIssue, Change, Item, Sitting } from '../../../src/core/register/register.ts';
import { prepareSittings } from '../../../src/core/week/prepare-sittings.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { registerOf } from '../../given/panels.ts';
import { at, givenRegister } from '../../given/register.ts';
import { sitting } from '../../given/week.ts';
import { day } from '../given/day.ts';

const now = at('2026-11-24 11:30');
const sat = (altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: {
    ...{ key: sitting, panel: 'resources', on: day('2026-11-25'), status: 'planned' },
    ...altered,
  },
});
const issue = (altered: Partial<AgendaIssue> = {}): Change => {
  const row: AgendaIssue = {
    key: `agenda:${sitting}:1`,
    sitting,
    issue: 1,
    kind: 'agenda',
    on: day('2026-11-25'),
    status: 'going',
    items: [],
    changes: [],
    sendAt: now,
  };
  return { table: 'issue', row: { ...row, ...altered } };
};
const made = (changes: readonly Change[]) => ({
  documents: changes.flatMap((one) =>
    one.table === 'document' ? [[one.row.key, one.row.name, one.row.folder]] : [],
  ),
  seats: changes.filter(({ table }) => table === 'attendance').length,
});
const prepared = (...rows: readonly Change[]) => made(prepareSittings(givenRegister(rows), now));
const folder = [`folder:${sitting}`, 'Resources Panel 2026-11-25', undefined];
const minutes = [`minutes:${sitting}`, '2026-11-25 Resources Panel minutes', undefined];
const nothing = { documents: [], seats: 0 };

describe('what a sitting needs [CPR-5.1a] [CPR-2.3]', () => {
  it('is its folder, agenda, minutes and seats when the agenda goes [CPR-5.1b]', () => {
    expect(prepared(sat(), issue())).toEqual({
      documents: [
        folder,
        [`agenda:${sitting}:1`, '2026-11-25 Resources Panel agenda issue 1', `folder:${sitting}`],
        minutes,
      ],
      seats: 4,
    });
    for (const status of ['ready', 'stopped', 'gone', 'superseded'] as const) {
      expect(prepared(sat(), issue({ status }))).toEqual(nothing);
    }
    expect(prepared(sat(), issue({ kind: 'stand-down' }))).toEqual(nothing);
    expect(prepared(issue())).toEqual(nothing);
  });

  it('is the same but for the agenda where none went before it begins, once [CPR-5.1b]', () => {
    const held = sat({ status: 'held' });
    expect(prepared(held)).toEqual({ documents: [folder, minutes], seats: 4 });
    expect(prepared(sat())).toEqual(nothing);
    const all = prepareSittings(givenRegister([held]), now);
    expect(made(prepareSittings(givenRegister([held, ...all]), now))).toEqual(nothing);
  });

  it('is seats two weeks before, where a child there needs them filled [BC-5.0]', () => {
    const key = 'best-care:2026-12-01';
    const own = (altered: Partial<Sitting> = {}) =>
      sat({ key, panel: 'best-care', on: day('2026-12-01'), ...altered });
    const item = (status: Item['status']): Change => ({
      table: 'item',
      row: {
        ...{ key: `BC-26-0001@${key}`, reference: 'BC-26-0001', sitting: key },
        ...{ from: 'referral', status, late: false },
      },
    });
    const seats = (when: string, ...rows: readonly Change[]) =>
      made(prepareSittings(withChanges(registerOf('best-care'), rows), at(when))).seats;
    expect(seats('2026-11-16 23:59', own(), item('listed'))).toBe(0);
    expect(seats('2026-11-17 00:00', own(), item('listed'))).toBe(4);
    expect(seats('2026-11-17 00:00', own(), item('moved'))).toBe(0);
    expect(seats('2026-11-17 00:00', own())).toBe(0);
    expect(seats('2026-11-17 00:00', own({ status: 'stood-down' }), item('listed'))).toBe(0);
    const here: Change = {
      table: 'item',
      row: {
        ...{ key: `RP-26-0001@${sitting}`, reference: 'RP-26-0001', sitting },
        ...{ from: 'referral', status: 'listed', late: false },
      },
    };
    expect(prepared(sat(), here)).toEqual(nothing);
  });
});

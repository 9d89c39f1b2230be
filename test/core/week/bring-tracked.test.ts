import type { Panel } from '../../../src/core/panel/panel.ts';
import type { Register, Review, Sitting } from '../../../src/core/register/register.ts';
import type { Change } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { bringTracked } from '../../../src/core/week/bring-tracked.ts';
import { trackerLines } from '../../../src/core/week/tracker-lines.ts';
import { at, givenReferral, givenRegister } from '../../given/register.ts';
import { itemsAt, settled } from '../../given/week.ts';
import { child } from '../cohort/given-children.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const rowAt = (panel: string, on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { key: `${panel}:${on}`, panel, on: day(on), status: 'planned', ...altered },
});

describe('a child who comes back at an interval [CPP-A5] [CPP-2.3d]', () => {
  const heard = [
    givenReferral(1, '2025-12-01 10:00', {
      reference: 'PP-25-0001',
      panel: 'permanence',
      status: 'heard',
      facts: { caseNumber: '1000001' },
    }),
    rowAt('permanence', '2026-01-15', { status: 'held' }),
    {
      table: 'item',
      row: {
        key: 'PP-25-0001@permanence:2026-01-15',
        reference: 'PP-25-0001',
        sitting: 'permanence:2026-01-15',
        from: 'referral',
        status: 'heard',
        late: false,
      },
    },
  ] as const;
  const made = (...days: readonly string[]): Register => ({
    ...withChanges(givenRegister(), [
      { table: 'child', row: child('1000001', '2018-05-06', { placement: 'with-parents' }) },
      ...heard,
      ...days.map((on) => rowAt('permanence', on)),
    ]),
    panels: [preset('permanence')],
  });
  const comesBackTo = (register: Register, when: string) =>
    settled(register, when).rows.referral.get('PP-25-0001');

  it('is listed by itself for the 8th, where it is due on 15 April and sittings are on 8 and 22 April', () => {
    expect(comesBackTo(made('2026-04-08', '2026-04-22'), '2026-03-20 10:00')).toMatchObject({
      status: 'listed',
      sitting: 'permanence:2026-04-08',
    });
  });

  it('is listed for the first sitting after, where there is none before, and is overdue until then', () => {
    const register = made('2026-04-22');
    expect(comesBackTo(register, '2026-04-16 10:00')?.sitting).toBe('permanence:2026-04-22');
    expect(trackerLines(register, at('2026-04-16 10:00'))[0]).toMatchObject({
      words: '▲ Overdue',
      dueOn: '2026-04-15',
    });
  });

  it('waits while its sitting is more than four weeks off: a later one may yet be planned', () => {
    expect(comesBackTo(made('2026-03-01'), '2026-01-30 10:00')?.status).toBe('heard');
    expect(comesBackTo(made('2026-03-01'), '2026-02-01 10:00')?.status).toBe('listed');
  });

  it('comes back by its review where one waits, and not twice', () => {
    const register = withChanges(made('2026-04-08', '2026-04-22'), [
      {
        table: 'review',
        row: {
          key: 'PP-25-0001@permanence:2026-01-15',
          reference: 'PP-25-0001',
          dueOn: day('2026-04-20'),
          status: 'waiting',
        },
      },
    ]);
    expect(itemsAt(settled(register, '2026-03-20 10:00'), 'permanence:2026-04-08')).toEqual([]);
  });

  describe('by values', () => {
    const when = '2026-03-20 10:00';
    const april = made('2026-04-08', '2026-04-22');
    const brought = (register: Register, moment = when) => bringTracked(register, at(moment));
    const review = (status: Review['status'], reference = 'PP-25-0001'): Change => ({
      table: 'review',
      row: { key: `review of ${reference}`, reference, dueOn: day('2026-04-20'), status },
    });

    it('is put on the list of that sitting, with a line in the log', () => {
      expect(brought(april)).toMatchObject([
        {
          table: 'item',
          row: { key: 'PP-25-0001@permanence:2026-04-08', from: 'review', status: 'listed' },
        },
        { table: 'referral', row: { status: 'listed', sitting: 'permanence:2026-04-08' } },
        {
          table: 'log',
          row: {
            about: 'PP-25-0001',
            what: 'Comes back to permanence:2026-04-08: due 2026-04-15',
            rule: 'CPP-2.3d',
          },
        },
      ]);
    });

    it('is left to a review of its own that waits, and to no other', () => {
      expect(brought(withChanges(april, [review('waiting')]))).toEqual([]);
      expect(brought(withChanges(april, [review('closed')]))).toHaveLength(3);
      expect(brought(withChanges(april, [review('waiting', 'PP-25-0002')]))).toHaveLength(3);
    });

    it('is not listed twice while a later case of it waits, and not without a sitting', () => {
      const waits = givenReferral(2, '2026-03-01 10:00', {
        ...{ reference: 'PP-26-0002', panel: 'permanence', status: 'accepted' },
        facts: { caseNumber: '1000001' },
      });
      expect(brought(withChanges(april, [waits]))).toEqual([]);
      expect(brought(made())).toEqual([]);
      const down = rowAt('permanence', '2026-04-08', { status: 'stood-down' });
      const other = withChanges(made(), [down]);
      expect(brought(other)).toEqual([]);
    });

    it('comes to no sitting that has begun', () => {
      const today = made('2026-04-15', '2026-04-22');
      const start = preset('permanence').session.earliestStart;
      expect(brought(today, '2026-04-15 00:00')[1]?.row).toMatchObject({
        sitting: 'permanence:2026-04-15',
      });
      expect(brought(today, `2026-04-15 ${start}`)[1]?.row).toMatchObject({
        sitting: 'permanence:2026-04-22',
      });
    });

    it('is listed on or after the day where the file says so', () => {
      const panel = preset('permanence');
      const tracking = panel.tracking!.map((one) => ({ ...one, listedOn: 'first-sitting-after' }));
      const register = { ...april, panels: [{ ...panel, tracking } as unknown as Panel] };
      expect(brought(register, '2026-04-01 10:00')[1]?.row).toMatchObject({
        sitting: 'permanence:2026-04-22',
      });
    });
  });
});

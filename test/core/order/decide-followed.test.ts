import type { Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { followedChild } from '../../../src/core/week/followed-child.ts';
import { at } from '../../given/register.ts';
import { deciding, logOf, ordered, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { court, kept, key, now, panel, tick, tracked } from '../given/tracked-child.ts';

describe('the lines of a cohort [CPP-2.6]', () => {
  it('stand red on the Tracker, each by name, until they are ticked, and stop nothing', () => {
    expect(kept(tracked())).toEqual([
      [
        'interim-care-order',
        '▲ Not ticked: 3 of 3. Court timeframe; Directions of the court, expert assessments among them; Drift and delay',
        '○ Less than a month, since Monday 2 November 2026',
        '',
      ],
    ]);
    const one = ordered(tracked(), tick({ [court]: {} }), now);
    expect(kept(one)[0]?.[1]).toMatch(/^▲ Not ticked: 2 of 3\. Directions/);
    const rest = {
      'Directions of the court, expert assessments among them': {},
      'Drift and delay': {},
    };
    expect(kept(ordered(one, tick(rest), now))[0]?.[1]).toBe('✓ Ticked: all 3');
  });

  it('keep the day, the words and who ticked them; the log names no child', () => {
    const given = deciding(
      tracked(),
      tick({ [court]: { on: day('2026-11-20'), note: '  Week 12\n of 26 ' } }),
      now,
    );
    expect(given.said).toBe('Kept. Court timeframe: ticked.');
    const register = ordered(
      tracked(),
      tick({ [court]: { on: day('2026-11-20'), note: '  Week 12\n of 26 ' } }),
      now,
    );
    expect(register.rows.child.get(key)?.lines).toEqual([
      {
        panel: 'permanence',
        cohort: 'interim-care-order',
        line: court,
        stands: true,
        on: '2026-11-20',
        note: 'Week 12 of 26',
        by: expect.stringContaining('@') as string,
        at: at(now),
      },
    ]);
    const log = JSON.stringify(logOf(given.changes));
    expect(log).toContain('Interim care orders. Court timeframe: ticked');
    expect(log).not.toContain(key);
  });

  it('are today’s where no day is given, and can be unticked: the last that was said counts', () => {
    const once = ordered(tracked(), tick({ [court]: {} }), now);
    expect(once.rows.child.get(key)?.lines?.[0]?.on).toBe('2026-11-27');
    const twice = ordered(once, tick({ [court]: { stands: false } }), '2026-11-28 10:00');
    expect(twice.rows.child.get(key)?.lines).toHaveLength(2);
    expect(kept(twice)[0]?.[1]).toMatch(/^▲ Not ticked: 3 of 3/);
  });

  it('act once when a form is sent twice, and keep nothing of a form that says nothing', () => {
    const order = tick({ [court]: { note: 'Week 12' }, 'Drift and delay': { stands: false } });
    const once = ordered(tracked(), order, now);
    expect(once.rows.child.get(key)?.lines).toHaveLength(1);
    expect(deciding(once, order, '2026-11-28 09:00')).toEqual({
      changes: [],
      said: 'All of it was as it is.',
    });
    const other = tick({ [court]: { note: 'Week 13' } });
    expect(deciding(once, other, now).changes).not.toEqual([]);
    const dated = tick({ [court]: { note: 'Week 12', on: day('2026-11-26') } });
    expect(deciding(once, dated, now).changes).not.toEqual([]);
  });

  it('are asked anew under another order: what was ticked before it does not count', () => {
    const once = ordered(tracked(), tick({ [court]: {} }), now);
    const row = once.rows.child.get(key)!;
    const later = withChanges(once, [
      { table: 'child', row: { ...row, legalSince: day('2026-12-10') } },
    ]);
    expect(kept(later, '2026-12-11 10:00')[0]?.[1]).toMatch(/^▲ Not ticked: 3 of 3/);
  });

  it.each([
    ['a day to come', { [court]: { on: day('2026-11-28') } }, 'Give a day that has already come.'],
    ['a narrative', { [court]: { note: 'x'.repeat(201) } }, 'longer than 200 letters'],
    ['a line of no file', { 'Something else': {} }, '“Something else” is not in the panel’s file'],
  ])('are not ticked with %s', (_, lines, why) =>
    expect(refusal(tracked(), tick(lines), now)).toContain(why),
  );

  it('of a group the child does not belong to, or has left, are not there to be ticked', () => {
    const order = tick({ 'Linked with AIM': {} }, 'adoption');
    expect(refusal(tracked(), order, now)).toContain('does not belong to this group');
    const gone = tracked({ legalStatus: 'care-leaver' });
    expect(refusal(gone, tick({ [court]: {} }), now)).toContain('does not follow this child up');
    expect(kept(gone)).toEqual([]);
  });
});

describe('each group of the Permanence Panel has its own lines', () => {
  const [first] = panel.cohorts ?? [];
  it.each([
    [
      'unregulated [CPP-2.1]',
      { placement: 'semi-independent' },
      6,
      'Frequency of visits determined',
    ],
    ['placed-with-parents [CPP-2.3]', { placement: 'with-parents' }, 3, 'Regulations followed'],
    ['kinship [CPP-2.4]', { placement: 'kinship' }, 2, 'Support towards less intrusive orders'],
    ['section-20 [CPP-2.5]', { legalStatus: 'section-20' }, 4, 'Is a legal order needed'],
    ['adoption [CPP-2.7]', { legalStatus: 'placement-order' }, 5, 'Linked with AIM'],
  ] as const)('%s', (title, facts, count, line) => {
    const [code = ''] = title.split(' ');
    const register = tracked({ legalStatus: 'care-order', ...facts });
    const of = (one: Register) =>
      followedChild(one, panel, one.rows.child.get(key)!, day('2026-11-27'))?.cohorts.find(
        ({ cohort }) => cohort.code === code,
      )?.lines ?? [];
    expect(of(register)).toHaveLength(count);
    expect(of(register).every(({ stands }) => !stands)).toBe(true);
    const after = of(ordered(register, tick({ [line]: {} }, code), now));
    expect(after.filter(({ stands }) => stands).map((one) => one.line)).toEqual([line]);
    expect(first?.code).toBe('unregulated');
  });

  it('a temporary approval only once it is beyond its time, and where nobody knows when it began [CPP-2.1] [CPP-A2]', () => {
    const since = (placedSince: object, on: string) => {
      const placed = { placement: 'regulation-24-25', legalStatus: 'care-order' } as const;
      const { legalSince: _, ...row } = tracked(placed).rows.child.get(key)!;
      const found = followedChild(tracked(), panel, { ...row, ...placedSince }, day(on));
      return found?.cohorts.map(({ cohort, entry }) => `${cohort.code} ${entry.since}`) ?? [];
    };
    const placed = { placedSince: day('2026-11-02') };
    expect(since(placed, '2027-02-21')).toEqual([]);
    expect(since(placed, '2027-02-22')).toEqual(['unregulated 2027-02-22']);
    expect(since({}, '2026-11-27')).toEqual(['unregulated 2026-01-05']);
    const lodgings = { ...placed, placement: 'supported-lodgings' };
    expect(since(lodgings, '2026-11-27')).toEqual(['unregulated 2026-11-02']);
  });

  it('and a child who was put in by hand for its many moves has them too [CPP-2.2]', () => {
    const hand = tracked({
      byHand: [
        {
          panel: 'permanence',
          code: 'stability',
          by: 'admin@council.example',
          why: 'Three moves',
          at: at('2026-11-10 09:00'),
        },
      ],
    });
    const line = 'Reasons for the breakdown or moves';
    const after = ordered(hand, tick({ [line]: { note: 'Carer ill' } }, 'stability'), now);
    const found = kept(after).find(([code]) => code === 'stability');
    expect(found?.[1]).toMatch(/^▲ Not ticked: 4 of 5\. Stability meetings held/);
    expect(found?.[1]).not.toContain(line);
  });

  it('one who comes back at intervals has them beside its interval', () => {
    const register = tracked({ placement: 'with-parents', placedSince: day('2026-09-10') });
    expect(kept(register).map(([code, lines]) => [code, lines?.slice(0, 20)])).toEqual([
      ['placed-with-parents', '▲ Not ticked: 3 of 3'],
      ['interim-care-order', '▲ Not ticked: 3 of 3'],
    ]);
  });
});

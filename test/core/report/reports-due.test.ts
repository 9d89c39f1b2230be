import type { Change, Item, Register } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { agreedByQuarter } from '../../../src/core/report/agreed-by-quarter.ts';
import { lastPeriod, periodOf, reportsDue } from '../../../src/core/report/reports-due.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { at, decided, givenRegister } from '../../given/register.ts';
import { registerOf } from '../../given/panels.ts';
import { deciding, logOf, ordered, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-20 09:00';
const best = preset('best-care');
const sittingOn = (on: string, status: 'held' | 'planned' | 'stood-down' = 'held'): Change => ({
  table: 'sitting',
  row: { key: `best-care:${on}`, panel: 'best-care', on: day(on), status },
});
const heldOn = (...days: readonly string[]): Register =>
  ordered(
    givenRegister(days.map((on) => sittingOn(on))),
    { kind: 'run-panel', panel: 'best-care', runs: true },
    '2026-06-01 09:00',
  );

const given = (altered: object = {}) =>
  ({
    kind: 'report-given',
    panel: 'best-care',
    report: 'quarterly-performance',
    from: day('2026-07-01'),
    on: day('2026-11-12'),
    recommendations: ' More homes nearby. ',
    ...altered,
  }) as const;

const due = (register: Register, today = '2026-11-20') =>
  reportsDue(register, best, day(today)).map(({ period }) => period.words);

describe('reportsDue [BC-8.5]', () => {
  it('asks for each quarter that is over and in which the panel sat, from its first day on', () => {
    const register = heldOn('2026-08-11', '2026-10-06');
    expect(due(register, '2026-09-30')).toEqual([]);
    expect(due(register, '2026-10-01')).toEqual(['July to September 2026']);
    expect(due(register, '2026-12-31')).toEqual(['July to September 2026']);
    expect(due(register, '2027-01-01')).toEqual(['October to December 2026']);
  });

  it('asks for nothing of a quarter in which no sitting was held', () => {
    expect(due(heldOn('2026-06-30', '2026-10-01'))).toEqual([]);
    expect(due(heldOn('2026-07-01'))).toHaveLength(1);
    expect(due(heldOn('2026-09-30'))).toHaveLength(1);
    const none = registerOf('best-care', [sittingOn('2026-08-11', 'stood-down')]);
    expect(due(none)).toEqual([]);
    const other = registerOf('best-care', [
      {
        table: 'sitting',
        row: { key: 's', panel: 'resources', on: day('2026-08-11'), status: 'held' },
      },
    ]);
    expect(due(other)).toEqual([]);
  });

  it('stands on To do of chair and administrator until somebody says that it was given', () => {
    const asked = (register: Register) =>
      toDo(register, at(now)).filter(({ words }) => words === '● Report due');
    const register = heldOn('2026-08-11');
    expect(asked(register)).toMatchObject([
      {
        what: 'The Best Care Panel: “Performance of the panel”, July to September 2026, goes to: CSC Quarterly Performance Meeting. Its figures stand on the page; say there when it was given.',
        who: 'chair, Administrator',
        path: '/panels/best-care/reports/quarterly-performance',
        clause: expect.stringContaining('by the chair of the panel') as string,
      },
    ]);
    expect(asked(ordered(register, given(), now))).toEqual([]);
  });

  it('comes of a file with another rhythm as that says, and of one on demand never by itself [NS-7.8]', () => {
    const [rule] = best.reports ?? [];
    const every = (rhythm: 'month' | 'year') => ({ ...rule!, every: rhythm });
    expect(lastPeriod(every('month'), day('2026-01-31')).words).toBe('December 2025');
    expect(lastPeriod(every('year'), day('2026-01-31')).words).toBe('2025');
    expect(periodOf(every('year'), day('2026-05-31'))).toEqual({
      from: '2026-01-01',
      months: 12,
      words: '2026',
    });
    const next = preset('next-steps');
    const sat = registerOf('next-steps', [
      {
        table: 'sitting',
        row: { key: 's', panel: 'next-steps', on: day('2026-08-11'), status: 'held' },
      },
    ]);
    expect(reportsDue(sat, next, day('2026-11-20'))).toEqual([]);
  });
});

describe('saying that a report was given [BC-8.5] [NS-7.8]', () => {
  const register = heldOn('2026-08-11');

  it('keeps day, recommendations and who, for its quarter; the last that is said counts', () => {
    const once = ordered(register, given({ from: day('2026-08-15') }), now);
    expect(once.rows.panel.get('best-care')?.reports).toEqual([
      {
        report: 'quarterly-performance',
        period: '2026-07',
        on: '2026-11-12',
        recommendations: 'More homes nearby.',
        by: expect.stringContaining('@') as string,
        at: at(now),
      },
    ]);
    expect(refusal(once, given(), now)).toBe('This is recorded already.');
    const both = withChanges(once, [sittingOn('2026-10-06')]);
    expect(due(both, '2026-12-31')).toEqual([]);
    expect(due(both, '2027-01-01')).toEqual(['October to December 2026']);
    const twice = ordered(once, given({ recommendations: '' }), now);
    expect(twice.rows.panel.get('best-care')?.reports).toHaveLength(2);
    expect(logOf(deciding(register, given(), now).changes)).toMatchObject([
      { about: 'best-care', what: 'Performance of the panel, July to September 2026: given' },
    ]);
  });

  it.each([
    [{ on: day('2026-11-21') }, 'Give a day that has already come.'],
    [{ on: day('2026-06-30') }, 'The period had not begun on that day.'],
    [{ recommendations: 'x'.repeat(1001) }, 'longer than 1000 letters'],
    [{ report: 'other' }, 'There is no such report here.'],
    [{ recommendations: 'As for BC-26-0001' }, 'Leave out references, numbers and initials'],
    [{ recommendations: 'As for 1000001' }, 'Leave out references, numbers and initials'],
    [{ recommendations: 'As for A.B. and others' }, 'Leave out references, numbers and initials'],
  ])('is refused with what would do: %j', (altered, why) =>
    expect(refusal(register, given(altered), now)).toContain(why),
  );
});

describe('agreedByQuarter [BC-8.5] [NS-7.8]', () => {
  it('counts what an open list agreed, by kind and quarter, and is nothing for a closed one', () => {
    const item = (on: string, kinds: readonly string[]): Change => ({
      table: 'item',
      row: {
        key: `i${on}`,
        reference: 'BC-26-0001',
        sitting: `best-care:${on}`,
        from: 'referral',
        status: 'heard',
        late: false,
        outcome: decided({
          decision: 'heard',
          actions: kinds.map((kind) => ({ what: 'Invented', owner: '', kind })),
        }),
      } satisfies Item,
    });
    const [one = '', other = ''] = best.decisions?.choices.map(({ value }) => value) ?? [];
    const register = withChanges(heldOn('2026-08-11', '2026-10-06'), [
      item('2026-08-11', [one, one, other]),
      item('2026-10-06', [one, 'of-no-list']),
    ]);
    const found = agreedByQuarter(register, best).map(({ quarter, counts }) => [
      quarter,
      counts[one],
      counts[other],
    ]);
    expect(found).toEqual([
      ['2026-10', 1, 0],
      ['2026-07', 2, 1],
    ]);
    expect(agreedByQuarter(register, preset('resources'))).toEqual([]);
    const permanence = { ...preset('permanence'), decisions: best.decisions! };
    expect(agreedByQuarter(register, permanence)).toEqual([]);
  });
});

import type { Change, Register, Sitting } from '../../../src/core/register/register.ts';
import { withChanges } from '../../../src/core/register/rows.ts';
import { registerOf } from '../../given/panels.ts';
import { admin } from '../../given/people.ts';
import { at } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const now = '2026-11-20 09:00';
const add = (panel: string, on: readonly string[], altered: object = {}) =>
  ({ kind: 'add-sittings', panel, on: on.map(day), stream: '', why: '', ...altered }) as const;
const row = (panel: string, on: string, altered: Partial<Sitting> = {}): Change => ({
  table: 'sitting',
  row: { key: `${panel}:${on}`, panel, on: day(on), status: 'planned', ...altered },
});
const having = (panel: string, ...rows: readonly Change[]): Register =>
  withChanges(registerOf(panel), rows);
const line = (about: string, what: string, rule: string) => ({
  table: 'log',
  row: { at: at(now), by: admin, about, what, rule },
});

describe('sittings that somebody types [CPP-G1] [LCLH-3.1]', () => {
  it('are planned on the days given, and what day nobody works is said', () => {
    const { changes, said } = deciding(
      registerOf('permanence'),
      add('permanence', ['2026-12-08', '2026-12-25']),
      now,
    );
    const { rule } = preset('permanence').sittings;
    const sitting = (on: string) => ({
      key: `permanence:${on}`,
      panel: 'permanence',
      on,
      status: 'planned',
      added: { by: admin, why: '', at: at(now) },
    });
    expect(changes).toStrictEqual([
      { table: 'sitting', row: sitting('2026-12-08') },
      line('permanence:2026-12-08', 'Added by hand.', rule),
      { table: 'sitting', row: sitting('2026-12-25') },
      line('permanence:2026-12-25', 'Added by hand.', rule),
    ]);
    expect(said).toBe(
      '2 added: Tuesday 8 December 2026, Friday 25 December 2026. Friday 25 December 2026 is Christmas Day.',
    );
    const one = deciding(registerOf('permanence'), add('permanence', ['2026-12-08']), now);
    expect(one.said).toBe('Added: Tuesday 8 December 2026.');
  });

  it('are of the stream that is chosen, with the reason in the log', () => {
    const order = add('best-care', ['2026-12-08'], { stream: 'under-18', why: 'One more.' });
    const { changes } = deciding(registerOf('best-care'), order, now);
    expect(changes).toMatchObject([
      {
        row: {
          key: 'best-care:2026-12-08:under-18',
          stream: 'under-18',
          added: { why: 'One more.' },
        },
      },
      { row: { about: 'best-care:2026-12-08:under-18', what: 'Added by hand. One more.' } },
    ]);
  });

  it('say all that is wrong at once, a line each', () => {
    const order = add('best-care', ['2026-11-20', '2026-12-08', '2026-12-08'], {
      stream: 'over-30',
    });
    expect(refusal(registerOf('best-care'), order, now).split('\n')).toEqual([
      'Choose which children the sitting is for.',
      'Friday 20 November 2026 has come already. Give a day that is still to come.',
      'Tuesday 8 December 2026 stands there twice.',
      'Tuesday 8 December 2026 stands there twice.',
    ]);
    expect(refusal(registerOf('permanence'), add('permanence', []), now)).toBe(
      'Give at least one date.',
    );
    expect(
      deciding(registerOf('permanence'), add('permanence', ['2026-11-21']), now).said,
    ).toContain('Added');
  });

  it('are on a day on which the panel does not sit yet', () => {
    const on = add('permanence', ['2026-12-08']);
    const taken = 'Tuesday 8 December 2026: there is a sitting on that day already.';
    const of = (...rows: readonly Change[]) => having('permanence', ...rows);
    expect(refusal(of(row('permanence', '2026-12-08')), on, now)).toBe(taken);
    const off = { status: 'stood-down' } as const;
    expect(refusal(of(row('permanence', '2026-12-08', off)), on, now)).toBe(taken);
    const moved = { movedTo: day('2026-12-08') };
    expect(refusal(of(row('permanence', '2026-12-01', moved)), on, now)).toBe(taken);
    const said = (...rows: readonly Change[]) => deciding(of(...rows), on, now).said;
    expect(said(row('permanence', '2026-12-01', { ...moved, ...off }))).toContain('Added');
    expect(said(row('permanence', '2026-12-09'), row('other', '2026-12-08'))).toContain('Added');
  });

  it('may be two on one day where they are of two streams [BC-A10]', () => {
    const stream = { stream: '18-plus', key: 'best-care:2026-12-08:18-plus' };
    const register = having('best-care', row('best-care', '2026-12-08', stream));
    const of = (code: string) => add('best-care', ['2026-12-08'], { stream: code, why: 'More.' });
    expect(deciding(register, of('under-18'), now).said).toContain('Added');
    expect(refusal(register, of('18-plus'), now)).toContain('there is a sitting on that day');
  });
});

describe('a sitting outside the rhythm of its panel [BC-6.2] [BC-7.2]', () => {
  const reason = 'Say why: this panel has a rhythm, and a sitting outside it has a reason.';

  it('has a reason where the panel has a rhythm', () => {
    expect(refusal(registerOf('resources'), add('resources', ['2026-12-08']), now)).toBe(reason);
    const dates = preset('permanence');
    const sittings = { ...dates.sittings, pattern: 'dates', dates: [day('2026-12-01')] };
    const typed = { ...registerOf('permanence'), panels: [{ ...dates, sittings } as typeof dates] };
    expect(deciding(typed, add('permanence', ['2026-12-08']), now).said).toContain('Added');
  });

  it('has none where it is the first of its stream, from which the rhythm counts', () => {
    const first = add('best-care', ['2026-12-08'], { stream: 'under-18' });
    const older = row('best-care', '2026-12-01', { stream: '18-plus' });
    expect(deciding(having('best-care', older), first, now).said).toContain('Added');
    const other = row('other', '2026-12-01', { stream: 'under-18' });
    expect(deciding(having('best-care', other), first, now).said).toContain('Added');
    const same = row('best-care', '2026-12-01', { stream: 'under-18' });
    expect(refusal(having('best-care', same), first, now)).toBe(reason);
  });
});

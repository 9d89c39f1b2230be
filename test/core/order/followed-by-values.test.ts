import type { Child, ChildEvent, LineSaid } from '../../../src/core/register/child.ts';
import type { Register } from '../../../src/core/register/register.ts';
import { at } from '../../given/register.ts';
import { deciding, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';
import { court, key, now, panel, tick, tracked } from '../given/tracked-child.ts';

const typed = 'Worker.One@council.example';
const by = typed.toLowerCase();
const drift = 'Drift and delay';
const interim = panel.cohorts?.find(({ code }) => code === 'interim-care-order');
const line = (what: string, rule: string | undefined) => ({
  table: 'log',
  row: { at: at(now), by: typed, about: 'Children', what: `${panel.shortName}, ${what}`, rule },
});
const all = (register: Register, order: Parameters<typeof deciding>[1]) => {
  const { changes, said } = deciding(register, order, now, typed);
  return { changes, said };
};
const child = (register: Register) => register.rows.child.get(key) as Child;
const ticked = (altered: Partial<LineSaid> = {}): LineSaid => ({
  ...{ panel: 'permanence', cohort: 'interim-care-order', line: court, stands: true },
  ...{ on: day('2026-11-27'), by, at: at(now) },
  ...altered,
});
const nothing = { changes: [], said: 'All of it was as it is.' };

describe('lines that are ticked on the Tracker [CPP-2.6]', () => {
  it('are kept with their words on one line, beside those before, each in the log', () => {
    const before = [ticked({ at: at('2026-11-20 10:00'), line: drift })];
    const order = tick({ [court]: { note: ' Week\n 12 ' }, [drift]: { stands: false } });
    expect(all(tracked({ lines: before }), order)).toStrictEqual({
      changes: [
        {
          table: 'child',
          row: {
            ...child(tracked()),
            lines: [
              ...before,
              { ...ticked({ note: 'Week 12' }) },
              ticked({ line: drift, stands: false }),
            ],
          },
        },
        line(`${interim?.label ?? ''}. ${court}: ticked`, interim?.rule),
        line(`${interim?.label ?? ''}. ${drift}: not ticked`, interim?.rule),
      ],
      said: `Kept. ${court}: ticked; ${drift}: not ticked.`,
    });
  });

  it('say nothing new where day, words and tick are those that stand', () => {
    const stands = tracked({ lines: [ticked({ on: day('2026-11-20'), note: 'Week 12' })] });
    const said = (altered: object) =>
      all(stands, tick({ [court]: { note: 'Week 12', ...altered } }));
    expect(said({})).toEqual(nothing);
    expect(said({ on: day('2026-11-20') })).toEqual(nothing);
    expect(said({ on: day('2026-11-21') }).said).toBe(`Kept. ${court}: ticked.`);
    expect(said({ note: '' }).said).toBe(`Kept. ${court}: ticked.`);
    expect(said({ stands: false }).said).toBe(`Kept. ${court}: not ticked.`);
  });

  it('say nothing of a line of which nobody ever said anything, whatever day stands beside it', () => {
    const blank = { stands: false, on: day('2026-11-20') };
    expect(all(tracked(), tick({ [court]: blank }))).toEqual(nothing);
    const off = tracked({ lines: [ticked({ stands: false, on: day('2026-11-19') })] });
    expect(all(off, tick({ [court]: blank })).said).toBe(`Kept. ${court}: not ticked.`);
  });

  it('may be of today, and of 200 letters; what is wrong is said once', () => {
    const today = { on: day('2026-11-27'), note: 'x'.repeat(200) };
    expect(all(tracked(), tick({ [court]: today })).said).toBe(`Kept. ${court}: ticked.`);
    const wrong = { on: day('2026-11-28'), note: 'x'.repeat(201) };
    expect(refusal(tracked(), tick({ [court]: wrong, [drift]: wrong }), now)).toBe(
      'Give a day that has already come. The words are longer than 200 letters. What is longer belongs in the request paper.',
    );
  });

  it('are of a panel here and of a child it knows', () => {
    const gone = 'The panel does not follow this child up any more.';
    expect(refusal(tracked(), { ...tick({ [court]: {} }), child: '1000009' }, now)).toBe(gone);
    expect(refusal(tracked(), { ...tick({ [court]: {} }), panel: 'none' }, now)).toBe(gone);
    const two = { ...tracked(), panels: [preset('resources'), panel] };
    expect(all(two, tick({ [court]: {} })).said).toBe(`Kept. ${court}: ticked.`);
  });
});

describe('events of a child on the Tracker [CPP-1.5]', () => {
  const { label = '', rule } = panel.tracker?.events ?? {};
  const event = (altered: Partial<ChildEvent> = {}): ChildEvent => ({
    ...{ panel: 'permanence', on: day('2026-11-27'), what: 'A new school', by, at: at(now) },
    ...altered,
  });
  const of = { panel: 'permanence', child: key } as const;
  const keep = (what = ' A new\n school ', on = '2026-11-27') =>
    ({ kind: 'keep-event', ...of, on: day(on), what }) as const;
  const back = {
    kind: 'take-event-back',
    ...of,
    on: day('2026-11-27'),
    what: 'A new school',
  } as const;
  const withEvents = (events: readonly ChildEvent[]) => ({
    table: 'child',
    row: { ...child(tracked()), events },
  });
  const older = event({ on: day('2026-11-20') });

  it('are kept in a few words, of which the log says only how long they are', () => {
    const kept = line(`${label}: kept, 12 characters`, rule);
    expect(all(tracked(), keep())).toStrictEqual({
      changes: [withEvents([event()]), kept],
      said: 'Kept.',
    });
    expect(all(tracked({ events: [older] }), keep()).changes).toStrictEqual([
      withEvents([older, event()]),
      kept,
    ]);
  });

  it('are kept once: another day or other words are another event', () => {
    expect(refusal(tracked({ events: [event({ by: 'else' })] }), keep(), now)).toBe(
      'This is kept already.',
    );
    for (const other of [{ on: day('2026-11-26') }, { what: 'Else' }]) {
      expect(all(tracked({ events: [event(other)] }), keep()).said).toBe('Kept.');
    }
  });

  it('have come already, and have at most 200 letters', () => {
    expect(all(tracked(), keep('x'.repeat(200))).said).toBe('Kept.');
    expect(refusal(tracked(), keep('x'.repeat(201)), now)).toBe(
      'The words are longer than 200 letters. What is longer belongs in the request paper.',
    );
    expect(refusal(tracked(), keep('A new school', '2026-11-28'), now)).toBe(
      'Give a day that has already come.',
    );
    expect(refusal(tracked(), keep(' \n'), now)).toBe('Say in a few words what happened.');
    const { tracker: _, ...without } = panel;
    const silent = { ...tracked(), panels: [without] };
    expect(refusal(silent, keep(), now)).toBe('The panel keeps no events.');
  });

  it('are taken back one at a time, with all their words', () => {
    const other = event({ what: 'Else' });
    expect(all(tracked({ events: [older, event(), other] }), back)).toStrictEqual({
      changes: [withEvents([older, other]), line(`${label}: one taken back`, rule)],
      said: 'It is taken back.',
    });
    expect(refusal(tracked({ events: [older, other] }), back, now)).toBe(
      'This is not kept any more.',
    );
    expect(refusal(tracked(), back, now)).toBe('This is not kept any more.');
  });
});

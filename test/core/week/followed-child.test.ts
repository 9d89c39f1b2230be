import type { Change, Register } from '../../../src/core/register/register.ts';
import { followedChild } from '../../../src/core/week/followed-child.ts';
import { toDo } from '../../../src/core/week/to-do.ts';
import { at, givenReferral } from '../../given/register.ts';
import { deciding, logOf, ordered, refusal } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { court, kept, key, now, panel, tick, tracked } from '../given/tracked-child.ts';

describe('key changes and significant events [CPP-1.5]', () => {
  const event = (on: string, what: string, kind: 'keep-event' | 'take-event-back' = 'keep-event') =>
    ({ kind, panel: 'permanence', child: key, on: day(on), what }) as const;

  it('are kept with day and name, the newest first, and counted on the Tracker', () => {
    const one = ordered(tracked(), event('2026-11-20', 'Changed school'), now);
    const two = ordered(one, event('2026-11-10', ' Moved  to other carers '), now);
    const of = (register: Register) =>
      followedChild(register, panel, register.rows.child.get(key)!, day('2026-11-27'))?.events;
    expect(of(two)?.map(({ on, what }) => [on, what])).toEqual([
      ['2026-11-20', 'Changed school'],
      ['2026-11-10', 'Moved to other carers'],
    ]);
    expect(kept(two)[0]?.[3]).toBe('2. The last: Friday 20 November 2026');
    const log = JSON.stringify(
      logOf(deciding(tracked(), event('2026-11-20', 'Moved'), now).changes),
    );
    expect(log).toContain('Key changes and significant events: kept, 5 characters');
    expect(log).not.toMatch(/Moved|1000001/);
  });

  it('count from the last time the panel discussed the child', () => {
    const heard: readonly Change[] = [
      givenReferral(1, '2026-01-12 10:00', {
        reference: 'PP-26-0001',
        panel: 'permanence',
        status: 'heard',
        facts: { caseNumber: key },
      }),
      {
        table: 'sitting',
        row: { key: 's', panel: 'permanence', on: day('2026-11-12'), status: 'held' },
      },
      {
        table: 'item',
        row: {
          key: 'i',
          reference: 'PP-26-0001',
          sitting: 's',
          from: 'referral',
          status: 'heard',
          late: false,
        },
      },
    ];
    const before = ordered(tracked({}, heard), event('2026-11-10', 'Moved'), now);
    expect(kept(before)[0]?.[3]).toBe(
      'None since it was discussed. The last: Tuesday 10 November 2026',
    );
    const after = ordered(before, event('2026-11-12', 'Changed school'), now);
    expect(kept(after)[0]?.[3]).toBe(
      '1 since it was discussed. The last: Thursday 12 November 2026',
    );
  });

  it('are kept once, and one that was written by mistake is gone for good', () => {
    const once = ordered(tracked(), event('2026-11-20', 'Changed school'), now);
    expect(refusal(once, event('2026-11-20', 'Changed school'), now)).toBe('This is kept already.');
    const back = event('2026-11-20', 'Changed school', 'take-event-back');
    const gone = ordered(once, back, now);
    expect(gone.rows.child.get(key)?.events).toEqual([]);
    expect(JSON.stringify(deciding(once, back, now).changes)).not.toContain('school');
    expect(refusal(gone, back, now)).toBe('This is not kept any more.');
  });

  it.each([
    ['', '2026-11-20', 'Say in a few words what happened.'],
    ['x'.repeat(201), '2026-11-20', 'longer than 200 letters'],
    ['Moved', '2026-11-28', 'Give a day that has already come.'],
  ])('are no narrative, and of no day to come: "%.9s" on %s', (what, on, why) =>
    expect(refusal(tracked(), event(on, what), now)).toContain(why),
  );

  it('are kept by no panel whose file does not ask for them', () => {
    const none = { ...tracked(), panels: [{ ...panel, tracker: {} }] };
    expect(refusal(none, event('2026-11-20', 'Moved'), now)).toBe('The panel keeps no events.');
  });
});

describe('how long a plan stands still [CPP-1.1]', () => {
  const still = (register: Register, on: string) => kept(register, on)[0]?.[2];

  it('is counted in whole months from the order, and is red from the third', () => {
    expect(still(tracked(), '2027-01-31 10:00')).toBe('○ 2 months, since Monday 2 November 2026');
    expect(still(tracked(), '2027-02-01 10:00')).toBe('○ 2 months, since Monday 2 November 2026');
    expect(still(tracked(), '2027-02-02 10:00')).toBe('▲ 3 months, since Monday 2 November 2026');
  });

  it('begins again with a line ticked, an event, or an action done; not with a line unticked', () => {
    const late = '2027-02-10 10:00';
    const ticked = ordered(tracked(), tick({ [court]: {} }), '2027-01-09 10:00');
    expect(still(ticked, late)).toBe('○ 1 month, since Saturday 9 January 2027');
    const unticked = ordered(ticked, tick({ [court]: { stands: false } }), '2027-02-09 10:00');
    expect(still(unticked, late)).toBe('○ 1 month, since Saturday 9 January 2027');
    const event = {
      kind: 'keep-event',
      panel: 'permanence',
      child: key,
      on: day('2027-02-01'),
      what: 'Moved',
    } as const;
    expect(still(ordered(tracked(), event, late), late)).toBe(
      '○ Less than a month, since Monday 1 February 2027',
    );
    const done = tracked({}, [
      givenReferral(1, '2026-11-03 10:00', {
        reference: 'PP-26-0001',
        panel: 'permanence',
        status: 'heard',
        facts: { caseNumber: key },
      }),
      {
        table: 'item',
        row: {
          key: 'i',
          reference: 'PP-26-0001',
          sitting: 's',
          from: 'referral',
          status: 'heard',
          late: false,
        },
      },
      {
        table: 'action',
        row: { key: 'a', item: 'i', what: 'Invented', owner: '', doneOn: day('2027-01-20') },
      },
      {
        table: 'record',
        row: {
          key: 'i',
          reference: 'PP-26-0001',
          sitting: 's',
          filer: '',
          done: { captured: { by: 'w', at: at('2027-01-25 09:00') } },
        },
      },
    ]);
    expect(still(done, late)).toBe('○ Less than a month, since Monday 25 January 2027');
  });

  it('is said of no child where the panel’s file does not ask', () => {
    const none = { ...tracked(), panels: [{ ...panel, tracker: {} }] };
    expect(kept(none)[0]?.[2]).toBe('');
  });
});

describe('lines that are not ticked, on To do [CPP-2.6]', () => {
  const listed = (status: 'listed' | 'accepted' = 'listed'): Register =>
    tracked({}, [
      givenReferral(1, '2026-11-03 10:00', {
        reference: 'PP-26-0001',
        panel: 'permanence',
        status,
        facts: { caseNumber: key },
        ...(status === 'listed' ? { sitting: 'permanence:2026-12-03' } : {}),
      }),
      {
        table: 'sitting',
        row: {
          key: 'permanence:2026-12-03',
          panel: 'permanence',
          on: day('2026-12-03'),
          status: 'planned',
        },
      },
    ]);
  const asked = (register: Register, on: string) =>
    toDo(register, at(on)).filter(({ words }) => /[Tt]ick/.test(words));

  it('wait for the worker of a child who is listed, quietly before the day and red on it', () => {
    const ticked = ordered(listed(), tick({ [court]: {} }), now);
    expect(asked(ticked, now)).toMatchObject([
      {
        words: '○ To tick',
        what: 'PP-26-0001, for Thursday 3 December 2026, on the tracker: Directions of the court, expert assessments among them; Drift and delay. It stops nothing.',
        who: 'worker.one@council.example',
        about: 'PP-26-0001',
        path: expect.stringMatching(/^\/tracker\/permanence\/[0-9a-f]{16}$/) as string,
        clause: expect.stringContaining('Interim Care Orders') as string,
      },
    ]);
    expect(asked(ticked, '2026-12-03 08:00')).toMatchObject([{ words: '▲ Not ticked' }]);
  });

  it('wait no more once all are ticked, and for nobody while the child is not listed', () => {
    const lines = [
      'Directions of the court, expert assessments among them',
      'Drift and delay',
      court,
    ];
    const all = ordered(listed(), tick(Object.fromEntries(lines.map((one) => [one, {}]))), now);
    expect(asked(all, now)).toEqual([]);
    expect(asked(listed('accepted'), now)).toEqual([]);
  });
});

import type { Panel } from '../../../src/core/panel/panel.ts';
import { parseRoster } from '../../../src/core/panel/parse-roster.ts';
import type { Stream } from '../../../src/core/panel/sitting-plan.ts';
import { hears } from '../../../src/core/sitting/hears.ts';
import { plannedDays } from '../../../src/core/sitting/next-sittings.ts';
import { streamOn, streamsOpenTo } from '../../../src/core/sitting/stream-on.ts';
import { sittingFor } from '../../../src/core/sitting/sitting-for.ts';
import { englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { day, moment } from '../given/day.ts';
import { preset } from '../given/presets.ts';

const cited = { rule: 'BC-A6', printed: 'Terms 1', phrase: 'each kind of request' };
const stream = (code: string, nth: 1 | 3, more: Partial<Stream>): Stream => ({
  code,
  label: code,
  sittings: { pattern: 'monthly', days: [{ nth, weekday: 4 }], ...cited },
  ...more,
  ...cited,
});

/** Money on first Thursdays; homes on third ones, those of adults in a stream of their own. */
const panel: Panel = {
  ...preset('resources'),
  sittings: {
    pattern: 'streams',
    streams: [
      stream('money', 1, { category: { of: 'Request type', values: ['fee', 'grant'] } }),
      stream('homes', 3, {
        category: { of: 'Request type', values: ['move'] },
        ages: { belowMonths: 216 },
      }),
      stream('adults', 3, {
        category: { of: 'Request type', values: ['move'] },
        ages: { fromMonths: 216 },
      }),
    ],
    ...cited,
  },
};
const on = day('2026-06-18');
const turning18 = day('2008-06-18');

describe('a panel that divides its children by what is asked for [BC-A6]', () => {
  it.each([
    ['grant', '2012-01-01', 'money'],
    ['move', '2012-01-01', 'homes'],
    ['move', '2008-06-19', 'homes'],
    ['move', '2008-06-18', 'adults'],
  ])('hears a request of type %s for a child born on %s in the stream %s', (type, born, code) =>
    expect(streamOn(panel, { dateOfBirth: day(born), requestType: type }, on)).toBe(code),
  );

  it('leaves the stream open while what decides it is not known', () => {
    const codes = (child: Parameters<typeof streamsOpenTo>[1], when = on) =>
      streamsOpenTo(panel, child, when).map(({ code }) => code);
    expect(codes({ requestType: 'move' })).toEqual(['homes', 'adults']);
    expect(codes({ dateOfBirth: turning18 })).toEqual(['money', 'adults']);
    expect(codes({ requestType: '' })).toEqual(['money', 'homes', 'adults']);
    expect(streamOn(panel, { requestType: 'move' }, on)).toBeUndefined();
    expect(streamOn(panel, { dateOfBirth: turning18, requestType: 'fee' }, undefined)).toBe(
      'money',
    );
  });

  it('keeps nobody from a sitting whose request is of no stream', () => {
    const other = { requestType: 'something else' };
    expect(hears(panel, { stream: 'money' }, other, on)).toBe(true);
    expect(hears(panel, { stream: 'money' }, { requestType: 'move' }, on)).toBe(false);
  });

  it('puts a request down for the next sitting of its own stream', () => {
    const diary = { calendar: englandAndWales, sittings: [] };
    const first = (requestType: string) =>
      plannedDays(panel, day('2026-06-01'), 1, diary, {
        dateOfBirth: day('2012-01-01'),
        requestType,
      })[0];
    expect(first('fee')).toMatchObject({ on: '2026-06-04', stream: 'money' });
    expect(first('move')).toMatchObject({ on: '2026-06-18', stream: 'homes' });
    const sittings = ['fee', 'move'].flatMap((type) => {
      const { on: day1, stream: code } = first(type)!;
      return { key: code!, panel: panel.code, on: day1, stream: code!, status: 'planned' as const };
    });
    const heard = (requestType: string) =>
      sittingFor(moment('2026-05-20 09:00'), panel, sittings, englandAndWales, { requestType })
        ?.key;
    expect([heard('grant'), heard('move')]).toEqual(['money', 'homes']);
  });

  it('asks the seats of that stream in a roster', () => {
    const roster = parseRoster(
      { ...panel, requestTypes: { ...cited, choices: [{ value: 'fee', label: 'Fee' }] } },
      {
        people: [{ name: 'A.B.', titles: ['chair'], attending: true }],
        items: [{ reference: 'S-1', requestType: 'fee' }, { reference: 'S-2' }],
      },
    );
    expect(roster.ok ? roster.value.items.map((item) => item.stream) : roster.error).toEqual([
      'money',
      undefined,
    ]);
  });
});

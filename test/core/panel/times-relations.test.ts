import { limitRelations } from '../../../src/core/panel/limit-relations.ts';
import { timesRelations } from '../../../src/core/panel/times-relations.ts';
import { preset } from '../given/presets.ts';

const resources = preset('resources');
const found = (altered: object) =>
  [...timesRelations, ...limitRelations]
    .flatMap(({ broken }) => broken({ ...resources, ...altered }))
    .map(({ at, expected, actual }) => `${at}: ${expected} | ${actual}`);
const days = (by: string, count: number, altered: object = {}) => ({
  by,
  days: count,
  time: '12:00',
  ...altered,
});
const { agenda, cutOff, session, slots } = resources;

it('figures of time that go together are left alone', () => {
  expect(found({})).toEqual([]);
  expect(found({ agenda: undefined, cutOff: undefined })).toEqual([]);
});

describe('a cut-off and the agenda that follows it [CPR-4.3] [CPR-5.1a]', () => {
  const both = (cut: object, sent: object) =>
    found({ cutOff: { ...cutOff, ...cut }, agenda: { ...agenda, ...sent } }).filter((line) =>
      line.startsWith('cutOff'),
    );
  const sent = (count: number, altered: object = {}) =>
    days('working-days', count, { sendAt: '11:30', ...altered });

  it('are compared on weekdays of a week, an earlier week coming first', () => {
    expect(both({ weekday: 2, time: '11:30' }, {})).toEqual([
      'cutOff.weekday: a cut-off before the agenda goes, in the same week | weekday 2 11:30 against weekday 2 11:30',
    ]);
    expect(both({ weekday: 2, time: '11:29' }, {})).toEqual([]);
    expect(both({ weekday: 5, weeksBefore: 1 }, {})).toEqual([]);
    expect(both({ weekday: 7, weeksBefore: 1, time: 'end-of-day' }, { weekday: 1 })).toEqual([]);
    expect(both({ weekday: 1, time: 'end-of-day' }, { weekday: 2, sendAt: '00:00' })).toHaveLength(
      1,
    );
  });

  it('are compared by days before the sitting, a clear day counting once more', () => {
    const line = 'cutOff.days: a cut-off before the agenda goes';
    expect(both(days('working-days', 3), sent(3))).toEqual([
      `${line} | 3 working days before, 12:00 against 3 working days before, 11:30`,
    ]);
    expect(both(days('working-days', 3, { time: 'start-of-day' }), sent(3))).toEqual([]);
    expect(both(days('working-days', 3, { time: 'midday' }), sent(3))).toEqual([
      `${line} | 3 working days before, midday against 3 working days before, 11:30`,
    ]);
    expect(both(days('working-days', 3, { clear: true }), sent(3))).toEqual([]);
    expect(both(days('working-days', 3), sent(3, { clear: true }))).toHaveLength(1);
    expect(both(days('working-days', 4), sent(3))).toEqual([]);
    expect(both(days('working-days', 2), sent(3))).toHaveLength(1);
    expect(both(days('working-days', 2, { time: '00:01' }), sent(1, { sendAt: '00:00' }))).toEqual(
      [],
    );
  });

  it('are not compared where they are counted in different ways', () => {
    expect(both({ weekday: 2 }, sent(3))).toEqual([]);
    expect(both(days('calendar-days', 1), sent(3))).toEqual([]);
  });

  it('stand before the sitting, whether an agenda follows or not', () => {
    const line = 'a cut-off before the sitting starts, in the same week';
    const alone = (cut: object) => found({ cutOff: { ...cutOff, ...cut }, agenda: undefined });
    expect(alone({ weekday: 5 })).toEqual([
      `cutOff.weekday: ${line} | weekday 5 17:00 against weekday 3 09:30`,
    ]);
    expect(alone({ weekday: 3, time: '09:30' })).toHaveLength(1);
    expect(alone({ weekday: 3, time: '09:29' })).toEqual([]);
    expect(alone({ weekday: 5, weeksBefore: 1 })).toEqual([]);
    expect(alone(days('calendar-days', 0))).toEqual([
      `cutOff.days: ${line} | 0 calendar days before, 12:00 against weekday 3 09:30`,
    ]);
    expect(alone(days('calendar-days', 0, { clear: true }))).toEqual([]);
  });

  it('the agenda is sent before it is due', () => {
    expect(found({ agenda: { ...agenda, sendAt: agenda?.time } })).toEqual([
      `agenda.sendAt: a time before the agenda is due | ${agenda?.time ?? ''} against ${agenda?.time ?? ''}`,
    ]);
    expect(found({ agenda: { ...agenda, sendAt: '11:59' } })).toEqual([]);
  });
});

describe('the agenda and the sitting', () => {
  const expected = 'an agenda before the sitting starts, in the same week';
  const late = (plan: object, weekday: number, time = '09:30') =>
    found({
      agenda: { ...agenda, weekday, time, sendAt: '00:00' },
      sittings: plan,
      cutOff: undefined,
    });
  const line = (weekday: number, on: number) => [
    `agenda.weekday: ${expected} | weekday ${weekday} 09:30 against weekday ${on} 09:30`,
  ];

  it.each<readonly [string, object, number]>([
    ['weekly', { pattern: 'weekly', weekday: 3 }, 3],
    [
      'monthly',
      {
        pattern: 'monthly',
        days: [
          { nth: 1, weekday: 5 },
          { nth: 2, weekday: 4 },
        ],
      },
      4,
    ],
    ['every few weeks', { pattern: 'every-weeks', weeks: 2, from: '2026-11-26' }, 4],
    ['by phases', { pattern: 'phases', from: '2026-11-27' }, 5],
    ['on named days', { pattern: 'dates', dates: ['2026-11-27', '2026-12-02'] }, 3],
    [
      'in streams',
      { pattern: 'streams', streams: [{ sittings: { pattern: 'weekly', weekday: 2 } }] },
      2,
    ],
  ])('a panel that sits %s has its agenda before its first weekday starts', (_, plan, weekday) => {
    expect(late(plan, weekday)).toEqual(line(weekday, weekday));
    expect(late(plan, weekday, '09:29')).toEqual([]);
    expect(late(plan, weekday - 1, '23:59')).toEqual([]);
  });

  it('nothing is said of days that the file does not give', () => {
    expect(late({ pattern: 'by-hand' }, 7)).toEqual([]);
    expect(late({ pattern: 'every-weeks', weeks: 2 }, 7)).toEqual([]);
  });

  it('an agenda by days is compared with the day of the sitting itself', () => {
    const on = (count: number, time: string) =>
      found({
        agenda: { ...days('working-days', count), time, sendAt: '00:00' },
        cutOff: undefined,
      });
    expect(on(0, '09:29')).toEqual([]);
    expect(on(0, '09:30')).toEqual([
      `agenda.days: ${expected} | 0 working days before, 09:30 against weekday 3 09:30`,
    ]);
    expect(on(1, '23:59')).toEqual([]);
  });
});

describe('a session and its breaks [CPR-3.2] [LCLH-3.2]', () => {
  const at = (altered: object) => found({ session: { ...session, ...altered } });
  const breaks = (...spans: readonly string[]) =>
    at({
      earliestStart: '09:00',
      latestFinish: '13:00',
      breaks: spans.map((span) => ({ from: span.split('-')[0], to: span.split('-')[1] })),
    });
  const broken = (index: number, span: string) =>
    `session.breaks[${index}].from: breaks one after another, within the session | ${span}`;

  it('ends after it starts', () =>
    expect(at({ earliestStart: '13:00', latestFinish: '13:00' })[0]).toBe(
      'session.latestFinish: a time later than the earliest start | 13:00 against 13:00',
    ));

  it('has breaks one after another within it', () => {
    expect(breaks('09:00-09:10', '09:10-09:20', '12:50-13:00')).toEqual([]);
    expect(breaks('08:59-09:10')).toEqual([broken(0, '08:59 to 09:10')]);
    expect(breaks('10:00-10:00')).toEqual([broken(0, '10:00 to 10:00')]);
    expect(breaks('10:00-10:20', '10:19-10:30')).toEqual([broken(1, '10:19 to 10:30')]);
    expect(breaks('12:50-13:01')).toEqual([broken(0, '12:50 to 13:01')]);
  });

  it('holds for each session that can be chosen', () => {
    const choice = { code: 'whole-day', earliestStart: '09:00', latestFinish: '17:00' };
    const wrong = { ...choice, breaks: [{ from: '17:00', to: '17:30' }] };
    expect(at({ choices: [choice, wrong] })).toEqual([
      'session.choices[1].breaks[0].from: breaks one after another, within the session | 17:00 to 17:30',
    ]);
  });
});

describe('slots [CPR-3.3]', () => {
  const of = (altered: object) => found({ slots: { ...slots, ...altered } });

  it('start one after another, each the shortest slot after the one before', () => {
    const starts = (...times: readonly string[]) => of({ minMinutes: 15, starts: times });
    expect(starts('09:30', '09:45', '10:00')).toEqual([]);
    expect(starts('09:30')).toEqual([]);
    expect(starts('09:30', '09:45', '09:59')).toEqual([
      'slots.starts[2]: times in order, each a slot of 15 minutes after the one before | 09:59',
    ]);
    expect(starts('09:30', '09:30')).toHaveLength(1);
    expect(starts('10:00', '09:30')).toHaveLength(1);
  });

  it('are as long as the default at least and at most, and no longer than the session', () => {
    expect(of({ minMinutes: 21 })).toEqual([
      'slots.minMinutes: no more than the default length | 21 against 20',
    ]);
    expect(of({ maxMinutes: 19 })).toEqual([
      'slots.maxMinutes: no less than the default length | 19 against 20',
    ]);
    const length = { minMinutes: 1, maxMinutes: 600 };
    expect(of({ ...length, defaultMinutes: 210 })).toEqual([]);
    expect(of({ ...length, defaultMinutes: 211 })).toEqual([
      'slots.defaultMinutes: no more than the session is long | 211 against 210',
    ]);
  });

  it('are not compared with a session that ends before it starts', () =>
    expect(found({ session: { ...session, latestFinish: '09:00' } })).toEqual([
      'session.latestFinish: a time later than the earliest start | 09:00 against 09:30',
    ]));
});

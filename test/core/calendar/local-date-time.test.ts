import {
  addHours,
  addMinutes,
  atTime,
  dateOf,
  fromMomentNumber,
  minutesOf,
  momentNumber,
  parseLocalDateTime,
  secondOfDay,
  timeFromMinutes,
  timeOf,
} from '../../../src/core/calendar/local-date-time.ts';
import { day, moment } from '../given/day.ts';

describe('parseLocalDateTime', () => {
  it.each([
    ['2026-06-08T17:00:00', '2026-06-08T17:00:00'],
    ['2026-06-08T17:00:01', '2026-06-08T17:00:01'],
    ['2026-06-08T17:00', '2026-06-08T17:00:00'],
    ['2026-06-08 23:59', '2026-06-08T23:59:00'],
    ['2026-06-08 00:00:59', '2026-06-08T00:00:59'],
  ])('reads %s', (text, written) => expect(parseLocalDateTime(text)).toBe(written));

  it.each([
    '2026-06-08T24:00:00',
    '2026-06-08T12:60:00',
    '2026-06-08T12:00:60',
    '2026-02-30T12:00:00',
    '2026-06-08',
    '2026-06-08T9:30',
    '2026-06-08T17:00:00Z',
    '2026-06-08T17:00:00+01:00',
    '2026-06-08T17:00:00\n',
    'x2026-06-08T17:00:00',
    '2026-06-08T17:00:',
    '',
  ])('refuses %j', (text) => expect(parseLocalDateTime(text)).toBeUndefined());
});

describe('atTime', () => {
  it('puts a time on a day', () =>
    expect(atTime(day('2026-06-08'), '17:00')).toBe('2026-06-08T17:00:00'));

  it.each(['5pm', '24:00', '9:30', '17:00:00', '', '17:60'])('throws for %j', (time) =>
    expect(() => atTime(day('2026-06-08'), time)).toThrow(RangeError),
  );
});

describe('secondOfDay', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 34_200],
    ['23:59', 86_340],
  ])('%s is %d seconds', (time, seconds) => expect(secondOfDay(time)).toBe(seconds));

  it.each(['5pm', '24:00', '9:30'])('throws for %j', (time) =>
    expect(() => secondOfDay(time)).toThrow(RangeError),
  );
});

describe('momentNumber and fromMomentNumber', () => {
  it.each([
    ['0001-01-01T00:00:00', 86_400],
    ['0001-01-01T23:59:59', 172_799],
    ['0001-01-02T01:02:03', 176_523],
    ['2026-06-10T13:00:00', 739_777 * 86_400 + 46_800],
  ])('%s is %d seconds', (at, seconds) => {
    expect(momentNumber(moment(at))).toBe(seconds);
    expect(fromMomentNumber(seconds)).toBe(at);
  });

  it('has no moment before the first day', () =>
    expect(() => fromMomentNumber(86_399)).toThrow(RangeError));
});

describe('dateOf and timeOf', () => {
  it('take a moment apart, seconds left off', () => {
    expect(dateOf(moment('2026-06-08 17:00:59'))).toBe('2026-06-08');
    expect(timeOf(moment('2026-06-08 17:00:59'))).toBe('17:00');
  });
});

describe('minutesOf and timeFromMinutes', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['13:00', 780],
    ['23:59', 1439],
  ])('%s is %d minutes', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
    expect(timeFromMinutes(minutes)).toBe(time);
  });

  it.each([-1, 1440, 1.5])('no time is %d minutes', (minutes) =>
    expect(() => timeFromMinutes(minutes)).toThrow(RangeError),
  );
});

describe('addMinutes', () => {
  it.each([
    ['2026-06-08 23:59:30', 1, '2026-06-09T00:00:30'],
    ['2026-06-08 00:00:30', -1, '2026-06-07T23:59:30'],
    ['2026-06-08 12:00', -30, '2026-06-08T11:30:00'],
    ['2026-12-31 12:00', 1440, '2027-01-01T12:00:00'],
    ['2026-06-08 12:00', -2160, '2026-06-07T00:00:00'],
  ])('%s and %d minutes is %s', (from, minutes, to) =>
    expect(addMinutes(moment(from), minutes)).toBe(to),
  );
});

describe('addHours [CPR-A1]', () => {
  it.each([
    ['48 hours on an ordinary Wednesday', '2026-06-10 13:00', 48, '2026-06-12T13:00:00'],
    ['across the clocks going forward', '2026-03-27 13:00', 72, '2026-03-30T13:00:00'],
    ['across the clocks going back', '2026-10-23 13:00', 72, '2026-10-26T13:00:00'],
    ['to an hour the spring clock leaves out', '2026-03-28 01:30', 24, '2026-03-29T01:30:00'],
    ['backwards over midnight', '2026-06-10 01:00', -2, '2026-06-09T23:00:00'],
  ])('keeps the wall-clock time: %s', (_, from, hours, to) =>
    expect(addHours(moment(from), hours)).toBe(to),
  );
});

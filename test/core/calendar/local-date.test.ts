import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  addMonths,
  dateFromParts,
  dayNumber,
  daysBetween,
  fromDayNumber,
  parseLocalDate,
  partsOf,
  weekdayOf,
} from '../../../src/core/calendar/local-date.ts';
import { day } from '../given/day.ts';
import { trials } from '../given/trials.ts';

const anyDayNumber = fc.integer({ min: 1, max: 3652059 });

describe('parseLocalDate', () => {
  it.each(['2026-06-10', '0001-01-01', '9999-12-31', '2028-02-29', '2000-02-29', '2026-12-31'])(
    'reads %s',
    (text) => expect(parseLocalDate(text)).toBe(text),
  );

  it.each([
    ['no such day', '2027-02-29'],
    ['no leap day in a century year', '1900-02-29'],
    ['a thirty-first of April', '2026-04-31'],
    ['day nought', '2026-04-00'],
    ['month nought', '2026-00-10'],
    ['month thirteen', '2026-13-01'],
    ['year nought', '0000-01-01'],
    ['a day of thirty-two', '2026-12-32'],
    ['text before', ' 2026-06-10'],
    ['text after', '2026-06-10T'],
    ['a line break after', '2026-06-10\n'],
    ['one figure for the month', '2026-6-10'],
    ['a date as people write it', '10/06/2026'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(parseLocalDate(text)).toBeUndefined());
});

describe('dateFromParts', () => {
  it('pads the year, month and day', () => expect(dateFromParts(987, 6, 5)).toBe('0987-06-05'));

  it.each([
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [10000, 1, 1],
    [2026, 2, 29],
  ])('has no day %d-%d-%d', (year, month, dayOfMonth) =>
    expect(dateFromParts(year, month, dayOfMonth)).toBeUndefined(),
  );
});

describe('dayNumber and fromDayNumber', () => {
  it.each([
    [1, '0001-01-01'],
    [365, '0001-12-31'],
    [366, '0002-01-01'],
    [1461, '0004-12-31'],
    [36524, '0100-12-31'],
    [146097, '0400-12-31'],
    [146098, '0401-01-01'],
    [739777, '2026-06-10'],
    [3652059, '9999-12-31'],
  ])('day %d is %s', (count, date) => {
    expect(dayNumber(day(date))).toBe(count);
    expect(fromDayNumber(count)).toBe(date);
  });

  it('come back to the day they started from, for every day of sixteen years and at random', () => {
    const astray: number[] = [];
    for (let count = dayNumber(day('2012-01-01')); count <= dayNumber(day('2028-12-31')); count++) {
      if (dayNumber(fromDayNumber(count)) !== count) astray.push(count);
    }
    expect(astray).toEqual([]);
    fc.assert(
      fc.property(anyDayNumber, (n) => dayNumber(fromDayNumber(n)) === n),
      { seed: 1 },
    );
  });

  it.each([0, -1, 3652060, 1.5, Number.NaN])('refuse day %d', (count) =>
    expect(() => fromDayNumber(count)).toThrow(RangeError),
  );
});

describe('addDays, weekdayOf and daysBetween', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-10', 0, '2026-06-10'],
    ['2026-06-10', 365, '2027-06-10'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it.each([
    ['2026-06-08', 1],
    ['2026-06-10', 3],
    ['2026-06-13', 6],
    ['2026-06-14', 7],
    ['0001-01-01', 1],
  ])('%s is weekday %d', (date, weekday) => expect(weekdayOf(day(date))).toBe(weekday));

  it('agree with an independent calendar', () => {
    fc.assert(
      fc.property(anyDayNumber, fc.integer({ min: -4000, max: 4000 }), (count, days) => {
        fc.pre(count + days >= 1 && count + days <= 3652059);
        const from = fromDayNumber(count);
        const other = DateTime.fromISO(from, { zone: 'utc' }).plus({ days });
        expect(addDays(from, days)).toBe(other.toISODate());
        expect(weekdayOf(addDays(from, days))).toBe(other.weekday);
      }),
      { seed: 2, numRuns: trials(500) },
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-30', 12, '2027-11-30'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-06-10', -6, '2025-12-10'],
    ['2026-06-10', 0, '2026-06-10'],
  ])('%s and %d months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to));
});

describe('partsOf', () => {
  it('gives the numbers a date is written with', () =>
    expect(partsOf(day('2026-06-10'))).toEqual({ year: 2026, month: 6, day: 10 }));
});

import fc from 'fast-check';
import { clockTime, fullDate, fullDateTime } from '../../../src/core/calendar/dates-in-full.ts';
import type { LocalDate } from '../../../src/core/calendar/local-date.ts';
import type { LocalDateTime } from '../../../src/core/calendar/local-date-time.ts';

const day = (text: string): LocalDate => text as LocalDate;

describe('fullDate', () => {
  it.each([
    ['2026-11-25', 'Wednesday 25 November 2026'],
    ['2026-02-28', 'Saturday 28 February 2026'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2027-01-01', 'Friday 1 January 2027'],
  ])('writes %s as %s', (date, words) => {
    expect(fullDate(day(date))).toBe(words);
  });

  it('names the weekday that the wall calendar names', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (n) => {
        const instant = new Date(n * 86_400_000);
        const date = day(instant.toISOString().slice(0, 10));
        expect(fullDate(date).split(' ')[0]).toBe(names[instant.getUTCDay()]);
      }),
    );
  });
});

describe('fullDateTime', () => {
  it('puts the day before the time', () => {
    expect(fullDateTime('2026-11-23T17:00:00' as LocalDateTime)).toBe(
      'Monday 23 November 2026, 5pm',
    );
  });
});

describe('clockTime', () => {
  it.each([
    ['09:30', '9:30am'],
    ['17:00', '5pm'],
    ['12:00', '12 noon'],
    ['12:05', '12:05pm'],
    ['00:00', '12 midnight'],
    ['00:20', '12:20am'],
    ['13:00', '1pm'],
    ['11:59', '11:59am'],
  ])('writes %s as %s', (time, words) => {
    expect(clockTime(time)).toBe(words);
  });
});

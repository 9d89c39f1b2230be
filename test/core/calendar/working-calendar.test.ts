import { bankHolidays, englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { parseLocalDate, weekdayOf } from '../../../src/core/calendar/local-date.ts';
import {
  countWorkingDays,
  dayOffTitle,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingCalendar,
} from '../../../src/core/calendar/working-calendar.ts';
import { day } from '../given/day.ts';

const covers = englandAndWales.covers;
const exhaustedAt = (date: string) => ({
  ok: false,
  error: { code: 'calendar-exhausted', date, covers },
});

describe('isWorkingDay', () => {
  it.each([
    ['a Friday', '2026-06-12', true],
    ['a Saturday', '2026-06-13', false],
    ['a Sunday', '2026-06-14', false],
    ['a Monday', '2026-06-15', true],
    ['Good Friday', '2026-04-03', false],
    ['the early May bank holiday', '2026-05-04', false],
    ['a substitute day', '2026-12-28', false],
    ['the first day covered, New Year’s Day', '2019-01-01', false],
    ['the last day covered, a Friday', '2027-12-31', true],
  ])('knows %s', (_, date, works) =>
    expect(isWorkingDay(day(date), englandAndWales)).toEqual({ ok: true, value: works }),
  );

  it.each(['2018-12-31', '2028-01-01', '2028-01-03'])('does not guess about %s', (date) =>
    expect(isWorkingDay(day(date), englandAndWales)).toEqual(exhaustedAt(date)),
  );
});

describe('nextWorkingDay', () => {
  it.each([
    ['stays on a working day', '2026-04-02', '2026-04-02'],
    ['passes the whole Easter weekend', '2026-04-03', '2026-04-07'],
    ['passes Christmas, the weekend and the substitute day', '2026-12-25', '2026-12-29'],
    ['passes a weekend', '2026-06-13', '2026-06-15'],
  ])('%s', (_, from, to) =>
    expect(nextWorkingDay(day(from), englandAndWales)).toEqual({ ok: true, value: to }),
  );

  it('stops where the calendar does', () =>
    expect(nextWorkingDay(day('2028-01-01'), englandAndWales)).toEqual(exhaustedAt('2028-01-01')));
});

describe('previousWorkingDay', () => {
  it.each([
    ['stays on a working day', '2026-06-15', '2026-06-15'],
    ['goes back over a bank holiday and a weekend', '2026-05-04', '2026-05-01'],
    ['goes back over substitute day, weekend and Christmas', '2026-12-28', '2026-12-24'],
  ])('%s', (_, from, to) =>
    expect(previousWorkingDay(day(from), englandAndWales)).toEqual({ ok: true, value: to }),
  );

  it('stops where the calendar begins', () =>
    expect(previousWorkingDay(day('2019-01-01'), englandAndWales)).toEqual(
      exhaustedAt('2018-12-31'),
    ));
});

describe('countWorkingDays', () => {
  it.each([
    ['two forward over Easter', '2026-04-02', 2, '2026-04-08'],
    ['one back over Easter', '2026-04-07', -1, '2026-04-02'],
    ['one back over Christmas and its substitute', '2026-12-29', -1, '2026-12-24'],
    ['nought, from a weekend', '2026-06-13', 0, '2026-06-13'],
    ['one forward from a weekend', '2026-06-13', 1, '2026-06-15'],
    ['five back in an ordinary week', '2026-06-17', -5, '2026-06-10'],
    ['up to the last day covered', '2027-12-29', 2, '2027-12-31'],
  ])('counts %s', (_, from, count, to) =>
    expect(countWorkingDays(day(from), count, englandAndWales)).toEqual({ ok: true, value: to }),
  );

  it('counts from the day before the first covered, and from the day after the last', () => {
    expect(countWorkingDays(day('2018-12-31'), 1, englandAndWales)).toEqual({
      ok: true,
      value: '2019-01-02',
    });
    expect(countWorkingDays(day('2028-01-01'), -1, englandAndWales)).toEqual({
      ok: true,
      value: '2027-12-31',
    });
  });

  it('refuses to count back past the first day covered', () =>
    expect(countWorkingDays(day('2019-01-02'), -1, englandAndWales)).toEqual(
      exhaustedAt('2018-12-31'),
    ));

  it('knows nothing where the last day covered comes before the first', () => {
    const none = workingCalendar([], { from: day('2019-01-01'), to: day('1900-12-31') });
    expect(nextWorkingDay(day('2019-01-01'), none)).toMatchObject({
      ok: false,
      error: { date: '2019-01-01' },
    });
  });

  it('refuses to count past the last day covered', () =>
    expect(countWorkingDays(day('2027-12-29'), 3, englandAndWales)).toEqual(
      exhaustedAt('2028-01-01'),
    ));

  it('refuses a fraction of a day', () =>
    expect(() => countWorkingDays(day('2026-06-10'), 1.5, englandAndWales)).toThrow(RangeError));
});

describe('dayOffTitle', () => {
  const closed = workingCalendar([{ on: day('2026-08-10'), title: 'Council closure' }], covers);

  it.each([
    ['2026-05-04', 'Early May bank holiday'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2026-06-13', 'a weekend'],
    ['2026-06-14', 'a weekend'],
    ['2026-06-12', undefined],
  ])('%s is %s', (date, title) => expect(dayOffTitle(day(date), englandAndWales)).toBe(title));

  it('names a closure of the council’s own', () => {
    expect(dayOffTitle(day('2026-08-10'), closed)).toBe('Council closure');
    expect(isWorkingDay(day('2026-08-10'), closed)).toEqual({ ok: true, value: false });
  });

  it('has words for a day off without a name', () =>
    expect(dayOffTitle(day('2026-08-10'), { daysOff: closed.daysOff, covers })).toBe(
      'a day the council is closed',
    ));
});

describe('englandAndWales', () => {
  it('lists real weekdays, once each, in order, within the years it speaks for', () => {
    const days = bankHolidays.map(({ on }) => on);
    expect(days).toHaveLength(75);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((on) => parseLocalDate(on) === on && weekdayOf(on) <= 5)).toBe(true);
    expect([days[0], days.at(-1)]).toEqual(['2019-01-01', '2027-12-28']);
  });

  it('has eight days a year, and the royal extras', () => {
    const inYear = (year: string) => bankHolidays.filter(({ on }) => on.startsWith(year)).length;
    const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027'];
    expect(years.map(inYear)).toEqual([8, 8, 8, 10, 9, 8, 8, 8, 8]);
  });
});

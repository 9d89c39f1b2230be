import { turnedRound } from '../../../src/core/panel/turned-round.ts';

const found = (input: unknown) =>
  turnedRound(input).map(({ at, expected, actual }) => `${at}: ${expected} | ${actual}`);

describe('turnedRound', () => {
  it('refuses ages of which the last is not above the first, wherever they stand [NS-3.1]', () => {
    const ages = (fromMonths: unknown, belowMonths: unknown) =>
      found({ cohorts: [{}, { ages: { fromMonths, belowMonths } }] });
    expect(ages(192, 204)).toEqual([]);
    expect(ages(204, 204)).toEqual([
      'cohorts[1].ages.belowMonths: an age above the first | 204 against 204',
    ]);
    expect(ages(205, 204)).toHaveLength(1);
    expect([
      ages('b', 'a'),
      ages(undefined, 1),
      ages(205, undefined),
      ages('205', 204),
      ages(205, '204'),
    ]).toEqual([[], [], [], [], []]);
  });

  it('refuses an exception that ends before it begins', () => {
    const span = (from: unknown, to: unknown, why: unknown = 'Summer') =>
      found({ sittings: { except: [{ from, to, why }] } });
    expect(span('2026-08-01', '2026-08-01')).toEqual([]);
    expect(span('2026-08-02', '2026-08-01')).toEqual([
      'sittings.except[0].to: a last day on or after the first | 2026-08-01 against 2026-08-02',
    ]);
    expect(found({ from: '10:30', to: '10:00' })).toEqual([]);
    expect([span(2, '1'), span('2', 1)]).toEqual([[], []]);
  });

  it('asks every other month from which it is counted', () => {
    const monthly = { pattern: 'monthly', everyMonths: 2 };
    expect(found({ sittings: monthly })).toEqual([
      'sittings.firstMonth: the first month, from which the others are counted | nothing',
    ]);
    expect(found({ ...monthly, firstMonth: '2026-11' })).toEqual([]);
    expect(found({ ...monthly, everyMonths: 1 })).toEqual([]);
    expect(found({ ...monthly, everyMonths: '2' })).toEqual([]);
    expect(found({ ...monthly, pattern: 'weekly' })).toEqual([]);
  });

  it('asks for each day of a rhythm once', () => {
    const days = ['2026-11-25', '2026-12-09', '2026-11-25'];
    expect(found({ sittings: { pattern: 'dates', dates: days } })).toEqual([
      'sittings.dates[2]: each day once | "2026-11-25" again',
    ]);
    const first = { nth: 1, weekday: 3 };
    expect(
      found({ pattern: 'monthly', days: [first, { nth: 2, weekday: 3 }, first, first] }),
    ).toEqual([
      'days[2]: each day once | {"nth":1,"weekday":3} again',
      'days[3]: each day once | {"nth":1,"weekday":3} again',
    ]);
    expect(found({ pattern: 'dates', dates: days.slice(0, 2) })).toEqual([]);
    expect(found({ pattern: 'weekly', dates: days, days: [first, first] })).toEqual([]);
    expect(found({ pattern: 'dates', dates: 'never' })).toEqual([]);
  });
});

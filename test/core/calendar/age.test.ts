import { ageReachedOn } from '../../../src/core/calendar/age.ts';
import { addMonths } from '../../../src/core/calendar/local-date.ts';
import { isOfAge, streamOn } from '../../../src/core/sitting/stream-on.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

describe('ageReachedOn [NS-A1] [NS-1.7] [BC-A6]', () => {
  it.each([
    ['2010-08-31', 186, '2026-02-28'],
    ['2010-08-31', 189, '2026-05-31'],
    ['2010-08-31', 210, '2028-02-29'],
    ['2012-02-29', 186, '2027-08-29'],
    ['2008-02-29', 216, '2026-03-01'],
    ['2008-02-29', 192, '2024-02-29'],
    ['2008-02-28', 216, '2026-02-28'],
  ])('born %s, reaches %i months on %s', (born, months, on) =>
    expect(ageReachedOn(day(born), months)).toBe(on),
  );
});

describe('isOfAge [NS-3.1]', () => {
  it('begins on the day of fifteen and a half and not the day before [AT-17]', () => {
    const cohort = preset('next-steps').cohorts?.[0]?.ages ?? {};
    expect(isOfAge(day('2010-08-31'), cohort, day('2026-02-27'))).toBe(false);
    expect(isOfAge(day('2010-08-31'), cohort, day('2026-02-28'))).toBe(true);
    expect(isOfAge(day('2010-08-31'), cohort, day('2028-08-30'))).toBe(true);
    expect(isOfAge(day('2010-08-31'), cohort, day('2028-08-31'))).toBe(false);
  });
});

describe('streamOn [BC-A6]', () => {
  const best = preset('best-care');

  it('hears whoever turns 18 between listing and sitting in the other stream [AT-15]', () => {
    expect(streamOn(best, { dateOfBirth: day('2008-06-10') }, day('2026-06-09'))).toBe('under-18');
    expect(streamOn(best, { dateOfBirth: day('2008-06-10') }, day('2026-06-10'))).toBe('18-plus');
  });

  it('knows no stream for a panel that has none', () =>
    expect(
      streamOn(preset('resources'), { dateOfBirth: day('2010-01-01') }, day('2026-06-10')),
    ).toBeUndefined());
});

describe('three months on [CPP-2.3d]', () => {
  it.each([
    ['2026-11-30', '2027-02-28'],
    ['2026-01-15', '2026-04-15'],
  ])('last discussed on %s, a child is due again on %s', (last, due) => {
    const months = preset('permanence').tracking?.[0]?.everyMonths ?? 0;
    expect(addMonths(day(last), months)).toBe(due);
  });
});

import { momentFrom } from '../../src/app/run.ts';
import { dayGone, dayToCome } from '../../src/site/typed-day.ts';

const visit = { now: momentFrom('2026-11-30T17:10:00') };

describe('a day typed on a page', () => {
  it.each([
    ['20 November', '2027-11-20', '2026-11-20'],
    ['2 December', '2026-12-02', '2025-12-02'],
    [' 30 November ', '2026-11-30', '2026-11-30'],
    ['2 December 2024', '2024-12-02', '2024-12-02'],
    ['2026-10-01', '2026-10-01', '2026-10-01'],
    ['soon', undefined, undefined],
    ['', undefined, undefined],
  ])('takes “%s” for the next such day to come, and for the last one gone', (typed, next, last) => {
    expect([dayToCome(visit, typed), dayGone(visit, typed)]).toEqual([next, last]);
  });
});

import { timeLeft } from '../../src/pages/time-left.ts';
import { moment } from '../core/given/day.ts';

describe('timeLeft', () => {
  it.each([
    ['2026-11-23 16:40', '20 minutes left'],
    ['2026-11-23 15:00', '2 hours left'],
    ['2026-11-23 15:59', '1 hour 1 minute left'],
    ['2026-11-22 14:00', '1 day 3 hours left'],
    ['2026-11-20 17:00', '3 days left'],
    ['2026-11-23 17:00:00', 'Less than a minute left'],
    ['2026-11-23 17:00:01', 'Overdue by less than a minute'],
    ['2026-11-23 17:01', 'Overdue by 1 minute'],
    ['2026-11-25 19:00', 'Overdue by 2 days 2 hours'],
  ])('at %s says "%s" of Monday 5pm', (now, words) => {
    expect(timeLeft(moment('2026-11-23 17:00'), moment(now))).toBe(words);
  });
});

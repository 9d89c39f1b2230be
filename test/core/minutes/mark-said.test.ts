import { clockSaid } from '../../../src/core/minutes/clock-said.ts';
import { markSaid } from '../../../src/core/minutes/mark-said.ts';

describe('markSaid [CPR-2.3]', () => {
  it.each([
    ['Present', 'present', ''],
    [' present (by telephone)', 'present', ''],
    ['Attended until 11am', 'present', ''],
    ['✓', 'present', ''],
    ['Absent', 'absent', ''],
    ['Absent without cover', 'absent', ''],
    ['apologies, on leave', 'absent', ''],
    ['Not present', 'absent', ''],
    ['Cover', 'cover', ''],
    ['Cover: B.C., Fostering ATM', 'cover', 'B.C., Fostering ATM'],
    ['Covered by B.C.', 'cover', 'B.C.'],
    ['cover (B.C., Fostering ATM)', 'cover', 'B.C., Fostering ATM'],
  ] as const)('reads “%s”', (words, mark, cover) => {
    expect(markSaid(words)).toEqual({ mark, cover });
  });

  it.each([
    '',
    'maybe',
    'Presently on leave',
    'Absent, covered by B.C.',
    'Present? No, apologies',
    'Present – not for item 2',
    'Coverage',
    'Absentee',
  ])('knows nothing of “%s”', (words) => {
    expect(markSaid(words)).toBeUndefined();
  });
});

describe('clockSaid [CPR-A3]', () => {
  it.each([
    ['12:40', '12:40'],
    ['9.05', '09:05'],
    ['at 13:00', '13:00'],
    ['1pm', '13:00'],
    ['1.05 p.m.', '13:05'],
    ['12:30am', '00:30'],
    ['12.40pm', '12:40'],
    ['12 noon', '12:00'],
    ['Noon', '12:00'],
  ])('reads “%s” as %s', (words, time) => {
    expect(clockSaid(words)).toBe(time);
  });

  it.each(['', '1', '25:00', '12:75', '13pm', '0am', 'about 1pm', 'yes'])(
    'takes “%s” for no time',
    (words) => {
      expect(clockSaid(words)).toBeUndefined();
    },
  );
});

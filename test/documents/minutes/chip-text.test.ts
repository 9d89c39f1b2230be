import { chipText } from '../../../src/documents/minutes/chip-text.ts';

const dateChip = (displayText: string, timestamp: string, timeFormat?: string): string =>
  chipText({
    dateElement: {
      dateElementProperties: { displayText, timestamp, ...(timeFormat && { timeFormat }) },
    },
  });

describe('the words of a date chip', () => {
  it.each([
    ['Jul 8, 2026', '2026-07-08T12:00:00Z'],
    ['Jul 8', '2026-07-08T00:00:00Z'],
    ['8 Jul 2026', '2026-07-08T12:00:00Z'],
    ['July 8', '2026-07-07T23:00:00Z'],
    ['7/8/2026', '2026-07-08T12:00:00Z'],
  ])('%s, stamped %s, is 8 July 2026', (shown, stamp) => {
    expect(dateChip(shown, stamp)).toBe('8 July 2026');
  });

  it.each([
    ['a day that its stamp does not bear out', 'Jul 9, 2026', '2026-07-07T03:00:00Z', undefined],
    ['one of two days in question', '7/8/2026', '2026-07-07T23:00:00Z', undefined],
    ['a time as well', 'Jul 8, 2026 5:00 AM', '2026-07-08T05:00:00Z', 'TIME_FORMAT_HOUR_MINUTE'],
    ['no stamp', 'Jul 8', '', undefined],
  ])('stay as shown where the chip shows %s', (_, shown, stamp, timeFormat) => {
    expect(dateChip(shown, stamp, timeFormat)).toBe(shown);
  });
});

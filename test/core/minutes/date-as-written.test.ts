import { dateAsWritten } from '../../../src/core/minutes/date-as-written.ts';
import { day } from '../given/day.ts';

const after = (text: string, earliest = '2026-06-11') => {
  const read = dateAsWritten(text, day(earliest));
  return read.ok ? read.value : read.error;
};

describe('dateAsWritten [CPR-5.1b]', () => {
  it.each([
    '8 July 2026',
    '08 July 2026',
    '8th July 2026',
    '8th of July 2026',
    'the 8th of July, 2026',
    '8 JULY 2026',
    '8 Jul 2026',
    '8 Jul. 2026',
    '8 July 26',
    'Wed 8 July 2026',
    'Wed. 8 July 2026',
    'Weds 8 July 2026',
    'Wednesday 8 July 2026',
    'Wednesday, 8 July 2026.',
    'Wed 8 July',
    '8 July',
    '08/07/2026',
    '8/7/2026',
    '8/7/26',
    '8.7.2026',
    '08-07-2026',
    'Wed 08/07/2026',
    '2026-07-08',
    'July 8, 2026',
    'Wed, Jul 8th 2026',
    'July 8',
    '  8   July\t2026 ',
  ])('reads %j as 8 July 2026', (text) => expect(after(text)).toBe('2026-07-08'));

  it.each([
    ['1st', '1st Sept 2026', '2026-09-01'],
    ['2nd', '2nd September 2026', '2026-09-02'],
    ['3rd', '3rd Dec 2026', '2026-12-03'],
    ['January', '6 January 2027', '2027-01-06'],
    ['February', '10 Feb 2027', '2027-02-10'],
    ['March', '10 March 2027', '2027-03-10'],
    ['April', '7 April 2027', '2027-04-07'],
    ['May', '5 May 2027', '2027-05-05'],
    ['June', '30 June 2026', '2026-06-30'],
    ['August', '5 Aug 2026', '2026-08-05'],
    ['October', '7 October 2026', '2026-10-07'],
    ['November', '4 Nov 2026', '2026-11-04'],
    ['Tues', 'Tues 7 July 2026', '2026-07-07'],
    ['Thurs', 'Thurs 9 July 2026', '2026-07-09'],
    ['Mon', 'Mon 6 July 2026', '2026-07-06'],
    ['Fri', 'Friday 10 July 2026', '2026-07-10'],
    ['Sat', 'Sat 11 July 2026', '2026-07-11'],
    ['Sun', 'Sunday 12 July 2026', '2026-07-12'],
  ])('knows %s', (_, text, date) => expect(after(text)).toBe(date));

  it.each([
    ['the same year', '8 July', '2026-06-11', '2026-07-08'],
    ['the earliest day itself', '11 June', '2026-06-11', '2026-06-11'],
    ['a year on when it has passed', '10 June', '2026-06-11', '2027-06-10'],
    ['the new year', 'Wed 6 January', '2026-12-17', '2027-01-06'],
    ['the next leap year', '29 February', '2026-06-11', '2028-02-29'],
    ['the next leap year over a century', '29 Feb', '2096-03-01', '2104-02-29'],
  ])('takes a date without a year for the next: %s', (_, text, earliest, date) =>
    expect(after(text, earliest)).toBe(date),
  );

  it.each([
    ['10 June 2026', 'too-early'],
    ['8 July 2025', 'too-early'],
    ['2026-06-10', 'too-early'],
    ['11/06/26', '2026-06-11'],
    ['Thu 8 July 2026', 'wrong-weekday'],
    ['Thu 8 July', 'wrong-weekday'],
    ['Thursday 08/07/2026', 'wrong-weekday'],
    ['Thu 10 June 2026', 'wrong-weekday'],
  ])('says of %j: %s', (text, said) => expect(after(text)).toBe(said));

  it.each([
    '',
    'soon',
    'in 6 weeks',
    '31 June 2026',
    '31 June',
    '30 February',
    '29 February 2027',
    '2026-06-31',
    '07/13/2026',
    '8/7',
    '8/7.2026',
    '8 Ju 2026',
    '8 Juny 2026',
    '8 Julie 2026',
    'Foo 8 July 2026',
    'We 8 July 2026',
    'Wednesday',
    '8 July 2026 or later',
    'by 8 July 2026',
    '8 July 202',
    '8 July 20266',
    '008 July 2026',
    '0 July 2026',
    '8 July 2026 9:30am',
  ])('cannot read %j', (text) => expect(after(text)).toBe('not-a-date'));
});

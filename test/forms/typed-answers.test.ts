import { dateBoxes, typedAnswers } from '../../src/forms/typed-answers.ts';
import { fields } from './given/referral-form.ts';

const born = (day: string, month: string, year: string) =>
  typedAnswers(fields, {
    'dateOfBirth-day': day,
    'dateOfBirth-month': month,
    'dateOfBirth-year': year,
  })['dateOfBirth'];

describe('typedAnswers', () => {
  it.each([
    ['figures', '3', '7', '2014', '2014-07-03'],
    ['a month by name', '27', 'March', '2014', '2014-03-27'],
    ['spaces', ' 27 ', ' dec ', ' 2014 ', '2014-12-27'],
    ['no such day', '31', '2', '2014', '2014-02-31'],
    ['half a date', '', '3', '2014', '2014-03-'],
    ['nothing', '', '', '', ''],
    ['hyphens', '2-7', '3', '2014', '2014-03-27'],
  ])('joins the three boxes of a date: %s', (_, day, month, year, joined) => {
    expect(born(day, month, year)).toBe(joined);
  });

  it('takes the known boxes only, with plain line ends', () => {
    expect(typedAnswers(fields, { penPicture: 'a\r\nb', token: 'x', other: 'y' })).toEqual({
      penPicture: 'a\nb',
      placedOn: '',
      dateOfBirth: '',
    });
  });
});

describe('dateBoxes', () => {
  it.each([
    ['2014-03-07', { day: '7', month: '3', year: '2014' }],
    ['2014-Smarch-31', { day: '31', month: 'Smarch', year: '2014' }],
    ['2014-03-', { day: '', month: '3', year: '2014' }],
    ['', { day: '', month: '', year: '' }],
  ])('shows %p again as it was typed', (answer, boxes) => {
    expect(dateBoxes(answer)).toEqual(boxes);
  });
});

import { checkAnswers } from '../../src/forms/check-answers.ts';
import type { Answers } from '../../src/forms/field.ts';
import { day } from '../core/given/day.ts';
import { fields, givenAnswers } from './given/referral-form.ts';

const today = day('2026-11-23');
const check = (changed: Answers = {}) => checkAnswers(fields, givenAnswers(changed), today);
const without = (...ids: string[]) => check(Object.fromEntries(ids.map((id) => [id, ''])));

describe('checkAnswers [CPR-4.2]', () => {
  it('finds nothing wrong with a whole request', () => {
    expect(check()).toEqual({ impossible: [], missing: [] });
  });

  it('lists empty sections in the order they are asked, and refuses nothing', () => {
    expect(without('iroInput', 'caseNumber')).toEqual({
      impossible: [],
      missing: ['LCS number', 'Independent Reviewing Officer’s input'],
    });
  });

  it('counts a section of spaces and invisible marks as empty', () => {
    expect(check({ iroInput: ' \u200f\u200b\n ' }).missing).toEqual([
      'Independent Reviewing Officer’s input',
    ]);
  });

  it('never misses what is optional', () => {
    expect(without('siblings', 'lateReason', 'placedOn').missing).toEqual([]);
  });

  it.each([
    ['no such day', 'dateOfBirth', '2014-02-31', 'Date of birth is not a real day.'],
    ['words for a day', 'dateOfBirth', '-March-', 'Date of birth is not a real day.'],
    ['a birth tomorrow', 'dateOfBirth', '2026-11-24', 'Date of birth is in the future.'],
    [
      'a slip of the year',
      'dateOfBirth',
      '1014-03-27',
      'Date of birth is more than 100 years ago.',
    ],
    ['letters in the number', 'caseNumber', 'CH-0001', 'LCS number must be 6 to 8 digits.'],
    ['five digits', 'caseNumber', '12345', 'LCS number must be 6 to 8 digits.'],
    ['nine digits', 'caseNumber', '123456789', 'LCS number must be 6 to 8 digits.'],
    ['a type not offered', 'requestType', 'party', 'Type of request is not one of the choices.'],
    [
      'several addresses',
      'worker',
      'worker.one@council.example, worker.two@council.example',
      'Email address of the allocated worker has more than one email address in it.',
    ],
    [
      'no address',
      'worker',
      'Worker One',
      'Email address of the allocated worker is not an email address.',
    ],
    [
      'an address with an invisible mark',
      'worker',
      'worker\u200f.one@council.example',
      'Email address of the allocated worker is not an email address.',
    ],
    [
      'a line break in a name',
      'childName',
      'Case\nAble',
      'Child’s full name has a line break or another control character in it.',
    ],
    [
      'a name without end',
      'childName',
      'A'.repeat(201),
      'Child’s full name is 201 characters long and the box holds 200.',
    ],
    [
      '50,000 characters',
      'penPicture',
      'x'.repeat(50_000),
      'Pen picture, needs and circumstances is 50,000 characters long and the box holds 20,000.',
    ],
    [
      'a name among the brothers and sisters',
      'siblings',
      '1234567 and 2345678',
      'LCS numbers of brothers and sisters to be heard together must be LCS numbers of 6 to 8 digits with commas between them.',
    ],
  ])('refuses %s', (_, field, answer, fault) => {
    const { impossible } = check({ [field]: answer });
    expect(impossible).toMatchObject([
      { field, fault, mend: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });

  it.each([
    ['the day itself', 'dateOfBirth', '2026-11-23'],
    ['a leap day', 'dateOfBirth', '2020-02-29'],
    ['leading zeros', 'caseNumber', '000001'],
    ['spaces around a number', 'caseNumber', ' 1234567 '],
    ['200 characters on a line', 'childName', 'A'.repeat(200)],
    ['20,000 characters in a box', 'penPicture', 'x'.repeat(20_000)],
    ['lines in a box', 'penPicture', 'one\r\ntwo\n\nthree'],
    ['a formula', 'childName', '=IMPORTXML("https://example.invalid","//a")'],
    ['a tag', 'penPicture', '{{decision}} $& $1 <b>'],
    ['emoji and right-to-left marks', 'childName', '\u202eCase 🦊 Able'],
    ['capitals in an address', 'worker', 'Worker.One@Council.Example'],
    ['brothers and sisters', 'siblings', '1234567, 2345678;345678'],
  ])('takes %s', (_, field, answer) => {
    expect(check({ [field]: answer }).impossible).toEqual([]);
  });

  it('reports every fault at once', () => {
    const { impossible } = check({ caseNumber: 'x', dateOfBirth: '2026-13-01', manager: 'nobody' });
    expect(impossible.map(({ field }) => field)).toEqual(['caseNumber', 'dateOfBirth', 'manager']);
  });

  it('ignores the answer to a question that was not asked', () => {
    expect(check({ placedOn: 'nonsense', exceptionalKind: 'nonsense' }).impossible).toEqual([]);
  });

  it('asks for the kind of accommodation of an exceptional request only [CPR-1.3]', () => {
    expect(check({ requestType: 'exceptional' }).missing).toEqual([
      'Kind of exceptional accommodation',
    ]);
  });

  it('refuses an emergency placement made tomorrow [CPR-A13]', () => {
    expect(check({ requestType: 'emergency', placedOn: '2026-11-24' }).impossible).toHaveLength(1);
  });
});

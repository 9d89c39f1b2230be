import { amongSpaces, mostOf, re2Fault } from '../../src/forms/re2-pattern.ts';

describe('re2Fault', () => {
  it.each([
    ['digits', '^[0-9]{6,8}$'],
    ['groups that are not kept', '^(?:a|b)+$'],
    ['a bar inside brackets', '^[a|b]$'],
    ['a thousand of them', '^.{1,1000}$'],
  ])('lets %s through', (_, pattern) => {
    expect(re2Fault(pattern)).toBeUndefined();
  });

  it.each([
    ['a look ahead', '^(?=.*a).+$', 'looks ahead or behind'],
    ['a look ahead that refuses', '^(?!a).+$', 'looks ahead or behind'],
    ['a look behind', '^.+(?<=a)$', 'looks ahead or behind'],
    ['a look behind that refuses', '^.+(?<!a)$', 'looks ahead or behind'],
    ['a back-reference', '^(a)\\1$', 'repeats what it found before'],
    ['a named back-reference', '^(?<n>a)\\k<n>$', 'repeats what it found before'],
    ['a \\u escape', '^\\u0041$', 'names a character by \\u, where RE2 writes \\x{…}'],
    ['1,001 of them', '^a{1,1001}$', 'repeats something more than 1,000 times'],
    ['part of an answer', '[0-9]+', 'does not stand between ^ and $ as one whole'],
    ['an end that is a dollar sign', '^a\\$', 'does not stand between ^ and $ as one whole'],
    ['two halves', '^a|b$', 'does not stand between ^ and $ as one whole'],
  ])('names %s', (_, pattern, fault) => {
    expect(re2Fault(pattern)).toBe(fault);
  });
});

describe('amongSpaces', () => {
  const form = new RegExp(amongSpaces('^[0-9]{6,8}$'), 'u');

  it.each(['123456', ' 1234567 ', '12345678\n', '   '])(
    'takes "%s", as the check does',
    (typed) => {
      expect(form.test(typed)).toBe(true);
    },
  );

  it.each(['12345', '123 456', '1234567x'])('refuses "%s"', (typed) => {
    expect(form.test(typed)).toBe(false);
  });
});

describe('mostOf', () => {
  it('knows how long an answer of one kind of sign can be, and guesses nothing else', () => {
    expect(mostOf('^[0-9]{6,8}$')).toBe(8);
    expect(mostOf('^[0-9]{7}$')).toBe(7);
    expect(mostOf('^[0-9]{7,}$')).toBeUndefined();
    expect(mostOf('^(?:[0-9]{6,8},?)+$')).toBeUndefined();
  });
});

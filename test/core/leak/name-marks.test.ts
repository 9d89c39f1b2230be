import {
  couldName,
  fullNameIn,
  initialsIn,
  nameWordIn,
  wordsOfName,
} from '../../../src/core/leak/name-marks.ts';

const found = (marks: readonly { readonly from: number; readonly to: number }[], text: string) =>
  marks.map(({ from, to }) => text.slice(from, to));
const full = (name: string, text: string) =>
  fullNameIn(name, text).map(({ from, to, how }) => `${how}: ${text.slice(from, to)}`);
const single = (word: string, text: string) => found(nameWordIn(word, text), text);
const letters = (initials: string, text: string) => found(initialsIn(initials, text), text);

describe('the words of a name', () => {
  it.each<readonly [string, readonly string[]]>([
    ['Ann-Marie Bo Cole', ['ann', 'marie', 'bo', 'cole']],
    ['O’Neïl  J. Ünal', ["o'neil", 'unal']],
    ['A B', []],
    ['', []],
    ['Mabel2Pepper', ['mabel', 'pepper']],
  ])('of “%s” are %j', (name, words) => expect(wordsOfName(name)).toStrictEqual(words));
});

describe('a full name in a text', () => {
  it.each<readonly [string, string]>([
    ['Mabel Oona Pepper', 'Mabel Oona Pepper'],
    ['Pepper, Mabel Oona', 'Pepper, Mabel Oona'],
    ['Mabel Pepper', 'Mabel Pepper'],
    ['Mabel J. K Pepper', 'Mabel J. K Pepper'],
    ['PEPPER MABEL', 'PEPPER MABEL'],
    ['mabel-pepper', 'mabel-pepper'],
  ])('is found where “%s” stands', (said, whole) =>
    expect(full('Mabel Oona Pepper', `Today ${said} came.`)).toEqual([`certain: ${whole}`]),
  );

  it.each([
    'Mabel Oona',
    'Mabel and Pepper',
    'Mabel Peppers',
    'xMabel Pepper',
    'Mabel J. K. L. Pepper',
  ])('is not found in “%s”', (said) => expect(full('Mabel Oona Pepper', said)).toEqual([]));

  it('has two words at least', () => {
    expect(full('Mabel', 'Mabel came.')).toStrictEqual([]);
    expect(full('', 'Mabel came.')).toStrictEqual([]);
    expect(full('Mabel P', 'Mabel P came.')).toStrictEqual([]);
  });

  it('of everyday words is certain only where it is written as a name', () => {
    const how = (text: string) => full('Will Young', text)[0]?.split(':')[0];
    expect(how('He met Will Young today.')).toBe('certain');
    expect(how('He met will young today.')).toBe('possible');
    expect(how('He met Will young today.')).toBe('possible');
    expect(how('He met will Young today.')).toBe('possible');
    expect(how('Will Young came.')).toBe('possible');
    expect(how('He met Will Young People today.')).toBe('possible');
    expect(how('He met Will Young-People.')).toBe('possible');
    expect(how('He met Will Young people.')).toBe('certain');
    for (const opening of [
      'It ends. ',
      'It ends! ',
      'It ends? ',
      'So: ',
      'So; ',
      'So\n',
      '• ',
      '" ',
      "' ",
    ]) {
      expect(how(`${opening}Will Young came.`)).toBe('possible');
    }
    expect(full('May Day', 'They met on May Day again.')).toEqual(['possible: May Day']);
    expect(full('Will Pepper', 'will pepper came')).toEqual(['certain: will pepper']);
  });
});

describe('a single name in a text', () => {
  it('is found with a capital, or in small letters where it is no word of its own', () => {
    expect(single('pepper', 'Pepper came, PEPPER went.')).toEqual(['Pepper', 'PEPPER']);
    expect(single('mabel', 'with mabel there')).toEqual(['mabel']);
    expect(single('will', 'will he come with Will?')).toEqual(['Will']);
    expect(single('mabel', 'Mabels')).toEqual([]);
  });

  it.each([
    '5 May',
    '5th May',
    '1st of May',
    '22nd  May',
    '3rd May',
    'May 5',
    'May, 2026',
    'May 2026',
  ])('is no name in “%s”, where it is a month', (said) =>
    expect(single('may', `It was ${said} then.`)).toEqual([]),
  );

  it('is one where no number stands beside the month, or the word is no month', () => {
    expect(single('may', 'They saw May there.')).toEqual(['May']);
    expect(single('may', 'They saw May; 5 came.')).toEqual(['May']);
    expect(single('may', '5 of them saw May.')).toEqual(['May']);
    expect(single('april', 'Room 5, April came')).toEqual(['April']);
    expect(single('pepper', '5 Pepper')).toEqual(['Pepper']);
  });
});

describe('initials in a text', () => {
  it.each(['A.B.', 'A. B.', 'A.B', 'AB'])('are found as %s', (said) =>
    expect(letters('A.B.', `He saw ${said} here`)).toEqual([said]),
  );
  it.each(['a.b.', 'ab', 'xAB', 'ABC', 'A B', 'A.  B.', 'A.C.'])('are not found in %s', (said) =>
    expect(letters('A.B.', `He saw ${said} here`)).toEqual([]),
  );
  it('that mean something else are found with their full stops only', () => {
    expect(letters('GP', 'The GP and G.P. came')).toEqual(['G.P.']);
    expect(letters('ÉB', 'EB came')).toEqual(['EB']);
  });
  it('are two letters, no fewer and no more', () => {
    expect(letters('A.', 'A. came')).toStrictEqual([]);
    expect(letters('A.B.C.', 'A.B. came')).toStrictEqual([]);
    expect(letters('', 'A.B. came')).toStrictEqual([]);
  });
});

describe('couldName', () => {
  it.each<readonly [string, string, boolean]>([
    ['M.P.', 'nothing here', false],
    ['M.P.', 'Mabel came', true],
    ['M.P.', 'Pepper came', true],
    ['M.P.', 'mabel came', false],
    ['M.P.', 'mabel pepper came', true],
    ['M.P.', 'pepper mabel came', true],
    ['M.P.', 'Oona came', false],
    ['M.P.', 'a map', false],
    ['M.P.', '', false],
    ['M.P.', '123', false],
    ['É.', 'Eve came', true],
    ['', 'nothing here', true],
    ['?', 'nothing here', true],
  ])('of %j in “%s” is %s', (initials, text, could) =>
    expect(couldName(initials, text)).toBe(could),
  );
});

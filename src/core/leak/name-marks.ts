import { months } from '../calendar/dates-in-full.ts';
import { isEverydayWord } from './everyday-words.ts';
import type { Found } from './number-marks.ts';
import { alone, literally, plainLetters } from './plain-letters.ts';

/** The words of a name, as it is searched: `Ann-Marie Bo Cole` gives ann, marie, bo, cole. */
export const wordsOfName = (name: string): readonly string[] =>
  plainLetters(name)
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .filter((word) => /\p{L}{2}/u.test(word));

const between = String.raw`[\s,.\-]{1,3}`;
/** Middle initials that one text has and another has not. */
const middle = String.raw`(?:[A-Za-z]\.?\s+){0,2}`;

/** First and last name in either order, with or without what stands between. */
export type FullNameFound = Found & { readonly how: 'certain' | 'possible' };

/**
 * Where a full name stands. One whose every word is an everyday word is certain only where it is written
 * as a name and nothing around makes it anything else: "Will Young people come?" is a question.
 */
export function fullNameIn(name: string, text: string): readonly FullNameFound[] {
  const words = wordsOfName(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  const given = words.slice(0, -1).map(literally).join(between);
  const [a, z] = [literally(first), literally(last)];
  const orders = [
    `${given}${between}${z}`,
    `${z}${between}${given}`,
    `${a}${between}${middle}${z}`,
    `${z}${between}${a}`,
  ];
  return matches(orders.join('|'), text).map((found) => ({
    ...found,
    how: words.every(isEverydayWord) && !isWrittenAsName(text, found) ? 'possible' : 'certain',
  }));
}

/** What is written as a name is, and is none. */
const phrases: ReadonlySet<string> = new Set(['may day']);

function isWrittenAsName(text: string, { from, to }: Found): boolean {
  const said = text.slice(from, to);
  const capitals = said.split(/[^\p{L}']+/u).every((word) => /^\p{Lu}/u.test(word));
  const opens = /(?:^|[.!?:;\n•"']\s*)$/u.test(text.slice(0, from));
  const goesOn = /^['\s-]+\p{Lu}/u.test(text.slice(to));
  return capitals && !opens && !goesOn && !phrases.has(said.toLowerCase());
}

/**
 * Where a single name stands: with a capital, or in small letters where it is no word of its own. A month
 * beside a number is a month.
 */
export const nameWordIn = (word: string, text: string): readonly Found[] =>
  matches(literally(word), text).filter((found) => {
    const said = text.slice(found.from, found.to);
    const capital = /^\p{Lu}/u.test(said);
    return (capital || !isEverydayWord(word)) && !isMonthBesideNumber(word, text, found);
  });

const monthNames: ReadonlySet<string> = new Set(months.map((month) => month.toLowerCase()));

const isMonthBesideNumber = (word: string, text: string, { from, to }: Found): boolean =>
  monthNames.has(word) &&
  (/\d(?:st|nd|rd|th)?(?: of)? *$/.test(text.slice(0, from)) || /^,? *\d/.test(text.slice(to)));

/**
 * Whether a text could hold the name of a child with these initials: a word with a capital that begins as one
 * of its names does, or two words one after another that begin as both do. Where there are no initials to go
 * by, it could.
 */
export function couldName(initials: string, text: string): boolean {
  const letters = plainLetters(initials)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  if (letters === '') return true;
  const words = plainLetters(text).match(/\p{L}+/gu) ?? [];
  return words.some((word, at) => {
    const [own = '', next = ''] = [word, words[at + 1] ?? ''].map((one) => one.slice(0, 1));
    const pair = (own + next).toLowerCase();
    const both = pair === letters || pair === letters.split('').reverse().join('');
    return both || (/^\p{Lu}/u.test(own) && letters.includes(own.toLowerCase()));
  });
}

/** What two capitals mean besides: no child's initials are looked for in these without their full stops. */
const shortened: ReadonlySet<string> = new Set(
  'AM AP BP CP CV DT EP GP HR ID IT MP NI OK OT PA PC PE PM RE SW TM TV UK VP YP'.split(' '),
);

/** Where two initials stand: `A.B.`, `A. B.`, `A.B`, or `AB` where that is nothing else. */
export function initialsIn(initials: string, text: string): readonly Found[] {
  const [one = '', two = '', ...more] = plainLetters(initials).replace(/[^\p{L}]/gu, '');
  if (two === '' || more.length > 0) return [];
  const bare = shortened.has(one + two) ? '' : `|${one}${two}`;
  return matches(`${one}\\.\\s?${two}\\.?${bare}`, text, '');
}

const matches = (pattern: string, text: string, flags = 'i'): readonly Found[] =>
  [...text.matchAll(alone(pattern, `g${flags}`))].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
  }));

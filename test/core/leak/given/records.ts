import type { Chance } from '../../../crash/given/seeded.ts';
import type { ChildMarks, PlacedText } from '../../../../src/core/leak/leak.ts';
import { plainDate } from '../../../../src/core/calendar/dates-in-full.ts';
import type { LocalDate } from '../../../../src/core/calendar/local-date.ts';

/** Common given and family names, many of which are words as well. */
const given = (
  'May June Will Grace Mark Rose April Hope Faith Joy Bill Jack Ruby Daisy Lily Ivy Frank Victor ' +
  'Oliver Amelia Noah Isla George Ava Leo Freya Zoë Siân Mohammed Aisha Chloe Renée'
).split(' ');
const family = (
  'Price Young Child Long Wood Field Stone White King West Case Bell Cook Day Hall ' +
  "Smith Jones Taylor Williams Patel Khan O'Brien Begum Hughes Edwards Núñez Ward-Ellis"
).split(' ');

/** A child as the register and its request paper know one. No two of a sitting share a name or a number. */
export function childFrom(chance: Chance, number: number, taken: Set<string>): ChildMarks {
  for (;;) {
    const [first, last] = [chance.oneOf(given), chance.oneOf(family)];
    if (taken.has(first) || taken.has(last)) continue;
    taken.add(first).add(last);
    const day = `${String(2009 + chance.below(15))}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
    return {
      reference: `RP-26-${String(number).padStart(4, '0')}`,
      caseNumber: String(7_000_000 + number * 137),
      initials: `${first[0] ?? ''}.${last[0] ?? ''}.`,
      name: `${first} ${last}`,
      dateOfBirth: day as LocalDate,
    };
  }
}

const two = (number: number): string => String(number).padStart(2, '0');

/** What is really written in minutes: every word that is a name as well stands here as a word. */
const sentences = [
  'In May the young person will start at a new school; the price was agreed in June.',
  'Will young people be asked? They may come, and will mark the day with the carers.',
  'The child rose early each day and had a long wait in the hall.',
  'Members hope that joy in cooking, and a walk in the wood, will go on.',
  'Mark the date: 3 May 2026. The bill came to £1,450 a week, in the white paper of 12 June.',
  'Faith and grace before meals matter to the family; the west field is close by.',
  'The case was put by the Will Young People’s Project, and May Day visits were frank.',
  'May be reviewed after 16 weeks. April was hard; August was calm.',
  'A stone wall, a ruby ring and a lily: the King Edward ward gave them to the young cook.',
  'Price and value were weighed. Child care costs £212.50; reference 2026/114 of the invoice.',
  'Hope House offers 2 places, at 7 000 pounds, from 01/09/2026; call 01632 960 001.',
  'Rose cottage is in Grace Street. Bell times: 8.55 and 15.10.',
  'The SW and the PA agree; IT and OT support are in place. Plan A. Both carers came.',
];

const places = ['Presentation', 'Discussion highlights', 'Reasons', 'Recommendations', 'Actions'];

/** The texts of one record about this child, with nothing of any other. */
export const cleanRecord = (chance: Chance, own: ChildMarks): readonly PlacedText[] =>
  places.map((place) => ({
    place,
    text: Array.from({ length: 1 + chance.below(4) }, () =>
      chance.below(4) === 0
        ? `${chance.oneOf(namesOf(own))} (${own.reference}, ${own.initials}) spoke for herself.`
        : chance.oneOf(sentences),
    ).join(chance.oneOf([' ', '\n'])),
  }));

const namesOf = ({ name = '' }: ChildMarks): readonly string[] => [name, ...name.split(' ')];

/** One mark of a child, written in one of the ways people write it. */
export function planted(chance: Chance, other: ChildMarks): string {
  const { name = '', reference, caseNumber, initials, dateOfBirth = '' as LocalDate } = other;
  const [first = '', last = ''] = name.split(' ');
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  const written = plainDate(dateOfBirth);
  return chance.oneOf([
    reference,
    reference.toLowerCase(),
    reference.replaceAll('-', '–'),
    reference.replaceAll('-', ' '),
    reference.replace('-00', '/').replace('-', '/'),
    caseNumber,
    `${caseNumber.slice(0, 3)} ${caseNumber.slice(3)}`,
    `LCS${String.fromCodePoint(0xa0)}${caseNumber.slice(0, 4)}-${caseNumber.slice(4)}`,
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    `${last}, ${first}`,
    `${last.toUpperCase()} ${first}`,
    `${first}  ${last}’s`,
    `${first} B. ${last}`,
    `${first}\n${last}`,
    name.normalize('NFD').replace(/\p{M}/gu, ''),
    name.split('').join('\u200b'),
    first,
    `${last}’s`,
    first.toUpperCase(),
    initials,
    initials.replace('.', '. '),
    written,
    written.replace(/ (\w{3})\w* /, '-$1-'),
    `${day}/${month}/${year}`,
    `${String(Number(day))}.${String(Number(month))}.${year.slice(2)}`,
    dateOfBirth,
    `${written.split(' ')[1] ?? ''} ${String(Number(day))}th, ${year}`,
  ]);
}

/** Put between two words of one of the texts. */
export function withPlanted(
  chance: Chance,
  texts: readonly PlacedText[],
  mark: string,
): readonly PlacedText[] {
  const at = chance.below(texts.length);
  return texts.map((one, index) => {
    if (index !== at) return one;
    const words = one.text.split(' ');
    const before = chance.below(words.length + 1);
    const text = [...words.slice(0, before), mark, ...words.slice(before)].join(' ');
    return { ...one, text };
  });
}

import type { Answers, Field } from './field.ts';

/** The three boxes of a date on the web page. */
export type DateBoxes = { readonly day: string; readonly month: string; readonly year: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The answers of a web page, from the boxes it posted. A date comes in three, named `id-day`,
 * `id-month` and `id-year`: "3", "march", "2014" is `2014-03-03`, and what is no date stays readable
 * enough to be shown again and refused by name.
 */
export function typedAnswers(
  fields: readonly Field[],
  posted: Readonly<Record<string, string>>,
): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const typed = field.kind === 'date' ? joinedDate(field.id, posted) : posted[field.id];
      return typed === undefined ? [] : [[field.id, typed.replaceAll('\r\n', '\n')]];
    }),
  );
}

function joinedDate(id: string, posted: Readonly<Record<string, string>>): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    (posted[`${id}-${part}`] ?? '').replaceAll('-', '').trim(),
  );
  if (!year && !month && !day) return '';
  return `${year ?? ''}-${two(monthNumber(month ?? ''))}-${two(day ?? '')}`;
}

const two = (figures: string): string => (/^\d$/.test(figures) ? `0${figures}` : figures);

function monthNumber(typed: string): string {
  const at = months.indexOf(typed.slice(0, 3).toLowerCase());
  return at === -1 ? typed : String(at + 1);
}

/** The boxes that these answers are posted in, the other way round from `typedAnswers`. */
export const boxesFor = (fields: readonly Field[], answers: Answers): Answers =>
  Object.fromEntries(
    fields.flatMap((field): (readonly [string, string])[] => {
      const answer = answers[field.id] ?? '';
      if (field.kind !== 'date') return [[field.id, answer]];
      const [year = '', month = '', ...day] = answer.split('-');
      return [
        [`${field.id}-year`, year],
        [`${field.id}-month`, month],
        [`${field.id}-day`, day.join('-')],
      ];
    }),
  );

/** A date answer as its three boxes show it: `2014-03-27` as 27, 3 and 2014. */
export function dateBoxes(answer: string): DateBoxes {
  const [year = '', month = '', ...day] = answer.split('-');
  return { day: plain(day.join('-')), month: plain(month), year };
}

const plain = (figures: string): string => figures.replace(/^0(?=\d$)/, '');

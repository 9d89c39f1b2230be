import * as v from 'valibot';
import { parseLocalDate } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';

export const words = (expected: string, example: string) =>
  v.pipe(
    v.string(),
    v.check((text) => text !== '' && text.trim() === text),
    v.description(expected),
    v.examples([example]),
  );

export const matching = (pattern: RegExp, expected: string, example: string) =>
  v.pipe(v.string(), v.regex(pattern), v.description(expected), v.examples([example]));

export const oneOf = <const O extends readonly string[]>(options: O) =>
  v.pipe(
    v.picklist(options),
    v.description(`one of: ${options.join(', ')}`),
    v.examples([options[0] as O[number]]),
  );

export const wholeNumber = (from: number, to: number, unit: string, example: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(from),
    v.maxValue(to),
    v.description(`a whole number of ${unit} from ${from} to ${to}`),
    v.examples([example]),
  );

export const section = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.strictObject(entries),
    v.description(`a section with: ${Object.keys(entries).join(', ')}`),
  );

export const listOf = <S extends v.GenericSchema>(item: S, expected: string) => {
  const one = v.getExamples(item) as v.InferOutput<S>[];
  return v.pipe(
    v.array(item),
    v.minLength(1),
    v.description(`a list of ${expected}, at least one`),
    v.examples(one.length > 0 ? [one] : []),
  );
};

export const time = (example: string) =>
  matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day in quotes, 24 hours, HH:mm', example);

export const weekday = (example: 1 | 2 | 3 | 4 | 5) =>
  v.pipe(
    v.picklist([1, 2, 3, 4, 5, 6, 7]),
    v.description('a weekday as a number, 1 for Monday to 7 for Sunday'),
    v.examples([example]),
  );

/** Days of other years are slips of the keyboard; and a calendar ends somewhere. */
const years = 'of the years 1900 to 2199';

/** Whether it is a day of the years that a panel may name. */
export const isUsual = (text: string): boolean =>
  /^(19|20|21)/.test(text) && parseLocalDate(text) !== undefined;

/** A month that a panel may name. */
export const monthOf = (example: string) =>
  matching(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, `a month in quotes, year first, ${years}`, example);

/** A real day; text in a file, and text again when it is written. */
export const date = (example: string) =>
  v.pipe(
    v.custom<LocalDate>((text) => typeof text === 'string' && isUsual(text)),
    v.description(`a day that there is, year first, ${years}`),
    v.examples([example as LocalDate]),
  );

export const yesOrNo = v.pipe(v.boolean(), v.description('true or false'), v.examples([true]));

/** A day that a council types; until it does there is none. */
export const dayOrNothing = (example: string) =>
  v.pipe(
    v.custom<string>((text) => text === '' || isUsual(String(text))),
    v.description(`a day that there is, year first, ${years}, or nothing`),
    v.examples([example]),
  );

/** Where something is opened, which a council types; until it does there is nothing to open. */
export const linkOrNothing = matching(
  /^(https:\/\/\S+)?$/,
  'an address that begins with https://, or nothing',
  'https://docs.google.com/document/d/1',
);

/** What a section may leave out. */
export const maybe = v.exactOptional;

export const shortName = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'a short name in lower case, words joined by a hyphen',
  'joint-health',
);

export const shortNames = listOf(shortName, 'short names');

/** Beside every figure. A local default has no phrase. */
export const citation = {
  rule: matching(
    /^[A-Z]{2,4}-[AG]?\d+(\.\d+[a-z]?)?[a-z]?$/,
    'the permanent id of the rule',
    'CPR-4.3',
  ),
  printed: words('heading and number as the terms of reference print them', 'Panel Requests 3.6'),
  phrase: v.pipe(
    v.string(),
    v.check((text) => text.trim() === text),
    v.description('the words of the terms of reference'),
    v.examples(['no later than 5:00pm on Monday']),
  ),
};

const choice = (value: v.GenericSchema<string>) =>
  section({ value, label: words('what people read', 'Approve') });

export const choices = listOf(choice(shortName), 'choices');

/** What a part of the file is known by: a code for the machine, a label for people, its rule. */
export const named = <const E extends v.ObjectEntries>(own: E) =>
  section({ code: shortName, label: words('what people call it', 'Consent'), ...own, ...citation });

export const someWords = (expected: string, example: string) =>
  listOf(words(expected, example), expected);

export const months = (example: number) => wholeNumber(1, 300, 'months', example);

import { months } from '../calendar/dates-in-full.ts';
import { partsOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Reference } from '../register/register.ts';
import { alone } from './plain-letters.ts';

/** Where something was found. */
export type Found = { readonly from: number; readonly to: number };
export type FoundOf<T> = Found & { readonly what: T };

const everywhere = (pattern: RegExp, text: string): readonly FoundOf<RegExpExecArray>[] =>
  [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    what: match,
  }));

const reference = alone(String.raw`([A-Z]{1,6})[\s.\-/_]{0,3}(\d\d)[\s.\-/_]{1,3}(\d{1,6})`);

/** Everything in the shape of a reference, however it is spaced: `rp 26 – 142` is `RP-26-0142`. */
export const referencesIn = (text: string): readonly FoundOf<Reference>[] =>
  everywhere(reference, text).map(
    ({ what: [, prefix = '', year = '', number = ''], ...found }) => ({
      ...found,
      what: `${prefix.toUpperCase()}-${year}-${String(Number(number)).padStart(4, '0')}`,
    }),
  );

const digits = alone(String.raw`\d+(?:[ .\-]\d+)*`);
const fewest = 6;
const most = 8;

/** Everything that may be an LCS number, in one piece or with gaps, whatever figures stand beside it. */
export const numbersIn = (text: string): readonly FoundOf<string>[] =>
  everywhere(digits, text).flatMap(({ what: [run], from }) => {
    const groups = everywhere(/\d+/g, run);
    return groups.flatMap((first, at) =>
      groups.slice(at).flatMap((last) => {
        const what = run.slice(first.from, last.to).replace(/\D/g, '');
        const fits = what.length >= fewest && what.length <= most;
        return fits ? [{ from: from + first.from, to: from + last.to, what }] : [];
      }),
    );
  });

/** A day as a text gives it: its year perhaps by the last two figures only. */
export type DayWritten = { readonly year: number; readonly month: number; readonly day: number };

const gap = String.raw`[\s.,/-]{0,3}`;
const between = String.raw`[\s./-]{1,3}`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?`;
const year = String.raw`'?(?<year>\d{4}|\d{2})`;
const named = `(?<month>${months.map((month) => month.slice(0, 3)).join('|')})[a-z]{0,6}`;
const figures = String.raw`(?<month>\d{1,2})`;

/** Each way to write a day, tried from every place of a text: figures beside it may be read as part of one. */
const waysToWrite = [
  `${day}${gap}${named}${gap}${year}`,
  `${named}${gap}${day}${gap}${year}`,
  `${day}${between}${figures}${between}${year}`,
  String.raw`(?<year>\d{4})${between}${figures}${between}(?<day>\d{1,2})`,
].map((way) => new RegExp(`(?<![A-Za-z0-9])(?=(?<whole>${way})(?![A-Za-z0-9]))`, 'gi'));

/** Every day in figures or words, day, month or year first: `27 March 2014`, `27/3/14`, `March 27th 2014`. */
export const datesIn = (text: string): readonly FoundOf<DayWritten>[] =>
  waysToWrite.flatMap((way) =>
    everywhere(way, text).map(({ what: { groups = {} }, from }) => ({
      from,
      to: from + (groups['whole'] ?? '').length,
      what: {
        year: Number(groups['year']),
        month: monthOf(groups['month'] ?? ''),
        day: Number(groups['day']),
      },
    })),
  );

const monthOf = (written: string): number =>
  /\d/.test(written)
    ? Number(written)
    : months.findIndex((month) => month.toLowerCase().startsWith(written.toLowerCase())) + 1;

/** Whether that is this day. */
export function isDay({ year: written, month, day: on }: DayWritten, date: LocalDate): boolean {
  const parts = partsOf(date);
  const sameYear = written === parts.year || written === parts.year % 100;
  return sameYear && month === parts.month && on === parts.day;
}

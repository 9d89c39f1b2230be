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

/** A day in figures or words, day, month or year first: `27 March 2014`, `27/3/14`, `March 27th 2014`. */
export function datesLike(day: LocalDate, text: string): readonly Found[] {
  const { year, month, day: date } = partsOf(day);
  if (!text.includes(String(year).slice(2))) return [];
  const gap = String.raw`[\s.,/-]{0,3}`;
  const years = `(?:${String(year)}|'?${String(year).slice(2)})`;
  const dates = `0?${String(date)}(?:st|nd|rd|th)?(?: of)?`;
  const named = months[month - 1] ?? '';
  const words = `(?:${named}|${named.slice(0, 4)}|${named.slice(0, 3)})`;
  const figures = `0?${String(month)}`;
  const between = String.raw`[\s./-]{1,3}`;
  const orders = [
    `${dates}${gap}${words}${gap}${years}`,
    `${words}${gap}${dates}${gap}${years}`,
    `${dates}${between}${figures}${between}${years}`,
    `${String(year)}${between}${figures}${between}${dates}`,
  ];
  return everywhere(alone(orders.join('|')), text);
}

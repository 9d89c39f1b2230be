import {
  dateFromParts,
  parseLocalDate,
  partsOf,
  weekdayOf,
  type LocalDate,
} from '../calendar/local-date.ts';
import { err, ok, type Result } from '../result.ts';

/** Why words are no date that can stand: unreadable, before the earliest, or not that weekday. */
export type DateFault = 'not-a-date' | 'too-early' | 'wrong-weekday';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const inWords =
  /^(?:([a-z]+)\.?,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?(?:,? (\d{4}|\d{2}))?$/;
const monthFirst = /^(?:([a-z]+)\.?,? )?([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;
const inFigures = /^(?:([a-z]+)\.?,? )?(\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d{2})$/;

/** From 1; 0 for no such name. Three letters are enough: `Sept`, `Thurs`. */
const placeIn = (names: readonly string[], word: string): number =>
  word.length < 3 ? 0 : names.findIndex((name) => name.startsWith(word)) + 1;

type Written = {
  readonly weekday: string | undefined;
  readonly day: string;
  readonly month: number;
  /** Absent when it was left out. */
  readonly year: string | undefined;
};

function written(text: string): Written | undefined {
  const [, named, first = '', word = '', wordYear] = inWords.exec(text) ?? [];
  if (word !== '') {
    return { weekday: named, day: first, month: placeIn(months, word), year: wordYear };
  }
  const [, before, name = '', on = '', itsYear] = monthFirst.exec(text) ?? [];
  if (name !== '') return { weekday: before, day: on, month: placeIn(months, name), year: itsYear };
  const [, weekday, day, , month, year] = inFigures.exec(text) ?? [];
  return day === undefined ? undefined : { weekday, day, month: Number(month), year };
}

/** The next such day from `earliest`, for 29 February up to eight years on; or the day of its year. */
function dayMeant({ day, month, year }: Written, earliest: LocalDate): LocalDate | undefined {
  if (year !== undefined) {
    return dateFromParts(Number(year.padStart(4, '20')), month, Number(day));
  }
  const from = partsOf(earliest).year;
  return Array.from({ length: 9 }, (_, on) => dateFromParts(from + on, month, Number(day))).find(
    (date) => date !== undefined && date >= earliest,
  );
}

/**
 * A date as people write it, day before month: `8 July 2026`, `Wed 8 July`, `08/07/2026`, `8.7.26`,
 * `2026-07-08`; with the month in words also before its day, `July 8, 2026`. Where the year is left out it is the next such day from the earliest that makes sense:
 * after a sitting in December 2026, `Wed 6 January` is in 2027.
 *
 * @param earliest - the first day that can be meant.
 * @returns the day, or why there is none. A weekday that does not fit the date is a fault, for one of the
 *   two is a slip.
 */
export function dateAsWritten(text: string, earliest: LocalDate): Result<LocalDate, DateFault> {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\bthe /, '')
    .replace(/\.$/, '');
  const parts = written(plain);
  const date = parts === undefined ? parseLocalDate(plain) : dayMeant(parts, earliest);
  if (date === undefined) return err('not-a-date');
  if (parts?.weekday !== undefined) {
    const named = placeIn(weekdays, parts.weekday.replace(/^weds$/, 'wed'));
    if (named === 0) return err('not-a-date');
    if (named !== weekdayOf(date)) return err('wrong-weekday');
  }
  return date < earliest ? err('too-early') : ok(date);
}

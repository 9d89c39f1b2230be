import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Figure } from './panel-figures.ts';

/** A figure as people are shown it, and as they may type it. */
export function figureWords(value: Figure): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Day 0 of Sheets. */
const sheetsBegin = '1899-12-30' as LocalDate;

const timeOfDay = /^\d{2}:\d{2}$/;
const aDay = /^\d{4}-\d{2}-\d{2}$/;
const aMonth = /^\d{4}-\d{2}$/;

/**
 * What a person typed, as a value of the same sort as the preset's. Sheets turns a time of day into a part of
 * a day, and a date into a number of days: both are turned back.
 *
 * @returns the value, or what to type instead.
 */
export function figureFrom(typed: string, preset: Figure): Result<Figure, string> {
  const text = typed.trim();
  if (typeof preset === 'boolean') return yesOrNo(text);
  if (typeof preset === 'number') return number(text, preset);
  if (typeof preset === 'string') return ok(wordsIn(text, preset));
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first] = preset;
  if (typeof first !== 'number') return ok(parts.map((part) => wordsIn(part, first ?? '')));
  const numbers = parts.map(Number);
  return numbers.some((one) => !Number.isFinite(one))
    ? err(`Type numbers with commas between, like ${preset.join(', ')}.`)
    : ok(numbers);
}

function yesOrNo(text: string): Result<boolean, string> {
  if (/^(yes|true)$/i.test(text)) return ok(true);
  return /^(no|false)$/i.test(text) ? ok(false) : err('Type yes or no.');
}

function number(text: string, preset: number): Result<number, string> {
  const value = Number(text);
  return Number.isFinite(value) ? ok(value) : err(`Type a number, like ${preset}.`);
}

function wordsIn(text: string, like: string): string {
  const serial = Number(text);
  if (timeOfDay.test(like) && serial >= 0 && serial < 1) {
    const minutes = Math.round(serial * 1440);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  if (timeOfDay.test(like) && /^\d:\d{2}$/.test(text)) return `0${text}`;
  // A day that nobody has typed yet is empty; nothing else that is empty is a number.
  if ((aDay.test(like) || like === '') && /^\d{5}$/.test(text)) {
    return addDays(sheetsBegin, serial);
  }
  if (aMonth.test(like) && /^\d{5}$/.test(text)) return addDays(sheetsBegin, serial).slice(0, 7);
  return text;
}

const two = (value: number): string => String(value).padStart(2, '0');

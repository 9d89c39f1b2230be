import { InvalidArgumentError } from 'commander';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { isUsual } from '../../core/panel/figures.ts';
import type { Asked } from './dates.ts';

export type TypedSitting = NonNullable<Asked['sittings']>[number];
export type Confirmed = NonNullable<Asked['phases']>[number];

/** A day that there is, of the years that a panel's file may name. */
export function day(text: string): LocalDate {
  if (isUsual(text)) return text as LocalDate;
  throw new InvalidArgumentError(
    'Give a day that there is, of the years 1900 to 2199, like 2026-11-25.',
  );
}

/** `18-plus=2026-05-26`, or the date alone. */
export function typed(text: string, before: readonly TypedSitting[]): readonly TypedSitting[] {
  const [date = '', stream] = text.split('=').reverse();
  return [...before, { on: day(date), ...(stream === undefined ? {} : { stream }) }];
}

/** `alternating=2026-12-10`: a phase, and the day from which it was confirmed. */
export function confirmed(text: string, before: readonly Confirmed[]): readonly Confirmed[] {
  const [code = '', date = ''] = text.split('=');
  return [...before, { code, from: day(date) }];
}

/** A whole number from 1. */
export const wholeUpTo =
  (most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
  };

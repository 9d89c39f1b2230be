import { dateOf } from '../core/calendar/local-date-time.ts';
import { addDays, addMonths } from '../core/calendar/local-date.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { dateAsWritten } from '../core/minutes/date-as-written.ts';
import { typedDate } from '../workbook/people-tabs.ts';
import type { Visit } from './visit.ts';

/** What is said where a day cannot be read, with the words that stand there: `“31 November” is not a date. …`. */
export const notADay = (typed: string): string =>
  typed.trim() === ''
    ? 'Type a date, like 2 December 2026.'
    : `“${typed.trim()}” is not a date. Type it like 2 December 2026.`;

/** A day to come as it is typed in the sheet: `2026-12-02`, or `2 December 2026`; without a year the next one. */
export const dayToCome = ({ now }: Pick<Visit, 'now'>, typed: string): LocalDate | undefined =>
  dayFrom(dateOf(now), typed);

/** The day of what has happened, written likewise; without a year the last one. */
export const dayGone = ({ now }: Pick<Visit, 'now'>, typed: string): LocalDate | undefined =>
  dayFrom(addDays(addMonths(dateOf(now), -12), 1), typed);

function dayFrom(earliest: LocalDate, typed: string): LocalDate | undefined {
  const text = typed.trim();
  const written = dateAsWritten(text, earliest);
  return typedDate(text) ?? (written.ok ? written.value : undefined);
}

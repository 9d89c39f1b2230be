import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { dateAsWritten } from '../core/minutes/date-as-written.ts';
import { typedDate } from '../workbook/people-tabs.ts';
import type { Visit } from './visit.ts';

/** A day as it is typed in the sheet: `2026-12-02`, or `2 December 2026`; without a year the next one. */
export function dayTyped({ run }: Pick<Visit, 'run'>, typed: string): LocalDate | undefined {
  const written = dateAsWritten(typed, dateOf(run.now));
  return typedDate(typed) ?? (written.ok ? written.value : undefined);
}

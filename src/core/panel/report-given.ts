import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** That a report of a panel was given for a period, as somebody said. Of no child. */
export type ReportGiven = {
  /** Code of the report in the panel's file. */
  readonly report: string;
  /** Named by its first month: `2026-07`. */
  readonly period: string;
  readonly on: LocalDate;
  /** Empty where there were none. */
  readonly recommendations: string;
  readonly by: string;
  readonly at: LocalDateTime;
};

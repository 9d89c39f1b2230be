import type { LocalDate } from './local-date.ts';

/** Which days the council works, and how far that is known. */
export type WorkingCalendar = {
  /** Bank holidays and the council's own closure days: no day here is a working day. */
  readonly daysOff: ReadonlySet<LocalDate>;
  /** First and last day the list of bank holidays speaks for, both included. */
  readonly covers: { readonly from: LocalDate; readonly to: LocalDate };
};

import type { LocalDate } from '../core/calendar/local-date.ts';
import { parseLocalDateTime } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Offered } from '../core/panel/offered-panels.ts';

/** What a shell tells a program about the run it is part of. The clock is data: it stands for the run. */
export type Run = {
  /** Unlike any other run's. */
  readonly id: string;
  /** The London wall clock when the run began. */
  readonly now: LocalDateTime;
  readonly spreadsheetId: string;
  /** Those that this script brings; the workbook says which run. */
  readonly panels: Offered;
  /** The instant of an RFC 3339 text (a form response's) on the London wall clock. */
  readonly londonTime: (instant: string) => LocalDateTime;
  /** False once the run should stop taking up new work (4 min 30 on Apps Script). */
  readonly mayGoOn: () => boolean;
  /** The signed-in person whose edit set this run off, where that is known. */
  readonly editedBy?: string;
};

export const today = (run: Run): LocalDate => run.now.slice(0, 10) as LocalDate;

/** A moment from text that a shell vouches for. */
export function momentFrom(text: string): LocalDateTime {
  const moment = parseLocalDateTime(text);
  if (!moment) throw new RangeError(`not a moment: ${text}`);
  return moment;
}

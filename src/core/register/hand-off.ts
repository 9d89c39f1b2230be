import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** A child of whom another panel or service is told, until it has taken the child up. Source: CPR-1.4b. */
export type HandOff = {
  /** `RP-26-0142/complex-needs`: once for each child, however often it is heard. */
  readonly key: string;
  readonly panel: string;
  /** Of the hand-off in the panel's file. */
  readonly code: string;
  readonly reference: string;
  readonly since: LocalDateTime;
  /** What made it due: what the request asks for, or what the panel decided. */
  readonly from: 'request' | 'decision';
  /** The day on which the other panel lists the child. */
  readonly listedOn?: LocalDate;
  readonly notNeeded?: { readonly by: string; readonly why: string; readonly at: LocalDateTime };
};

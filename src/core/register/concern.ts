import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** A member who stayed away too often: said to them first, then to their line manager. Source: CPR-2.4. */
export type Concern = {
  /** `resources:2026-11-25/finance@council.example`: the absence with which it began, and whose. */
  readonly key: string;
  readonly panel: string;
  readonly person: string;
  /** The title of the seat. */
  readonly title: string;
  /** The day of that absence. */
  readonly since: LocalDate;
  /** Address of the line manager, once the administrator has typed it. */
  readonly lineManager?: string;
  readonly closed?: { readonly by: string; readonly why: string; readonly at: LocalDateTime };
};

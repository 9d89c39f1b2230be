import type { LocalDate } from '../calendar/local-date.ts';
import type { KeptBeside } from './kept-beside.ts';

/** One child and one reason why a panel follows it up. */
export type TrackerLine = KeptBeside & {
  readonly panel: string;
  readonly rule: string;
  readonly kind: 'review' | 'interval' | 'cohort' | 'milestone';
  /** Code of the interval, cohort or milestone; empty for a review. */
  readonly code: string;
  /** Sign and word: `▲ Overdue`. */
  readonly words: string;
  /** By when. */
  readonly dueOn?: LocalDate;
  /** What the child waits for. */
  readonly what: string;
  /** The reference of its case before that panel; empty where there is none. */
  readonly reference: string;
  /** The LCS number. */
  readonly child: string;
  readonly initials: string;
  readonly worker: string;
  /** The day of the sitting on which it comes (back). */
  readonly sittingOn?: LocalDate;
};

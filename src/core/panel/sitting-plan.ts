import type { LocalDate, Weekday } from '../calendar/local-date.ts';
import type { Ages } from './child.ts';
import type { Citation } from './citation.ts';

/** Days on which no sitting of the pattern takes place, both included: school holidays, a closure. */
export type Excluded = { readonly from: LocalDate; readonly to: LocalDate; readonly why: string };

/** The nth such weekday of a month; a month without a fifth has none. */
export type MonthDay = { readonly nth: 1 | 2 | 3 | 4 | 5 | 'last'; readonly weekday: Weekday };

/** What becomes of a day of the pattern on which nobody works. */
export type OnDayOff = 'ask' | 'skip' | 'next-working-day' | 'previous-working-day';

/** When a panel sits. */
export type SittingPattern = (
  | { readonly pattern: 'weekly'; readonly weekday: Weekday }
  | {
      readonly pattern: 'every-weeks';
      readonly weeks: number;
      /** The first sitting, which gives the weekday. Absent: the rhythm counts from the first sitting typed. */
      readonly from?: LocalDate;
    }
  | {
      readonly pattern: 'monthly';
      readonly days: readonly MonthDay[];
      /** 1 where absent; 2 is every other month, counted from `firstMonth`. */
      readonly everyMonths?: number;
      /** `2026-01`. */
      readonly firstMonth?: string;
    }
  | { readonly pattern: 'dates'; readonly dates: readonly LocalDate[] }
  /** The terms of reference give no rhythm: each date is typed. */
  | { readonly pattern: 'by-hand' }
) & {
  readonly except?: readonly Excluded[];
  /** `ask` where absent: the day stands, and a person decides. */
  readonly onHoliday?: OnDayOff;
};

/** The longest time between two sittings, in days. A longer one is a warning. */
export type LongestGap = Citation & { readonly days: number };

/** A part of the children with sittings of their own. A child's stream is decided by the age on that day. */
export type Stream = Citation & {
  readonly code: string;
  readonly label: string;
  readonly ages?: Ages;
  /** Where it is not age that divides them: what the list of choices is called, and those that belong here. */
  readonly category?: { readonly of: string; readonly values: readonly string[] };
  readonly sittings: Citation & SittingPattern;
  readonly longestGap?: LongestGap;
};

/** A stretch of a panel's life with a rhythm and cohorts of its own. */
export type Phase = Citation & {
  readonly code: string;
  readonly label: string;
  /** A sitting every so many weeks. */
  readonly weeks: number;
  /** Heard in turn, one cohort a sitting; where one is empty the next has its sitting too. */
  readonly cohorts: readonly string[];
  /** The phase ends on this event, never on a date, and only when a person in this role confirms it. */
  readonly ends?: Citation & {
    readonly when: 'cohorts-heard';
    /** Those who must all have been heard. */
    readonly cohorts: readonly string[];
    readonly confirmedBy: 'administrator' | 'chair';
  };
};

/** The sittings of a panel: one pattern, or one for each stream, or one phase after another. */
export type SittingPlan =
  | SittingPattern
  | { readonly pattern: 'streams'; readonly streams: readonly Stream[] }
  | {
      readonly pattern: 'phases';
      /** The first sitting, which gives the weekday. */
      readonly from: LocalDate;
      readonly phases: readonly Phase[];
      readonly except?: readonly Excluded[];
      readonly onHoliday?: OnDayOff;
    };

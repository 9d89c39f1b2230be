import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LegalStatus, Placement } from '../panel/child.ts';

/** What an extract tells of a child: tier 2, and never a name. What it does not tell is absent or empty. */
export type ChildFacts = {
  /** `A.B.` */
  readonly initials: string;
  readonly dateOfBirth?: LocalDate;
  readonly legalStatus?: LegalStatus;
  /** The day of the order, or since when the child is accommodated. */
  readonly legalSince?: LocalDate;
  readonly placement?: Placement;
  /** The day the placement began. */
  readonly placedSince?: LocalDate;
  readonly inCareSince?: LocalDate;
  /** Since when the child's plan runs: of protection, of care, an agreement, an order. */
  readonly planSince?: LocalDate;
  /** The day on which that plan ends. */
  readonly planEndsOn?: LocalDate;
  /** The date recorded for the second review of the care plan. */
  readonly secondReviewOn?: LocalDate;
  /** The day of the next review of the child's plan. */
  readonly nextReviewOn?: LocalDate;
  /** When the needs were last assessed. */
  readonly assessedOn?: LocalDate;
  readonly team: string;
  /** Addresses; empty where not given. */
  readonly worker: string;
  readonly manager: string;
  readonly reviewingOfficer: string;
  /** LCS numbers of brothers and sisters. */
  readonly siblings: readonly string[];
};

/** Something a named person said of one child before one panel. */
export type SaidOfChild = {
  readonly panel: string;
  /** Code of the cohort, of the interval or of the milestone. */
  readonly code: string;
  readonly by: string;
  readonly why: string;
  readonly at: LocalDateTime;
};

/** A line that a panel works through for a child of a cohort, as somebody ticked it or took the tick away. */
export type LineSaid = {
  readonly panel: string;
  /** Code of the cohort. */
  readonly cohort: string;
  /** The line as the panel's file words it. */
  readonly line: string;
  readonly stands: boolean;
  /** The day since which it stands, or stands no more. */
  readonly on: LocalDate;
  /** A few words. Tier 2 at most. */
  readonly note?: string;
  readonly by: string;
  readonly at: LocalDateTime;
};

/** A key change or a significant event, in a few words, as one panel is told of it. Tier 2 at most. */
export type ChildEvent = {
  readonly panel: string;
  readonly on: LocalDate;
  readonly what: string;
  readonly by: string;
  readonly at: LocalDateTime;
};

/** A child in care, or a care leaver, as the last extract that was accepted tells of them. */
export type Child = ChildFacts & {
  /** The LCS number. */
  readonly key: string;
  /** The day the register first heard of the child. */
  readonly knownSince: LocalDate;
  /** The day of the first extract that has the child no more. */
  readonly goneOn?: LocalDate;
  /** No extract ever had the child: added by hand. */
  readonly neverListed?: true;
  /** Cohorts the child was put in by hand. */
  readonly byHand?: readonly SaidOfChild[];
  /** Intervals that a decision ended, and milestones that stand. */
  readonly settled?: readonly SaidOfChild[];
  /** Ticks on the lines of its cohorts, in the order they were given: the last of a line counts. */
  readonly lines?: readonly LineSaid[];
  readonly events?: readonly ChildEvent[];
};

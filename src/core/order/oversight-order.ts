import type { LocalDate } from '../calendar/local-date.ts';

/** What was recommended stands in the plan it is for, or need not. */
export type PlanOrder =
  | { readonly kind: 'in-plan'; readonly action: string; readonly since: LocalDate }
  | { readonly kind: 'not-needed-in-plan'; readonly action: string; readonly why: string };

/** What is said of a child whom somebody looks at after the sitting; `oversight` is the key of its row. */
export type OversightOrder =
  | { readonly kind: 'review-on'; readonly oversight: string; readonly on: LocalDate }
  /** A check or a line of the panel's file, looked at in a review of that day. */
  | {
      readonly kind: 'look-at';
      readonly oversight: string;
      readonly code: string;
      readonly answer: 'yes' | 'no';
      readonly on: LocalDate;
    }
  | { readonly kind: 'pass-on'; readonly oversight: string; readonly on: LocalDate }
  | {
      readonly kind: 'escalate';
      readonly oversight: string;
      readonly code: string;
      readonly stage: string;
      readonly on: LocalDate;
      readonly why: string;
      /** Key of the action it is about; empty for the plan as a whole. */
      readonly about: string;
    }
  | {
      readonly kind: 'escalation-ended';
      readonly oversight: string;
      /** Its place among those of the row, from 1. */
      readonly number: number;
      readonly on: LocalDate;
      readonly words: string;
    };

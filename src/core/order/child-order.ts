import type { LocalDate } from '../calendar/local-date.ts';
import type { Extract } from '../register/extract.ts';

/** What is asked about the children whom a panel looks for by itself, and what is kept of them. */
export type ChildOrder =
  /** An extract of the children in care, as it was previewed. */
  | { readonly kind: 'take-extract'; readonly extract: Extract; readonly markGone: boolean }
  | {
      readonly kind: 'put-down';
      readonly sitting: string;
      readonly cohort: string;
      /** LCS numbers, in the order they are put down. */
      readonly children: readonly string[];
      /** One of the panel's; empty where it has none. */
      readonly requestType: string;
    }
  | {
      readonly kind: 'add-to-cohort';
      readonly panel: string;
      readonly cohort: string;
      readonly child: AddedChild;
      readonly why: string;
    }
  /** An interval is ended by a decision, a milestone stands, or a child leaves a tracker. */
  | {
      readonly kind: 'settle-child';
      readonly panel: string;
      /** Of the interval, the milestone or the cohort. */
      readonly code: string;
      readonly child: string;
      readonly why: string;
    }
  /** Lines of a cohort of one child, each as it stands now: by LCS number. */
  | {
      readonly kind: 'tick-lines';
      readonly panel: string;
      readonly cohort: string;
      readonly child: string;
      readonly lines: readonly {
        readonly line: string;
        readonly stands: boolean;
        /** Today where absent. */
        readonly on?: LocalDate;
        readonly note: string;
      }[];
    }
  | {
      readonly kind: 'keep-event';
      readonly panel: string;
      readonly child: string;
      readonly on: LocalDate;
      readonly what: string;
    }
  | {
      readonly kind: 'take-event-back';
      readonly panel: string;
      readonly child: string;
      readonly on: LocalDate;
      readonly what: string;
    };

/** A child whom somebody puts in a cohort by hand; the facts count only where the register does not know it. */
export type AddedChild = {
  readonly key: string;
  readonly initials: string;
  readonly dateOfBirth?: LocalDate;
  readonly worker: string;
  readonly manager: string;
};

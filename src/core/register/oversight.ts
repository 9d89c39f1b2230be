import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { ItemKey, Reference } from './keys.ts';

/** What others look at after a child was heard at one sitting: a row for each. Source: NS-7.2. */
export type Oversight = {
  readonly key: ItemKey;
  readonly panel: string;
  readonly reference: Reference;
  readonly since: LocalDateTime;
  /** The child's next review after the sitting, as the last extract told before that day, or as typed. */
  readonly reviewOn?: LocalDate;
  /** A person typed that day: no extract moves it. */
  readonly typed?: true;
  /** By code of the panel's file, the last answer to each. */
  readonly answers?: Readonly<Record<string, Looked>>;
  /** No review was left: with whom it rests is in the panel's file. Source: NS-A12. */
  readonly passed?: { readonly on: LocalDate; readonly by: string; readonly at: LocalDateTime };
  /** In the order they were made. */
  readonly escalations?: readonly Escalated[];
};

export type Looked = {
  readonly answer: 'yes' | 'no';
  /** The day of the review. */
  readonly on: LocalDate;
  readonly by: string;
  /** Said by somebody else in the officer's place. */
  readonly forThem?: true;
  readonly at: LocalDateTime;
};

/** Drift, delay or a dispute that was taken further. Source: NS-7.5. Source: NS-7.6. */
export type Escalated = {
  /** Of the panel's file. */
  readonly code: string;
  readonly stage: string;
  readonly on: LocalDate;
  /** A few words; no name of a child. */
  readonly why: string;
  /** The action it is about; absent where it is about the plan as a whole. */
  readonly action?: string;
  readonly by: string;
  readonly at: LocalDateTime;
  readonly outcome?: {
    readonly words: string;
    readonly on: LocalDate;
    readonly by: string;
    readonly at: LocalDateTime;
  };
};

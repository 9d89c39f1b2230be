import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** Something a named person said or did, and when it was taken in. */
export type Answered = {
  readonly by: string;
  readonly why: string;
  readonly at: LocalDateTime;
};

/** One answer to what a panel asks about a child before it is heard. */
export type SaidOfCase = {
  readonly answer: string;
  /** The day it was done, obtained or held. */
  readonly on?: LocalDate;
  /** A few words: by whom it was obtained, a reason. Tier 2 at most. */
  readonly note?: string;
  readonly by: string;
  readonly at: LocalDateTime;
  /** How often the child had been heard by then: whoever comes back is asked anew. */
  readonly heard: number;
};

/** What a person said of the quorum for one child at one sitting, and what it came to. */
export type ItemQuorum = {
  /** Seats that the chair switched on or off for it. */
  readonly switched?: Readonly<Record<string, Answered & { readonly applies: boolean }>>;
  /** Seats that the chair lets one person fill. */
  readonly together?: readonly (Answered & { readonly seats: readonly string[] })[];
  /** Why it was decided all the same. */
  readonly decided?: Answered;
  /** What attendance showed, once everybody was marked and the minutes were final. */
  readonly found?: 'quorate' | readonly string[];
  /** The child was put down for the next sitting because of it. */
  readonly carried?: true;
};

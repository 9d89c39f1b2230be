import type { LocalDate } from '../calendar/local-date.ts';
import type { Reference } from '../register/register.ts';

/** What a child can be known by. */
export type ChildMarks = {
  readonly reference: Reference;
  /** The child's number in the case system. */
  readonly caseNumber: string;
  /** `A.B.` */
  readonly initials: string;
  readonly dateOfBirth?: LocalDate;
  /** As the request paper gives it; absent where nobody could read it there. */
  readonly name?: string;
};

/** What of a child stood where it must not. */
export type MarkKind =
  | 'reference'
  | 'LCS number'
  | 'full name'
  | 'date of birth'
  | 'given or family name'
  | 'initials'
  /** Its request paper could not be read: its name could not be looked for. */
  | 'name not known';

/** A text as people find it: `Discussion highlights`. */
export type PlacedText = { readonly place: string; readonly text: string };

/** Something in a text that may be another child's. */
export type Leak = {
  /** `certain`: it is another child's. `possible`: it may be an everyday word, or somebody else's. */
  readonly how: 'certain' | 'possible';
  readonly kind: MarkKind;
  /** The child it points to. */
  readonly of: Reference;
  readonly place: string;
  /** The line it stands in. It may hold a name: for a page only, never for a cell, a mail or the log. */
  readonly line: string;
};

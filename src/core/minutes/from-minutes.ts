import type { Outcome } from '../register/register.ts';

/** Reference → what the minutes say was decided. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What one reading of the minutes found, to be shown and then taken. */
export type FromMinutes = {
  /** Of the children whose part can be read whole. */
  readonly outcomes: Outcomes;
  /** What cannot be read, with its place, in sentences. */
  readonly unread: readonly string[];
  /** Fingerprint of the text and of all that it would change: only what was shown is taken. */
  readonly print: string;
};

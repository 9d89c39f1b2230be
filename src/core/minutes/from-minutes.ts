import type { Outcome } from '../register/register.ts';
import type { PresenceSaid } from './presence.ts';

/** Reference → what the minutes say was decided. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** What one reading of the minutes found, to be shown and then taken. */
export type FromMinutes = {
  /** Of the children whose part can be read whole. */
  readonly outcomes: Outcomes;
  /** Who was there, who presided and when it ended, as far as the minutes say so. */
  readonly presence?: PresenceSaid;
  /** What cannot be read, with its place, in sentences. */
  readonly unread: readonly string[];
  /** Fingerprint of the text and of all that it would change: only what was shown is taken. */
  readonly print: string;
};

import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** What the last check of this installation came to. */
export type InstallationCheck = {
  readonly at: LocalDateTime;
  /** Nothing was wrong. */
  readonly passed: boolean;
  /** What its mail to the role account says. */
  readonly code: string;
  /** When a person first typed such a code. A later check does not take it back. */
  readonly confirmedAt?: LocalDateTime;
};

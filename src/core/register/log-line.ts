import type { LocalDateTime } from '../calendar/local-date-time.ts';

export type LogLine = {
  readonly at: LocalDateTime;
  /** Who: an address, or `Panel register` for what it did by itself. */
  readonly by: string;
  /** A reference, a sitting or a key: never a name. */
  readonly about: string;
  readonly what: string;
  readonly rule: string;
};

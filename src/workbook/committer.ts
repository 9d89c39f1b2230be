import type { LocalDateTime } from '../core/calendar/local-date-time.ts';

/** What tells one run's commits from another's, and the moment they are written under. */
export type Committer = { readonly id: string; readonly now: LocalDateTime };

import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** One thing due from somebody: what, whose, by when, under which rule. */
export type WeekDeadline = {
  readonly key: string;
  readonly panel: string;
  readonly what: string;
  readonly owners: readonly string[];
  readonly dueAt: LocalDateTime;
  readonly doneAt?: LocalDateTime;
  readonly rule: string;
  readonly about: string;
  readonly path: string;
  /** From how many hours before it counts as near. */
  readonly nearHours: number;
};

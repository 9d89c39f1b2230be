import type { LocalDateTime } from '../calendar/local-date-time.ts';

/** Something that waits for a person, before its clause is put in words. */
export type OpenMatter = {
  /** State as a symbol and words: `▲ Overdue`, `● Due soon`, `◆ Waiting`. */
  readonly words: string;
  readonly dueAt?: LocalDateTime;
  readonly what: string;
  /** Addresses or a role: who is to act. */
  readonly who: string;
  readonly about: string;
  /** The page or tab where it is answered. */
  readonly path: string;
  /** Code of the panel whose clause is said; empty where none is. */
  readonly panel: string;
  /** Code of the panel whose people see it, where no clause is said; absent where that is `panel`. */
  readonly isOf?: string;
  /** Empty where no clause asks for it. */
  readonly rule: string;
};

/** Who is to act where no other person is meant. */
export const administrator = 'Administrator';

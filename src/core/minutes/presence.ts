import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Attendance } from '../register/attendance.ts';

/** Whether somebody was there, as a person wrote it beside their seat. */
export type SeatSaid = {
  readonly mark: Exclude<Attendance['mark'], ''>;
  /** Who covered; empty where nobody is named. */
  readonly cover: string;
};

/** What the minutes say of the sitting itself. What they say nothing of is not in it. */
export type PresenceSaid = {
  /** Key of the seat on Attendance → what is said of it. */
  readonly seats: Readonly<Record<string, SeatSaid>>;
  /** Address of whoever presided. */
  readonly presiding?: string;
  readonly finishedAt?: LocalDateTime;
  /** Key of an item → when that child was heard. */
  readonly heard?: Readonly<Record<string, HeardSaid>>;
};

/** `HH:mm`, as far as the minutes say it. */
export type HeardSaid = { readonly from?: string; readonly until?: string };

/** The list of who was there, in the words of the document. */
export type PresenceWords = {
  readonly rows: readonly {
    readonly title: string;
    readonly person: string;
    readonly said: string;
  }[];
  readonly presided: string;
  readonly finished: string;
  /** What is no text in it, with its place, in sentences. */
  readonly unread: readonly string[];
};

export const noPresence: PresenceSaid = { seats: {} };

/** Where in the document all this stands. */
export const presencePlace = 'Who was there';

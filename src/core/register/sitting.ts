import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { SittingKey } from './keys.ts';
import type { PresenceSaid } from '../minutes/presence.ts';
import type { Answered } from './said.ts';

export type Sitting = {
  readonly key: SittingKey;
  readonly panel: string;
  /** Of a panel with streams: the code of the one that is heard. */
  readonly stream?: string;
  /** Of a panel with phases: the code of the one it falls in, and of the cohort whose turn it is. */
  readonly phase?: string;
  readonly cohort?: string;
  readonly on: LocalDate;
  readonly status: 'planned' | 'held' | 'stood-down';
  /** Chosen by the administrator; the panel's default when absent. */
  readonly slotMinutes?: number;
  /** Another session of the panel's file: `whole-day`. */
  readonly session?: string;
  /** Who typed it in, and why: it stands in no rhythm of the panel's file. */
  readonly added?: Answered;
  readonly stoodDown?: Answered;
  /** Nobody was ever told of it, so nobody need be told that it is off. */
  readonly unannounced?: true;
  /** The sitting was moved to this day: `on` is the day it was planned for. */
  readonly movedTo?: LocalDate;
  /** Typed by hand where the rules cannot give a date (crossed order, holiday). */
  readonly cutOffAt?: LocalDateTime;
  readonly agendaDueAt?: LocalDateTime;
  /** The administrator asked for the agenda before its cut-off. */
  readonly buildAskedAt?: LocalDateTime;
  readonly finishedAt?: LocalDateTime;
  /** The chair lets it run past the usual finish, until this time, `HH:mm`. */
  readonly laterFinish?: Answered & { readonly until: string };
  /** Why it ran past the finish it had. */
  readonly ranOver?: Answered;
  /** Titles of seats that nobody filled, as attendance showed once the minutes were final. */
  readonly unrepresented?: readonly string[];
  readonly presiding?: string;
  readonly draftSentAt?: LocalDateTime;
  readonly returnedForEdits?: Answered;
  /** What of the minutes was shown last, to be taken: until it is, or they are read anew. */
  readonly shown?: ReadingShown;
  /** When the minutes were first approved as final: the record's clocks stop by it. */
  readonly finalAt?: LocalDateTime;
  readonly approvedBy?: string;
  /** Every approval, version 1 first; none of minutes that were final before approvals were kept. */
  readonly approvals?: readonly Approval[];
  readonly reopened?: Reopened;
  /** What the last reading back took the place of. */
  readonly before?: Pick<Sitting, 'presiding' | 'finishedAt'>;
  /** What the final minutes say of who was there, and nobody has taken or left yet. */
  readonly proposed?: PresenceSaid;
  /** What the last daily look at the final text found. */
  readonly textLook?: TextLook;
};

/** Who asked what the minutes would change, and the fingerprint of all that was shown. */
export type ReadingShown = {
  readonly by: string;
  readonly at: LocalDateTime;
  readonly print: string;
};

/** Whether final minutes still say what was approved. */
export type TextLook = {
  /** The day of the look: there is one a day at most. */
  readonly on: LocalDate;
  readonly found: 'the same' | 'changed' | 'not there';
  /** When it was first found so. */
  readonly since: LocalDateTime;
};

/** One approval of the minutes as final: proof of who, when and of what. */
export type Approval = {
  /** 1, and one more each time they were reopened and approved again. */
  readonly version: number;
  readonly by: string;
  readonly at: LocalDateTime;
  /** Fingerprint of the text as the chair approved it, from `textHash`; empty where none was kept. */
  readonly text: string;
  /** Why, and by whom, the version before was reopened. */
  readonly reopened?: Answered;
};

/** Final minutes that are being worked on again. What was approved last stands meanwhile. */
export type Reopened = Answered & {
  /** When the next version was sent to the chair. */
  readonly sentAt?: LocalDateTime;
};

import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { PanelRole } from '../panel/roles.ts';
import type { Reference, SittingKey } from './keys.ts';

/** Who comes in somebody's place. */
export type Cover = {
  readonly name: string;
  readonly role: string;
  /** Their address, where they are in People. */
  readonly person?: string;
};

/** What a person says beforehand about coming. Whether they came is the mark, which only people set. */
export type AttendanceReply = {
  readonly answer: 'coming' | 'cover' | 'not-coming';
  /** Present where the answer is `cover`. */
  readonly cover?: Cover;
  /** The day it was said of: a sitting that moves asks anew. */
  readonly on: LocalDate;
  /** Whoever said it: the person, or another for them. */
  readonly by: string;
  readonly at: LocalDateTime;
};

/** One person invited to one sitting: a seat of the panel, or somebody who presents. */
export type Attendance = {
  readonly key: string; // `resources:2026-11-25/chair@…`
  readonly sitting: SittingKey;
  readonly person: string;
  /** The title of the seat; empty for whoever only presents. */
  readonly title: string;
  /** What they present, where they have no seat of their own; empty once it is nothing any more. */
  readonly presents?: readonly Reference[];
  readonly reply?: AttendanceReply;
  readonly mark: '' | 'present' | 'cover' | 'absent';
  readonly cover: string;
  /** What the last reading back of the minutes took the place of; until it is marked by hand again. */
  readonly before?: Pick<Attendance, 'mark' | 'cover'>;
};

/** A member, deputy, administrator or council worker: a row the administrator keeps on People. */
export type Person = {
  readonly email: string;
  readonly name: string;
  readonly role: PanelRole | 'worker' | 'manager';
  /** The title the terms of reference give the seat. */
  readonly title: string;
  /** Marks that the administrator set on this person, as a panel's file calls them. */
  readonly flags?: readonly string[];
  /** Has no Google account: what is theirs goes to them as PDF by mail, and no file is shared with them. */
  readonly byPdf?: true;
  /** Codes of the panels this row is for; every panel where absent, none where nothing typed there is one. */
  readonly panels?: readonly string[];
  readonly from?: LocalDate;
  readonly to?: LocalDate;
};

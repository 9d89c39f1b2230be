import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { InForce, Offered, PanelHere } from '../panel/offered-panels.ts';
import type { Attendance, Person } from './attendance.ts';
import type { Child } from './child.ts';
import type { Concern } from './concern.ts';
import type { RegisterDocument } from './document.ts';
import type { Action, ChildRecord, Review } from './follow-up.ts';
import type { HandOff } from './hand-off.ts';
import type { AgendaIssue, Item } from './item.ts';
import type { LogLine } from './log-line.ts';
import type { Mail } from './mail.ts';
import type { Oversight } from './oversight.ts';
import type { Referral } from './referral.ts';
import type { Sitting } from './sitting.ts';
import type { Taken, WorkbookState } from './workbook-state.ts';

// Each kind of row has a file of its own; the register is where they are asked for.
export type { Reference, SittingKey, ItemKey } from './keys.ts';
export type { AddedPaper } from './added-paper.ts';
export type { ReferralFacts, Referral } from './referral.ts';
export type { Sitting, TextLook, Approval, Reopened } from './sitting.ts';
export type {
  Item,
  Turned,
  ActionAgreed,
  Dissent,
  Outcome,
  IssuedItem,
  AgendaIssue,
} from './item.ts';
export type { MailMode, Claim, Invite, Facts, Mail } from './mail.ts';
export type { DocumentKind, Grant, RegisterDocument } from './document.ts';
export type { Action, Review, ChildRecord } from './follow-up.ts';
export type { Cover, AttendanceReply, Attendance, Person } from './attendance.ts';
export type { WorkbookState, Taken } from './workbook-state.ts';
export type { LogLine } from './log-line.ts';
export type { Answered, ItemQuorum, SaidOfCase } from './said.ts';

/** Every row the product keeps, by table, by key. */
export type Tables = {
  readonly workbook: WorkbookState;
  readonly referral: Referral;
  readonly sitting: Sitting;
  readonly item: Item;
  readonly issue: AgendaIssue;
  readonly mail: Mail;
  readonly document: RegisterDocument;
  readonly action: Action;
  readonly review: Review;
  readonly record: ChildRecord;
  readonly attendance: Attendance;
  readonly child: Child;
  readonly taken: Taken;
  readonly panel: PanelHere;
  readonly handOff: HandOff;
  readonly concern: Concern;
  readonly oversight: Oversight;
};

export type TableName = keyof Tables;

export type Rows = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> };

/** The whole workbook as one value. */
export type Register = InForce & {
  readonly rows: Rows;
  /** What there is to choose from. */
  readonly offered: Offered;
  readonly people: readonly Person[];
  readonly calendar: WorkingCalendar;
};

/** The only ways the register may alter: one row takes a new value, or one line joins the log. */
export type Change =
  | { readonly [T in TableName]: { readonly table: T; readonly row: Tables[T] } }[TableName]
  | { readonly table: 'log'; readonly row: LogLine };

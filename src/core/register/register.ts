import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { LegalStatus, Placement } from '../panel/child.ts';
import type { InForce, Offered, PanelHere } from '../panel/offered-panels.ts';
import type { PanelRole } from '../panel/roles.ts';
import type { Child } from './child.ts';
import type { InstallationCheck } from './installation-check.ts';
import type { Concern } from './concern.ts';
import type { HandOff } from './hand-off.ts';
import type { LogLine } from './log-line.ts';
import type { Answered, ItemQuorum, SaidOfCase } from './said.ts';

export type { LogLine } from './log-line.ts';
export type { Answered, ItemQuorum, SaidOfCase } from './said.ts';

/** `RP-26-0142`: how a referral and its child are known everywhere a name must not stand. */
export type Reference = string;
/** `resources:2026-11-25`. */
export type SittingKey = string;
/** `RP-26-0142@resources:2026-11-25`: one child at one sitting. */
export type ItemKey = string;

/** What the register keeps of a referral: tiers 1 and 2. The narrative stands in the request paper only. */
export type ReferralFacts = {
  readonly requestType: string;
  /** `A.B.` */
  readonly initials: string;
  /** The child's number in the case system (LCS). Tier 2. */
  readonly caseNumber: string;
  readonly dateOfBirth?: LocalDate;
  /** The signed-in address the referral came from. */
  readonly referrer: string;
  /** Allocated social worker or personal advisor who presents; empty when not given. */
  readonly worker: string;
  /** Team manager or assistant team manager; empty when not given. */
  readonly manager: string;
  /** Case numbers of brothers and sisters to be heard together. */
  readonly siblings: readonly string[];
  /** An emergency placement made before panel could meet (CPR-A13). */
  readonly placedOn?: LocalDate;
  readonly lateReason?: string;
  /** Hotel, private rented …: shown on the agenda (CPR-1.3). */
  readonly exceptionalKind?: string;
  readonly workerRole?: 'social-worker' | 'personal-advisor';
  readonly legalStatus?: LegalStatus;
  /** Where the child lives or is to live: seats and attendees may turn on it. */
  readonly placement?: Placement;
  readonly ehcPlan?: 'yes' | 'no';
  /** Addresses of those asked because of the child; absent where not given. */
  readonly reviewingOfficer?: string;
  readonly supervisingWorker?: string;
  /** Codes of the panel's hand-offs that its answers ask for; absent where none. */
  readonly handOffs?: readonly string[];
};

export type ReferralStatus =
  | 'returned' // incomplete, or an answer that needs correction
  | 'parked' // late, permission asked
  | 'accepted' // to be listed at `sitting`
  | 'listed' // stands on an agenda
  | 'heard'
  | 'withdrawn';

export type Referral = {
  readonly reference: Reference;
  readonly panel: string;
  /** Every form response taken into it, oldest first; the last carries the narrative now in force. */
  readonly responses: readonly string[];
  /** Those whose answers were taken out of the form: they stand in the request paper only. */
  readonly forgotten?: readonly string[];
  /** 1, and one more for each amendment. */
  readonly version: number;
  readonly status: ReferralStatus;
  readonly receivedAt: LocalDateTime;
  /** When its last empty section was filled; absent while it is incomplete. */
  readonly completedAt?: LocalDateTime;
  readonly facts: ReferralFacts;
  /** Labels of the sections still empty. */
  readonly missing: readonly string[];
  /** Answers that cannot be true, or cannot be kept: a sentence each, with what to do. Absent where none. */
  readonly toCorrect?: readonly string[];
  readonly acceptedAsItStands?: Answered;
  readonly permission?: {
    readonly askedAt: LocalDateTime;
    readonly sitting: SittingKey;
    readonly answer?: 'yes' | 'no';
    readonly answered?: Answered;
  };
  readonly withdrawn?: Answered;
  /** Workers it was taken from: they lose sight of its papers. */
  readonly formerWorkers?: readonly string[];
  /** The sitting that is to hear it. */
  readonly sitting?: SittingKey;
  /** Nobody referred the child: the administrator put it down from this cohort. */
  readonly cohort?: string;
  /** What was answered of this child, by what asks: `seat:fostering-or-residential`. */
  readonly said?: Readonly<Record<string, SaidOfCase>>;
  /** It is heard first where it is listed next: it was not quorate. */
  readonly goesFirst?: true;
};

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
  readonly presiding?: string;
  readonly draftSentAt?: LocalDateTime;
  readonly returnedForEdits?: Answered;
  /** When the minutes were first approved as final: the record's clocks stop by it. */
  readonly finalAt?: LocalDateTime;
  readonly approvedBy?: string;
  /** Every approval, version 1 first; none of minutes that were final before approvals were kept. */
  readonly approvals?: readonly Approval[];
  readonly reopened?: Reopened;
  /** What the last daily look at the final text found. */
  readonly textLook?: TextLook;
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

export type ItemStatus = 'listed' | 'over' | 'withdrawn' | 'moved' | 'heard' | 'not-heard';

/** One child at one sitting. */
export type Item = {
  readonly key: ItemKey;
  readonly reference: Reference;
  readonly sitting: SittingKey;
  readonly from: 'referral' | 'review';
  readonly status: ItemStatus;
  readonly late: boolean;
  /** `HH:mm`, once slotted. */
  readonly startsAt?: string;
  readonly minutes?: number;
  readonly outcome?: Outcome;
  /** What the last reading back took the place of; until another reading, or the approval. */
  readonly before?: { readonly outcome?: Outcome };
  /** Fingerprint of its part of the minutes, as approved. */
  readonly part?: string;
  readonly quorum?: ItemQuorum;
  /** Addresses of those whom the administrator asked to this item alone. */
  readonly guests?: readonly string[];
  /** Parts in the case that were neither there nor represented. */
  readonly absent?: readonly string[];
  /** Approved otherwise than before, and what follows from that is still to be done. */
  readonly revised?: { readonly version: number; readonly was: Outcome };
};

export type ActionAgreed = {
  readonly what: string;
  readonly owner: string;
  readonly dueOn?: LocalDate;
  /** Of a panel with an open list of outcomes: the value of its choice. Absent: an action. */
  readonly kind?: string;
};
export type Dissent = { readonly by: string; readonly from: string; readonly why: string };

/** What the panel decided for one child, as the chair's document says it. */
export type Outcome = {
  /** A value of the panel's closed list; `heard` where it has none; `not-heard` of any panel. */
  readonly decision: string;
  /** Made after the placement it approves or declines (CPR-A13). */
  readonly retrospective: boolean;
  readonly reasons: string;
  readonly recommendations: string;
  /** Empty where the panel has no funding to share. */
  readonly sharedFunding: string;
  /** What is to be done; of a panel with an open list all that was recommended, each with its kind. */
  readonly actions: readonly ActionAgreed[];
  /** Absent when the document answers "None". */
  readonly reviewOn?: LocalDate;
  readonly deferredTo?: LocalDate;
  readonly dissents: readonly Dissent[];
  readonly confirmed: boolean;
};

/** One row of an issued agenda, frozen as it went out. */
export type IssuedItem = {
  readonly reference: Reference;
  readonly initials: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly requestType: string;
  readonly late: boolean;
  readonly from: 'referral' | 'review';
  readonly worker: string;
  readonly manager: string;
  /** Addresses of the others who are asked to it; absent where there are none. */
  readonly others?: readonly string[];
};

/** One numbered issue of a sitting's agenda. Issue 1 is the agenda; later ones say first what changed. */
export type AgendaIssue = {
  readonly key: string; // `agenda:resources:2026-11-25:1`
  readonly sitting: SittingKey;
  readonly issue: number;
  readonly kind: 'agenda' | 'stand-down';
  /** The day the sitting was to be held when this was issued. */
  readonly on: LocalDate;
  /** `ready`: stands in the Outbox and follows every change; `going`: first mail claimed; `gone`: all sent. */
  readonly status: 'ready' | 'stopped' | 'going' | 'gone' | 'superseded';
  readonly items: readonly IssuedItem[];
  readonly changes: readonly string[];
  readonly sendAt: LocalDateTime;
  readonly goneAt?: LocalDateTime;
};

export type MailMode = 'auto' | 'auto-unless-stopped' | 'hold';

export type MailStatus =
  | 'ready'
  | 'held'
  | 'stopped'
  | 'claimed'
  | 'sent'
  | 'not-known'
  | 'failed'
  | 'cancelled';

export type Claim = { readonly run: string; readonly at: LocalDateTime };

/** A calendar invitation that travels with a mail. Times are London wall clock. */
export type Invite = {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: LocalDateTime;
  readonly minutes: number;
  /** Never a child: `Resources Panel, slot RP-26-0142`. */
  readonly summary: string;
};

/** Facts a template puts into words. Tier 1 only, but for the one exception of CPR-1.4b. */
export type Facts = { readonly [name: string]: string | boolean | readonly Facts[] };

/** One mail to one person: a row of the Outbox. */
export type Mail = {
  /** Deterministic: the same intent always has the same key. */
  readonly key: string;
  /** Names the template in `templates/mail`. */
  readonly type: string;
  readonly to: string;
  readonly mode: MailMode;
  readonly status: MailStatus;
  readonly sendAt: LocalDateTime;
  readonly facts: Facts;
  readonly invite?: Invite;
  /** Thread root: mails of one sitting or one referral stand together. */
  readonly thread: string;
  readonly sitting?: SittingKey;
  readonly reference?: Reference;
  /** Documents linked in the mail; it waits until each is made. Fact name → document key. */
  readonly links?: { readonly [fact: string]: string };
  readonly claim?: Claim;
  readonly sentAt?: LocalDateTime;
  /** Why it is held, failed or was cancelled, in words. */
  readonly because?: string;
  /** 1, and one more each time a person answered "send again". */
  readonly attempt: number;
  /** The clause that asks for this mail: `CPR-4.4`. */
  readonly rule: string;
};

export type DocumentKind = 'folder' | 'paper' | 'agenda' | 'minutes' | 'record';

export type Grant = { readonly email: string; readonly role: 'reader' | 'commenter' | 'writer' };

/** A restricted Google Doc, or the folder of a sitting. */
export type RegisterDocument = {
  readonly key: string; // `paper:RP-26-0142:1`
  readonly kind: DocumentKind;
  readonly status: 'wanted' | 'claimed' | 'made' | 'not-made';
  readonly sitting?: SittingKey;
  readonly reference?: Reference;
  /** Safe file name: never a child's. */
  readonly name: string;
  readonly fileId?: string;
  /** Key of the folder document it lies in, once that is made. */
  readonly folder?: string;
  /** Key of the folder it was last put in. */
  readonly filedIn?: string;
  readonly claim?: Claim;
  readonly audience: readonly Grant[];
  /** Permission ids given so far, by address. */
  readonly granted: Readonly<Record<string, string>>;
  /** Why nobody may change its text any more, in words for whoever opens it; absent while they may. */
  readonly lock?: string;
  /** The lock it was last given. */
  readonly locked?: string;
  readonly because?: string;
};

export type Action = {
  readonly key: string;
  readonly item: ItemKey;
  readonly what: string;
  readonly owner: string;
  readonly dueOn?: LocalDate;
  /** Of an open list of outcomes: which it is. */
  readonly kind?: string;
  readonly doneOn?: LocalDate;
  /** A later version of the minutes took it out, or put another in its place. It is kept as history. */
  readonly replaced?: { readonly version: number; readonly by?: string };
};

/** A child to be brought back: one row per outcome with a review or deferral date, or per child brought over. */
export type Review = {
  /** The item it was decided for, or the reference of a child brought over. */
  readonly key: string;
  readonly reference: Reference;
  readonly dueOn: LocalDate;
  readonly status: 'waiting' | 'brought-forward' | 'closed';
  readonly sitting?: SittingKey;
};

/** One per-child record waiting for, or done by, the person who files it on the case system. */
export type ChildRecord = {
  readonly key: string; // the item key
  readonly reference: Reference;
  readonly sitting: SittingKey;
  readonly filer: string;
  readonly filedAt?: LocalDateTime;
  readonly filedBy?: string;
  /** Steps that their owner said are done: the name of the step → who and when. */
  readonly done?: Readonly<Record<string, StepDone>>;
  /** A person looked at what may tell of another child, and said that it does not. */
  readonly passed?: Answered & { readonly leaks: readonly string[] };
  /** 1 where absent; one more for each version of the minutes that changed it. */
  readonly version?: number;
  /** Versions before, oldest first, and when each was filed. */
  readonly before?: readonly Filed[];
};

/** Who said that a step is done, and when. */
export type StepDone = { readonly by: string; readonly at: LocalDateTime };

/** One version of a record, and who filed it when; both absent where it never was. */
export type Filed = {
  readonly version: number;
  readonly filedAt?: LocalDateTime;
  readonly filedBy?: string;
};

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
  /** Codes of the panels this row is for; every panel where absent, none where nothing typed there is one. */
  readonly panels?: readonly string[];
  readonly from?: LocalDate;
  readonly to?: LocalDate;
};

/** A phase of a panel that a person said has begun. Source: NS-8.7. */
export type BegunPhase = {
  readonly panel: string;
  readonly code: string;
  readonly from: LocalDate;
  readonly by: string;
};

/** Facts about the workbook itself. One row. */
export type WorkbookState = {
  readonly key: 'workbook';
  readonly version: number;
  readonly spreadsheetId: string;
  readonly roleAccount: string;
  /** Addresses outside these domains are held. */
  readonly allowedDomains: readonly string[];
  /** Everything that arrived before this instant (RFC 3339) has been taken. */
  readonly responsesTakenTo: string;
  /** Template name → Doc id. */
  readonly templates: Readonly<Record<string, string>>;
  readonly rootFolderId: string;
  /** Where drafts are kept; a workbook set up before there were any has none. */
  readonly draftsFolderId?: string;
  /** The generation when old ones were last cleared, for the next clearing. */
  readonly generationNoted?: { readonly generation: number; readonly at: LocalDateTime };
  /** No mail goes before a check of this installation has been confirmed. Not asked of a trial. */
  readonly checkFirst?: boolean;
  readonly checked?: InstallationCheck;
  /** Later phases of panels that a person confirmed, each with the day it begins. */
  readonly phases?: readonly BegunPhase[];
  /** Effects are stopped until a person says what this workbook is. */
  readonly stopped?: string;
  /** It was stopped and declared live again: what it has forgotten may have been made already. */
  readonly carriedOn?: true;
  /** What could not be done, in words, and since when; until a turn comes to its end. */
  readonly failed?: { readonly at: LocalDateTime; readonly what: string };
  /** Where pages of this register are reached: `http://127.0.0.1:8080`, or `https://…/exec?at=`. */
  readonly pagesUrl: string;
  /** What a Doc's id is put behind to open it: `https://docs.google.com/document/d/`. */
  readonly documentsUrl: string;
};

/** A value a person put in one of their own columns, as last taken in by the product. */
export type Taken = {
  readonly key: string; // `Outbox/receipt:RP-26-0142:1`
  readonly values: Readonly<Record<string, string>>;
  /** What the product answered beside each. */
  readonly answers: Readonly<Record<string, string>>;
};

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

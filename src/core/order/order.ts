import type { PaperOrder } from './paper-order.ts';
import type { RecordOrder } from './record-order.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { CoverGiven } from '../attendance/cover.ts';
import type { Panel } from '../panel/panel.ts';
import type { Extract } from '../register/extract.ts';
import type { Attendance, AttendanceReply, Change } from '../register/register.ts';
import type { Result } from '../result.ts';
import type { AtSitting } from './at-sitting.ts';
import type { ChildUnderReview } from './child-under-review.ts';
import type { OversightOrder, PlanOrder } from './oversight-order.ts';
import type { FromMinutes, Outcomes } from '../minutes/from-minutes.ts';
import type { PresenceSaid } from '../minutes/presence.ts';

/** What a person asks of the register, on a page or by a tick in the sheet. */
export type Order =
  | AtSitting
  | { readonly kind: 'accept-as-it-stands'; readonly reference: string; readonly why: string }
  | {
      readonly kind: 'answer-late';
      readonly reference: string;
      readonly answer: 'yes' | 'no';
      readonly why: string;
    }
  | { readonly kind: 'withdraw'; readonly reference: string; readonly why: string }
  | { readonly kind: 'change-worker'; readonly reference: string; readonly worker: string }
  | { readonly kind: 'move-referral'; readonly reference: string; readonly to: LocalDate }
  | { readonly kind: 'build-agenda'; readonly sitting: string }
  | { readonly kind: 'slot-minutes'; readonly sitting: string; readonly minutes: number }
  | {
      readonly kind: 'add-sittings';
      readonly panel: string;
      readonly on: readonly LocalDate[];
      /** Of a panel with streams: whose. Empty for others. */
      readonly stream: string;
      readonly why: string;
    }
  | {
      readonly kind: 'begin-phase';
      readonly panel: string;
      readonly phase: string;
      readonly from: LocalDate;
    }
  | { readonly kind: 'choose-session'; readonly sitting: string; readonly session: string }
  | { readonly kind: 'stand-down'; readonly sitting: string; readonly why: string }
  | { readonly kind: 'move-sitting'; readonly sitting: string; readonly to: LocalDate }
  | { readonly kind: 'set-cut-off'; readonly sitting: string; readonly at: LocalDateTime }
  | { readonly kind: 'set-agenda-due'; readonly sitting: string; readonly at: LocalDateTime }
  | { readonly kind: 'send-draft'; readonly sitting: string }
  /** Somebody asked what the minutes say, and is told; nothing is taken by it. */
  | { readonly kind: 'show-reading'; readonly sitting: string; readonly read: FromMinutes }
  | {
      readonly kind: 'take-reading';
      readonly sitting: string;
      readonly read: FromMinutes;
      /** The fingerprint of what whoever accepts was shown; absent where the sitting keeps what it was. */
      readonly seen?: string;
    }
  | {
      readonly kind: 'approve-minutes';
      readonly sitting: string;
      readonly outcomes: Outcomes;
      /** What they say of who was there; taken by the administrator, not by the approval. */
      readonly presence?: PresenceSaid;
      /** Fingerprint of the text these were read from. */
      readonly text: string;
      /** Reference → fingerprint of that child's part. */
      readonly parts: Readonly<Record<string, string>>;
    }
  /** What final minutes say of who was there is taken, or what stands is left. */
  | { readonly kind: 'settle-presence'; readonly sitting: string; readonly takes: boolean }
  /** What a later version left to a person, since it turned round whether a child was heard, is seen to. */
  | { readonly kind: 'settle-turned'; readonly sitting: string }
  /** Puts back what the register said before minutes were last read back. */
  | { readonly kind: 'undo-reading'; readonly sitting: string }
  | { readonly kind: 'reopen-minutes'; readonly sitting: string; readonly why: string }
  | { readonly kind: 'return-minutes'; readonly sitting: string; readonly why: string }
  | { readonly kind: 'mark-attendance'; readonly seat: string; readonly mark: Attendance['mark'] }
  | { readonly kind: 'name-cover'; readonly seat: string; readonly cover: string }
  | {
      readonly kind: 'reply';
      readonly seat: string;
      readonly answer: AttendanceReply['answer'];
      /** Looked at only where the answer is `cover`. */
      readonly cover: CoverGiven;
    }
  /** An answer to what the panel asks about a child: a gate, something prepared, a question. */
  | {
      readonly kind: 'say-of-case';
      /** Reference of the child. */
      readonly about: string;
      readonly code: string;
      readonly answer: string;
      readonly on?: LocalDate;
      readonly note: string;
    }
  | PaperOrder
  | {
      readonly kind: 'switch-seat';
      readonly item: string;
      readonly seat: string;
      readonly applies: boolean;
      readonly why: string;
    }
  /** One person may fill these seats for this child. */
  | {
      readonly kind: 'let-one-fill';
      readonly item: string;
      readonly seats: readonly string[];
      readonly why: string;
    }
  /** Somebody is asked to one item alone, by address. */
  | { readonly kind: 'invite-guest'; readonly item: string; readonly person: string }
  | { readonly kind: 'decided-without-quorum'; readonly item: string; readonly why: string }
  | { readonly kind: 'stop-mail'; readonly mail: string }
  | { readonly kind: 'send-now'; readonly mail: string }
  | {
      readonly kind: 'settle-mail';
      readonly mail: string;
      readonly answer: 'it was sent' | 'send again';
    }
  | { readonly kind: 'action-done'; readonly action: string; readonly on: LocalDate }
  | PlanOrder
  | OversightOrder
  | { readonly kind: 'hand-off-listed'; readonly handOff: string; readonly on: LocalDate }
  | { readonly kind: 'hand-off-not-needed'; readonly handOff: string; readonly why: string }
  | {
      readonly kind: 'name-line-manager';
      readonly concern: string;
      readonly lineManager: string;
    }
  | { readonly kind: 'close-concern'; readonly concern: string; readonly why: string }
  | RecordOrder
  /** An extract of the children in care, as it was previewed. */
  | { readonly kind: 'take-extract'; readonly extract: Extract; readonly markGone: boolean }
  | {
      readonly kind: 'put-down';
      readonly sitting: string;
      readonly cohort: string;
      /** LCS numbers, in the order they are put down. */
      readonly children: readonly string[];
      /** One of the panel's; empty where it has none. */
      readonly requestType: string;
    }
  | {
      readonly kind: 'add-to-cohort';
      readonly panel: string;
      readonly cohort: string;
      readonly child: AddedChild;
      readonly why: string;
    }
  /** An interval is ended by a decision, a milestone stands, or a child leaves a tracker. */
  | {
      readonly kind: 'settle-child';
      readonly panel: string;
      /** Of the interval, the milestone or the cohort. */
      readonly code: string;
      readonly child: string;
      readonly why: string;
    }
  /** Lines of a cohort of one child, each as it stands now: by LCS number. */
  | {
      readonly kind: 'tick-lines';
      readonly panel: string;
      readonly cohort: string;
      readonly child: string;
      readonly lines: readonly {
        readonly line: string;
        readonly stands: boolean;
        /** Today where absent. */
        readonly on?: LocalDate;
        readonly note: string;
      }[];
    }
  | {
      readonly kind: 'keep-event';
      readonly panel: string;
      readonly child: string;
      readonly on: LocalDate;
      readonly what: string;
    }
  | {
      readonly kind: 'take-event-back';
      readonly panel: string;
      readonly child: string;
      readonly on: LocalDate;
      readonly what: string;
    }
  /** A report of a panel was given for the period in which a day lies. */
  | {
      readonly kind: 'report-given';
      readonly panel: string;
      readonly report: string;
      readonly from: LocalDate;
      readonly on: LocalDate;
      readonly recommendations: string;
    }
  | { readonly kind: 'bring-over'; readonly child: ChildUnderReview }
  | { readonly kind: 'run-panel'; readonly panel: string; readonly runs: boolean }
  /** A council's own panel as its file says it, new or in place of what was taken before. */
  | { readonly kind: 'take-panel'; readonly panel: Panel }
  /** Nothing typed: the preset's value again. */
  | {
      readonly kind: 'set-figure';
      readonly panel: string;
      readonly path: string;
      readonly typed: string;
    }
  | { readonly kind: 'carry-on'; readonly spreadsheetId: string }
  /** The code of the mail that a check of the installation sent: it has arrived. */
  | { readonly kind: 'confirm-check'; readonly code: string };

/** A child whom somebody puts in a cohort by hand; the facts count only where the register does not know it. */
export type AddedChild = {
  readonly key: string;
  readonly initials: string;
  readonly dateOfBirth?: LocalDate;
  readonly worker: string;
  readonly manager: string;
};

/** Who gives the order, and when it is taken. */
export type Given = { readonly by: string; readonly now: LocalDateTime };

/** What an order does, and the sentence said beside it; or why it is refused and how to put it right. */
export type Decided = Result<
  { readonly changes: readonly Change[]; readonly said: string },
  string
>;

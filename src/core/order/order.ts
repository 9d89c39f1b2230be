import type { PaperOrder } from './paper-order.ts';
import type { RecordOrder } from './record-order.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { CoverGiven } from '../attendance/cover.ts';
import type { Panel } from '../panel/panel.ts';
import type { Attendance, AttendanceReply, Change } from '../register/register.ts';
import type { Result } from '../result.ts';
import type { AtSitting } from './at-sitting.ts';
import type { ChildUnderReview } from './child-under-review.ts';
import type { OversightOrder, PlanOrder } from './oversight-order.ts';
import type { ChildOrder } from './child-order.ts';
import type { MinutesOrder } from './minutes-order.ts';

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
  | MinutesOrder
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
  | ChildOrder
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

/** Who gives the order, and when it is taken. */
export type Given = { readonly by: string; readonly now: LocalDateTime };

/** What an order does, and the sentence said beside it; or why it is refused and how to put it right. */
export type Decided = Result<
  { readonly changes: readonly Change[]; readonly said: string },
  string
>;

import type { docs_v1 } from '@googleapis/docs';
import type { LocalDateTime } from '../../../core/calendar/local-date-time.ts';
import type { Reference, SittingKey } from '../../../core/register/register.ts';
import type { Answers } from '../../../forms/field.ts';
import type { TypedOver } from '../../../pages/document-spans.ts';
import type { MailPreview } from '../../../pages/outbox-pages.ts';
import type { Snapshot } from '../../../workbook/snapshot.ts';

/** Where the clock is to go. `at` is London's wall clock, as typed: `2026-11-23T16:40`. */
export type ClockMove =
  { readonly by: 'hour' | 'day' | 'next' } | { readonly by: 'set'; readonly at: LocalDateTime };

/** One request that was sent to the workspace. */
export type LoggedRequest = {
  readonly method: string;
  readonly ask: unknown;
  /** `answered`, or the refusal in words. */
  readonly answer: string;
};

/**
 * What the pages need done. Every promise is kept only once the work is: what was asked for stands in
 * the register when it resolves. A refusal of the workspace is thrown as a `WorkspaceError`.
 */
export type Desk = {
  readonly now: () => LocalDateTime;
  /** This very instant, RFC 3339: taken when a post arrives, before any work on it. */
  readonly instant: () => string;
  readonly snapshot: () => Promise<Snapshot>;
  /** Moves the trial's clock, does what falls due on the way, and says what happened. */
  readonly moveClock: (move: ClockMove) => Promise<string>;
  /** Keeps a form response and takes it in; the reference is absent when it comes by mail only. */
  readonly submitReferral: (
    answers: Answers,
    email: string,
    arrivedAt: string,
  ) => Promise<{ readonly reference?: Reference }>;
  /** The answers of the response now in force, for an amendment to begin with. */
  readonly answersOf: (reference: Reference) => Promise<Answers>;
  readonly answerLate: (
    reference: Reference,
    answer: { readonly answer: 'yes' | 'no'; readonly why: string },
    by: string,
  ) => Promise<void>;
  /** What stands in the way of reading the minutes back, by place; empty when nothing does. */
  readonly minutesFaults: (sitting: SittingKey) => Promise<readonly string[]>;
  readonly answerMinutes: (
    sitting: SittingKey,
    answer: { readonly answer: 'approve' | 'return'; readonly why: string },
    by: string,
  ) => Promise<void>;
  /** Types a value into a cell people own, as this person, and lets the product act on it. */
  readonly editCell: (cell: {
    readonly tab: string;
    readonly key: string;
    readonly column: string;
    readonly value: string;
    readonly by: string;
  }) => Promise<void>;
  /** This person says that the stopped workbook is the live one. @returns what came of it, in words. */
  readonly carryOn: (by: string) => Promise<string>;
  /** A stored document, if this person may open it; 404 as Google answers, if not. */
  readonly document: (
    fileId: string,
    as: string,
  ) => Promise<{ readonly document: docs_v1.Schema$Document; readonly mayEdit: boolean }>;
  /** Types over that very document, last stretch first; 400 when its revision is no longer this one. */
  readonly editDocument: (
    fileId: string,
    edit: { readonly revisionId: string; readonly changes: readonly TypedOver[] },
    as: string,
  ) => Promise<void>;
  /** The mail as it would leave now. */
  readonly preview: (mailKey: string) => Promise<MailPreview>;
  /** What Google was asked since the program started: how often, and the last of it, newest first. */
  readonly requests: () => { readonly total: number; readonly last: readonly LoggedRequest[] };
};

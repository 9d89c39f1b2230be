import type { docs_v1 } from '@googleapis/docs';
import type { LocalDateTime } from '../../../core/calendar/local-date-time.ts';
import type { TypedOver } from '../../../pages/document-spans.ts';
import type { PageAsk, PageReply, SiteRun } from '../../../site/page-ask.ts';
import type { Snapshot } from '../../../workbook/snapshot.ts';

/** Where the clock is to go. `at` is London's wall clock, as typed: `2026-11-23T16:40`. */
export type ClockMove =
  | { readonly by: 'hour' | 'day' | 'next' }
  | { readonly by: 'set'; readonly at: LocalDateTime };

/** One request that was sent to the workspace. */
export type LoggedRequest = {
  readonly method: string;
  readonly ask: unknown;
  /** `answered`, or the refusal in words. */
  readonly answer: string;
};

/**
 * What the trial's pages need done. Every promise is kept only once the work is: what was asked for stands
 * in the register when it resolves. A refusal of the workspace is thrown as a `WorkspaceError`.
 */
export type Desk = {
  readonly now: () => LocalDateTime;
  /** This very instant, RFC 3339: taken when a request arrives, before any work on it. */
  readonly instant: () => string;
  readonly token: SiteRun['token'];
  readonly snapshot: () => Promise<Snapshot>;
  /** Answers an address of the site, and does what then falls due. */
  readonly answer: (ask: PageAsk) => Promise<PageReply>;
  /** Moves the trial's clock, does what falls due on the way, and says what happened. */
  readonly moveClock: (move: ClockMove) => Promise<string>;
  /** Types a value into a cell people own, as this person, and lets the product act on it. */
  readonly editCell: (cell: {
    readonly tab: string;
    readonly key: string;
    readonly column: string;
    readonly value: string;
    readonly by: string;
  }) => Promise<void>;
  /** A stored document, if this person may open it; 404 as Google answers, if not. */
  readonly document: (
    fileId: string,
    as: string,
  ) => Promise<{
    readonly document: docs_v1.Schema$Document;
    readonly mayEdit: boolean;
    /** Why nobody may change it, where its text is closed; empty where it is not. */
    readonly locked: string;
  }>;
  /** Types over that very document, last stretch first; 400 when its revision is no longer this one. */
  readonly editDocument: (
    fileId: string,
    edit: { readonly revisionId: string; readonly changes: readonly TypedOver[] },
    as: string,
  ) => Promise<void>;
  /** The same in suggesting mode: what stood stays until somebody accepts or rejects what was typed. */
  readonly suggest: Desk['editDocument'];
  readonly settleSuggestion: (
    fileId: string,
    settled: { readonly id: string; readonly how: 'accepted' | 'rejected' },
    as: string,
  ) => Promise<void>;
  /** What Google was asked since the program started: how often, and the last of it, newest first. */
  readonly requests: () => { readonly total: number; readonly last: readonly LoggedRequest[] };
};

import type { LocalDate } from '../core/calendar/local-date.ts';
import type { Run } from '../app/run.ts';

/** One visit to one address, whichever host it came to. */
export type PageAsk = {
  readonly method: 'GET' | 'POST';
  /** From the root, each part encoded: `/sittings/resources%3A2026-11-25`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** What was posted, by name; several texts where a name came more than once. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** The signed-in address; empty when the host knows none. */
  readonly visitor: { readonly email: string };
  /** The instant it arrived (RFC 3339), taken before any work was done on it. */
  readonly arrivedAt: string;
  /** What the posted form brought back of the token it was given. */
  readonly token: string;
  /** Words left over from the visit before, said once. */
  readonly said?: string;
};

/**
 * What the visitor gets: a page; or, after something was done, the path of the page to go on to, and
 * words to say there.
 */
export type PageReply =
  | { readonly status: number; readonly html: string }
  | { readonly redirect: string; readonly said?: string };

/** The run a page is made in, and what only its host can do. */
export type SiteRun = Run & {
  /** The token of this person's forms on this London day: nobody else can make it. */
  readonly token: (email: string, day: LocalDate) => string;
  /**
   * Where pages are reached on a host that has no paths of its own, as far as the host knows: it ends in
   * the query that takes one, `…/exec?at=`. Absent in the local trial.
   */
  readonly pagesUrl?: string;
  /** Told of every failure that is neither a refusal nor Google's word. */
  readonly report: (failure: Error) => void;
};

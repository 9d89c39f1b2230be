import type { Reference } from '../register/register.ts';

/** One row of a child's table of actions, as typed. */
export type ActionReading = {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  /** What kind of outcome it is, where the table has a column for it. */
  readonly kind?: string;
};

/** What the minutes document says about one child: words as people left them, nothing judged yet. */
export type MinutesReading = {
  readonly reference: Reference;
  /** By label; one that is not there counts as blank. */
  readonly answers: Readonly<Record<string, string>>;
  readonly actions: readonly ActionReading[];
  /**
   * Labels of what stands in the document and cannot be known from it: a picture, a row that stands twice
   * and says two things. It is not among the answers, and is never taken for a blank.
   */
  readonly unreadable: readonly string[];
  /** Where in the document, in words for a person: `Item 3, RP-26-0142`. */
  readonly place: string;
};

/** What the table of actions is called where something is wrong with it. */
export const actionsLabel = 'Actions';

/** The text of an answer without the space around it, or the invisible marks editors leave. */
export const trimmed = (text: string | undefined): string =>
  (text ?? '').replace(/[\u200b\ufeff]/g, '').trim();

/** Whether an answer says that there is nothing: `None`, `n/a`. A blank says nothing at all. */
export const isNone = (text: string): boolean =>
  /^(none|nil|n\/a|not applicable)\.?$/i.test(trimmed(text));

import type { Reference } from '../register/register.ts';

/** The headings of one child's part of the minutes, as the document prints them. */
export const minutesLabels = [
  'Presented by',
  'Pen picture, needs and circumstances',
  'Outcome sought and why',
  'Discussion highlights',
  'Decision',
  'Reasons',
  'Recommendations',
  'Shared funding',
  'Review date',
  'Deferred to',
  'Dissent',
  'Confirmed to social worker and manager',
] as const;

export type MinutesLabel = (typeof minutesLabels)[number];

/** One row of a child's table of actions, as typed. */
export type ActionReading = { readonly what: string; readonly owner: string; readonly due: string };

/** What the minutes document says about one child: words as people left them, nothing judged yet. */
export type MinutesReading = {
  readonly reference: Reference;
  /** By heading; one that is not there counts as blank. */
  readonly answers: Readonly<Record<string, string>>;
  readonly actions: readonly ActionReading[];
  /**
   * What stands in the document and cannot be known from it: a picture, a row that stands twice and
   * says two things. It is not among the answers, and is never taken for a blank.
   */
  readonly unreadable: readonly (MinutesLabel | 'Actions')[];
  /** Where in the document, in words for a person: `Item 3, RP-26-0142`. */
  readonly place: string;
};

/** The text of an answer without the space around it, or the invisible marks editors leave. */
export const trimmed = (text: string | undefined): string =>
  (text ?? '').replace(/[\u200b\ufeff]/g, '').trim();

/** Whether an answer says that there is nothing: `None`, `n/a`. A blank says nothing at all. */
export const isNone = (text: string): boolean =>
  /^(none|nil|n\/a|not applicable)\.?$/i.test(trimmed(text));

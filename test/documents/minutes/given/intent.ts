import type { LocalDate } from '../../../../src/core/calendar/local-date.ts';
import type { Panel } from '../../../../src/core/panel/panel.ts';
import { labelsIn } from './labels.ts';
import type { MinutesLabel } from './labels.ts';

/**
 * What an editor means one value to be. It is what they say themselves: nobody reads it off the document.
 * `lines`: these words, a paragraph each. `day`, `time`: that one, however it is written. `unreadable`: nobody
 * could know it from the document as it now stands, so the reader has to say so, with its place.
 */
export type Meant =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'day'; readonly on: LocalDate }
  /** `HH:mm`, however it is written. */
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'unreadable' };

export type MeantAction = {
  readonly what: string;
  readonly owner: string;
  /** None for the row that says "None". */
  readonly dueOn: LocalDate | undefined;
};

/** What one child's part is to say. */
export type Intent = {
  readonly answers: Map<MinutesLabel, Meant>;
  actions: readonly MeantAction[] | 'unreadable';
};

export const lines = (...words: readonly string[]): Meant => ({
  kind: 'lines',
  lines: words.filter((line) => line !== ''),
});
export const unreadable: Meant = { kind: 'unreadable' };
export const blankIntent = (panel: Panel): Intent => ({
  answers: new Map(labelsIn(panel).map((label) => [label, lines()])),
  actions: [],
});

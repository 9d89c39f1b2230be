import type { Shown } from './html.ts';
import type { Frame } from './view.ts';

/** What was recommended and is for the plan. */
export type ForPlan = {
  readonly action: string;
  /** "Recommendation: visit the college" */
  readonly what: string;
  /** Sign and words. */
  readonly state: string;
};

/** A check, or a line that is looked at in every review. */
export type LookLine = {
  readonly code: string;
  readonly label: string;
  readonly clause: string;
  /** The last answer, by whom and for which day; empty where there is none. */
  readonly looked: string;
  readonly isCheck: boolean;
};

export type Ladder = {
  readonly code: string;
  readonly label: string;
  readonly clause: string;
  readonly stages: readonly string[];
};

export type OverseenView = {
  readonly frame: Frame;
  readonly reference: string;
  readonly facts: readonly (readonly [string, Shown])[];
  readonly state: string;
  /** What the plan is called, and its clause; absent where the panel has none. */
  readonly plan?: { readonly label: string; readonly clause: string };
  readonly forPlan: readonly ForPlan[];
  readonly lines: readonly LookLine[];
  readonly ladders: readonly Ladder[];
  /** Each in words, with its number where it has not ended. */
  readonly escalations: readonly { readonly words: string; readonly open?: number }[];
  /** Where it passes where no review is left; absent where it cannot. */
  readonly passesTo?: { readonly service: string; readonly clause: string };
  /** May say what was looked at, when the review is, and escalate. */
  readonly looks: boolean;
  /** May say what stands in the plan. */
  readonly feeds: boolean;
  readonly fault?: string;
};

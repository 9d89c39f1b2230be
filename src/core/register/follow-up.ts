import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ItemKey, Reference, SittingKey } from './keys.ts';
import type { Answered } from './said.ts';

export type Action = {
  readonly key: string;
  readonly item: ItemKey;
  readonly what: string;
  readonly owner: string;
  readonly dueOn?: LocalDate;
  /** Of an open list of outcomes: which it is. */
  readonly kind?: string;
  readonly doneOn?: LocalDate;
  /** Of what a plan takes up: since when it stands there, or why it need not. */
  readonly plan?: InPlan;
  /** A later version of the minutes took it out, or put another in its place. It is kept as history. */
  readonly replaced?: { readonly version: number; readonly by?: string };
};

/** How something that was recommended stands in the plan it is for, and who said so. Source: NS-1.4. */
export type InPlan = {
  readonly by: string;
  readonly at: LocalDateTime;
} & ({ readonly since: LocalDate } | { readonly notNeeded: string });

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
  /** What attendance said when it was made, or when somebody last looked; absent where that was nothing. */
  readonly attendance?: string;
  /** A later version of the minutes says that the child was not heard: it stays, and does not stand. */
  readonly notHeard?: NotHeard;
  /** Versions before, oldest first, and when each was filed. */
  readonly before?: readonly Filed[];
};

/** The version of the minutes that says so; of a record that was filed, who noted it on the case system. */
export type NotHeard = { readonly version: number; readonly noted?: StepDone };

/** Who said that a step is done, and when. */
export type StepDone = { readonly by: string; readonly at: LocalDateTime };

/** One version of a record, and who filed it when; both absent where it never was. */
export type Filed = {
  readonly version: number;
  readonly filedAt?: LocalDateTime;
  readonly filedBy?: string;
};

import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ItemKey, Reference, SittingKey } from './keys.ts';
import type { ItemQuorum } from './said.ts';

export type ItemStatus = 'listed' | 'over' | 'withdrawn' | 'moved' | 'heard' | 'not-heard';

/** One child at one sitting. */
export type Item = {
  readonly key: ItemKey;
  readonly reference: Reference;
  readonly sitting: SittingKey;
  readonly from: 'referral' | 'review';
  readonly status: ItemStatus;
  readonly late: boolean;
  /** `HH:mm`, once slotted. */
  readonly startsAt?: string;
  readonly minutes?: number;
  /** `HH:mm`, chosen by the administrator: then or not at all. */
  readonly byHand?: string;
  /** Whether it has one slot with its brothers and sisters; absent where nobody said. */
  readonly sharesSlot?: boolean;
  /** Times of the day at which somebody who must come cannot. */
  readonly notAt?: readonly { readonly from: string; readonly to: string }[];
  /** `HH:mm`: when it was begun, and when it ended, as somebody noted. */
  readonly heardFrom?: string;
  readonly heardUntil?: string;
  readonly outcome?: Outcome;
  /** What the last reading back took the place of; until another reading, or the approval. */
  readonly before?: {
    readonly outcome?: Outcome;
    /** Where it took the place of when the child was heard. */
    readonly times?: Pick<Item, 'heardFrom' | 'heardUntil'>;
  };
  /** Fingerprint of its part of the minutes, as approved. */
  readonly part?: string;
  readonly quorum?: ItemQuorum;
  /** Addresses of those whom the administrator asked to this item alone. */
  readonly guests?: readonly string[];
  /** Parts in the case that were neither there nor represented. */
  readonly absent?: readonly string[];
  /** Approved otherwise than before, and what follows from that is still to be done. */
  readonly revised?: { readonly version: number; readonly was: Outcome };
  /** A later version of the minutes turned round whether it was heard. */
  readonly turned?: Turned;
};

/** The version that last turned round whether a child was heard, and what of it waits for a person. */
export type Turned = {
  readonly version: number;
  /** Sentences for To do, until the administrator has seen to them. */
  readonly left: readonly string[];
  /** Heard after all: the sitting whose agenda it stays on, since that had gone. */
  readonly place?: SittingKey;
};

export type ActionAgreed = {
  readonly what: string;
  readonly owner: string;
  readonly dueOn?: LocalDate;
  /** Of a panel with an open list of outcomes: the value of its choice. Absent: an action. */
  readonly kind?: string;
};

export type Dissent = { readonly by: string; readonly from: string; readonly why: string };

/** What the panel decided for one child, as the chair's document says it. */
export type Outcome = {
  /** A value of the panel's closed list; `heard` where it has none; `not-heard` of any panel. */
  readonly decision: string;
  /** Made after the placement it approves or declines (CPR-A13). */
  readonly retrospective: boolean;
  readonly reasons: string;
  readonly recommendations: string;
  /** Empty where the panel has no funding to share. */
  readonly sharedFunding: string;
  /** What is to be done; of a panel with an open list all that was recommended, each with its kind. */
  readonly actions: readonly ActionAgreed[];
  /** Absent when the document answers "None". */
  readonly reviewOn?: LocalDate;
  readonly deferredTo?: LocalDate;
  readonly dissents: readonly Dissent[];
  readonly confirmed: boolean;
};

/** One row of an issued agenda, frozen as it went out. */
export type IssuedItem = {
  readonly reference: Reference;
  readonly initials: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly requestType: string;
  readonly late: boolean;
  readonly from: 'referral' | 'review';
  readonly worker: string;
  readonly manager: string;
  /** Addresses of the others who are asked to it; absent where there are none. */
  readonly others?: readonly string[];
  /** What it is about, where the administrator typed other words than its type of request. */
  readonly about?: string;
  /** Brothers and sisters heard in the same slot; absent where there are none. */
  readonly oneSlotWith?: readonly Reference[];
};

/** One numbered issue of a sitting's agenda. Issue 1 is the agenda; later ones say first what changed. */
export type AgendaIssue = {
  readonly key: string; // `agenda:resources:2026-11-25:1`
  readonly sitting: SittingKey;
  readonly issue: number;
  readonly kind: 'agenda' | 'stand-down';
  /** The day the sitting was to be held when this was issued. */
  readonly on: LocalDate;
  /** `ready`: stands in the Outbox and follows every change; `going`: first mail claimed; `gone`: all sent. */
  readonly status: 'ready' | 'stopped' | 'going' | 'gone' | 'superseded';
  readonly items: readonly IssuedItem[];
  readonly changes: readonly string[];
  readonly sendAt: LocalDateTime;
  readonly goneAt?: LocalDateTime;
  /** Whose papers it went without, where no issue before had them: a breach. */
  readonly toFollow?: readonly Reference[];
};

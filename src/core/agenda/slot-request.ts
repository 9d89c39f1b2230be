import type { Citation } from '../panel/panel.ts';
import type { Reference } from '../register/register.ts';

/** Two times of one day, `HH:mm`; `to` is the first minute after it. */
export type TimeSpan = { readonly from: string; readonly to: string };

/** One child to be heard at a sitting, with what decides the order. */
export type SlotRequest = {
  readonly reference: Reference;
  /** When it was received: text whose order is time order. */
  readonly received: string;
  /** Comes back on its review date. */
  readonly fromReview: boolean;
  /** An emergency, made before the panel could meet or about to be. */
  readonly urgent: boolean;
  /** The same text for brothers and sisters, who are heard one after another. */
  readonly siblings?: string;
  /** They share one slot with those of their siblings who do so too. */
  readonly sharesSlot?: boolean;
  /** Whoever comes for it and for others: these are heard one after another, so that they come once. */
  readonly manager?: string;
  /** People have been told this time: to move it costs. */
  readonly told?: { readonly startsAt: string; readonly minutes: number };
  /** `HH:mm`, chosen by hand: then or not at all. */
  readonly byHand?: string;
  /** Somebody who must come cannot, or is heard at another panel. */
  readonly notAt?: readonly TimeSpan[];
  /** Better not then, if it can be. */
  readonly disliked?: readonly TimeSpan[];
  /** When the young person would like to come. */
  readonly wish?: TimeSpan;
};

export type PlacedSlot = {
  readonly reference: Reference;
  /** `HH:mm`. */
  readonly startsAt: string;
  readonly minutes: number;
};

/** Why a child has no slot: what is needed together with brothers and sisters, and what is free. */
export type NoRoom = {
  readonly code: 'no-room';
  readonly needsMinutes: number;
  /** The longest stretch still free when all others had their slot. */
  readonly freeMinutes: number;
  readonly citation: Citation;
};

export type SlotAllocation = {
  /** In the order they are heard. */
  readonly placed: readonly PlacedSlot[];
  /** Never dropped: offered shorter slots or the next sitting. In the order of their claim. */
  readonly over: readonly { readonly reference: Reference; readonly because: NoRoom }[];
  readonly offers: {
    /** The longest slot with which everyone would fit, where the panel allows one so short. */
    readonly shorterSlots?: number;
  };
  /** Whether nothing better exists; else it is the best found. */
  readonly proven: boolean;
};

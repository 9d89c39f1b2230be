import type { Reference } from '../register/register.ts';
import type { MinutesReading } from './reading.ts';

/**
 * Something in the minutes that cannot be taken in. It says where, and what would do; never what was
 * typed there, which may be a child's name.
 */
export type MinutesFault = {
  readonly code:
    | 'blank'
    | 'not-an-answer'
    | 'not-a-decision'
    | 'not-a-funding'
    | 'not-yes-or-no'
    | 'not-a-date'
    | 'too-early'
    | 'wrong-weekday'
    | 'not-a-kind'
    | 'action-without-words'
    | 'action-without-owner'
    | 'action-without-date'
    | 'not-a-dissent'
    | 'deferred-without-defer';
  readonly reference: Reference;
  readonly place: string;
  /** The label of the row, or `Actions`. */
  readonly label: string;
  /** Which row of the table of actions, or which dissent, from 1. */
  readonly row?: number;
  readonly expected: string;
  /** The rule that asks for it: `CPR-5.1b`; empty where the terms of reference have none. */
  readonly rule: string;
};

/** A fault before it is known whose minutes it stands in. */
export type Flaw = Omit<MinutesFault, 'reference' | 'place'>;

export const flawIn = ({ reference, place }: MinutesReading, flaw: Flaw): MinutesFault => ({
  reference,
  place,
  ...flaw,
});

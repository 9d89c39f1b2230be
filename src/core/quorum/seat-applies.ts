import type { Business } from '../panel/business.ts';
import { factsHeld, isNotAsked } from '../panel/facts-held.ts';
import type { QuorumItem } from './roster.ts';

export type QuorumRule = NonNullable<Business['quorum']>;
export type Seat = NonNullable<QuorumRule['seats']>[number];

/** Whether a seat is needed for a child, and what decided that. */
export type SeatApplies = {
  readonly applies: boolean;
  readonly because: 'always' | 'facts' | 'not-known' | 'answer' | 'not-answered' | 'chair';
  /** The chair's, where the chair decided. */
  readonly reason?: string;
  /** Asked at listing, and not answered yet. */
  readonly question?: string;
};

/**
 * Whether a seat is needed for a child. The facts decide; where they say no and the seat has a question,
 * the answer given at listing does, and without one the seat is not needed and the question stands open.
 * What is not known counts as if it held, so that nothing is decided on a guess. The chair may switch a
 * seat for one item, with a reason. For a child in in-house foster care the seat of the fostering or
 * residential manager is needed, for one living with parents it is not, for one with kin it is asked.
 *
 * Source: BC-5.6. Source: BC-A14.
 */
export function seatApplies({ code, when }: Seat, item: QuorumItem): SeatApplies {
  const switched = item.switched?.find(({ seat }) => seat === code);
  if (switched) return { applies: switched.applies, because: 'chair', reason: switched.reason };
  if (when === undefined) return { applies: true, because: 'always' };
  const held = factsHeld(when, item);
  if (held === 'yes') return { applies: true, because: 'facts' };
  if (when.asked === undefined || isNotAsked(when, item)) return byFacts(held);
  const answer = item.answers?.find(({ seat }) => seat === code);
  if (answer) return { applies: answer.applies, because: 'answer' };
  return held === 'not-known'
    ? { ...byFacts(held), question: when.asked }
    : { applies: false, because: 'not-answered', question: when.asked };
}

const byFacts = (held: ReturnType<typeof factsHeld>): SeatApplies =>
  held === 'not-known'
    ? { applies: true, because: 'not-known' }
    : { applies: false, because: 'facts' };

import type { Business } from '../panel/business.ts';
import { isOfAge } from '../sitting/stream-on.ts';
import type { QuorumItem } from './roster.ts';

export type QuorumRule = NonNullable<Business['quorum']>;
export type Seat = NonNullable<QuorumRule['seats']>[number];
type Condition = NonNullable<Seat['when']>;

/** Whether a seat is needed for a child, and what decided that. */
export type SeatApplies = {
  readonly applies: boolean;
  readonly because: 'always' | 'facts' | 'not-known' | 'answer' | 'not-answered' | 'chair';
  /** The chair's, where the chair decided. */
  readonly reason?: string;
  /** Asked at listing, and not answered yet. */
  readonly question?: string;
};

type Held = 'yes' | 'no' | 'not-known';

/** A part that the condition names, against what is known; nothing where it names none. */
const part = <T>(
  wanted: readonly T[] | undefined,
  known: readonly T[] | undefined,
): readonly Held[] => {
  if (wanted === undefined) return [];
  if (known === undefined || known.length === 0) return ['not-known'];
  return [known.some((one) => wanted.includes(one)) ? 'yes' : 'no'];
};

const listed = <T>(one: T | undefined): readonly T[] | undefined =>
  one === undefined ? undefined : [one];

const ageHeld = ({ ages }: Condition, { born, on }: QuorumItem): readonly Held[] => {
  if (ages === undefined) return [];
  if (born === undefined || on === undefined) return ['not-known'];
  return [isOfAge(born, ages, on) ? 'yes' : 'no'];
};

const factsOf = (when: Condition, item: QuorumItem): readonly Held[] => [
  ...ageHeld(when, item),
  ...part(when.placements, item.placements),
  ...part(when.legalStatus, listed(item.legalStatus)),
  ...part(when.streams, listed(item.stream)),
  ...part(when.cohorts, item.cohorts),
  ...part(when.requestTypes, listed(item.requestType)),
  ...part(listed(when.ehcPlan), listed(item.ehcPlan)),
];

function inAll(facts: readonly Held[]): Held | 'nothing-named' {
  if (facts.length === 0) return 'nothing-named';
  if (facts.includes('no')) return 'no';
  return facts.includes('not-known') ? 'not-known' : 'yes';
}

/** Of these placements nobody asks: all that is known of the child is among them. */
const isNotAsked = ({ notAskedFor = [] }: Condition, { placements = [] }: QuorumItem): boolean =>
  placements.length > 0 && placements.every((one) => notAskedFor.includes(one));

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
  const held = inAll(factsOf(when, item));
  if (held === 'yes') return { applies: true, because: 'facts' };
  if (when.asked === undefined || isNotAsked(when, item)) return byFacts(held);
  const answer = item.answers?.find(({ seat }) => seat === code);
  if (answer) return { applies: answer.applies, because: 'answer' };
  return held === 'not-known'
    ? { ...byFacts(held), question: when.asked }
    : { applies: false, because: 'not-answered', question: when.asked };
}

const byFacts = (held: ReturnType<typeof inAll>): SeatApplies =>
  held === 'not-known'
    ? { applies: true, because: 'not-known' }
    : { applies: false, because: 'facts' };

import type { LocalDate } from '../calendar/local-date.ts';
import { isOfAge } from '../sitting/stream-on.ts';
import type { Business } from './business.ts';
import type { legalStatuses, placements } from './child.ts';

export type Condition = NonNullable<
  NonNullable<NonNullable<Business['minutes']>['sections'][number]>['when']
>;

/** What is known of a child that conditions ask about. What is absent is not known. */
export type ChildKnown = {
  /** Code of the stream that hears the child. */
  readonly stream?: string;
  /** The present placement, and the one proposed. */
  readonly placements?: readonly (typeof placements)[number][];
  readonly legalStatus?: (typeof legalStatuses)[number];
  readonly born?: LocalDate;
  /** The day the sitting meets, for ages. */
  readonly on?: LocalDate;
  /** Empty: it is known to be in none. */
  readonly cohorts?: readonly string[];
  readonly requestType?: string;
  readonly ehcPlan?: boolean;
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

const ageHeld = ({ ages }: Condition, { born, on }: ChildKnown): readonly Held[] => {
  if (ages === undefined) return [];
  if (born === undefined || on === undefined) return ['not-known'];
  return [isOfAge(born, ages, on) ? 'yes' : 'no'];
};

/** To be in none is known too: such a child is in none of these. */
const cohortsHeld = ({ cohorts }: Condition, { cohorts: known }: ChildKnown): readonly Held[] =>
  cohorts !== undefined && known?.length === 0 ? ['no'] : part(cohorts, known);

/** Whether what is known of a child meets every part that a condition names; its question is no part. */
export function factsHeld(when: Condition, child: ChildKnown): Held | 'nothing-named' {
  const facts = [
    ...ageHeld(when, child),
    ...part(when.placements, child.placements),
    ...part(when.legalStatus, listed(child.legalStatus)),
    ...part(when.streams, listed(child.stream)),
    ...cohortsHeld(when, child),
    ...part(when.requestTypes, listed(child.requestType)),
    ...part(listed(when.ehcPlan), listed(child.ehcPlan)),
  ];
  if (facts.length === 0) return 'nothing-named';
  if (facts.includes('no')) return 'no';
  return facts.includes('not-known') ? 'not-known' : 'yes';
}

/** Of these placements nobody asks: all that is known of the child is among them. */
export const isNotAsked = (
  { notAskedFor = [] }: Condition,
  { placements: known = [] }: ChildKnown,
): boolean => known.length > 0 && known.every((one) => notAskedFor.includes(one));

import { minutesOf } from '../calendar/local-date-time.ts';
import type { Stretch } from './sitting-slots.ts';
import type { SlotRequest, TimeSpan } from './slot-request.ts';

/** What takes one slot: a child, or brothers and sisters who share it. Times are minutes since midnight. */
export type Unit = {
  readonly requests: readonly SlotRequest[];
  readonly urgent: boolean;
  readonly fromReview: boolean;
  /** The first received has the most: how many there are of whom none was received before it. */
  readonly seniority: number;
  readonly family: string | undefined;
  /** Heard with others or left out with them: brothers and sisters who have no time yet. */
  readonly whole: string | undefined;
  /** The first of those. */
  readonly leads: boolean;
  readonly manager: string | undefined;
  readonly told: Stretch | undefined;
  readonly byHand: number | undefined;
  readonly notAt: readonly Stretch[];
  readonly disliked: readonly Stretch[];
  readonly wish: Stretch | undefined;
};

/** Emergencies, then those back for review, then in order of receipt, then by reference. */
export const inOrderOfClaim = (requests: readonly SlotRequest[]): readonly SlotRequest[] => {
  const claim = ({ urgent, fromReview, received, reference }: SlotRequest): string =>
    [urgent ? 0 : 1, fromReview ? 0 : 1, received, reference].join('\n');
  return [...requests].sort((a, b) => (claim(a) < claim(b) ? -1 : 1));
};

/** When the first of a group was received, as text whose order is time order. */
const receiptOf = (group: readonly SlotRequest[]): string =>
  group.map(({ received, reference }) => `${received}\n${reference}`).sort()[0] ?? '';

const inMinutes = ({ from, to }: TimeSpan): Stretch => ({
  from: minutesOf(from),
  to: minutesOf(to),
});

/** The requests of a sitting as units, the best claim first. The order they are given in never matters. */
export function unitsOf(requests: readonly SlotRequest[]): readonly Unit[] {
  const groups = sharing(inOrderOfClaim(requests));
  const received = groups.map(receiptOf).sort();
  const seen = new Set<string>();
  return groups.map((group): Unit => {
    const family = familyOf(group, groups);
    const told = group.find((one) => one.told)?.told;
    const byHand = group.find((one) => one.byHand)?.byHand;
    const whole = told === undefined && byHand === undefined ? family : undefined;
    const leads = whole !== undefined && !seen.has(whole);
    if (whole !== undefined) seen.add(whole);
    return {
      requests: group,
      urgent: group.some(({ urgent }) => urgent),
      fromReview: group.some(({ fromReview }) => fromReview),
      seniority: groups.length - received.indexOf(receiptOf(group)),
      family,
      whole,
      leads,
      manager: group.find(({ manager }) => manager)?.manager,
      told: told && stretchOf(told),
      byHand: byHand === undefined ? undefined : minutesOf(byHand),
      ...timesOf(group),
    };
  });
}

/** What they share with another unit: brothers and sisters who have a slot of their own. */
function familyOf(
  [first]: readonly SlotRequest[],
  groups: readonly (readonly SlotRequest[])[],
): string | undefined {
  const family = first?.siblings;
  return groups.filter(([one]) => one?.siblings === family).length > 1 ? family : undefined;
}

function timesOf(group: readonly SlotRequest[]): Pick<Unit, 'notAt' | 'disliked' | 'wish'> {
  const wish = group.find((one) => one.wish)?.wish;
  return {
    notAt: group.flatMap(({ notAt }) => notAt ?? []).map(inMinutes),
    disliked: group.flatMap(({ disliked }) => disliked ?? []).map(inMinutes),
    wish: wish && inMinutes(wish),
  };
}

const stretchOf = ({ startsAt, minutes }: NonNullable<SlotRequest['told']>): Stretch => ({
  from: minutesOf(startsAt),
  to: minutesOf(startsAt) + minutes,
});

/** Brothers and sisters who share a slot, at the place of the first of them; everybody else alone. */
function sharing(requests: readonly SlotRequest[]): readonly (readonly SlotRequest[])[] {
  const shared = new Map<string, SlotRequest[]>();
  return requests.flatMap((request) => {
    if (!request.sharesSlot || request.siblings === undefined) return [[request]];
    const own = shared.get(request.siblings);
    if (own) {
      own.push(request);
      return [];
    }
    const group = [request];
    shared.set(request.siblings, group);
    return [group];
  });
}

import type { AgendaCost } from '../../../src/core/panel/agenda-costs.ts';
import type { Slot } from '../../../src/core/agenda/sitting-slots.ts';
import type { SlotRequest, TimeSpan } from '../../../src/core/agenda/slot-request.ts';
import type { Unit } from '../../../src/core/agenda/units.ts';
import { minutesOf } from '../../../src/core/calendar/local-date-time.ts';

/** A slot's place in the order for each request, or nothing where it is left out. */
export type Times = readonly (number | undefined)[];

/** Which figures of `figuresOf` each cost is counted in, the most important first. */
const figuresBy: Readonly<Record<AgendaCost, readonly number[]>> = {
  'left-out': [0, 1, 2, 3, 4],
  'told-moved': [5],
  'siblings-apart': [6],
  'disliked-times': [7],
  'manager-visits': [8],
  'urgent-later': [9, 10],
  'received-later': [11],
};

/** What stands by figure, in the order of the costs that a panel's file gives. */
export const inOrderOf = <T>(costs: readonly AgendaCost[], figures: readonly T[]): readonly T[] =>
  costs.flatMap((cost) => figuresBy[cost].map((at) => figures[at] as T));

/**
 * What an order costs by the rules as people say them, worked out from the requests and by no code that
 * looks for orders. One figure a level, the most important first.
 */
export const judged = (
  costs: readonly AgendaCost[],
  requests: readonly SlotRequest[],
  slots: readonly Slot[],
  times: Times,
): readonly number[] => inOrderOf(costs, figuresOf(requests, slots, times));

function figuresOf(
  requests: readonly SlotRequest[],
  slots: readonly Slot[],
  times: Times,
): readonly number[] {
  const known = requests.map((one) => costsAlone(one, requests, slots));
  const sum = Array.from({ length: 12 }, (_, level) =>
    known.reduce((total, costs, at) => total + (costs[times[at] ?? slots.length]?.[level] ?? 0), 0),
  );
  sum[6] = (sum[6] ?? 0) + parts(requests, slots, times, ({ siblings }) => siblings);
  sum[8] = parts(requests, slots, times, ({ manager }) => manager);
  return sum;
}

/** By slot, and last for being left out: what a request costs by itself. */
export function costsAlone(
  one: SlotRequest,
  all: readonly SlotRequest[],
  slots: readonly Slot[],
): readonly (readonly number[])[] {
  const isLater = (other: SlotRequest): boolean =>
    `${other.received} ${other.reference}` >= `${one.received} ${one.reference}`;
  const claim = all.filter(isLater).length ** 2;
  const weigh = (is: boolean): number => (is ? 1 : 0);
  const told = one.told ? minutesOf(one.told.startsAt) : undefined;
  const waiting = all.filter(({ siblings, told: time }) => siblings === one.siblings && !time);
  const isFirst =
    one.siblings !== undefined && inClaim(waiting)[0] === one && hasSiblings(one, all);
  const heard = slots.map((slot, at) => {
    const against =
      weigh((one.disliked ?? []).some((span) => meets(span, slot))) +
      weigh(one.wish !== undefined && !lies(slot, one.wish));
    const moved = weigh(told !== undefined && told !== slot.from);
    const late = [weigh(one.urgent) * at, weigh(one.fromReview) * at, claim * at];
    return [0, 0, 0, 0, 0, moved, 0, against, 0, ...late];
  });
  const at = slots.length;
  const out = [told !== undefined, one.urgent, one.fromReview, true].map(weigh);
  const late = [weigh(one.urgent) * at, weigh(one.fromReview) * at, claim * at];
  return [...heard, [...out, claim, weigh(told !== undefined), weigh(isFirst), 0, 0, ...late]];
}

const hasSiblings = (one: SlotRequest, all: readonly SlotRequest[]): boolean =>
  all.filter(({ siblings }) => siblings === one.siblings).length > 1;

const inClaim = (requests: readonly SlotRequest[]): readonly SlotRequest[] => {
  const words = (one: SlotRequest): string =>
    `${one.urgent ? 0 : 1}${one.fromReview ? 0 : 1}${one.received} ${one.reference}`;
  return [...requests].sort((a, b) => (words(a) < words(b) ? -1 : 1));
};

/** How many times those who share a name are heard without another of them right before. */
function parts(
  requests: readonly SlotRequest[],
  slots: readonly Slot[],
  times: Times,
  nameOf: (one: SlotRequest) => string | undefined,
): number {
  const names = slots.map((_, slot) => {
    const at = times.indexOf(slot);
    return at === -1 ? undefined : nameOf(requests[at] as SlotRequest);
  });
  return names.filter((name, slot) => {
    if (name === undefined || requests.filter((one) => nameOf(one) === name).length < 2)
      return false;
    return !(slots[slot]?.follows && names[slot - 1] === name);
  }).length;
}

export const meets = ({ from, to }: TimeSpan, slot: Slot): boolean =>
  minutesOf(from) < slot.to && slot.from < minutesOf(to);
const lies = (slot: Slot, { from, to }: TimeSpan): boolean =>
  minutesOf(from) <= slot.from && slot.to <= minutesOf(to);

/** By request: its slot's place in an order that was found by units. */
export const timesIn = (
  requests: readonly SlotRequest[],
  units: readonly Unit[],
  slotOf: Float64Array,
): Times =>
  requests.map(({ reference }) => {
    const item = units.findIndex((unit) =>
      unit.requests.some((one) => one.reference === reference),
    );
    const slot = slotOf[item] as number;
    return slot === -1 ? undefined : slot;
  });

/** What of the hard rules an order breaks, in words; nothing where it keeps them all. */
export function broken(requests: readonly SlotRequest[], slots: readonly Slot[], times: Times) {
  const used = times.filter((time) => time !== undefined);
  return [
    ...(new Set(used).size < used.length ? ['two in one slot'] : []),
    ...requests.flatMap((one, at) => {
      const slot = slots[times[at] ?? -1];
      if (!slot) return [];
      return [
        ...((one.notAt ?? []).some((span) => meets(span, slot)) ? [`${one.reference} cannot`] : []),
        ...(one.byHand !== undefined && minutesOf(one.byHand) !== slot.from
          ? ['not as fixed']
          : []),
      ];
    }),
    ...requests.flatMap((one, at) => {
      if (one.siblings === undefined || one.told || times[at] === undefined) return [];
      return requests.some(
        (other, index) =>
          other.siblings === one.siblings && !other.told && times[index] === undefined,
      )
        ? [`${one.reference} without the others`]
        : [];
    }),
  ];
}

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const level = a.findIndex((one, at) => one !== b[at]);
  return level !== -1 && (a[level] as number) < (b[level] as number);
};

/** The least that any order costs: all of them are looked at, one after another. */
export function leastOfAll(
  costs: readonly AgendaCost[],
  requests: readonly SlotRequest[],
  slots: readonly Slot[],
): readonly number[] {
  const times: (number | undefined)[] = requests.map(() => undefined);
  const known = requests.map((one) =>
    costsAlone(one, requests, slots).map((figures) => inOrderOf(costs, figures)),
  );
  const may = requests.map((one) =>
    slots.flatMap((slot, at) => ((one.notAt ?? []).some((span) => meets(span, slot)) ? [] : [at])),
  );
  const taken = slots.map(() => false);
  let least: readonly number[] | undefined;
  place(0, new Array<number>(12).fill(0));
  return least ?? [];

  function place(at: number, sum: readonly number[]): void {
    // No cost is below 0: what is dearer already can only become more so.
    if (least && isLess(least, sum)) return;
    if (at === requests.length) {
      least = leastOf(least);
      return;
    }
    for (const slot of [...(may[at] ?? []), undefined]) {
      if (slot !== undefined && taken[slot]) continue;
      times[at] = slot;
      taken[slot ?? slots.length] = slot !== undefined;
      const own = known[at]?.[slot ?? slots.length] as readonly number[];
      place(at + 1, added(sum, own));
      taken[slot ?? slots.length] = false;
    }
    times[at] = undefined;
  }

  function leastOf(before: readonly number[] | undefined): readonly number[] | undefined {
    if (broken(requests, slots, times).length > 0) return before;
    const cost = judged(costs, requests, slots, times);
    return !before || isLess(cost, before) ? cost : before;
  }
}

const added = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((one, at) => one + (b[at] as number));

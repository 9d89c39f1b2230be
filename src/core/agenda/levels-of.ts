import type { AgendaCost } from '../panel/agenda-costs.ts';
import type { Unit } from './units.ts';
import type { Slot } from './sitting-slots.ts';
import { overlap } from './sitting-slots.ts';

/** One level of costs: what hearing a unit in a slot costs, and what leaving it out does. */
export type Level = {
  readonly cost: AgendaCost;
  /** @param index - the slot's place in the order. */
  readonly place: (unit: Unit, slot: Slot, index: number) => number;
  readonly leave: (unit: Unit, slots: number) => number;
  /** What each visit of a manager costs, and each part of a family heard by itself. */
  readonly visit?: number;
  readonly part?: number;
};

const free = (): number => 0;

/** The square, so that of two orders that are as late in sum the one that keeps the first received is better. */
const claim = ({ seniority }: Unit): number => seniority ** 2;

const leaving = (isOne: (unit: Unit) => boolean): Level => ({
  cost: 'left-out',
  place: free,
  leave: (unit) => (isOne(unit) ? unit.requests.length : 0),
});

const later = (cost: AgendaCost, weight: (unit: Unit) => number): Level => ({
  cost,
  place: (unit, _, index) => weight(unit) * index,
  leave: (unit, slots) => weight(unit) * slots,
});

/** Each cost as the levels it is counted in, the first the most important. */
const levels: Readonly<Record<AgendaCost, readonly Level[]>> = {
  // Whoever was told a time is left out last of all, and of equals whoever was received last is first.
  'left-out': [
    leaving(({ told }) => told !== undefined),
    leaving(({ urgent }) => urgent),
    leaving(({ fromReview }) => fromReview),
    leaving(() => true),
    { cost: 'left-out', place: free, leave: claim },
  ],
  'told-moved': [
    {
      cost: 'told-moved',
      place: ({ told }, slot) => (told === undefined || told.from === slot.from ? 0 : 1),
      leave: ({ told }) => (told === undefined ? 0 : 1),
    },
  ],
  'siblings-apart': [
    // Those left out together are no part: it is counted for them, so that leaving out never pays.
    { cost: 'siblings-apart', place: free, leave: ({ leads }) => (leads ? 1 : 0), part: 1 },
  ],
  'disliked-times': [
    {
      cost: 'disliked-times',
      place: (unit, slot) => dislikes(unit, slot).length,
      leave: free,
    },
  ],
  'manager-visits': [{ cost: 'manager-visits', place: free, leave: free, visit: 1 }],
  'urgent-later': [
    later('urgent-later', ({ urgent }) => (urgent ? 1 : 0)),
    later('urgent-later', ({ fromReview }) => (fromReview ? 1 : 0)),
  ],
  'received-later': [later('received-later', claim)],
};

/** The levels of an order of costs. */
export const levelsOf = (costs: readonly AgendaCost[]): readonly Level[] =>
  costs.flatMap((cost) => levels[cost]);

/** What somebody has against a slot, though it is possible. */
function dislikes(unit: Unit, slot: Slot): readonly ('disliked' | 'wish')[] {
  const { wish } = unit;
  return [
    ...(unit.disliked.some((one) => overlap(one, slot)) ? (['disliked'] as const) : []),
    ...(wish && (slot.from < wish.from || wish.to < slot.to) ? (['wish'] as const) : []),
  ];
}

import { timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Reference } from '../register/register.ts';
import type { AgendaCost } from './agenda-costs.ts';
import { at, compareCosts, costOf, heardIn, nowhere } from './best/puzzle.ts';
import type { Arrangement } from './best/puzzle.ts';
import type { OrderedSitting } from './ordered-sitting.ts';
import type { Unit } from './units.ts';

/** Why a child is heard when it is, or has no time. */
export type WhyThen =
  /** A person chose the time. */
  | { readonly kind: 'by-hand' }
  /** Whoever must come can come at no other time of the sitting. */
  | { readonly kind: 'only-time' }
  /** The best other time, with whom it would be exchanged there, and what that would cost. */
  | {
      readonly kind: 'best';
      /** `HH:mm`. */
      readonly instead: string;
      readonly exchangedWith: readonly Reference[];
      /** Nothing where it would be as good. */
      readonly cost?: AgendaCost;
    };

/** Why a child has no time. */
export type WhyOut =
  /** Whoever must come can come at no time of the sitting. */
  | { readonly kind: 'never-possible' }
  /** Heard with brothers and sisters or not at all: there is no room for all of them. */
  | { readonly kind: 'together'; readonly with: readonly Reference[] }
  /** Every time at which it could be heard went to a better claim. */
  | { readonly kind: 'taken'; readonly cost: AgendaCost };

/** Why one child is heard then: every other time it could have had, all others staying or exchanged. */
export function whyThen(ordered: OrderedSitting, unit: Unit): WhyThen {
  const { agenda, slotOf } = ordered;
  const { puzzle, slots, levels } = agenda;
  if (unit.byHand !== undefined) return { kind: 'by-hand' };
  const item = agenda.units.indexOf(unit);
  const now = costOf(puzzle, slotOf);
  const [best] = exchanges(ordered, item)
    .map((one) => ({ ...one, cost: costOf(puzzle, one.slotOf) }))
    .sort((a, b) => compareCosts(a.cost, b.cost) || a.slot - b.slot);
  if (!best) return { kind: 'only-time' };
  const level = best.cost.findIndex((cost, index) => cost !== now[index]);
  const cost = levels[level]?.cost;
  return {
    kind: 'best',
    instead: timeFromMinutes((slots[best.slot] as { from: number }).from),
    exchangedWith: referencesOf(agenda.units[best.with]),
    ...(cost === undefined ? {} : { cost }),
  };
}

/** Why one child has no time: what stands in its place, by the costs that are compared. */
export function whyOut(ordered: OrderedSitting, unit: Unit): WhyOut {
  const { agenda, slotOf } = ordered;
  const { puzzle, units, levels } = agenda;
  const item = units.indexOf(unit);
  const own = puzzle.may.subarray(item * puzzle.slots, (item + 1) * puzzle.slots);
  if (!own.includes(1)) return { kind: 'never-possible' };
  const others = units.filter((one) => one !== unit && one.whole && one.whole === unit.whole);
  if (others.length > 0) return { kind: 'together', with: others.flatMap(referencesOf) };
  const now = costOf(puzzle, slotOf);
  const levelsLost = exchanges(ordered, item).map(({ slotOf: other }) => {
    const cost = costOf(puzzle, other);
    return cost.findIndex((one, index) => one !== now[index]);
  });
  return { kind: 'taken', cost: levels[Math.max(0, ...levelsLost)]?.cost ?? 'left-out' };
}

type Exchange = {
  readonly slot: number;
  /** The item that stood there, or -1. */
  readonly with: number;
  readonly slotOf: Arrangement;
};

/** The order with one item in another slot, and whoever stands there where it stood; only what may be. */
function exchanges({ agenda, slotOf }: OrderedSitting, item: number): readonly Exchange[] {
  const { puzzle } = agenda;
  const heard = heardIn(puzzle, slotOf);
  const from = at(slotOf, item);
  const may = (who: number, slot: number): boolean =>
    slot === nowhere
      ? at(puzzle.whole, who) === -1
      : at(puzzle.may, who * puzzle.slots + slot) === 1;
  return Array.from(heard, (other, slot) => ({ other, slot }))
    .filter(
      ({ other, slot }) =>
        slot !== from && may(item, slot) && (other === nowhere || may(other, from)),
    )
    .map(({ other, slot }) => {
      const next = slotOf.slice();
      next[item] = slot;
      if (other !== nowhere) next[other] = from;
      return { slot, with: other, slotOf: next };
    });
}

const referencesOf = (unit: Unit | undefined): readonly Reference[] =>
  (unit?.requests ?? []).map(({ reference }) => reference);

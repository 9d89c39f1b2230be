import { timeFromMinutes } from '../calendar/local-date-time.ts';
import type { AgendaCost } from '../panel/agenda-costs.ts';
import type { Reference } from '../register/register.ts';
import type { Level } from './levels-of.ts';
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
      /** There is always one: at the least, a request that was received earlier is heard later. */
      readonly cost: AgendaCost;
    };

/** Why a child has no time. */
export type WhyOut =
  /** Whoever must come can come at no time of the sitting. */
  | { readonly kind: 'never-possible' }
  /** Heard with brothers and sisters or not at all: there is no room for all of them. */
  | { readonly kind: 'together'; readonly with: readonly Reference[] }
  /** Every time at which it could be heard went to a better claim. */
  | { readonly kind: 'taken' };

/** Why one child is heard then: every other time it could have had, all others staying or exchanged. */
export function whyThen(ordered: OrderedSitting, unit: Unit): WhyThen {
  const { agenda, slotOf } = ordered;
  const { puzzle, slots, levels } = agenda;
  if (unit.byHand !== undefined) return { kind: 'by-hand' };
  const item = agenda.units.indexOf(unit);
  const now = costOf(puzzle, slotOf);
  const [best] = exchanges(ordered, item)
    .map((one) => ({ ...one, cost: costOf(puzzle, one.slotOf) }))
    .sort((a, b) => compareCosts(a.cost, b.cost));
  if (!best) return { kind: 'only-time' };
  const level = best.cost.findIndex((cost, index) => cost !== now[index]);
  const { cost } = levels[level] as Level;
  return {
    kind: 'best',
    instead: timeFromMinutes((slots[best.slot] as { from: number }).from),
    exchangedWith: referencesOf(agenda.units[best.with]),
    cost,
  };
}

/** Why one child has no time. Nothing costs more than to leave somebody out, so what is possible went to others. */
export function whyOut({ agenda: { puzzle, units } }: OrderedSitting, unit: Unit): WhyOut {
  const item = units.indexOf(unit);
  const own = puzzle.may.subarray(item * puzzle.slots, (item + 1) * puzzle.slots);
  if (!own.includes(1)) return { kind: 'never-possible' };
  const others = units.filter((one) => one !== unit && one.whole && one.whole === unit.whole);
  return others.length > 0
    ? { kind: 'together', with: others.flatMap(referencesOf) }
    : { kind: 'taken' };
}

type Exchange = {
  readonly slot: number;
  /** The item that stood there, or -1. */
  readonly with: number;
  readonly slotOf: Arrangement;
};

/** The order with one item that is heard in another slot, and whoever stands there where it stood; only what may be. */
function exchanges({ agenda, slotOf }: OrderedSitting, item: number): readonly Exchange[] {
  const { puzzle } = agenda;
  const heard = heardIn(puzzle, slotOf);
  const from = at(slotOf, item);
  const may = (who: number, slot: number): boolean =>
    at(puzzle.may, who * puzzle.slots + slot) === 1;
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

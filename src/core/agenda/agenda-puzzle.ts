import type { AgendaCost } from '../panel/agenda-costs.ts';
import { levelsOf } from './levels-of.ts';
import type { Level } from './levels-of.ts';
import { compareCosts } from './best/puzzle.ts';
import type { Puzzle } from './best/puzzle.ts';
import { overlap, sittingSlots } from './sitting-slots.ts';
import type { Slot, Stretch } from './sitting-slots.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';
import type { SlotRequest } from './slot-request.ts';

/** A sitting to be put in order, in minutes since midnight. */
export type SittingToOrder = {
  /** The stretches in which the panel hears children, in order; between them are its breaks. */
  readonly sessions: readonly Stretch[];
  readonly slotMinutes: number;
  /** Every minute at which a slot may start; absent where slots follow one another. */
  readonly starts?: readonly number[];
  /** What an order is judged by, the most important first. */
  readonly costs: readonly AgendaCost[];
};

/** The order of a sitting as a puzzle, with what its numbers stand for. */
export type AgendaPuzzle = {
  readonly puzzle: Puzzle;
  /** By item: those of one manager side by side, as the puzzle's bound wants them. */
  readonly units: readonly Unit[];
  readonly slots: readonly Slot[];
  readonly levels: readonly Level[];
  readonly slotMinutes: number;
};

export function agendaPuzzle(
  sitting: SittingToOrder,
  requests: readonly SlotRequest[],
): AgendaPuzzle {
  const { sessions, slotMinutes } = sitting;
  const inClaim = unitsOf(requests);
  const slots = sittingSlots(
    sessions,
    keptTimes(inClaim, slotMinutes),
    slotMinutes,
    sitting.starts,
  );
  const units = byManager(inClaim);
  const levels = levelsOf(sitting.costs);
  const perPair = (into: Float64Array, value: PerPair): Float64Array => {
    units.forEach((unit, item) =>
      slots.forEach(
        (slot, index) => (into[item * slots.length + index] = value(unit, slot, index)),
      ),
    );
    return into;
  };
  const pairs = units.length * slots.length;
  const place = new Float64Array(levels.length * pairs);
  levels.forEach((level, index) =>
    perPair(place.subarray(index * pairs, (index + 1) * pairs), level.place),
  );
  const puzzle: Puzzle = {
    items: units.length,
    slots: slots.length,
    levels: levels.length,
    follows: Float64Array.from(slots, ({ follows }) => (follows ? 1 : 0)),
    may: perPair(new Float64Array(pairs), (unit, slot) =>
      couldBeHeard(unit, slot, slotMinutes) ? 1 : 0,
    ),
    place,
    leave: Float64Array.from(
      levels.flatMap((level) => units.map((unit) => level.leave(unit, slots.length))),
    ),
    must: new Float64Array(units.length),
    manager: numbered(units.map(({ manager }) => manager)),
    family: numbered(units.map(({ family }) => family)),
    whole: numbered(units.map(({ whole }) => whole)),
    visit: Float64Array.from(levels, ({ visit }) => visit ?? 0),
    part: Float64Array.from(levels, ({ part }) => part ?? 0),
  };
  return { puzzle, units, slots, levels, slotMinutes };
}

type PerPair = (unit: Unit, slot: Slot, index: number) => number;

/** Whether a unit could be heard in a slot at all: what no cost outweighs. */
const couldBeHeard = (unit: Unit, slot: Slot, slotMinutes: number): boolean => {
  const own = { from: slot.from, to: slot.from + minutesIn(unit, slot, slotMinutes) };
  return (
    own.to <= slot.to &&
    (unit.byHand === undefined || unit.byHand === slot.from) &&
    !unit.notAt.some((one) => overlap(one, own))
  );
};

/** How long a unit is heard in a slot: as long as it was told, where it was told this one. */
export const minutesIn = ({ told }: Unit, slot: Slot, slotMinutes: number): number =>
  told?.from === slot.from && told.to === slot.to ? told.to - told.from : slotMinutes;

const keptTimes = (units: readonly Unit[], minutes: number): readonly Stretch[] => [
  ...units.flatMap(({ byHand }) =>
    byHand === undefined ? [] : [{ from: byHand, to: byHand + minutes }],
  ),
  ...units.flatMap(({ told, byHand }) => (told && byHand === undefined ? [told] : [])),
];

/** Those of one manager side by side, and among them those of one family, in the order of claim. */
function byManager(units: readonly Unit[]): readonly Unit[] {
  const firstOf = (of: (unit: Unit) => string | undefined, unit: Unit): number =>
    of(unit) === undefined ? units.indexOf(unit) : units.findIndex((one) => of(one) === of(unit));
  const place = (unit: Unit): readonly number[] => [
    firstOf(({ manager }) => manager, unit),
    firstOf(({ manager, family }) => family && `${manager ?? ''} ${family}`, unit),
    units.indexOf(unit),
  ];
  return [...units].sort((a, b) => compareCosts(place(a), place(b)));
}

/** A number for each name that several have; -1 for none, and for one that nobody shares. */
function numbered(names: readonly (string | undefined)[]): Float64Array {
  const known = [...new Set(names)].filter(
    (name) => names.indexOf(name) !== names.lastIndexOf(name),
  );
  return Float64Array.from(names, (name) => (name === undefined ? -1 : known.indexOf(name)));
}

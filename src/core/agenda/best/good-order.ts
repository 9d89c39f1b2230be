import { assignment } from './assignment.ts';
import type { Packed } from './packed.ts';
import { at, nowhere, opensPart, opensVisit } from './puzzle.ts';
import type { Arrangement, Puzzle } from './puzzle.ts';

/**
 * A good order, quickly: each item where it costs least by itself, then whatever exchange makes the whole
 * better, again and again from small upsets. The upsets come from a fixed sequence: the same puzzle always
 * gives the same order.
 *
 * @param rounds - how many upsets to try.
 */
export function goodOrder(puzzle: Puzzle, packed: Packed, rounds: number): Arrangement {
  const desk = deskFor(puzzle, packed, alone(puzzle, packed));
  let chance = 1;
  const draw = (below: number): number => {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((chance / 2 ** 32) * below);
  };
  settle(desk);
  for (let round = 0; round < rounds; round += 1) {
    const before = desk.heard.slice();
    const cost = desk.cost.slice();
    const upsets = 2 + draw(3);
    for (let one = 0; one < upsets; one += 1) {
      exchange(desk, draw(puzzle.slots), draw(puzzle.slots), true);
    }
    settle(desk);
    if (!isLess(desk.cost, cost)) {
      desk.heard.set(before);
      desk.cost = cost;
    }
  }
  return slotsOf(puzzle, desk.heard);
}

/** Where each item costs least by itself. */
const alone = (puzzle: Puzzle, packed: Packed): Arrangement =>
  assignment(
    puzzle.may.map((may, pair) => (may === 1 ? at(packed.place, pair) : Infinity)),
    puzzle.must.map((must, item) => (must === 1 ? Infinity : at(packed.leave, item))),
    puzzle.slots,
  ).slotOf;

/** An order being worked at: who is heard in each slot, then who is left out. */
type Desk = {
  readonly puzzle: Puzzle;
  readonly packed: Packed;
  readonly heard: Float64Array;
  cost: Float64Array;
};

function deskFor(puzzle: Puzzle, packed: Packed, slotOf: Arrangement): Desk {
  const heard = new Float64Array(puzzle.slots + puzzle.items).fill(nowhere);
  slotOf.forEach((slot, item) => (heard[slot === nowhere ? puzzle.slots + item : slot] = item));
  const desk = { puzzle, packed, heard };
  return { ...desk, cost: costOn(desk) };
}

function slotsOf({ items, slots }: Puzzle, heard: Float64Array): Arrangement {
  const slotOf = new Float64Array(items).fill(nowhere);
  heard.forEach((item, slot) => {
    if (item !== nowhere && slot < slots) slotOf[item] = slot;
  });
  return slotOf;
}

/** The packed cost of the order on the desk. */
function costOn({
  puzzle,
  packed,
  heard,
}: Pick<Desk, 'puzzle' | 'packed' | 'heard'>): Float64Array {
  const { items, slots } = puzzle;
  const cost = new Float64Array(packed.words);
  let before = nowhere;
  for (let place = 0; place < heard.length; place += 1) {
    const item = at(heard, place);
    const isSlot = place < slots;
    const near = isSlot && at(puzzle.follows, place) === 1 ? before : nowhere;
    before = item;
    if (item === nowhere) continue;
    const visits = isSlot && opensVisit(puzzle, near, item) ? 1 : 0;
    const parts = isSlot && opensPart(puzzle, near, item) ? 1 : 0;
    for (let word = 0; word < packed.words; word += 1) {
      const own = word * items + item;
      cost[word] =
        at(cost, word) +
        (isSlot ? at(packed.place, own * slots + place) : at(packed.leave, own)) +
        visits * at(packed.visit, word) +
        parts * at(packed.part, word);
    }
  }
  return cost;
}

function isLess(a: Float64Array, b: Float64Array): boolean {
  for (let word = 0; word < a.length; word += 1) {
    if (at(a, word) !== at(b, word)) return at(a, word) < at(b, word);
  }
  return false;
}

function mayStand({ puzzle }: Desk, item: number, slot: number): boolean {
  if (item === nowhere) return true;
  return slot < puzzle.slots
    ? at(puzzle.may, item * puzzle.slots + slot) === 1
    : at(puzzle.must, item) === 0;
}

/** Whoever is left out stands in a place of its own after the slots. */
const home = ({ puzzle }: Desk, item: number, slot: number): number =>
  item !== nowhere && slot >= puzzle.slots ? puzzle.slots + item : slot;

/** Exchanges two places where both may stand so and it is better, or wanted anyway. */
function exchange(desk: Desk, a: number, b: number, anyway = false): boolean {
  const { heard } = desk;
  const one = at(heard, a);
  const other = at(heard, b);
  if (a === b || one === other || !mayStand(desk, one, b) || !mayStand(desk, other, a))
    return false;
  heard[a] = heard[b] = nowhere;
  heard[home(desk, one, b)] = one;
  if (other !== nowhere) heard[home(desk, other, a)] = other;
  const cost = costOn(desk);
  if (anyway || isLess(cost, desk.cost)) {
    desk.cost = cost;
    return true;
  }
  heard[home(desk, one, b)] = nowhere;
  if (other !== nowhere) heard[home(desk, other, a)] = nowhere;
  heard[a] = one;
  heard[b] = other;
  return false;
}

/** Moves a stretch of the order to another place, those between giving way; kept where it is better. */
function shift(desk: Desk, from: number, length: number, to: number): boolean {
  const { heard } = desk;
  const low = Math.min(from, to);
  const high = Math.max(from, to) + length;
  const before = heard.slice(low, high);
  const moved = heard.slice(from, from + length);
  if (to > from) heard.copyWithin(from, from + length, to + length);
  else heard.copyWithin(to + length, to, from);
  heard.set(moved, to);
  let stands = true;
  for (let slot = low; slot < high && stands; slot += 1)
    stands = mayStand(desk, at(heard, slot), slot);
  const cost = stands ? costOn(desk) : desk.cost;
  if (stands && isLess(cost, desk.cost)) {
    desk.cost = cost;
    return true;
  }
  heard.set(before, low);
  return false;
}

/** Exchanges and moves until none makes it better. */
function settle(desk: Desk): void {
  const { slots } = desk.puzzle;
  for (let better = true; better;) {
    better = false;
    for (let a = 0; a < desk.heard.length; a += 1) {
      for (let b = 0; b < Math.min(a, slots); b += 1) better = exchange(desk, a, b) || better;
    }
    for (let length = 1; length <= 3; length += 1) {
      for (let from = 0; from + length <= slots; from += 1) {
        for (let to = 0; to + length <= slots; to += 1) {
          if (to !== from) better = shift(desk, from, length, to) || better;
        }
      }
    }
  }
}

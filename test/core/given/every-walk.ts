import type { Puzzle } from '../../../src/core/agenda/best/puzzle.ts';

/** What a walk through the slots pays: by person and slot, `Infinity` where it may not be. */
type Fares = { readonly place: Float64Array; readonly visit: number; readonly part: number };

export type Walk = { readonly heard: readonly number[]; readonly cost: number };

type Before = { readonly person: number; readonly visit: readonly number[] };

/**
 * Every walk through the slots of a sitting, one after another, with what it pays. In each slot somebody is
 * heard or nobody (-1). Somebody may be heard again, but not in the same visit of a manager. It is the
 * statement of what the bound takes the cheapest of, for managers with at most nine children.
 */
export function everyWalk(puzzle: Puzzle, fares: Fares): readonly Walk[] {
  const { items, slots } = puzzle;
  const all: Walk[] = [];
  go([], 0, undefined);
  return all;

  function go(heard: readonly number[], cost: number, before: Before | undefined): void {
    const slot = heard.length;
    if (slot === slots) {
      all.push({ heard, cost });
      return;
    }
    go([...heard, -1], cost, undefined);
    const near = puzzle.follows[slot] === 1 ? before : undefined;
    for (let person = 0; person < items; person += 1) {
      const fare = fares.place[person * slots + slot] as number;
      if (fare === Infinity) continue;
      for (const { paid, visit } of waysTo(puzzle, fares, person, near)) {
        go([...heard, person], cost + fare + paid, { person, visit });
      }
    }
  }
}

/** Whether two people, or one and whoever stands before, share a name. */
const share = (names: Float64Array, one: number, other: number): boolean =>
  names[one] !== -1 && names[one] === names[other];

/** To hear somebody after another: in a new visit, or in the one that lasts. */
function waysTo(puzzle: Puzzle, fares: Fares, person: number, before: Before | undefined) {
  const { manager, family } = puzzle;
  const visit = manager[person] === -1 ? 0 : fares.visit;
  const part = family[person] === -1 ? 0 : fares.part;
  const first = { paid: visit + part, visit: [person] };
  if (!before) return [first];
  const goesOn = share(manager, before.person, person);
  const partOn = share(family, before.person, person) ? 0 : part;
  // A visit that is opened anew opens its parts anew; so does the same person once more.
  if (!goesOn) return before.person === person ? [first] : [{ ...first, paid: visit + partOn }];
  if (before.visit.includes(person)) return [first];
  return [first, { paid: partOn, visit: [...before.visit, person] }];
}

export const leastOf = (walks: readonly Walk[]): number =>
  Math.min(...walks.map(({ cost }) => cost));

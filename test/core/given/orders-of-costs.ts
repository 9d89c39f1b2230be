import { agendaCosts } from '../../../src/core/panel/agenda-costs.ts';
import type { AgendaCost } from '../../../src/core/panel/agenda-costs.ts';

/** Every order of costs that a panel's file may give, the usual one first: who is left out always stands first. */
const ordersOfCosts: readonly (readonly AgendaCost[])[] = (() => {
  const [first, ...others] = agendaCosts;
  return permutations(others).map((rest) => [first, ...rest]);
})();

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length === 0) return [[]];
  return list.flatMap((one, at) =>
    permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [one, ...rest]),
  );
}

/** The usual order for every other case, and for the rest another each time. */
export const costsFor = (seed: number): readonly AgendaCost[] =>
  ordersOfCosts[seed % 2 === 0 ? ((seed / 2) * 77) % ordersOfCosts.length : 0] ?? agendaCosts;

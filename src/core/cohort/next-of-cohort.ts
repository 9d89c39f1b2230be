import type { Panel } from '../panel/panel.ts';
import type { CohortEntry } from './cohort-on.ts';

/** Neither heard nor waiting: those who are still to be put down. */
export const isToCome = ({ heardOn, waits }: CohortEntry): boolean =>
  heardOn === undefined && !waits;

/** Who is next of a cohort, in its order, for so many free slots. Source: NS-3.3. */
export const nextOfCohort = (
  entries: readonly CohortEntry[],
  free: number,
): readonly CohortEntry[] => entries.filter(isToCome).slice(0, Math.max(0, free));

/**
 * The cohort that a sitting hears: the one whose turn it is; where nobody of it is to come, the next of its
 * phase that has somebody. Nothing where the panel's sittings belong to no cohort.
 *
 * @param turn - whose turn it is, by the panel's rhythm.
 * @param hasSome - whether somebody of a cohort is still to come.
 *
 * Source: NS-8.4. Source: NS-A10.
 */
export function cohortInTurn(
  { sittings }: Panel,
  turn: string | undefined,
  hasSome: (cohort: string) => boolean,
): string | undefined {
  if (turn === undefined || sittings.pattern !== 'phases') return turn;
  const phase = sittings.phases.find(({ cohorts }) => cohorts.includes(turn));
  return [turn, ...(phase?.cohorts ?? [])].find(hasSome) ?? turn;
}

import type { LocalDate } from '../calendar/local-date.ts';
import type { CohortEntry } from './cohort-on.ts';
import { isToCome } from './next-of-cohort.ts';

/** A coming sitting of a cohort, and how many more children it can hear. */
export type FreeSitting = { readonly on: LocalDate; readonly free: number };

export type SittingsNeeded = {
  /** Children neither heard nor put down. */
  readonly toCome: number;
  readonly perSitting: number;
  /** How many sittings they fill: those planned, and as many full ones as it takes besides. */
  readonly sittings: number;
  /** The day of the last of them; absent where too few are planned. */
  readonly lastOn?: LocalDate;
  /** Children whose limit is before the sitting that would hear them. */
  readonly tooLate: number;
};

/**
 * How many sittings a cohort needs, and by when: each child at the first sitting with room, the soonest limit
 * first, which keeps the most limits that can be kept. Twenty-two children at nine a sitting need three.
 *
 * @param days - coming sittings in order; one without room is passed over.
 *
 * Source: NS-8.1.
 */
export function sittingsNeeded(
  entries: readonly CohortEntry[],
  days: readonly FreeSitting[],
  perSitting: number,
): SittingsNeeded {
  const limits = entries
    .filter(isToCome)
    .map(({ hearBy }) => hearBy ?? '9999-99-99')
    .sort();
  const seats = days.flatMap(({ on, free }) => Array.from({ length: Math.max(0, free) }, () => on));
  const used = seats.slice(0, limits.length);
  const without = limits.length - used.length;
  const tooLate = limits.filter((limit, at) => {
    const heardOn = seats[at];
    return limit !== '9999-99-99' && (heardOn === undefined || heardOn > limit);
  }).length;
  const lastOn = without === 0 ? used.at(-1) : undefined;
  return {
    toCome: limits.length,
    perSitting,
    sittings: new Set(used).size + Math.ceil(without / Math.max(1, perSitting)),
    tooLate,
    ...(lastOn === undefined ? {} : { lastOn }),
  };
}

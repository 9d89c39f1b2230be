import { addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';

/** How long nothing was recorded that moved a plan on. */
export type StandsStill = {
  /** The day of the last progress. */
  readonly since: LocalDate;
  /** Whole months. */
  readonly months: number;
  /** As long as the panel's file says, or longer. */
  readonly isLong: boolean;
};

/**
 * How many whole months have gone by since the last of some days on which a plan moved on. Last moved on on 30
 * November 2026, it stands still for three months on 28 February 2027. Nothing where the panel's file does
 * not ask for it.
 *
 * @param days - of progress, in any order; one at least.
 *
 * Source: CPP-1.1.
 */
export function standsStill(
  { tracker }: Pick<Panel, 'tracker'>,
  days: readonly LocalDate[],
  on: LocalDate,
): StandsStill | undefined {
  const rule = tracker?.standsStill;
  const since = days
    .filter((day) => day <= on)
    .sort()
    .at(-1);
  if (rule === undefined || since === undefined) return undefined;
  let months = 0;
  while (addMonths(since, months + 1) <= on) months += 1;
  return { since, months, isLong: months >= rule.months };
}

import { dateOf } from '../calendar/local-date-time.ts';
import { addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Business } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child } from '../register/child.ts';
import { cohortOn } from './cohort-on.ts';
import type { CohortEntry, KnownChildren } from './cohort-on.ts';

export type Interval = NonNullable<Business['tracking']>[number];

/** A child who comes back at an interval until something is decided. */
export type Tracked = {
  readonly child: Child;
  readonly interval: Interval;
  /** When the panel last discussed the child. */
  readonly lastOn?: LocalDate;
  readonly dueOn: LocalDate;
  readonly waits: boolean;
};

/**
 * Who is due when by the intervals of a panel, the soonest first: so many months from the last discussion, or
 * from the start where there was none, until the decision is recorded. Discussed on 30 November 2026, a child
 * placed with parents is due on 28 February 2027. A placement that began after the decision counts anew.
 *
 * Source: CPP-2.3d. Source: CPP-A4.
 */
export const trackedOn = (panel: Panel, known: KnownChildren, on: LocalDate): readonly Tracked[] =>
  (panel.tracking ?? [])
    .flatMap((interval) => ofInterval(panel, interval, known, on))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const orderOf = ({ dueOn, child }: Tracked): string => `${dueOn} ${child.key}`;

function ofInterval(
  panel: Panel,
  interval: Interval,
  known: KnownChildren,
  on: LocalDate,
): readonly Tracked[] {
  const cohorts = (panel.cohorts ?? []).filter(
    ({ code }) => interval.cohorts?.includes(code) ?? true,
  );
  const starts = new Map<string, Start>();
  for (const cohort of cohorts) {
    for (const { child, since, waits } of cohortOn(panel, cohort, known, on)) {
      const from = (cohort.placements && child.placedSince) ?? since;
      if (!starts.has(child.key)) starts.set(child.key, { child, waits, from });
    }
  }
  return [...starts.values()].flatMap((start) => dueFor(panel, interval, known, start));
}

type Start = Pick<CohortEntry, 'child' | 'waits'> & {
  /** The start of the placement, where it is a placement that is tracked. */
  readonly from: LocalDate;
};

function dueFor(
  panel: Panel,
  interval: Interval,
  known: KnownChildren,
  { child, waits, from }: Start,
): readonly Tracked[] {
  const settled = child.settled?.some(
    (one) => one.panel === panel.code && one.code === interval.code && dateOf(one.at) >= from,
  );
  if (settled) return [];
  const lastOn = known.discussedOn(child.key).at(-1);
  const dueOn = dueAfter(interval, from, lastOn);
  return [{ child, interval, dueOn, waits, ...(lastOn === undefined ? {} : { lastOn }) }];
}

/** Counted from the start, the first so many months on that come after the last discussion. */
function dueAfter(
  { everyMonths, countsFrom }: Interval,
  since: LocalDate,
  lastOn: LocalDate | undefined,
): LocalDate {
  if (countsFrom === 'last-discussion') return addMonths(lastOn ?? since, everyMonths);
  let months = everyMonths;
  while (lastOn !== undefined && addMonths(since, months) <= lastOn) months += everyMonths;
  return addMonths(since, months);
}

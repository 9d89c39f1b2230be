import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child } from '../register/child.ts';
import { cohortOn } from './cohort-on.ts';
import type { KnownChildren } from './cohort-on.ts';
import { lastDayOfAge } from './is-in-cohort.ts';
import type { Cohort } from './is-in-cohort.ts';

/** What became of a child of a cohort: heard, put down for a sitting, still to come, or gone unheard. */
export type Coverage = 'heard' | 'put-down' | 'to-come' | 'missed';

export type CoveredChild = {
  readonly kind: Coverage;
  /** The day it was heard, or by which it is to be, or on which it left the cohort unheard. */
  readonly on: LocalDate;
};

/**
 * Everybody who belonged to a cohort since the register knows them, and what became of each: who turned 18 or
 * left care unheard is counted too.
 *
 * Source: NS-8.5. Source: LCLH-1.2. Source: BC-3.6.
 */
export const coverageOf = (
  panel: Panel,
  cohort: Cohort,
  known: KnownChildren,
  on: LocalDate,
): readonly CoveredChild[] =>
  known.children.flatMap((child): readonly CoveredChild[] => {
    const last = lastDayIn(panel, cohort, known, child, on);
    if (last === undefined) return [];
    const [entry] = cohortOn(panel, cohort, asOf(known, child, last, on), last);
    if (!entry) return [];
    const { heardOn, waits, hearBy, since } = entry;
    if (heardOn !== undefined) return [{ kind: 'heard', on: heardOn }];
    if (last < on && !waits) return [{ kind: 'missed', on: last }];
    return [{ kind: waits ? 'put-down' : 'to-come', on: hearBy ?? since }];
  });

/** The last day up to now on which the register knew the child to belong to the cohort. */
function lastDayIn(
  panel: Panel,
  cohort: Cohort,
  known: KnownChildren,
  child: Child,
  on: LocalDate,
): LocalDate | undefined {
  const { goneOn, knownSince } = child;
  const inCare = goneOn !== undefined && goneOn <= on ? addDays(goneOn, -1) : on;
  const aged = lastDayOfAge(cohort, child);
  const last = aged !== undefined && aged < inCare ? aged : inCare;
  const belongs = cohortOn(panel, cohort, asOf(known, child, last, on), last).some(
    ({ since }) => since <= last,
  );
  return belongs && last >= knownSince ? last : undefined;
}

/** One child; of who has left by then no later sitting is looked at, for none could have heard it. */
const asOf = (
  known: KnownChildren,
  child: Child,
  last: LocalDate,
  on: LocalDate,
): KnownChildren => ({ ...known, children: [child], ...(last < on ? { sitsOn: [] } : {}) });

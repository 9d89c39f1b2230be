import { agendaGrid } from '../agenda/agenda-grid.ts';
import { ageReachedOn } from '../calendar/age.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { addDays, addMonths } from '../calendar/local-date.ts';
import { cohortOn } from '../cohort/cohort-on.ts';
import { coverageOf } from '../cohort/covered.ts';
import type { Coverage } from '../cohort/covered.ts';
import type { Cohort } from '../cohort/is-in-cohort.ts';
import { sittingsNeeded } from '../cohort/sittings-needed.ts';
import type { FreeSitting, SittingsNeeded } from '../cohort/sittings-needed.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register, SittingKey } from '../register/register.ts';
import { plannedDays } from '../sitting/next-sittings.ts';
import { sittingDays } from '../sitting/sitting-days.ts';
import { knownChildren } from '../week/known-children.ts';
import { diaryOf, itemsOf, sittingKey } from '../week/sittings.ts';
import { firstOpenDay } from '../week/sitting-after.ts';
import { cohortsWithChildren } from '../week/cohorts-with-children.ts';
import { counted } from './requests-by-quarter.ts';
import type { Counted } from './requests-by-quarter.ts';

/** How many quarters ahead the 18th birthdays are counted: two and a half years, and beyond. */
const quartersAhead = 16;

/**
 * How many young people in care turn 18 in each quarter from now, the soonest first.
 *
 * Source: NS-1.8.
 */
export function eighteenthsByQuarter(
  register: Register,
  now: LocalDateTime,
): readonly Counted<'turning18'>[] {
  const on = dateOf(now);
  const last = addMonths(on, 3 * quartersAhead);
  const all = [...register.rows.child.values()].flatMap(({ dateOfBirth, goneOn, legalStatus }) => {
    if (dateOfBirth === undefined || goneOn !== undefined || legalStatus === 'care-leaver')
      return [];
    const day = ageReachedOn(dateOfBirth, 216);
    return day >= on && day < last ? [{ day, kind: 'turning18' as const }] : [];
  });
  return [...counted(all, { turning18: 0 })].reverse();
}

/**
 * What became of the children of each cohort, by the quarter they were heard in or are to be heard by.
 *
 * Source: NS-8.5. Source: LCLH-1.2.
 */
export const coverageByQuarter = (
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): readonly { readonly cohort: Cohort; readonly quarters: readonly Counted<Coverage>[] }[] => {
  const known = knownChildren(register, panel);
  return cohortsWithChildren(register, panel).map((cohort) => ({
    cohort,
    quarters: counted(
      coverageOf(panel, cohort, known, dateOf(now)).map(({ kind, on }) => ({ kind, day: on })),
      { heard: 0, 'put-down': 0, 'to-come': 0, missed: 0 },
    ),
  }));
};

/** Slots of a sitting as the panel's file gives them. */
const slotsPerSitting = (panel: Panel): number =>
  agendaGrid(panel).filter((row) => 'startsAt' in row).length;

/** As many sittings as are ever looked at ahead. */
const farthest = 52;

/**
 * How many sittings each cohort needs, and by when.
 *
 * Source: NS-8.1.
 */
export const capacityOf = (
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): readonly { readonly cohort: Cohort; readonly needed: SittingsNeeded }[] => {
  const known = knownChildren(register, panel);
  return cohortsWithChildren(register, panel).map((cohort) => {
    const entries = cohortOn(panel, cohort, known, dateOf(now));
    const days = freeSittings(register, panel, cohort.code, now);
    return { cohort, needed: sittingsNeeded(entries, days, slotsPerSitting(panel)) };
  });
};

/** A coming sitting: when it meets, how many more it can hear, and whose turn it is by the panel's rhythm. */
export type ComingSitting = FreeSitting & { readonly key: SittingKey; readonly cohort?: string };

/** Coming sittings that hear a cohort; where cohorts take no turns, all of them. */
const freeSittings = (
  register: Register,
  panel: Panel,
  cohort: string,
  now: LocalDateTime,
): readonly FreeSitting[] =>
  planned(register, panel, now).filter((day) => (day.cohort ?? cohort) === cohort);

/** The coming sittings that the register has, the soonest first. */
export const comingSittings = (
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): readonly ComingSitting[] =>
  planned(register, panel, now).filter(({ key }) => register.rows.sitting.has(key));

function planned(register: Register, panel: Panel, now: LocalDateTime): readonly ComingSitting[] {
  const from = firstOpenDay(panel, now);
  const diary = diaryOf(register);
  const turns = new Map(
    sittingDays(panel, addDays(from, -31), 2 * farthest, diary).map((day) => [day.on, day.cohort]),
  );
  return plannedDays(panel, from, farthest, diary).map(({ on, meetsOn, stream }) => {
    const key = sittingKey(panel.code, on, stream);
    const cohort = turns.get(on);
    return {
      key,
      on: meetsOn,
      free: roomAt(register, panel, key),
      ...(cohort === undefined ? {} : { cohort }),
    };
  });
}

/** How many more children a sitting can hear. */
function roomAt(register: Register, panel: Panel, key: SittingKey): number {
  const listed = itemsOf(register, key).filter(
    ({ status }) => status === 'listed' || status === 'over',
  ).length;
  return Math.max(0, slotsPerSitting(panel) - listed);
}

import { ageReachedOn } from '../calendar/age.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Business } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child, SaidOfChild } from '../register/child.ts';
import type { KnownChildren } from './cohort-on.ts';
import { sittingFrom } from './counted-by-plan.ts';
import { byHandIn, foundCohorts, isInCohort } from './is-in-cohort.ts';

export type Milestone = NonNullable<Business['milestones']>[number];

/** Something that must stand for a child by a day. */
export type MilestoneDue = {
  readonly child: Child;
  readonly milestone: Milestone;
  readonly dueOn: LocalDate;
  /** Reckoned, because the extract does not tell the date that counts. */
  readonly isEstimate: boolean;
};

/**
 * The milestones that come near, or have passed and do not stand, on a day; the soonest first. Born 31 August
 * 2010, seventeen and a half is reached on 29 February 2028: a primary plan is looked for from three months
 * before. What is counted from coming into care is of no use once it has passed.
 *
 * Source: NS-1.7. Source: BC-3.2. Source: BC-3.4. Source: BC-A13.
 */
export const milestonesOn = (
  panel: Panel,
  known: KnownChildren,
  on: LocalDate,
): readonly MilestoneDue[] =>
  (panel.milestones ?? [])
    .flatMap((milestone) =>
      known.children.flatMap((child) =>
        concerns(panel, milestone, child, known, on) ? dueFor(panel, milestone, child, on) : [],
      ),
    )
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

const orderOf = ({ dueOn, milestone, child }: MilestoneDue): string =>
  `${dueOn} ${milestone.code} ${child.key}`;

/** A milestone of an age concerns those of a cohort; any other, those in care or before the panel. */
function concerns(
  panel: Panel,
  { since, countsFrom }: Milestone,
  child: Child,
  known: KnownChildren,
  on: LocalDate,
): boolean {
  if (child.goneOn !== undefined && child.goneOn <= on) return false;
  if (countsFrom === 'coming-into-care') return child.legalStatus !== 'care-leaver';
  if (since !== undefined) return known.waits(child.key) || known.discussedOn(child.key).length > 0;
  const found = foundCohorts(panel);
  return (panel.cohorts ?? []).some(
    (cohort) =>
      byHandIn(panel, cohort, child) !== undefined ||
      (found.includes(cohort) && isInCohort(cohort, child, on, sittingFrom(known, on))),
  );
}

function dueFor(
  panel: Panel,
  milestone: Milestone,
  child: Child,
  on: LocalDate,
): readonly MilestoneDue[] {
  const settled = child.settled?.filter(
    (one) => one.panel === panel.code && one.code === milestone.code,
  );
  const due = dueOnOf(milestone, child, settled ?? []);
  if (due === undefined) return [];
  const isOver = milestone.countsFrom === 'coming-into-care' && due.dueOn < on;
  const isSettled = milestone.countsFrom !== 'last-assessment' && (settled ?? []).length > 0;
  const isNear = addMonths(due.dueOn, -(milestone.leadMonths ?? 1)) <= on;
  return isOver || isSettled || !isNear ? [] : [{ child, milestone, ...due }];
}

function dueOnOf(
  { since, countsFrom, atMonths }: Milestone,
  { dateOfBirth, inCareSince, secondReviewOn, assessedOn }: Child,
  settled: readonly SaidOfChild[],
): Pick<MilestoneDue, 'dueOn' | 'isEstimate'> | undefined {
  if (since === undefined) {
    return dateOfBirth && { dueOn: ageReachedOn(dateOfBirth, atMonths), isEstimate: false };
  }
  switch (countsFrom) {
    case 'coming-into-care':
      if (secondReviewOn) return { dueOn: secondReviewOn, isEstimate: false };
      return inCareSince && { dueOn: addMonths(inCareSince, atMonths), isEstimate: true };
    case 'last-assessment': {
      const last = [assessedOn, ...settled.map(({ at }) => dateOf(at))]
        .filter((day) => day !== undefined)
        .sort()
        .at(-1);
      return last && { dueOn: addMonths(last, atMonths), isEstimate: false };
    }
    case undefined:
      return undefined;
  }
}

import type { LocalDate } from '../../core/calendar/local-date.ts';
import { addDays, addMonths } from '../../core/calendar/local-date.ts';
import { hasItsPlan } from '../../core/cohort/counted-by-plan.ts';
import { legalStatuses, placements } from '../../core/panel/child.ts';
import type { Business } from '../../core/panel/business.ts';
import type { Panel, RequestChoice } from '../../core/panel/panel.ts';
import { isOfAge } from '../../core/sitting/stream-on.ts';
import type { Chance } from './chance.ts';
import type { OfStream } from '../../core/sitting/stream-on.ts';

/** A child who does not exist. */
export type InventedChild = {
  /** `CH-0001`. */
  readonly reference: string;
  readonly born: LocalDate;
  readonly placement: (typeof placements)[number];
  readonly legalStatus: (typeof legalStatuses)[number];
  /** The days of its plan, for a child whose cohort counts by them. */
  readonly planSince?: LocalDate;
  readonly planEndsOn?: LocalDate;
  readonly requestType?: RequestChoice;
  /** Has an Education, Health and Care Plan: one in four. */
  readonly ehcPlan: boolean;
  /** Heard before others, as the panel's form asks. */
  readonly urgent?: boolean;
  /** `Manager A`. */
  readonly manager: string;
  /** The reference of the first of its brothers and sisters; absent for a child without any. */
  readonly family?: string;
};

export type Cohort = NonNullable<Business['cohorts']>[number];

const managers = ['Manager A', 'Manager B', 'Manager C', 'Manager D', 'Manager E'];

/**
 * Makes one child after another, each with a reference of its own.
 *
 * @param others - chance of its own for whose child it is, so that nothing else of a play turns on it.
 */
export function childMaker(
  panel: Panel,
  chance: Chance,
  others: Chance,
): (born: LocalDate, fixed?: Partial<InventedChild>) => InventedChild {
  let count = 0;
  return (born, fixed = {}) => {
    count += 1;
    const types = panel.requestTypes?.choices;
    return {
      reference: `CH-${String(count).padStart(4, '0')}`,
      born,
      placement: chance.oneOf(placements),
      legalStatus: chance.oneOf(legalStatuses),
      manager: others.oneOf(managers),
      ehcPlan: count % 4 === 0,
      ...(types ? { requestType: chance.oneOf(types) } : {}),
      ...fixed,
    };
  };
}

/** A date of birth that gives an age between two, in months, on a day. */
export const bornFor = (
  on: LocalDate,
  fromMonths: number,
  belowMonths: number,
  chance: Chance,
): LocalDate =>
  addDays(addMonths(on, -(fromMonths + chance.below(belowMonths - fromMonths))), -chance.below(28));

/** Whether a child belongs to a cohort on a day, by every part that the panel's file gives. */
export const isIn = (cohort: Cohort, child: InventedChild, on: LocalDate): boolean =>
  (cohort.ages === undefined || isOfAge(child.born, cohort.ages, on)) &&
  (cohort.legalStatus?.includes(child.legalStatus) ?? true) &&
  (cohort.placements?.includes(child.placement) ?? true) &&
  hasItsPlan(cohort, child, on);

/** What decides which stream hears the child. Source: BC-A6. */
export const ofStream = ({ born, requestType }: InventedChild): OfStream => ({
  dateOfBirth: born,
  ...(requestType ? { requestType: requestType.value } : {}),
});

/** A plan that a cohort asks for, found on a day for the first time. */
export const planFor = (
  { plan, planEnds }: Cohort,
  on: LocalDate,
): Pick<InventedChild, 'planSince' | 'planEndsOn'> => ({
  ...(plan ? { planSince: addMonths(on, -plan.lastsMonths) } : {}),
  ...(planEnds ? { planEndsOn: addDays(on, 7 * planEnds.withinWeeks) } : {}),
});

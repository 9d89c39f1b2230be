import { addDays, addMonths, partsOf, type LocalDate } from './local-date.ts';

/**
 * The day an age is reached. Months are added to the date of birth in one step, then cut to the last day of
 * the month: born 31 August 2010, fifteen and a half on 28 February 2026. A birthday of 29 February is kept
 * on 1 March in a common year, as English law usually reads it.
 *
 * @param months - of age, a whole number: 186 for fifteen and a half.
 *
 * Source: NS-A1. Source: NS-1.7. Source: BC-A6.
 */
export function ageReachedOn(born: LocalDate, months: number): LocalDate {
  const day = addMonths(born, months);
  const leapling = months % 12 === 0 && partsOf(born).day !== partsOf(day).day;
  return leapling ? addDays(day, 1) : day;
}

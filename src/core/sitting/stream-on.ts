import { ageReachedOn } from '../calendar/age.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Ages } from '../panel/child.ts';
import type { Panel } from '../panel/panel.ts';

/**
 * Whether somebody is of this age on a day: from the day the first is reached, to the day before the other.
 *
 * Source: NS-3.1. Source: NS-8.3.
 */
export const isOfAge = (
  born: LocalDate,
  { fromMonths, belowMonths }: Ages,
  on: LocalDate,
): boolean =>
  (fromMonths === undefined || ageReachedOn(born, fromMonths) <= on) &&
  (belowMonths === undefined || on < ageReachedOn(born, belowMonths));

/**
 * The code of the stream that hears a child at a sitting: decided by the age on the day it meets, so that
 * one who turns 18 between listing and sitting belongs to the other. Nothing where the panel has no
 * streams, or none for that age.
 *
 * Source: BC-A6.
 */
export function streamOn(
  { sittings }: Panel,
  born: LocalDate,
  meetsOn: LocalDate,
): string | undefined {
  if (sittings.pattern !== 'streams') return undefined;
  return sittings.streams.find(({ ages }) => ages && isOfAge(born, ages, meetsOn))?.code;
}

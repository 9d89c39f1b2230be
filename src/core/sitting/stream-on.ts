import { ageReachedOn } from '../calendar/age.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Ages } from '../panel/child.ts';
import type { Panel } from '../panel/panel.ts';
import type { Stream } from '../panel/sitting-plan.ts';

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

/** What decides which stream hears a child: age, and what is asked for. What is not known decides nothing. */
export type OfStream = {
  readonly dateOfBirth?: LocalDate;
  /** One of the panel's types of request; empty where it has none. */
  readonly requestType?: string;
};

/** The streams that may hear a child on a day, as far as is known; none for a panel without streams. */
export const streamsOpenTo = (
  { sittings }: Panel,
  child: OfStream,
  meetsOn: LocalDate | undefined,
): readonly Stream[] =>
  sittings.pattern === 'streams'
    ? sittings.streams.filter(
        (stream) => isOfItsAge(stream, child, meetsOn) && isOfItsCategory(stream, child),
      )
    : [];

const isOfItsAge = (
  { ages }: Stream,
  { dateOfBirth }: OfStream,
  on: LocalDate | undefined,
): boolean =>
  ages === undefined ||
  dateOfBirth === undefined ||
  on === undefined ||
  isOfAge(dateOfBirth, ages, on);

const isOfItsCategory = ({ category }: Stream, { requestType = '' }: OfStream): boolean =>
  category === undefined || requestType === '' || category.values.includes(requestType);

/**
 * The code of the stream that hears a child at a sitting: decided by the age on the day it meets, so that
 * one who turns 18 between listing and sitting belongs to the other, and by the type of the request where
 * the panel's file divides by that. Nothing where the panel has no streams, none for that child, or several.
 *
 * Source: BC-A6.
 */
export function streamOn(
  panel: Panel,
  child: OfStream,
  meetsOn: LocalDate | undefined,
): string | undefined {
  const [one, ...others] = streamsOpenTo(panel, child, meetsOn);
  return others.length === 0 ? one?.code : undefined;
}

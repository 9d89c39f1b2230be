import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { atTime, type LocalDateTime } from '../calendar/local-date-time.ts';
import { dayOffTitle, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { hears } from './hears.ts';
import type { OfStream } from './stream-on.ts';
import { sittingDays, type Diary, type PlannedDay } from './sitting-days.ts';

/** The day a sitting meets: the day it was moved to, else the day it was planned for. */
export const meetsOn = ({ on, movedTo }: Pick<Sitting, 'on' | 'movedTo'>): LocalDate =>
  movedTo ?? on;

const nameOf = ({ on, stream = '' }: Pick<PlannedDay, 'on' | 'stream'>): string => `${on}${stream}`;

const daysOfOthers = 30;

/**
 * The next days the panel is to meet, soonest first: sittings of the register that are not stood down,
 * and days of the pattern that the register does not know yet. Fewer than `count` where neither gives
 * more: a panel whose dates are typed meets on no other.
 *
 * @param from - the first day that counts, by the day a sitting meets.
 * @param count - how many, 0 or more.
 * @param child - only days on which this child is heard; all where absent.
 *
 * Source: CPR-3.1. Source: BC-A6.
 */
export function plannedDays(
  panel: Panel,
  from: LocalDate,
  count: number,
  diary: Diary,
  child?: OfStream,
): readonly PlannedDay[] {
  const own = diary.sittings.filter((sitting) => sitting.panel === panel.code);
  const late = addDays(from, -31);
  const known = new Set(own.filter(({ on }) => on >= late).map(nameOf));
  const kept = own
    .filter((sitting) => sitting.status !== 'stood-down' && meetsOn(sitting) >= from)
    .map((sitting) => ({
      on: sitting.on,
      meetsOn: meetsOn(sitting),
      ...(sitting.stream === undefined ? {} : { stream: sitting.stream }),
    }));
  // Of a panel with streams a child's own may come after many of the others.
  const others = panel.sittings.pattern === 'streams' && child !== undefined ? daysOfOthers : 0;
  const pattern = sittingDays(panel, from, count + known.size + others, diary).filter(
    (planned) => !known.has(nameOf(planned)),
  );
  return [...kept, ...pattern]
    .filter((planned) => hears(panel, planned, child ?? {}, planned.meetsOn))
    .sort((a, b) => (`${a.meetsOn}${nameOf(a)}` < `${b.meetsOn}${nameOf(b)}` ? -1 : 1))
    .slice(0, count);
}

/**
 * When the next scheduled sitting starts: the end of every clock of this one's record.
 *
 * @param after - the day this sitting meets; a sitting moved to a later day counts from there.
 * @returns nothing where none is planned: there is then no such end.
 *
 * Source: CPR-5.4.
 */
export function startOfNextSitting(
  panel: Panel,
  after: LocalDate,
  diary: Diary,
): LocalDateTime | undefined {
  const [next] = plannedDays(panel, addDays(after, 1), 1, diary);
  return next && atTime(next.meetsOn, panel.session.earliestStart);
}

/**
 * The sitting day on which a review date is heard: the first on or after it, or, where the terms of
 * reference mean "no later than", the last on or before it. Friday 3 July 2026 is heard on Wednesday
 * 8 July. A date that has passed is heard at the first sitting from `today`. Nothing where no such
 * sitting is planned: the review then waits.
 *
 * Source: CPR-5.1c.
 * Source: CPR-A8.
 */
export function dayForReview(
  panel: Panel,
  reviewOn: LocalDate,
  today: LocalDate,
  diary: Diary,
  child?: OfStream,
): PlannedDay | undefined {
  if (panel.review?.bringForward === 'before') {
    return lastDayBy(panel, reviewOn, today, diary, child);
  }
  const soonest = reviewOn > today ? reviewOn : today;
  return plannedDays(panel, soonest, 1, diary, child)[0];
}

/**
 * The last sitting day on or before a date, never before today; where there is none, the first from today.
 * Of sittings on 8 and 22 April, what is due on 15 April is for the 8th.
 *
 * Source: CPP-A5.
 */
export function lastDayBy(
  panel: Panel,
  due: LocalDate,
  today: LocalDate,
  diary: Diary,
  child?: OfStream,
): PlannedDay | undefined {
  const weeks = 60;
  const before = plannedDays(panel, addDays(due, -7 * weeks), weeks * 2, diary, child).filter(
    (planned) => planned.meetsOn >= today && planned.meetsOn <= due,
  );
  return before.at(-1) ?? plannedDays(panel, today, 1, diary, child)[0];
}

/**
 * The name of the holiday a sitting falls on, if it does. Its day is kept: the terms of reference do not
 * say that it moves, so a person decides.
 *
 * Source: CPR-G9.
 */
export const holidayOn = (on: LocalDate, calendar: WorkingCalendar): string | undefined =>
  calendar.daysOff.has(on) ? dayOffTitle(on, calendar) : undefined;

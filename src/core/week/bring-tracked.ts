import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { daysBetween } from '../calendar/local-date.ts';
import { trackedOn } from '../cohort/tracked.ts';
import type { Tracked } from '../cohort/tracked.ts';
import type { Panel } from '../panel/panel.ts';
import type { Change, Register } from '../register/register.ts';
import { dayForReview, lastDayBy } from '../sitting/next-sittings.ts';
import type { PlannedDay } from '../sitting/sitting-days.ts';
import { heardCase, knownChildren } from './known-children.ts';
import { itemFor } from './list-items.ts';
import { logged } from './logged.ts';
import { diaryOf, sittingKey, sittingsInOrder, startOf } from './sittings.ts';
import { firstOpenDay } from './sitting-after.ts';

/** How many days ahead a child is listed who comes back at an interval: a later sitting may yet be planned. Our own figure. */
const listedAhead = 28;

/**
 * Lists each child who comes back at an interval and was heard before: at the latest sitting on or before the
 * day it is due, else at the next. Due on 15 April, with sittings on 8 and 22 April, it is the 8th. One with a
 * review that waits comes back by that.
 *
 * Source: CPP-2.3d. Source: CPP-A5.
 */
export const bringTracked = (register: Register, now: LocalDateTime): readonly Change[] => {
  if (register.rows.child.size === 0) return [];
  const reviewed = new Set(
    [...register.rows.review.values()]
      .filter(({ status }) => status === 'waiting')
      .map(({ reference }) => reference),
  );
  return register.panels.flatMap((panel) =>
    trackedOn(panel, knownChildren(register, panel), dateOf(now)).flatMap((tracked) =>
      listed(register, panel, tracked, reviewed, now),
    ),
  );
};

function listed(
  register: Register,
  panel: Panel,
  { child, interval, dueOn, waits }: Tracked,
  reviewed: ReadonlySet<string>,
  now: LocalDateTime,
): readonly Change[] {
  const referral = heardCase(register, panel, child.key);
  if (waits || !referral || reviewed.has(referral.reference)) return [];
  const day = sittingDay(register, panel, interval.listedOn, dueOn, now);
  const sitting = register.rows.sitting.get(day ? sittingKey(panel.code, day.on, day.stream) : '');
  if (!day || sitting?.status !== 'planned') return [];
  if (daysBetween(dateOf(now), day.meetsOn) > listedAhead) return [];
  return [
    { table: 'item', row: itemFor(referral, sitting.key, 'review') },
    { table: 'referral', row: { ...referral, status: 'listed', sitting: sitting.key } },
    logged(now, referral.reference, `Comes back to ${sitting.key}: due ${dueOn}`, interval.rule),
  ];
}

function sittingDay(
  register: Register,
  panel: Panel,
  listedOn: Tracked['interval']['listedOn'],
  dueOn: Tracked['dueOn'],
  now: LocalDateTime,
): PlannedDay | undefined {
  const open = sittingsInOrder(register).filter((sitting) => startOf(register, sitting) > now);
  const diary = { ...diaryOf(register), sittings: open };
  const today = firstOpenDay(panel, now);
  return listedOn === 'latest-sitting-before'
    ? lastDayBy(panel, dueOn, today, diary)
    : dayForReview(panel, dueOn, today, diary);
}

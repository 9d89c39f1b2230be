import { secondsInDay } from '../calendar/local-date-time.ts';
import { weekdayOfDay } from '../calendar/local-date.ts';
import { workingDayFrom, workingDaysOn, type WorkingDays } from '../calendar/working-days.ts';
import type { LimitClock, StepClock } from './clocks.ts';

// Days here are day numbers and moments are moment numbers, so that nothing is read or written as text
// between the first figure and the last. Where the calendar says too little, the answer is minus the first
// day it says nothing about.

/** The day a limit names by itself, before it is moved. */
export const namedDay = (limit: LimitClock, meets: number, days: WorkingDays): number => {
  if (limit.workingDaysBack > 0) return workingDaysOn(meets, -limit.workingDaysBack, days);
  const since = limit.weekday === 0 ? 0 : weekdayOfDay(meets) - limit.weekday;
  return meets - since - limit.daysBack;
};

/** The moment of a limit before a sitting that meets on this day. */
export function limitEnd(limit: LimitClock, meets: number, days: WorkingDays): number {
  const named = namedDay(limit, meets, days);
  const day = limit.rollsBack ? workingDayFrom(named, -1, days) : named;
  return day > 0 ? day * secondsInDay + limit.second : day;
}

const dayOf = (moment: number): number => Math.floor(moment / secondsInDay);

/** When the time that a step is given is over, whatever day that is. */
export function countedEnd(step: StepClock, start: number, days: WorkingDays): number {
  if (step.unit === 'hours') return start + step.amount * 3600;
  const from = dayOf(start);
  const day =
    step.unit === 'working-days' ? workingDaysOn(from, step.amount, days) : from + step.amount;
  return day > 0 ? day * secondsInDay + step.second : day;
}

/** The same once it has moved on from a day nobody works. Of hours, the minute is kept and not the second. */
export function rolledEnd(step: StepClock, counted: number, days: WorkingDays): number {
  if (!step.rolls) return counted;
  const from = dayOf(counted);
  const day = workingDayFrom(from, 1, days);
  if (day === from || day <= 0) return day === from ? counted : day;
  const second = counted - from * secondsInDay;
  return day * secondsInDay + (step.unit === 'hours' ? second - (second % 60) : step.second);
}

/** When a step ends that starts then, the cap at the latest. What the cap cuts short needs no calendar. */
function stepEnd(step: StepClock, start: number, cap: number, days: WorkingDays): number {
  const counted = countedEnd(step, start, days);
  return counted > cap ? cap : Math.min(cap, rolledEnd(step, counted, days));
}

/**
 * When each step after a sitting ends, one reckoned from another: a step that is not done starts the next
 * as if it were done exactly at its end.
 *
 * @param starts - the start of the sitting, its finish, and when each step was done, in order; NaN of those
 *   that are not. Where a step that is not done has an end, that is put in its place.
 * @param cap - no step ends after this; Infinity where nothing caps them.
 * @param ends - is filled: NaN of a step without a time, or whose start is not known.
 */
export function stepEnds(
  steps: readonly StepClock[],
  starts: Float64Array,
  cap: number,
  days: WorkingDays,
  ends: Float64Array,
): void {
  for (let place = 0; place < steps.length; place += 1) {
    const step = steps[place] as StepClock;
    const start = step.from < 0 ? Number.NaN : (starts[step.from] as number);
    const none = step.unit === 'none' || Number.isNaN(start);
    const end = none ? Number.NaN : stepEnd(step, start, cap, days);
    ends[place] = end;
    if (end > 0 && Number.isNaN(starts[place + 2])) starts[place + 2] = end;
  }
}

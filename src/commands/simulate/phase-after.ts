import { calendarOf } from '../../core/calendar/division.ts';
import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import { dayForReview } from '../../core/sitting/next-sittings.ts';
import type { DatedSitting } from '../panel-file/dates.ts';
import { event } from './diary-event.ts';
import { isIn } from './invented-children.ts';
import type { Waiting, World } from './world.ts';

/** A phase that somebody confirmed, and on which day. */
export type Confirmed = { readonly code: string; readonly on: LocalDate };

/**
 * The phase that begins, where everybody of this one has been heard: an invented administrator confirms it on
 * the next working day.
 *
 * Source: NS-8.7.
 */
export function phaseAfter(
  world: World,
  { on, phase: label }: DatedSitting,
): Confirmed | undefined {
  const { sittings: plan, cohorts = [] } = world.panel;
  if (plan.pattern !== 'phases') return undefined;
  const at = plan.phases.findIndex((one) => one.label === label);
  const phase = plan.phases[at];
  const next = plan.phases[at + 1];
  if (phase?.ends === undefined || next === undefined) return undefined;
  const { ends } = phase;
  const left = world.waiting.some(
    ({ how, child }) =>
      how === 'new' &&
      cohorts.some((one) => ends.cohorts.includes(one.code) && isIn(one, child, on)),
  );
  if (left) return undefined;
  const nextDay = countWorkingDays(on, 1, calendarOf(world.panel, world.diary.calendar));
  const confirmedOn = nextDay.ok ? nextDay.value : addDays(on, 1);
  const finish = world.panel.session.latestFinish;
  world.events.push(
    event(on, finish, `Everybody has been heard: the next phase is proposed, ${next.label}`, ends),
    event(confirmedOn, '10:00', `The ${ends.confirmedBy} confirms it: ${next.label}`, ends),
  );
  return { code: next.code, on: confirmedOn };
}

/** Whoever was to come back on a day on which the panel no longer sits comes on the next. */
export function moveReviews(world: World, confirmedOn: LocalDate): void {
  const { panel, diary, events } = world;
  const { review } = panel;
  if (review === undefined) return;
  world.waiting = world.waiting.map((one): Waiting => {
    const { due, hearOn, child } = one;
    if (due === undefined || hearOn === undefined || hearOn <= confirmedOn) return one;
    const day = dayForReview(panel, due, addDays(confirmedOn, 1), diary)?.meetsOn;
    if (day === undefined || day === hearOn) return one;
    const what = `${child.reference} comes back on ${fullDate(day)}: the panel no longer sits on ${fullDate(hearOn)}`;
    events.push(event(confirmedOn, '10:00', what, review));
    return { ...one, hearOn: day, since: `${day}T00:00:00` as Waiting['since'] };
  });
}

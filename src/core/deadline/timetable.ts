import { addDays, weekdayOf, type LocalDate } from '../calendar/local-date.ts';
import { addMinutes, atTime, minutesOf, type LocalDateTime } from '../calendar/local-date-time.ts';
import {
  dayOffTitle,
  previousWorkingDay,
  type CalendarExhausted,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import type { Citation, Panel, WeeklyLimit } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { meetsOn } from '../sitting/next-sittings.ts';

/** A deadline was moved off a day nobody works: from when, and what that day is. */
export type Moved = { readonly from: LocalDateTime; readonly because: string };

/** A moment something is due, and the clause it comes from. */
export type Due = {
  readonly at: LocalDateTime;
  readonly citation: Citation;
  /** Absent when the rule's own day stands. */
  readonly moved?: Moved;
  /** The administrator set it by hand. */
  readonly typed?: true;
};

/** When a sitting starts and must end, and what is due before it. */
export type Timetable = {
  readonly startsAt: LocalDateTime;
  readonly latestFinishAt: LocalDateTime;
  readonly cutOff: Due;
  readonly agendaDue: Due;
  /** When the agenda goes by itself: as long before it is due as the panel's own send time is. */
  readonly agendaSendAt: LocalDateTime;
};

/** The dates come out, but the agenda would go before requests are in, or after the sitting starts. */
export type CrossedOrder = Timetable & { readonly code: 'crossed-order' };

export type TimetableFault = CrossedOrder | CalendarExhausted;

function weeklyDue(
  limit: WeeklyLimit,
  meets: LocalDate,
  typed: LocalDateTime | undefined,
  calendar: WorkingCalendar,
): Result<Due, CalendarExhausted> {
  const { rule, printed, phrase } = limit;
  const citation = { rule, printed, phrase };
  if (typed !== undefined) return ok({ at: typed, citation, typed: true });
  const day = addDays(meets, limit.weekday - weekdayOf(meets));
  const working = previousWorkingDay(day, calendar);
  if (!working.ok) return working;
  const at = atTime(working.value, limit.time);
  const from = atTime(day, limit.time);
  if (at === from) return ok({ at, citation });
  return ok({ at, citation, moved: { from, because: dayOffTitle(day, calendar) ?? '' } });
}

type Terms = Pick<Sitting, 'on' | 'movedTo' | 'cutOffAt' | 'agendaDueAt'>;

type Worked = {
  readonly panel: Panel;
  readonly calendar: WorkingCalendar;
  readonly result: Result<Timetable, TimetableFault>;
};

/** A row never alters, and one turn asks for its timetable hundreds of times. */
const worked = new WeakMap<Terms, Worked>();

/**
 * Everything that is due before a sitting.
 *
 * Cut-off and agenda stand in the week of the day the sitting meets, and go back to the last working day
 * when theirs is none: for Wednesday 6 May 2026 the cut-off is Friday 1 May at 17:00, because Monday is
 * a bank holiday. What the administrator typed stands in place of either.
 *
 * @returns the timetable; `crossed-order` with the same dates when the agenda would go at or before the
 *   cut-off, or be due once the sitting has started, so that a person sets a date or stands it down; or
 *   `calendar-exhausted` when a day needed lies beyond the holidays known.
 *
 * Source: CPR-4.3.
 * Source: CPR-5.1a.
 * Source: CPR-A6.
 * Source: CPR-A7.
 */
export function timetableOf(
  panel: Panel,
  sitting: Terms,
  calendar: WorkingCalendar,
): Result<Timetable, TimetableFault> {
  const known = worked.get(sitting);
  if (known?.panel === panel && known.calendar === calendar) return known.result;
  const result = workedOut(panel, sitting, calendar);
  worked.set(sitting, { panel, calendar, result });
  return result;
}

function workedOut(
  panel: Panel,
  sitting: Terms,
  calendar: WorkingCalendar,
): Result<Timetable, TimetableFault> {
  const meets = meetsOn(sitting);
  const cutOff = weeklyDue(panel.cutOff, meets, sitting.cutOffAt, calendar);
  if (!cutOff.ok) return cutOff;
  const agendaDue = weeklyDue(panel.agenda, meets, sitting.agendaDueAt, calendar);
  if (!agendaDue.ok) return agendaDue;

  const margin = minutesOf(panel.agenda.time) - minutesOf(panel.agenda.sendAt);
  const timetable: Timetable = {
    startsAt: atTime(meets, panel.session.earliestStart),
    latestFinishAt: atTime(meets, panel.session.latestFinish),
    cutOff: cutOff.value,
    agendaDue: agendaDue.value,
    agendaSendAt: addMinutes(agendaDue.value.at, -margin),
  };
  const inOrder =
    timetable.cutOff.at < timetable.agendaSendAt && timetable.agendaDue.at < timetable.startsAt;
  return inOrder ? ok(timetable) : err({ code: 'crossed-order', ...timetable });
}

import { calendarOf } from '../calendar/division.ts';
import { addMinutes, atTime, dateOf, minutesOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { CalendarExhausted, WorkingCalendar } from '../calendar/working-calendar.ts';
import { citationIn } from '../panel/citation.ts';
import type { Limit } from '../panel/deadline-rules.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { meetsOn } from '../sitting/next-sittings.ts';
import { limitClock } from './clocks.ts';
import { limitBefore } from './limit-before.ts';
import type { Moved } from './limit-before.ts';

/** A moment something is due, and the clause it comes from. */
export type Due = {
  readonly at: LocalDateTime;
  readonly citation: Citation;
  /** Absent when the rule's own day stands. */
  readonly moved?: Moved;
  /** Holidays and closures that a count of working days left out, by name. */
  readonly leftOut?: readonly string[];
  /** The administrator set it by hand. */
  readonly typed?: true;
  /** No cut-off is stated: this is the last moment at which a request can still be of use. */
  readonly lastUsable?: 'agenda-goes' | 'sitting-starts';
};

/** When a sitting starts and must end, and what is due before it. */
export type Timetable = {
  readonly startsAt: LocalDateTime;
  readonly latestFinishAt: LocalDateTime;
  readonly cutOff: Due;
  /** Absent where the terms of reference state no time for the agenda and nobody typed one. */
  readonly agendaDue?: Due;
  /**
   * When the agenda goes by itself: at the panel's own send time on the day it is due; where the
   * administrator typed when it is due, as long before that, an hour at the most.
   */
  readonly agendaSendAt?: LocalDateTime;
};

/** The dates come out, but requests would not close before the agenda goes, or one of them before the sitting starts. */
export type CrossedOrder = Timetable & { readonly code: 'crossed-order' };

export type TimetableFault = CrossedOrder | CalendarExhausted;

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
 *   cut-off, or either be due once the sitting has started, so that a person sets a date or stands it down; or
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
  const result = workedOut(panel, sitting, calendarOf(panel, calendar));
  worked.set(sitting, { panel, calendar, result });
  return result;
}

function workedOut(
  panel: Panel,
  sitting: Terms,
  calendar: WorkingCalendar,
): Result<Timetable, TimetableFault> {
  const meets = meetsOn(sitting);
  const stated = dueBy(panel, panel.cutOff, sitting.cutOffAt, meets, calendar);
  if (!stated.ok) return stated;
  const agenda = dueBy(panel, panel.agenda, sitting.agendaDueAt, meets, calendar);
  if (!agenda.ok) return agenda;

  const startsAt = atTime(meets, panel.session.earliestStart);
  const agendaDue = agenda.value;
  const goesAt = agendaDue && sendAt(panel, agendaDue);
  const latestFinishAt = atTime(meets, panel.session.latestFinish);
  const cutOff = stated.value ?? lastUsable(panel, startsAt, goesAt);
  const timetable = {
    ...{ startsAt, latestFinishAt, cutOff },
    ...(agendaDue && goesAt ? { agendaDue, agendaSendAt: goesAt } : {}),
  };
  const inOrder =
    isBefore(stated.value?.at, goesAt ?? startsAt) && isBefore(agendaDue?.at, startsAt);
  return inOrder ? ok(timetable) : err({ code: 'crossed-order', ...timetable });
}

/** What is not stated is before anything. */
const isBefore = (one: LocalDateTime | undefined, other: LocalDateTime): boolean =>
  one === undefined || one < other;

/** What was typed, else what the rule says; nothing where there is neither. */
function dueBy(
  panel: Panel,
  limit: Limit | undefined,
  typed: LocalDateTime | undefined,
  meets: LocalDate,
  calendar: WorkingCalendar,
): Result<Due | undefined, CalendarExhausted> {
  const citation = citationIn(limit ?? panel.sittings);
  if (typed !== undefined) return ok({ at: typed, citation, typed: true });
  if (limit === undefined) return ok(undefined);
  const found = limitBefore(limit, meets, calendar);
  if (!found.ok) return found;
  const { at, moved, leftOut } = found.value;
  if (moved) return ok({ at, citation, moved });
  return ok(leftOut ? { at, citation, leftOut } : { at, citation });
}

/** A person who types when an agenda is due does not mean it to go half a day before. */
const longestMargin = 60;

function sendAt({ agenda }: Panel, { at, typed }: Due): LocalDateTime {
  if (!agenda) return at;
  if (!typed) return atTime(dateOf(at), agenda.sendAt);
  const margin = Math.floor(limitClock(agenda).second / 60) - minutesOf(agenda.sendAt);
  return addMinutes(at, -Math.min(margin, longestMargin));
}

/** Source: BC-A7. */
function lastUsable(
  { agenda, sittings }: Panel,
  startsAt: LocalDateTime,
  goesAt: LocalDateTime | undefined,
): Due {
  return goesAt === undefined
    ? { at: startsAt, citation: citationIn(sittings), lastUsable: 'sitting-starts' }
    : { at: goesAt, citation: citationIn(agenda ?? sittings), lastUsable: 'agenda-goes' };
}

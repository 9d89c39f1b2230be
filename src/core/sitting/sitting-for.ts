import { dateOf, type LocalDateTime } from '../calendar/local-date-time.ts';
import type { CalendarExhausted, WorkingCalendar } from '../calendar/working-calendar.ts';
import { timetableOf, type Timetable } from '../deadline/timetable.ts';
import type { Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { hears } from './hears.ts';
import type { OfStream } from './stream-on.ts';
import { meetsOn } from './next-sittings.ts';

const planned = (panel: Panel, sittings: readonly Sitting[], child: OfStream): readonly Sitting[] =>
  sittings
    .filter((sitting) => sitting.panel === panel.code && sitting.status === 'planned')
    .filter((sitting) => hears(panel, sitting, child, meetsOn(sitting)))
    .sort((a, b) => (meetsOn(a) < meetsOn(b) ? -1 : 1));

/** A crossed order is asked about before the agenda goes; until then its cut-off counts as reckoned. */
function reckoned(
  panel: Panel,
  sitting: Sitting,
  calendar: WorkingCalendar,
): Result<Timetable, CalendarExhausted> {
  const timetable = timetableOf(panel, sitting, calendar);
  if (timetable.ok) return timetable;
  return timetable.error.code === 'crossed-order' ? ok(timetable.error) : err(timetable.error);
}

/**
 * The sitting that is to hear a request: the first planned one whose cut-off it met. Complete at
 * 17:00:00 on Monday it is in time for Wednesday, at 17:00:01 it is for the week after.
 *
 * @param completedAt - when it was received whole, or was received and then accepted as it stands.
 * @param child - of a panel with streams, the child is heard in their own.
 * @returns nothing when the register knows no such sitting yet, or when it turns on a cut-off that lies
 *   beyond the holidays known: the request then waits, it is never put to a sitting on a guess.
 *
 * Source: CPR-4.3.
 */
export function sittingFor(
  completedAt: LocalDateTime,
  panel: Panel,
  sittings: readonly Sitting[],
  calendar: WorkingCalendar,
  child: OfStream,
): Sitting | undefined {
  for (const sitting of planned(panel, sittings, child)) {
    const timetable = reckoned(panel, sitting, calendar);
    if (timetable.ok && completedAt <= timetable.value.cutOff.at) return sitting;
    if (!timetable.ok && dateOf(completedAt) < meetsOn(sitting)) return undefined;
  }
  return undefined;
}

/**
 * The sitting a request is late for: the first planned one whose cut-off it missed and that had not
 * started when the request was complete. Nothing when there is none, as on a Wednesday afternoon.
 *
 * Source: CPR-4.4.
 */
export const lateFor = (
  completedAt: LocalDateTime,
  panel: Panel,
  sittings: readonly Sitting[],
  calendar: WorkingCalendar,
  child: OfStream,
): Sitting | undefined =>
  planned(panel, sittings, child).find((sitting) => {
    const timetable = reckoned(panel, sitting, calendar);
    if (!timetable.ok) return false;
    const { cutOff, startsAt } = timetable.value;
    return cutOff.at < completedAt && completedAt < startsAt;
  });

import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Break, Panel, SessionTimes } from '../panel/panel.ts';
import { sessionOf } from '../panel/with-session.ts';
import { minutesBeside } from '../panel/agenda-parts.ts';
import { sittingSlots } from './sitting-slots.ts';
import type { Stretch } from './sitting-slots.ts';

/** One line of an empty agenda: a slot by the time it starts, or a break. */
export type GridRow =
  | { readonly startsAt: string; readonly minutes: number }
  | { readonly pause: Break };

/**
 * The slots and breaks of a sitting, in order, at the panel's usual length unless another is given. Slots follow one another round
 * the breaks, or start at the times the panel's file gives; none runs into a break, another part of the agenda or past the finish. The
 * whole day of the Lasting Homes Panel: 9.30 to 12.30, a break at 12.50, 1.00 to 4.00, twenty slots in all.
 *
 * @param choice - another session of the panel's file, by its short name.
 * @param minutes - the length of a slot.
 *
 * Source: LCLH-6.1. Source: LCLH-A10. Source: CPR-3.3.
 */
export function agendaGrid(
  panel: Panel,
  choice?: string,
  minutes = panel.slots.defaultMinutes,
): readonly GridRow[] {
  const session = sessionOf(panel, choice);
  const { starts } = panel.slots;
  return timesToHear(panel, choice).flatMap((part, at): readonly GridRow[] => {
    const slots = sittingSlots([part], [], minutes, starts?.map(minutesOf));
    const pause = session.breaks?.[at];
    return [
      ...slots.map(({ from }) => ({ startsAt: timeFromMinutes(from), minutes })),
      ...(pause ? [{ pause }] : []),
    ];
  });
}

/**
 * The stretches of a sitting in which children can be heard, in order: one more than its session has breaks. The other
 * parts of its agenda have the beginning and the end of it. One that they take up altogether has no length.
 */
export function timesToHear(panel: Panel, choice?: string): readonly Stretch[] {
  const session = sessionOf(panel, choice);
  const { before, after } = minutesBeside(panel);
  const first = minutesOf(session.earliestStart) + before;
  const last = minutesOf(session.latestFinish) - after;
  return betweenBreaks(session).map(({ from, to }) => {
    const begins = Math.max(from, first);
    return { from: begins, to: Math.max(begins, Math.min(to, last)) };
  });
}

/** The stretches of a session between its breaks, in order. */
export function betweenBreaks(session: SessionTimes): readonly Stretch[] {
  const breaks = session.breaks ?? [];
  const ends = [...breaks.map(({ from }) => from), session.latestFinish];
  return [session.earliestStart, ...breaks.map(({ to }) => to)].map((from, at) => ({
    from: minutesOf(from),
    to: minutesOf(ends[at] ?? from),
  }));
}

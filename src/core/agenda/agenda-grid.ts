import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Break, Panel, SessionTimes } from '../panel/panel.ts';

/** One line of an empty agenda: a slot by the time it starts, or a break. */
export type GridRow =
  | { readonly startsAt: string; readonly minutes: number }
  | { readonly pause: Break };

/** The session of a sitting: the panel's own, or another that its file names. */
export const sessionOf = ({ session }: Panel, choice?: string): SessionTimes =>
  session.choices?.find(({ value }) => value === choice) ?? session;

/**
 * The slots and breaks of a sitting at the panel's usual length, in order. Slots follow one another round
 * the breaks, or start at the times the panel's file gives; none runs into a break or past the finish. The
 * whole day of the Lasting Homes Panel: 9.30 to 12.30, a break at 12.50, 1.00 to 4.00, twenty slots in all.
 *
 * @param choice - another session of the panel's file, by its short name.
 *
 * Source: LCLH-6.1. Source: LCLH-A10. Source: CPR-3.3.
 */
export function agendaGrid(panel: Panel, choice?: string): readonly GridRow[] {
  const session = sessionOf(panel, choice);
  const { defaultMinutes: minutes, starts } = panel.slots;
  const rows: GridRow[] = [];
  let from = minutesOf(session.earliestStart);
  for (const pause of session.breaks ?? []) {
    rows.push(...slotsIn(from, minutesOf(pause.from), minutes, starts), { pause });
    from = minutesOf(pause.to);
  }
  return [...rows, ...slotsIn(from, minutesOf(session.latestFinish), minutes, starts)];
}

function slotsIn(
  from: number,
  to: number,
  minutes: number,
  starts: readonly string[] | undefined,
): readonly GridRow[] {
  const count = Math.max(0, Math.floor((to - from) / minutes));
  const inTurn = Array.from({ length: count }, (_, slot) => from + slot * minutes);
  const given = starts?.map(minutesOf).filter((start) => from <= start && start + minutes <= to);
  return (given ?? inTurn).map((start) => ({ startsAt: timeFromMinutes(start), minutes }));
}

import { minutesOf } from '../calendar/local-date-time.ts';
import type { Break, Panel } from '../panel/panel.ts';
import { agendaGrid } from './agenda-grid.ts';
import { overlap } from './sitting-slots.ts';
import type { Stretch } from './sitting-slots.ts';

/** What of an item its place on the agenda turns on. */
type Timed = { readonly startsAt: string; readonly minutes: number };

/** One row of a printed agenda: a slot, empty where nobody is heard in it, or a break. */
export type AgendaRow<T extends Timed> =
  | { readonly startsAt: string; readonly item?: T }
  | { readonly pause: Break };

/**
 * The agenda of a sitting with every slot of its session, in order: whoever is heard stands in theirs, the
 * others are empty. A time outside the grid, which was told or chosen by hand, has a row of its own, and takes
 * the place of the empty slots it lies in.
 *
 * @param panel - as it sits on that day: its session is the one chosen.
 *
 * Source: LCLH-6.1. Source: LCLH-A10.
 */
export function agendaRows<T extends Timed>(
  panel: Panel,
  items: readonly T[],
  slotMinutes: number,
): readonly AgendaRow<T>[] {
  const taken = items.map(stretchOf);
  const free = agendaGrid(panel, undefined, slotMinutes).filter(
    (row) => 'pause' in row || !taken.some((one) => overlap(one, stretchOf(row))),
  );
  const rows: readonly AgendaRow<T>[] = [
    ...items.map((item) => ({ startsAt: item.startsAt, item })),
    ...free.map((row) => ('pause' in row ? row : { startsAt: row.startsAt })),
  ];
  return [...rows].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
}

const placeOf = <T extends Timed>(row: AgendaRow<T>): string =>
  'pause' in row ? row.pause.from : row.startsAt;

const stretchOf = ({ startsAt, minutes }: Timed): Stretch => ({
  from: minutesOf(startsAt),
  to: minutesOf(startsAt) + minutes,
});

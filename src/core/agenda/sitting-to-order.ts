import { minutesOf } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import { agendaCosts } from './agenda-costs.ts';
import type { SittingToOrder } from './agenda-puzzle.ts';
import { inMinutes } from './units.ts';

/** A sitting of a panel as its terms of reference have it, with slots of this length. */
export function sittingToOrder({ session, slots }: Panel, slotMinutes: number): SittingToOrder {
  const { from, to } = inMinutes({ from: session.earliestStart, to: session.latestFinish });
  const breaks = (session.breaks ?? []).map(inMinutes);
  const begins = [from, ...breaks.map((one) => one.to)];
  const ends = [...breaks.map((one) => one.from), to];
  return {
    sessions: begins.map((begin, index) => ({ from: begin, to: ends[index] as number })),
    slotMinutes,
    ...(slots.starts && { starts: slots.starts.map(minutesOf) }),
    costs: agendaCosts,
  };
}

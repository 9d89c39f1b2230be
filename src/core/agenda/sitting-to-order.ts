import { minutesOf } from '../calendar/local-date-time.ts';
import { agendaCosts } from '../panel/agenda-costs.ts';
import type { Panel } from '../panel/panel.ts';
import { betweenBreaks } from './agenda-grid.ts';
import type { SittingToOrder } from './agenda-puzzle.ts';

/** A sitting of a panel as its terms of reference have it, with slots of this length. */
export const sittingToOrder = ({ session, slots }: Panel, slotMinutes: number): SittingToOrder => ({
  sessions: betweenBreaks(session),
  slotMinutes,
  ...(slots.starts && { starts: slots.starts.map(minutesOf) }),
  costs: slots.costs?.order ?? agendaCosts,
});

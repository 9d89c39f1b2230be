import { minutesOf } from '../calendar/local-date-time.ts';
import { agendaCosts } from '../panel/agenda-costs.ts';
import type { Panel } from '../panel/panel.ts';
import { timesToHear } from './agenda-grid.ts';
import type { SittingToOrder } from './agenda-puzzle.ts';

/** A sitting of a panel as its terms of reference have it, with slots of this length. */
export function sittingToOrder(panel: Panel, slotMinutes: number): SittingToOrder {
  const { starts, costs } = panel.slots;
  return {
    sessions: timesToHear(panel),
    slotMinutes,
    ...(starts && { starts: starts.map(minutesOf) }),
    costs: costs?.order ?? agendaCosts,
  };
}

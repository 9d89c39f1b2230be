import type { Panel } from '../panel/panel.ts';
import { oncePer } from '../register/once-per.ts';
import { agendaPuzzle } from './agenda-puzzle.ts';
import type { AgendaPuzzle } from './agenda-puzzle.ts';
import { bestOrder } from './best/best-order.ts';
import { at, nowhere } from './best/puzzle.ts';
import type { Arrangement } from './best/puzzle.ts';
import type { Slot } from './sitting-slots.ts';
import { sittingToOrder } from './sitting-to-order.ts';
import type { SlotRequest } from './slot-request.ts';
import { inOrderOfClaim } from './units.ts';
import type { Unit } from './units.ts';

/** The order of one sitting as it was found, with the puzzle it solves. */
export type OrderedSitting = {
  readonly agenda: AgendaPuzzle;
  readonly slotOf: Arrangement;
  readonly proven: boolean;
};

/** The best order of a sitting. The week asks again after every change; an order is looked for once. */
export function orderedSitting(
  panel: Panel,
  requests: readonly SlotRequest[],
  slotMinutes: number,
): OrderedSitting {
  const known = knownFor(panel);
  const asked = JSON.stringify([slotMinutes, inOrderOfClaim(requests)]);
  const before = known.get(asked);
  if (before) return before;
  const agenda = agendaPuzzle(sittingToOrder(panel, slotMinutes), requests);
  const { slotOf, proven } = bestOrder(agenda.puzzle);
  if (known.size >= remembered) known.clear();
  known.set(asked, { agenda, slotOf, proven });
  return { agenda, slotOf, proven };
}

const knownFor = oncePer((_panel: Panel) => new Map<string, OrderedSitting>());
const remembered = 100;

/** The slot of a unit; nothing where it is left out. */
export function slotOfUnit({ agenda, slotOf }: OrderedSitting, unit: Unit): Slot | undefined {
  const slot = at(slotOf, agenda.units.indexOf(unit));
  return slot === nowhere ? undefined : agenda.slots[slot];
}

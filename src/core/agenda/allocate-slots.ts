import { timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import { minutesIn } from './agenda-puzzle.ts';
import type { AgendaPuzzle } from './agenda-puzzle.ts';
import { orderedSitting, slotOfUnit } from './ordered-sitting.ts';
import type { NoRoom, PlacedSlot, SlotAllocation, SlotRequest } from './slot-request.ts';
import { sittingSlots } from './sitting-slots.ts';
import type { Slot, Stretch } from './sitting-slots.ts';
import { sittingToOrder } from './sitting-to-order.ts';
import { inOrderOfClaim } from './units.ts';
import type { Unit } from './units.ts';

/**
 * Gives each child a slot within the session: the best order there is by the panel's costs.
 *
 * The order in which the requests are given never matters. Brothers and sisters are heard one after
 * another, and stay together even where one of them alone would still fit. Ten children fit a morning at
 * 20 minutes: with 11, the last is over, and 19-minute slots are offered, which would end at 12:59.
 *
 * @param slotMinutes - one slot, within what the panel allows.
 * @throws RangeError for a slot length the panel does not allow: what a person types is checked before.
 *
 * Source: CPR-3.2.
 * Source: CPR-3.3.
 * Source: CPR-A11.
 */
export function allocateSlots(
  panel: Panel,
  requests: readonly SlotRequest[],
  slotMinutes: number,
): SlotAllocation {
  if (!isSlotLength(panel, slotMinutes)) throw new RangeError(`Slot length: ${slotMinutes}`);
  const ordered = orderedSitting(panel, requests, slotMinutes);
  const { agenda, proven } = ordered;
  const heard = agenda.units.flatMap((unit): readonly Heard[] => {
    const slot = slotOfUnit(ordered, unit);
    return slot ? [{ unit, slot }] : [];
  });
  const taken = heard.map((one) => timeOf(one, slotMinutes));
  const over = leftOut(
    panel,
    agenda,
    heard,
    requests,
    longestFree(sittingToOrder(panel, slotMinutes).sessions, taken),
  );
  const shorter =
    over.length > 0 ? shorterSlots(panel, agenda.units.length, slotMinutes) : undefined;
  return {
    placed: placedIn(heard, slotMinutes),
    over,
    offers: shorter === undefined ? {} : { shorterSlots: shorter },
    proven,
  };
}

type Heard = { readonly unit: Unit; readonly slot: Slot };

const timeOf = ({ unit, slot }: Heard, slotMinutes: number): Stretch => ({
  from: slot.from,
  to: slot.from + minutesIn(unit, slot, slotMinutes),
});

/** In the order they are heard; those who share a slot in the order of their claim. */
const placedIn = (heard: readonly Heard[], slotMinutes: number): readonly PlacedSlot[] =>
  [...heard]
    .sort((a, b) => a.slot.from - b.slot.from)
    .flatMap((one) =>
      one.unit.requests.map(({ reference }) => ({
        reference,
        startsAt: timeFromMinutes(one.slot.from),
        minutes: minutesIn(one.unit, one.slot, slotMinutes),
      })),
    );

function leftOut(
  { slots }: Panel,
  { units, slotMinutes }: AgendaPuzzle,
  heard: readonly Heard[],
  requests: readonly SlotRequest[],
  freeMinutes: number,
): SlotAllocation['over'] {
  const { rule, printed, phrase } = slots;
  const over = units.filter((unit) => !heard.some((one) => one.unit === unit));
  return inOrderOfClaim(requests).flatMap(({ reference }) => {
    const own = over.find((unit) => unit.requests.some((one) => one.reference === reference));
    if (!own) return [];
    const together = over.filter((unit) => unit === own || (own.whole && unit.whole === own.whole));
    const needsMinutes = together.length * slotMinutes;
    const citation = { rule, printed, phrase };
    const because: NoRoom = { code: 'no-room', needsMinutes, freeMinutes, citation };
    return [{ reference, because }];
  });
}

function longestFree(sessions: readonly Stretch[], taken: readonly Stretch[]): number {
  const free = sessions.flatMap(({ from, to }) => {
    const own = taken.filter((one) => from <= one.from && one.to <= to);
    const ends = [...own.map((one) => one.from), to];
    return [from, ...own.map((one) => one.to)].map(
      (start) => Math.min(...ends.filter((end) => end >= start)) - start,
    );
  });
  return Math.max(0, ...free);
}

/** The longest slot of which there are enough, where there are not at this length. */
function shorterSlots(panel: Panel, count: number, slotMinutes: number): number | undefined {
  const fit = (minutes: number): boolean => {
    const { sessions, starts } = sittingToOrder(panel, minutes);
    return sittingSlots(sessions, [], minutes, starts).length >= count;
  };
  let minutes = slotMinutes;
  while (isSlotLength(panel, minutes) && !fit(minutes)) minutes -= 1;
  return minutes < slotMinutes && isSlotLength(panel, minutes) ? minutes : undefined;
}

/**
 * Whether the panel allows slots of this many minutes.
 *
 * Source: CPR-3.3.
 */
export const isSlotLength = ({ slots }: Panel, minutes: number): boolean =>
  Number.isInteger(minutes) && slots.minMinutes <= minutes && minutes <= slots.maxMinutes;

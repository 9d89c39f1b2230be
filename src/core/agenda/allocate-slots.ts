import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import type { Reference } from '../register/register.ts';

/** One child to be heard at a sitting, with what decides the order. */
export type SlotRequest = {
  readonly reference: Reference;
  /** When it was received: text whose order is time order. */
  readonly received: string;
  /** Comes back on its review date. */
  readonly fromReview: boolean;
  /** An emergency, made before the panel could meet or about to be. */
  readonly urgent: boolean;
  /** The same text for brothers and sisters, who are heard one after another. */
  readonly siblings?: string;
  /** People have been told this time: it stays. */
  readonly fixed?: { readonly startsAt: string; readonly minutes: number };
};

export type PlacedSlot = {
  readonly reference: Reference;
  /** `HH:mm`. */
  readonly startsAt: string;
  readonly minutes: number;
};

/** Why a child has no slot: what is needed together with brothers and sisters, and what is free. */
export type NoRoom = {
  readonly code: 'no-room';
  readonly needsMinutes: number;
  /** The longest stretch still free when its turn came. */
  readonly freeMinutes: number;
  readonly citation: Citation;
};

export type SlotAllocation = {
  /** In the order they are heard. */
  readonly placed: readonly PlacedSlot[];
  /** Never dropped: offered shorter slots or the next sitting. In the order of their claim. */
  readonly over: readonly { readonly reference: Reference; readonly because: NoRoom }[];
  readonly offers: {
    /** The longest slot with which everyone would fit, where the panel allows one so short. */
    readonly shorterSlots?: number;
  };
};

/** A stretch of the session in minutes since midnight; `to` is the first minute after it. */
type Stretch = { readonly from: number; readonly to: number };
type Taken = Stretch & { readonly request: SlotRequest };

const inOrderOfClaim = (requests: readonly SlotRequest[]): readonly SlotRequest[] => {
  const claim = ({ urgent, fromReview, received, reference }: SlotRequest): string =>
    [urgent ? 0 : 1, fromReview ? 0 : 1, received, reference].join('\n');
  return [...requests].sort((a, b) => (claim(a) < claim(b) ? -1 : 1));
};

const isFree = (stretch: Stretch, session: Stretch, taken: readonly Stretch[]): boolean =>
  session.from <= stretch.from &&
  stretch.to <= session.to &&
  taken.every(({ from, to }) => stretch.to <= from || to <= stretch.from);

const longestFree = (session: Stretch, taken: readonly Stretch[]): number => {
  const starts = [session.from, ...taken.map(({ to }) => to)];
  const ends = [...taken.map(({ from }) => from), session.to];
  return Math.max(...starts.map((from) => Math.min(...ends.filter((to) => to >= from)) - from));
};

/** Together with those who have a time already if it can be, else as early as there is room. */
function placeFor(
  block: readonly SlotRequest[],
  length: number,
  session: Stretch,
  taken: readonly Taken[],
): Stretch | undefined {
  const family = block[0]?.siblings;
  const beside = taken
    .filter(({ request }) => family !== undefined && request.siblings === family)
    .flatMap(({ from, to }) => [to, from - length]);
  const early = [session.from, ...taken.map(({ to }) => to)].sort((a, b) => a - b);
  return [...beside, ...early]
    .map((from) => ({ from, to: from + length }))
    .find((stretch) => isFree(stretch, session, taken));
}

/** Brothers and sisters stand together at the place of the first of them. */
function inBlocks(requests: readonly SlotRequest[]): readonly (readonly SlotRequest[])[] {
  const blocks = new Map<string, SlotRequest[]>();
  for (const request of requests) {
    const name =
      request.siblings === undefined ? `one ${request.reference}` : `family ${request.siblings}`;
    const block = blocks.get(name);
    if (block === undefined) blocks.set(name, [request]);
    else block.push(request);
  }
  return [...blocks.values()];
}

/**
 * Gives each child a slot within the session.
 *
 * Emergencies come first, then those back for review, then in order of receipt; the order in which the
 * requests are given never matters. Brothers and sisters are heard one after another, and stay together
 * even where one of them alone would still fit. Ten children fit a morning at 20 minutes: with 11, the
 * last is over, and 19-minute slots are offered, which would end at 12:59.
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
  const session = {
    from: minutesOf(panel.session.earliestStart),
    to: minutesOf(panel.session.latestFinish),
  };
  const { taken, waiting } = keepFixed(inOrderOfClaim(requests), session);
  const over: SlotAllocation['over'][number][] = [];
  for (const block of inBlocks(waiting)) {
    const needsMinutes = block.length * slotMinutes;
    const place = placeFor(block, needsMinutes, session, taken);
    if (place === undefined) {
      const because = noRoom(panel, needsMinutes, longestFree(session, taken));
      over.push(...block.map(({ reference }) => ({ reference, because })));
    } else {
      taken.push(
        ...block.map((request, at) => {
          const from = place.from + at * slotMinutes;
          return { from, to: from + slotMinutes, request };
        }),
      );
    }
  }
  const shorter = Math.floor((session.to - session.from) / requests.length);
  const offered = over.length > 0 && shorter < slotMinutes && isSlotLength(panel, shorter);
  return { placed: inOrderHeard(taken), over, offers: offered ? { shorterSlots: shorter } : {} };
}

/** Times already told stand, unless they lie outside the session or a better claim has the same. */
function keepFixed(requests: readonly SlotRequest[], session: Stretch) {
  const taken: Taken[] = [];
  const waiting: SlotRequest[] = [];
  for (const request of requests) {
    const from = minutesOf(request.fixed?.startsAt ?? '');
    const stretch = { from, to: from + (request.fixed?.minutes ?? 0) };
    if (request.fixed && isFree(stretch, session, taken)) taken.push({ ...stretch, request });
    else waiting.push(request);
  }
  return { taken, waiting };
}

const inOrderHeard = (taken: readonly Taken[]): readonly PlacedSlot[] =>
  [...taken]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, request }) => ({
      reference: request.reference,
      startsAt: timeFromMinutes(from),
      minutes: to - from,
    }));

function noRoom({ slots }: Panel, needsMinutes: number, freeMinutes: number): NoRoom {
  const { rule, printed, phrase } = slots;
  return { code: 'no-room', needsMinutes, freeMinutes, citation: { rule, printed, phrase } };
}

/**
 * Whether the panel allows slots of this many minutes.
 *
 * Source: CPR-3.3.
 */
export const isSlotLength = ({ slots }: Panel, minutes: number): boolean =>
  Number.isInteger(minutes) && slots.minMinutes <= minutes && minutes <= slots.maxMinutes;

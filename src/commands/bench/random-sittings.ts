import type { SittingToOrder } from '../../core/agenda/agenda-puzzle.ts';
import type { SlotRequest, TimeSpan } from '../../core/agenda/slot-request.ts';
import { timeFromMinutes } from '../../core/calendar/local-date-time.ts';
import { agendaCosts } from '../../core/panel/agenda-costs.ts';

/** The shapes of a day that the terms of reference give: a morning, a morning of short slots, a full day. */
const days = {
  morning: { sessions: [{ from: 570, to: 780 }], slotMinutes: 20 },
  'short slots': { sessions: [{ from: 570, to: 780 }], slotMinutes: 15 },
  'full day': {
    sessions: [
      { from: 570, to: 770 },
      { from: 780, to: 980 },
    ],
    slotMinutes: 20,
  },
} as const;

/** So many slots of 20 minutes, with a break after the first half. */
const shortDay = (slots: number) => {
  const noon = 570 + 20 * Math.ceil(slots / 2);
  const sessions = [
    { from: 570, to: noon },
    { from: noon + 10, to: 580 + 20 * slots },
  ];
  return { sessions, slotMinutes: 20 };
};

export type Day = keyof typeof days;

export type RandomSitting = {
  readonly sitting: SittingToOrder;
  readonly requests: readonly SlotRequest[];
};

/**
 * An invented sitting, the same for the same seed: a few managers with many children, half of all people
 * away for two to five slots, emergencies, reviews, brothers and sisters, times told and times disliked.
 *
 * @param day - by its shape, or by the number of its slots.
 * @param costs - what its order is judged by.
 */
export function randomSitting(
  items: number,
  day: Day | number,
  seed: number,
  costs: SittingToOrder['costs'] = agendaCosts,
): RandomSitting {
  const { sessions, slotMinutes } = typeof day === 'number' ? shortDay(day) : days[day];
  const draw = chances(seed * 7919 + items * 31 + sessions.length * 101 + slotMinutes);
  const starts = sessions.flatMap(({ from, to }) =>
    Array.from(
      { length: Math.floor((to - from) / slotMinutes) },
      (_, at) => from + at * slotMinutes,
    ),
  );
  const spanFrom = (at: number, slots: number): TimeSpan => ({
    from: timeFromMinutes(starts[at] as number),
    to: timeFromMinutes((starts[Math.min(starts.length, at + slots) - 1] as number) + slotMinutes),
  });
  const some = (): number => Math.floor(draw() * starts.length);
  const away = (): readonly TimeSpan[] =>
    draw() < 0.5 ? [spanFrom(some(), 2 + Math.floor(draw() * 4))] : [];
  const managers = Array.from({ length: Math.max(2, Math.round(items / 3)) }, away);
  const workers = Array.from({ length: Math.max(2, Math.round(items / 1.4)) }, away);
  const told = new Set<number>();
  const alone = Array.from({ length: items }, (_, at): SlotRequest => {
    const manager = Math.min(managers.length - 1, Math.floor(draw() ** 1.5 * managers.length));
    const worker = Math.floor(draw() * workers.length);
    const kind = draw();
    const time = some();
    const isTold = draw() < 0.06 && !told.has(time);
    if (isTold) told.add(time);
    return {
      reference: `RP-26-${String(at + 1).padStart(4, '0')}`,
      received: `2026-06-${String(1 + Math.floor(draw() * 20)).padStart(2, '0')}`,
      urgent: kind < 0.15,
      fromReview: kind >= 0.15 && kind < 0.45,
      manager: `manager.${manager}@council.example`,
      notAt: [...(managers[manager] ?? []), ...(workers[worker] ?? [])],
      disliked: draw() < 0.3 ? [spanFrom(some(), 2)] : [],
      ...(day === 'full day' && draw() < 0.2 && { wish: { from: '15:00', to: '16:20' } }),
      ...(isTold && {
        told: { startsAt: timeFromMinutes(starts[time] as number), minutes: slotMinutes },
      }),
    };
  });
  const requests: SlotRequest[] = [];
  for (const one of alone) {
    const before = requests.at(-1);
    const isSibling = draw() < 0.15 && before !== undefined;
    requests.push(isSibling ? { ...one, ...ofFamily(before) } : one);
  }
  const families = new Set(requests.flatMap(({ siblings }) => siblings ?? []));
  return {
    sitting: { sessions, slotMinutes, costs },
    requests: requests.map((one) =>
      families.has(one.reference) ? { ...one, siblings: one.reference } : one,
    ),
  };
}

/** Brothers and sisters have one manager and one worker. */
const ofFamily = (before: SlotRequest): Partial<SlotRequest> => ({
  siblings: before.siblings ?? before.reference,
  manager: before.manager ?? '',
  notAt: before.notAt ?? [],
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

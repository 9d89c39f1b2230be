import { allocateSlots } from '../agenda/allocate-slots.ts';
import type { SlotRequest } from '../agenda/allocate-slots.ts';
import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { AgendaIssue, Change, Item, Register, Sitting } from '../register/register.ts';
import { itemsOf, panelOf, sittingsInOrder, startOf, toldIssue } from './sittings.ts';

/**
 * Gives each item of a coming sitting its time. Until the agenda goes, the whole order is worked out
 * afresh at every change; afterwards nobody who was told a time is moved, and a new item takes the
 * first gap. Source: CPR-3.2. Source: CPR-3.3.
 */
export const slotItems = (register: Register, now: LocalDateTime): readonly Change[] =>
  sittingsInOrder(register)
    .filter((sitting) => sitting.status === 'planned' && startOf(register, sitting) > now)
    .flatMap((sitting) => slotted(register, sitting));

type Time = { readonly startsAt: string; readonly minutes: number };

function slotted(register: Register, sitting: Sitting): readonly Change[] {
  const items = itemsOf(register, sitting.key).filter(
    (item) => item.status === 'listed' || item.status === 'over',
  );
  if (items.length === 0) return [];
  const panel = panelOf(register, sitting.panel);
  const minutes = sitting.slotMinutes ?? panel.slots.defaultMinutes;
  const told = toldIssue(register, sitting.key);
  const times = told
    ? keepTold(panel, items, told, minutes)
    : allocated(panel, register, items, minutes);
  return items.flatMap((item): readonly Change[] => {
    const time = times.get(item.reference);
    const { startsAt: _, minutes: __, ...bare } = item;
    const row: Item = time ? { ...bare, ...time, status: 'listed' } : { ...bare, status: 'over' };
    const same =
      row.status === item.status && row.startsAt === item.startsAt && row.minutes === item.minutes;
    return same ? [] : [{ table: 'item', row }];
  });
}

function allocated(
  panel: Panel,
  register: Register,
  items: readonly Item[],
  minutes: number,
): ReadonlyMap<string, Time> {
  const asked = items.map((item) => slotRequest(register, item));
  const { placed } = allocateSlots(panel, asked, minutes);
  return new Map(placed.map((slot) => [slot.reference, slot]));
}

function slotRequest(register: Register, item: Item): SlotRequest {
  const referral = register.rows.referral.get(item.reference);
  const family = [referral?.facts.caseNumber ?? '', ...(referral?.facts.siblings ?? [])].sort();
  return {
    reference: item.reference,
    received: referral?.receivedAt ?? '',
    fromReview: item.from === 'review',
    urgent: referral?.facts.requestType === 'emergency',
    ...(family.length > 1 ? { siblings: family.join(' ') } : {}),
  };
}

function keepTold(
  panel: Panel,
  items: readonly Item[],
  told: AgendaIssue,
  minutes: number,
): ReadonlyMap<string, Time> {
  const times = new Map<string, Time>();
  for (const item of items) {
    const slot = told.items.find((one) => one.reference === item.reference);
    if (slot) times.set(item.reference, { startsAt: slot.startsAt, minutes: slot.minutes });
  }
  for (const item of items) {
    if (times.has(item.reference)) continue;
    const gap = firstGap(panel, [...times.values()], minutes);
    if (gap) times.set(item.reference, gap);
  }
  return times;
}

function firstGap(panel: Panel, taken: readonly Time[], minutes: number): Time | undefined {
  const last = minutesOf(panel.session.latestFinish) - minutes;
  for (let start = minutesOf(panel.session.earliestStart); start <= last; start += 5) {
    const free = taken.every((slot) => {
      const begins = minutesOf(slot.startsAt);
      return start + minutes <= begins || start >= begins + slot.minutes;
    });
    if (free) return { startsAt: timeFromMinutes(start), minutes };
  }
  return undefined;
}

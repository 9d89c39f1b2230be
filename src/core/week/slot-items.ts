import { allocateSlots } from '../agenda/allocate-slots.ts';
import { orderedSitting } from '../agenda/ordered-sitting.ts';
import type { OrderedSitting } from '../agenda/ordered-sitting.ts';
import type { SlotAllocation, SlotRequest, TimeSpan } from '../agenda/slot-request.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Referral, Register, Sitting } from '../register/register.ts';
import { withChanges } from '../register/rows.ts';
import {
  elsewhere,
  fixedTime,
  meet,
  precedenceOf,
  sharesDay,
  spanFrom,
  toKeepClearOf,
} from './elsewhere.ts';
import { familiesOf } from './families-of.ts';
import { sharesSlot } from './one-slot.ts';
import { wishOf } from './time-to-come.ts';
import { itemsOf, panelAt, panelOf, sittingsInOrder, startOf, toldIssue } from './sittings.ts';
import { urgencyOf } from './urgency.ts';

/**
 * Gives each item of a coming sitting its time. Until the agenda goes, the whole order is worked out
 * afresh at every change; afterwards whoever was told a time keeps it, unless somebody would otherwise
 * have none, and a new item takes what is free. Of sittings on one day that whose agenda goes first has its
 * times first: nobody presents at two at once. Source: CPR-3.2. Source: CPR-3.3.
 */
export function slotItems(register: Register, now: LocalDateTime): readonly Change[] {
  const coming = sittingsInOrder(register).filter(
    (sitting) => sitting.status === 'planned' && startOf(register, sitting) > now,
  );
  const alone = coming.filter((sitting) => !sharesDay(register, sitting));
  const together = coming
    .filter((sitting) => !alone.includes(sitting))
    .map((sitting) => ({ sitting, precedence: precedenceOf(register, sitting) }))
    .sort((a, b) => (a.precedence < b.precedence ? -1 : 1));
  let current = register;
  return [
    ...alone.flatMap((sitting) => slotted(register, sitting)),
    ...together.flatMap(({ sitting }) => {
      const changes = slotted(current, sitting);
      if (changes.length > 0) current = withChanges(current, changes);
      return changes;
    }),
  ];
}

function slotted(register: Register, sitting: Sitting): readonly Change[] {
  const items = waitingItems(register, sitting);
  if (items.length === 0) return [];
  const { placed } = slotsOf(register, sitting);
  const times = new Map(placed.map(({ reference, ...time }) => [reference, time]));
  return items.flatMap((item): readonly Change[] => {
    const time = times.get(item.reference);
    const { startsAt: _, minutes: __, ...bare } = item;
    const row: Item = time ? { ...bare, ...time, status: 'listed' } : { ...bare, status: 'over' };
    const same =
      row.status === item.status && row.startsAt === item.startsAt && row.minutes === item.minutes;
    return same ? [] : [{ table: 'item', row }];
  });
}

/** The slots of a sitting as its items stand, with what could be offered where they do not fit. */
export const slotsOf = (register: Register, sitting: Sitting): SlotAllocation =>
  allocateSlots(...asked(register, sitting));

/** The order of those slots, from which it can be said why it is so. */
export const orderOf = (register: Register, sitting: Sitting): OrderedSitting =>
  orderedSitting(...asked(register, sitting));

function asked(register: Register, sitting: Sitting): Parameters<typeof allocateSlots> {
  const panel = panelAt(register, sitting);
  const items = waitingItems(register, sitting);
  const referrals = items.flatMap((item) => register.rows.referral.get(item.reference) ?? []);
  const families = familiesOf(referrals);
  const told = new Map(
    toldIssue(register, sitting.key)?.items.map(({ reference, startsAt, minutes }) => [
      reference,
      { startsAt, minutes },
    ]),
  );
  const rivals = toKeepClearOf(register, sitting);
  const requests = items.map((item): SlotRequest => {
    const referral = register.rows.referral.get(item.reference);
    const siblings = families.get(item.reference);
    const own = told.get(item.reference);
    const wish = referral && wishOf(register, referral);
    const manager = referral?.facts.manager.trim().toLowerCase();
    return {
      reference: item.reference,
      received: referral?.receivedAt ?? '',
      fromReview: item.from === 'review',
      urgent: goesFirst(register, referral),
      ...(siblings === undefined ? {} : { siblings }),
      ...(own === undefined ? {} : { told: own }),
      ...(manager ? { manager } : {}),
      ...(wish ? { wish } : {}),
      ...(item.byHand === undefined ? {} : { byHand: item.byHand }),
      ...(siblings !== undefined && sharesSlot(register, sitting, item)
        ? { sharesSlot: true }
        : {}),
      ...timesOf(register, sitting, item, rivals),
    };
  });
  return [panel, requests, sitting.slotMinutes ?? panel.slots.defaultMinutes];
}

/**
 * Times at which those who come cannot, and better not: they present at another sitting, or are asked to it
 * or sit on it. A time that people were told, or that was chosen, stands all the same: a person settles that.
 */
function timesOf(
  register: Register,
  sitting: Sitting,
  item: Item,
  rivals: ReturnType<typeof toKeepClearOf>,
): Pick<SlotRequest, 'notAt' | 'disliked'> {
  if (rivals.length === 0) return item.notAt ? { notAt: item.notAt } : {};
  const kept = fixedTime(register, item);
  const usual = sitting.slotMinutes ?? panelOf(register, sitting.panel).slots.defaultMinutes;
  const own = kept === undefined ? undefined : spanFrom(sitting, kept, item.minutes ?? usual);
  const away = elsewhere(register, item, rivals);
  const times = (presents: boolean): readonly TimeSpan[] =>
    away.filter(({ as }) => (as === 'presents') === presents).map(({ from, to }) => ({ from, to }));
  const notAt = [
    ...(item.notAt ?? []),
    ...times(true).filter((one) => own === undefined || !meet(one, own)),
  ];
  const disliked = times(false);
  return { ...(notAt.length > 0 && { notAt }), ...(disliked.length > 0 && { disliked }) };
}

function goesFirst(register: Register, referral: Referral | undefined): boolean {
  if (!referral) return false;
  const panel = panelOf(register, referral.panel);
  const type = panel.requestTypes?.choices.find(
    ({ value }) => value === referral.facts.requestType,
  );
  return (
    referral.goesFirst === true ||
    type?.goesFirst === true ||
    urgencyOf(panel, referral)?.urgent === true
  );
}

const waitingItems = (register: Register, sitting: Sitting): readonly Item[] =>
  itemsOf(register, sitting.key).filter(({ status }) => status === 'listed' || status === 'over');

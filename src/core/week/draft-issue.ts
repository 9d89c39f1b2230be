import { othersAsked } from '../attendance/attendees.ts';
import { addHours } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Timetable } from '../deadline/timetable.ts';
import type { AgendaIssue, IssuedItem, Item, Register, Sitting } from '../register/register.ts';
import { changesBetween } from './changes-between.ts';
import { heldBackBy } from './gates.ts';
import { itemKey } from './list-items.ts';
import { inOneSlotWith } from './one-slot.ts';
import { dayOfSitting, itemsOf, panelOf, timetableFor, toldIssue } from './sittings.ts';

/** What an issue would say, before it has a number and a time. */
export type DraftIssue = Pick<AgendaIssue, 'kind' | 'on' | 'items' | 'changes'>;

/**
 * What people have still to be told of a sitting, if anything: its agenda once the cut-off has passed or
 * the administrator asked for it, later what changed, or that it is stood down. Crossed or unknown dates
 * say nothing, and neither does an empty list: a person is asked to stand the sitting down.
 * Source: CPR-5.1a. Source: CPR-4.4. Source: CPR-A7. Source: CPR-A12.
 */
export function draftIssue(
  register: Register,
  sitting: Sitting,
  now: LocalDateTime,
): DraftIssue | undefined {
  const told = toldIssue(register, sitting.key);
  if (sitting.status === 'stood-down') {
    return sitting.unannounced ? undefined : standDown(sitting, told);
  }
  const items = itemsOf(register, sitting.key).flatMap((item) => issuedItem(register, item));
  const on = dayOfSitting(sitting);
  if (items.length === 0) return undefined;
  if (!told) {
    const open = mayBeIssued(register, sitting, now);
    return open ? { kind: 'agenda', on, items, changes: [] } : undefined;
  }
  const changes = changesBetween(told, { items, on });
  return changes.length === 0 ? undefined : { kind: 'agenda', on, items, changes };
}

/** One that stands itself down, since nothing was listed, is over by then: nobody need be told. */
const standDown = (sitting: Sitting, told: AgendaIssue | undefined): DraftIssue | undefined =>
  told?.kind === 'stand-down'
    ? undefined
    : { kind: 'stand-down', on: dayOfSitting(sitting), items: [], changes: [] };

function mayBeIssued(register: Register, sitting: Sitting, now: LocalDateTime): boolean {
  const timetable = timetableFor(register, sitting);
  if (!timetable.ok) return false;
  return issuedFrom(timetable.value) < now || sitting.buildAskedAt !== undefined;
}

/** Local default: how long an agenda stands in the Outbox where requests are taken until it goes. */
const standsHours = 24;

/**
 * From when the agenda stands ready by itself: once its cut-off has passed. Where none is stated it
 * follows every change until it goes.
 */
export const issuedFrom = ({ cutOff }: Timetable): LocalDateTime =>
  cutOff.lastUsable === 'agenda-goes' ? addHours(cutOff.at, -standsHours) : cutOff.at;

/** An item as it would be issued now; nothing of one that has no slot. */
function issuedItem(register: Register, item: Item): readonly IssuedItem[] {
  const referral = register.rows.referral.get(item.reference);
  const { reference, startsAt, minutes, late, from } = item;
  if (item.status !== 'listed' || startsAt === undefined || minutes === undefined) return [];
  if (!referral || heldBackBy(register, item).length > 0) return [];
  const { initials, requestType, worker, manager } = referral.facts;
  const others = othersAsked(register, panelOf(register, referral.panel), item);
  const oneSlotWith = inOneSlotWith(register, item).filter((other) => {
    const theirs = register.rows.item.get(itemKey(other, item.sitting));
    return theirs?.status === 'listed' && heldBackBy(register, theirs).length === 0;
  });
  return [
    {
      ...{ reference, initials, startsAt, minutes, requestType, late, from, worker, manager },
      ...(others.length > 0 ? { others } : {}),
      ...(referral.agendaItem === undefined ? {} : { about: referral.agendaItem }),
      ...(oneSlotWith.length > 0 ? { oneSlotWith } : {}),
    },
  ];
}

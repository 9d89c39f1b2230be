import { atTime, timeFromMinutes } from '../../core/calendar/local-date-time.ts';
import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Citation, Panel } from '../../core/panel/panel.ts';
import { streamOn } from '../../core/sitting/stream-on.ts';
import { event } from './diary-event.ts';
import { factsOf, isFor } from './facts-of-child.ts';
import { bornFor, ofStream } from './invented-children.ts';
import type { InventedChild } from './invented-children.ts';
import type { Waiting, World } from './world.ts';

export type WayIn = NonNullable<Panel['intake']>[number];

export const modeOf = (way: WayIn | Citation): WayIn['mode'] =>
  'mode' in way ? way.mode : 'referral';

/** A child for whom somebody asks the panel on a day, by day, and after the sitting of that day. */
export function requestMade(world: World, on: LocalDate, way: WayIn | Citation): Waiting {
  const { panel, chance } = world;
  const family = familyOf(world);
  const made = world.make(bornFor(on, 150, 240, chance), family ?? {});
  const urgency = urgencyFor(world, made);
  const child = urgency?.urgent === true ? { ...made, urgent: true } : made;
  const time = timeOn(world, on);
  const verb = modeOf(way) === 'nomination' ? 'is put forward' : 'is referred';
  const sibling = family === undefined ? '' : `, a brother or sister of ${family.family}`;
  const what = `${child.reference} ${verb}${typeOf(panel, child, urgency?.label)}${streamOf(panel, child, on)}${sibling}`;
  world.events.push(event(on, time, what, way));
  const held = heldBack(world, child, on);
  return {
    child,
    since: atTime(on, time),
    how: 'new',
    ...(held ? { heldUntil: held } : {}),
    ...(panel.late && chance.yes(50) ? { exceptional: true } : {}),
  };
}

function timeOn({ chance, satOn }: World, on: LocalDate): string {
  const minutes = chance.below(8 * 60);
  return timeFromMinutes(on === satOn ? 14 * 60 + Math.floor(minutes / 4) : 9 * 60 + minutes);
}

function typeOf(
  { requestTypes }: Panel,
  { requestType }: InventedChild,
  urgency: string | undefined,
): string {
  const type = requestTypes && requestType ? `: ${requestType.label}` : '';
  return urgency === undefined ? type : `${type} (${urgency.toLowerCase()})`;
}

/** How urgent it is, where the panel's form asks that of such a request. */
function urgencyFor({ panel, happens }: World, { requestType }: InventedChild) {
  const asks = panel.request?.questions?.find(({ fact }) => fact === 'urgency');
  const isAsked = asks?.onlyIf?.is.includes(requestType?.value ?? '') ?? true;
  return isAsked && asks?.choices ? happens.oneOf(asks.choices) : undefined;
}

/** Eight in a hundred are of the family of somebody who waits already, and have their manager. */
function familyOf({
  families,
  waiting,
}: World): Required<Pick<InventedChild, 'family' | 'manager'>> | undefined {
  const others = waiting.filter(({ how }) => how === 'new');
  if (!families.yes(8) || others.length === 0) return undefined;
  const { child } = families.oneOf(others);
  return { family: child.family ?? child.reference, manager: child.manager };
}

/** The stream that hears the child that day, where the panel has streams. */
function streamOf(panel: Panel, child: InventedChild, on: LocalDate): string {
  const { sittings } = panel;
  if (sittings.pattern !== 'streams') return '';
  const code = streamOn(panel, ofStream(child), on);
  const label = sittings.streams.find((stream) => stream.code === code)?.label;
  return label === undefined ? '' : ` · ${label}`;
}

/** What must stand before a child is listed, and for some does not yet. */
function heldBack(
  { panel, chance }: World,
  child: InventedChild,
  on: LocalDate,
): Waiting['heldUntil'] {
  const facts = factsOf(panel, child, on);
  const gates = (panel.gates ?? []).filter(
    ({ before, effect, when }) =>
      effect === 'blocks' &&
      ['listing', 'agenda', 'hearing'].includes(before) &&
      isFor(when, facts),
  );
  const [gate] = gates;
  if (gate === undefined || !chance.yes(25)) return undefined;
  return { day: addDays(on, 5 + chance.below(20)), label: gate.label, citation: gate };
}

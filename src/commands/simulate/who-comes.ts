import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { ageReachedOn } from '../../core/calendar/age.ts';
import { atTime, timeFromMinutes } from '../../core/calendar/local-date-time.ts';
import { addDays, daysBetween, weekdayOf } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { agendaGrid } from '../../core/agenda/agenda-grid.ts';
import { streamOn } from '../../core/sitting/stream-on.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import type { Citation, Panel } from '../../core/panel/panel.ts';
import { event } from './diary-event.ts';
import { bornFor } from './invented-children.ts';
import type { Cohort, InventedChild } from './invented-children.ts';
import type { Waiting, World } from './world.ts';

type WayIn = NonNullable<Panel['intake']>[number];

/** The ways in that a panel's file names; where it names none, requests are made. */
const waysIn = ({ intake, requestTypes, sittings }: Panel): readonly (WayIn | Citation)[] =>
  intake ?? [requestTypes ?? sittings];

const modeOf = (way: WayIn | Citation): WayIn['mode'] => ('mode' in way ? way.mode : 'referral');

const cohortsOf = ({ cohorts = [] }: Panel, way: WayIn | Citation): readonly Cohort[] =>
  'cohorts' in way ? cohorts.filter(({ code }) => way.cohorts.includes(code)) : [];

const comes = (world: World, waiting: Waiting): void => {
  world.waiting = [...world.waiting, waiting];
  if (!world.known.includes(waiting.child)) world.known.push(waiting.child);
};

/** How many children are heard at a sitting when it is full. */
const capacityOf = (panel: Panel): number =>
  agendaGrid(panel).filter((row) => 'startsAt' in row).length;

/** Everybody who is there when the play begins: those of the cohorts, or on the tracker. */
export function beginWith(world: World, from: LocalDate): void {
  const { panel } = world;
  for (const way of waysIn(panel)) {
    const mode = modeOf(way);
    if (mode !== 'cohort' && mode !== 'tracker') continue;
    for (const cohort of cohortsOf(panel, way)) {
      const count = mode === 'cohort' ? capacityOf(panel) : 2;
      for (let made = 0; made < count; made += 1) enters(world, cohort, from, mode);
      const words = mode === 'cohort' ? 'found in the data' : 'on the tracker';
      world.events.push(event(from, undefined, `${cohort.label}: ${count} ${words}`, cohort));
    }
  }
}

/** A child of a cohort, who waits from now; of one found by age alone, from the day that age is reached. */
function enters(world: World, cohort: Cohort, on: LocalDate, mode: WayIn['mode']): InventedChild {
  const { ages, legalStatus, placements } = cohort;
  const { fromMonths = 24, belowMonths = 204 } = ages ?? {};
  const child = world.make(bornFor(on, fromMonths, belowMonths, world.chance), {
    ...(legalStatus ? { legalStatus: world.chance.oneOf(legalStatus) } : {}),
    ...(placements ? { placement: world.chance.oneOf(placements) } : {}),
  });
  const time = mode === 'cohort' ? '09:00' : '10:00';
  comes(world, { child, since: atTime(on, time), how: 'new' });
  return child;
}

/**
 * Those who come between two days, the second not included: requests on working days, children who reach
 * the age a cohort looks for, and what a tracker is told.
 */
export function comeBetween(world: World, from: LocalDate, until: LocalDate): void {
  const days = daysBetween(from, until);
  const inHundred = Math.min(60, Math.ceil((capacityOf(world.panel) * 100) / Math.max(1, days)));
  for (let at = 0; at < days; at += 1) {
    const on = addDays(from, at);
    if (weekdayOf(on) > 5 || world.diary.calendar.daysOff.has(on)) continue;
    for (const way of waysIn(world.panel)) {
      switch (modeOf(way)) {
        case 'referral':
        case 'nomination':
          if (world.chance.yes(inHundred)) asks(world, on, way);
          break;
        case 'cohort':
          if (world.chance.yes(8)) reaches(world, on, way);
          break;
        case 'tracker':
          if (world.chance.yes(6)) isTold(world, on, way);
      }
    }
  }
}

function asks(world: World, on: LocalDate, way: WayIn | Citation): void {
  const { panel, chance } = world;
  const family = familyOf(world);
  const child = world.make(bornFor(on, 150, 240, chance), family ?? {});
  const time = timeFromMinutes(9 * 60 + chance.below(8 * 60));
  const type = panel.requestTypes && child.requestType ? `: ${child.requestType.label}` : '';
  const verb = modeOf(way) === 'nomination' ? 'is put forward' : 'is referred';
  const sibling = family === undefined ? '' : `, a brother or sister of ${family.family}`;
  const what = `${child.reference} ${verb}${type}${streamOf(panel, child, on)}${sibling}`;
  world.events.push(event(on, time, what, way));
  const held = heldBack(world, child, on);
  comes(world, {
    child,
    since: atTime(on, time),
    how: 'new',
    ...(held ? { heldUntil: held } : {}),
    ...(panel.late && chance.yes(50) ? { exceptional: true } : {}),
  });
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

/** The stream of the child's age that day, where the panel has streams. */
function streamOf(panel: Panel, { born }: InventedChild, on: LocalDate): string {
  const { sittings } = panel;
  if (sittings.pattern !== 'streams') return '';
  const code = streamOn(panel, born, on);
  const label = sittings.streams.find((stream) => stream.code === code)?.label;
  return label === undefined ? '' : ` · ${label}`;
}

/** What must stand before a child is listed, and for some does not yet. */
function heldBack(
  { panel, chance }: World,
  child: InventedChild,
  on: LocalDate,
): Waiting['heldUntil'] {
  const gates = (panel.gates ?? []).filter(
    ({ before, effect, when }) =>
      effect === 'blocks' &&
      ['listing', 'agenda', 'hearing'].includes(before) &&
      (when?.requestTypes?.includes(child.requestType?.value ?? '') ?? true),
  );
  const [gate] = gates;
  if (gate === undefined || !chance.yes(25)) return undefined;
  return { day: addDays(on, 5 + chance.below(20)), label: gate.label, citation: gate };
}

function reaches(world: World, on: LocalDate, way: WayIn | Citation): void {
  const cohort = cohortsOf(world.panel, way).find(
    ({ identifyAtMonths }) => identifyAtMonths !== undefined,
  );
  if (cohort?.identifyAtMonths === undefined) return;
  const child = world.make(
    bornFor(on, cohort.identifyAtMonths, cohort.identifyAtMonths + 1, world.chance),
  );
  comes(world, { child, since: atTime(on, '09:00'), how: 'new' });
  const reached = ageReachedOn(child.born, cohort.identifyAtMonths);
  const what = `${child.reference} belongs to “${cohort.label}” since ${fullDate(reached)}; the worker is invited`;
  world.events.push(event(on, '09:00', what, cohort));
}

/** News that puts a child on the tracker within the working days the file gives. */
function isTold(world: World, on: LocalDate, way: WayIn | Citation): void {
  const cohort = world.chance.oneOf(cohortsOf(world.panel, way));
  const child = enters(world, cohort, on, 'tracker');
  const days = 'withinWorkingDays' in way ? way.withinWorkingDays : undefined;
  const by = countWorkingDays(on, days ?? 0, world.diary.calendar);
  const last = days !== undefined && by.ok ? ` by ${fullDate(by.value)}` : '';
  const what = `${child.reference}: ${cohort.label}; goes on the tracker${last}`;
  world.events.push(event(on, '10:00', what, cohort));
}

/** Ages at which something must stand, as known children reach them between two days. Source: NS-1.7. */
export function milestonesBetween(world: World, from: LocalDate, until: LocalDate): void {
  for (const milestone of world.panel.milestones ?? []) {
    if (milestone.since !== undefined) continue;
    for (const { reference, born } of world.known) {
      const on = ageReachedOn(born, milestone.atMonths - (milestone.leadMonths ?? 0));
      if (on < from || on >= until) continue;
      const at = fullDate(ageReachedOn(born, milestone.atMonths));
      const what = `${reference}: ${milestone.looksFor.toLowerCase()} is looked for, to stand by ${at}`;
      world.events.push(event(on, undefined, what, milestone));
    }
  }
}

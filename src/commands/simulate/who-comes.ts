import { calendarOf } from '../../core/calendar/division.ts';
import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { ageReachedOn } from '../../core/calendar/age.ts';
import { atTime, dateOf } from '../../core/calendar/local-date-time.ts';
import { addDays, daysBetween, weekdayOf } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { agendaGrid } from '../../core/agenda/agenda-grid.ts';
import { planFactsOf } from '../../core/cohort/counted-by-plan.ts';
import { firstMonthOf } from '../../core/cohort/is-in-cohort.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import type { Citation, Panel } from '../../core/panel/panel.ts';
import { event } from './diary-event.ts';
import { factsOf, isFor } from './facts-of-child.ts';
import { bornFor, planFor } from './invented-children.ts';
import type { Cohort, InventedChild } from './invented-children.ts';
import { countsFrom } from './milestones-between.ts';
import { modeOf, requestMade } from './requests-made.ts';
import type { WayIn } from './requests-made.ts';
import type { Waiting, World } from './world.ts';

/** The ways in that a panel's file names; where it names none, requests are made. */
const waysIn = ({ intake, requestTypes, sittings }: Panel): readonly (WayIn | Citation)[] =>
  intake ?? [requestTypes ?? sittings];

const cohortsOf = ({ cohorts = [] }: Panel, way: WayIn | Citation): readonly Cohort[] =>
  'cohorts' in way ? cohorts.filter(({ code }) => way.cohorts.includes(code)) : [];

const comes = (world: World, waiting: Waiting): void => {
  world.waiting = [...world.waiting, waiting];
  if (world.known.has(waiting.child)) return;
  world.known.set(waiting.child, dateOf(waiting.since));
  countsFrom(world, waiting.child, dateOf(waiting.since));
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
  const { ages, legalStatus, placements, hearByMonths } = cohort;
  const fromMonths = firstMonthOf(cohort) ?? 24;
  // Who is older than that was due before the panel began, and belongs to another cohort.
  const belowMonths = hearByMonths ?? ages?.belowMonths ?? 204;
  const child = world.make(bornFor(on, fromMonths, belowMonths, world.chance), {
    ...(legalStatus ? { legalStatus: world.chance.oneOf(legalStatus) } : {}),
    ...(placements ? { placement: world.chance.oneOf(placements) } : {}),
    ...planFor(cohort, on),
  });
  const time = mode === 'cohort' ? '09:00' : '14:00';
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
    if (weekdayOf(on) > 5 || calendarOf(world.panel, world.diary.calendar).daysOff.has(on))
      continue;
    for (const way of waysIn(world.panel)) {
      switch (modeOf(way)) {
        case 'referral':
        case 'nomination':
          if (world.chance.yes(inHundred)) comes(world, requestMade(world, on, way));
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

function reaches(world: World, on: LocalDate, way: WayIn | Citation): void {
  const cohorts = cohortsOf(world.panel, way);
  const cohort = cohorts.find((one) => one.identifyAtMonths !== undefined) ?? cohorts[0];
  const age = cohort && firstMonthOf(cohort);
  if (cohort === undefined) return;
  if (age === undefined) {
    hasPlan(world, cohorts, on);
    return;
  }
  const child = world.make(bornFor(on, age, age + 1, world.chance));
  comes(world, { child, since: atTime(on, '14:00'), how: 'new' });
  const reached = fullDate(ageReachedOn(child.born, age));
  const invited = invitedFor(world.panel, child, on);
  const what = `${child.reference} is found in the data: ${cohort.label}, since ${reached}${invited}`;
  world.events.push(event(on, '14:00', what, cohort));
}

/** A child whose plan is found by the panel from this day; where cohorts count by plans, any of them. */
function hasPlan(world: World, cohorts: readonly Cohort[], on: LocalDate): void {
  const counted = cohorts.filter((one) => planFactsOf(one).length > 0);
  if (counted.length === 0) return;
  const cohort = world.chance.oneOf(counted);
  const child = enters(world, cohort, on, 'tracker');
  const what = `${child.reference} is found in the data: ${cohort.label}${invitedFor(world.panel, child, on)}`;
  world.events.push(event(on, '14:00', what, cohort));
}

/** Those who are to come for such a child. Source: NS-3.4. Source: NS-3.5. */
function invitedFor(panel: Panel, child: InventedChild, on: LocalDate): string {
  const facts = factsOf(panel, child, on);
  const who = (panel.attendees ?? []).flatMap(({ who: role, presence, when }) =>
    presence !== 'optional' && presence !== 'forbidden' && isFor(when, facts)
      ? [role.replaceAll('-', ' ')]
      : [],
  );
  return who.length === 0 ? '' : `; to be invited: ${who.join(' and ')}`;
}

/** News that puts a child on the tracker within the working days the file gives. */
function isTold(world: World, on: LocalDate, way: WayIn | Citation): void {
  const cohort = world.chance.oneOf(cohortsOf(world.panel, way));
  const child = enters(world, cohort, on, 'tracker');
  const days = 'withinWorkingDays' in way ? way.withinWorkingDays : undefined;
  const by = countWorkingDays(on, days ?? 0, calendarOf(world.panel, world.diary.calendar));
  const last = days !== undefined && by.ok ? ` by ${fullDate(by.value)}` : '';
  const what = `${child.reference}: ${cohort.label}; goes on the tracker${last}${invitedFor(world.panel, child, on)}`;
  world.events.push(event(on, '14:00', what, cohort));
}

import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays, addMonths } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { caseRoles } from '../../core/panel/roles.ts';
import { quorumOf } from '../../core/quorum/quorum-of.ts';
import type { Roster, RosterPerson } from '../../core/quorum/roster.ts';
import { dayForReview, lastDayBy } from '../../core/sitting/next-sittings.ts';
import type { PlannedDay } from '../../core/sitting/sitting-days.ts';
import { event } from './diary-event.ts';
import type { InventedChild } from './invented-children.ts';
import { isIn } from './invented-children.ts';
import type { Listed, PlayedSitting, Waiting, World } from './world.ts';

/** What becomes of everybody on the agenda: heard and decided, or carried forward; and when they come back. */
export function hear(world: World, sitting: PlayedSitting, listed: readonly Listed[]): void {
  const here = new Set(listed.map(({ child }) => child));
  world.waiting = world.waiting.filter(({ child }) => !here.has(child));
  const people = rosterFor(world, listed);
  listed.forEach(({ startsAt: time, told: _, ...one }) => {
    const missing = missingFor(world, one.child, sitting, people);
    if (missing) {
      const what = `${one.child.reference}: not quorate, nobody is there as ${missing.label}: may be discussed, carried forward, first in order`;
      world.events.push(event(sitting.on, time, what, missing));
      world.waiting = [
        ...world.waiting,
        { ...one, how: 'carried', hearOn: addDays(sitting.on, 1) },
      ];
      return;
    }
    world.heard.add(one.child.reference);
    decided(world, one.child, sitting, time);
  });
}

/** Somebody for each seat of the quorum, of whom a few do not come. */
function rosterFor({ panel, chance }: World, listed: readonly Listed[]): Roster['people'] {
  return (panel.quorum?.seats ?? []).map(({ code, anyOf, flagged }): RosterPerson => {
    const role = caseRoles.find((one) => anyOf.includes(one));
    return {
      name: code,
      attending: chance.yes(93),
      ...(flagged === undefined ? {} : { flags: [flagged] }),
      ...(role === undefined
        ? { titles: anyOf }
        : { for: listed.map(({ child }) => ({ item: child.reference, as: role })) }),
    };
  });
}

function missingFor(
  { panel }: World,
  { reference, placement, legalStatus, born }: InventedChild,
  { on, stream }: PlayedSitting,
  people: Roster['people'],
) {
  if (panel.quorum?.seats === undefined) return undefined;
  const facts = { reference, placements: [placement], legalStatus, born, on };
  const item = { ...facts, ...(stream === undefined ? {} : { stream }) };
  return quorumOf(panel, item, { people }).seats.find(
    ({ missing }) => missing?.effect === 'blocks',
  );
}

function decided(world: World, child: InventedChild, { on }: PlayedSitting, time: string): void {
  const { panel, chance, events } = world;
  const choice = panel.decisions && chance.oneOf(panel.decisions.choices);
  const what = `${child.reference} is heard: ${choice?.label ?? 'discussed'}`;
  events.push(event(on, time, what, panel.decisions ?? panel.sittings));
  const deferred = choice?.value === 'defer';
  const declined = choice?.value === 'decline';
  if (isTracked(world, child, on, time) || declined) return;
  if (!deferred && !chance.yes(25)) return;
  isReviewed(world, child, addDays(on, deferred ? 14 : 28 + chance.below(60)), { on, time });
}

function isReviewed(
  world: World,
  child: InventedChild,
  due: LocalDate,
  { on, time }: { readonly on: LocalDate; readonly time: string },
): void {
  const { review } = world.panel;
  if (review === undefined) return;
  const day = dayForReview(world.panel, due, addDays(on, 1), world.diary);
  const what = `${child.reference}: review date ${fullDate(due)}, ${comesOn(day)}`;
  world.events.push(event(on, time, what, review));
  comesBack(world, child, due, day);
}

/** A child whom the panel sees at intervals until something is decided. */
function isTracked(world: World, child: InventedChild, on: LocalDate, time: string): boolean {
  const { panel, chance, events } = world;
  const rule = panel.tracking?.find(({ cohorts: codes }) =>
    panel.cohorts?.some((one) => codes?.includes(one.code) && isIn(one, child, on)),
  );
  if (rule === undefined) return false;
  if (chance.yes(30)) {
    events.push(
      event(on, time, `${child.reference}: “${rule.label}” ends: ${startLow(rule.until)}`, rule),
    );
    return true;
  }
  const due = addMonths(on, rule.everyMonths);
  const day =
    rule.listedOn === 'latest-sitting-before'
      ? lastDayBy(panel, due, addDays(on, 1), world.diary)
      : dayForReview(panel, due, addDays(on, 1), world.diary);
  const overdue = day !== undefined && day.meetsOn > due ? ', overdue' : '';
  events.push(
    event(
      on,
      time,
      `${child.reference}: next due ${fullDate(due)}, ${comesOn(day)}${overdue}`,
      rule,
    ),
  );
  comesBack(world, child, due, day);
  return true;
}

const startLow = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

const comesOn = (day: PlannedDay | undefined): string =>
  day === undefined
    ? 'and no sitting is planned yet'
    : `for the sitting of ${fullDate(day.meetsOn)}`;

function comesBack(
  world: World,
  child: InventedChild,
  due: LocalDate,
  day: PlannedDay | undefined,
): void {
  const hearOn = day?.meetsOn ?? due;
  world.waiting = [
    ...world.waiting,
    { child, since: `${hearOn}T00:00:00` as Waiting['since'], how: 'back', hearOn },
  ];
}

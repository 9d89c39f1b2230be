import { calendarOf } from '../../core/calendar/division.ts';
import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays, addMonths } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { caseRoles } from '../../core/panel/roles.ts';
import { quorumOf } from '../../core/quorum/quorum-of.ts';
import type { Roster, RosterPerson } from '../../core/quorum/roster.ts';
import { dayForReview, lastDayBy } from '../../core/sitting/next-sittings.ts';
import type { PlannedDay } from '../../core/sitting/sitting-days.ts';
import { countWorkingDays } from '../../core/calendar/working-calendar.ts';
import { seatsAskedDays } from '../../core/week/quorum-to-settle.ts';
import { event } from './diary-event.ts';
import { handOff } from './hand-offs.ts';
import type { InventedChild } from './invented-children.ts';
import { isIn } from './invented-children.ts';
import type { Listed, PlayedSitting, Waiting, World } from './world.ts';

/** What becomes of everybody on the agenda: heard and decided, or carried forward; and when they come back. */
export function hear(world: World, sitting: PlayedSitting, listed: readonly Listed[]): void {
  const here = new Set(listed.map(({ child }) => child));
  world.waiting = world.waiting.filter(({ child }) => !here.has(child));
  const people = rosterFor(world, listed);
  askForSeats(world, sitting, listed, people);
  listed.forEach(({ startsAt: time, told: _, ...one }) => {
    const missing = missingFor(world, one.child, sitting, people);
    if (missing) {
      const what = `${one.child.reference} is not quorate, nobody is there as ${missing.label}: it may be discussed, and is carried forward with a claim before others`;
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

/** Somebody for each seat of the quorum, of whom a few do not come; a manager comes for all its children or none. */
function rosterFor({ panel, chance }: World, listed: readonly Listed[]): Roster['people'] {
  return (panel.quorum?.seats ?? []).flatMap(({ code, anyOf, flagged }): Roster['people'] => {
    const role = caseRoles.find((one) => anyOf.includes(one));
    const flags = flagged === undefined ? {} : { flags: [flagged] };
    if (role === undefined)
      return [{ name: code, titles: anyOf, attending: chance.yes(95), ...flags }];
    const comes = new Map<string, boolean>();
    return listed.map(({ child: { reference, manager } }): RosterPerson => {
      const who = role === 'team-manager' ? manager : reference;
      const attending = comes.get(who) ?? chance.yes(95);
      comes.set(who, attending);
      return {
        name: `${code} ${reference}`,
        attending,
        for: [{ item: reference, as: role }],
        ...flags,
      };
    });
  });
}

/** Who says beforehand that they stay away is asked about, so that somebody can stand in. Source: BC-5.0. */
function askForSeats(
  world: World,
  sitting: PlayedSitting,
  listed: readonly Listed[],
  people: Roster['people'],
): void {
  const asked = countWorkingDays(
    sitting.on,
    -seatsAskedDays,
    calendarOf(world.panel, world.diary.calendar),
  );
  if (!asked.ok) return;
  const seats = new Map<Missing, string[]>();
  for (const { child } of listed) {
    const seat = missingFor(world, child, sitting, people);
    if (!seat) continue;
    const known = [...seats.keys()].find(({ seat: code }) => code === seat.seat) ?? seat;
    seats.set(known, [...(seats.get(known) ?? []), child.reference]);
  }
  for (const [seat, of] of seats) {
    const what = `Nobody comes as ${seat.label} on ${fullDate(sitting.on)}: To do asks for somebody, for ${of.join(', ')}`;
    world.events.push(event(asked.value, undefined, what, seat));
  }
}

type Missing = NonNullable<ReturnType<typeof missingFor>>;

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
  handOff(world, child.reference, on, time);
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
  const date = `review date ${fullDate(due)}`;
  const what =
    day === undefined
      ? `${child.reference}: ${date}, and no sitting is planned yet`
      : `${child.reference} comes back on ${fullDate(day.meetsOn)}${day.meetsOn === due ? '' : `: ${date}`}`;
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
  events.push(event(on, time, `${child.reference} ${trackedWords(due, day)}`, rule));
  comesBack(world, child, due, day);
  return true;
}

const startLow = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

function trackedWords(due: LocalDate, day: PlannedDay | undefined): string {
  const by = fullDate(due);
  if (day === undefined) return `is to be seen again by ${by}, and no sitting is planned yet`;
  const on = `comes back on ${fullDate(day.meetsOn)}`;
  return day.meetsOn > due ? `${on}: overdue, it was due by ${by}` : `${on}: due by ${by}`;
}

function comesBack(
  world: World,
  child: InventedChild,
  due: LocalDate,
  day: PlannedDay | undefined,
): void {
  const hearOn = day?.meetsOn ?? due;
  world.waiting = [
    ...world.waiting,
    { child, since: `${hearOn}T00:00:00` as Waiting['since'], how: 'back', hearOn, due },
  ];
}

import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { addDays, addMonths } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { closedChoices } from '../../core/minutes/decision-rows.ts';
import type { Citation, DecisionChoice, Panel } from '../../core/panel/panel.ts';
import { dayForReview, lastDayBy } from '../../core/sitting/next-sittings.ts';
import type { PlannedDay } from '../../core/sitting/sitting-days.ts';
import { event } from './diary-event.ts';
import { handOff } from './hand-offs.ts';
import type { InventedChild } from './invented-children.ts';
import { isIn, ofStream } from './invented-children.ts';
import { askForMissing, isNotQuorate } from './not-quorate.ts';
import { quorumFor, rosterFor } from './who-sits.ts';
import type { Listed, PlayedSitting, Waiting, World } from './world.ts';

/**
 * What becomes of everybody on the agenda: heard and decided, or what the panel's file has follow without a
 * quorum; and when they come back.
 *
 * @returns how many were heard, or may have been discussed.
 */
export function hear(world: World, sitting: PlayedSitting, listed: readonly Listed[]): number {
  const here = new Set(listed.map(({ child }) => child));
  world.waiting = world.waiting.filter(({ child }) => !here.has(child));
  const people = rosterFor(world, listed);
  const quorums = listed.map(({ child }) => quorumFor(world, child, sitting, people));
  askForMissing(world, sitting, quorums);
  let count = 0;
  listed.forEach((one, at) => {
    const quorum = quorums[at];
    if (quorum?.otherwise) {
      isNotQuorate(world, sitting, one, quorum, quorum.otherwise);
      if (quorum.otherwise.mayDiscuss) count += 1;
      return;
    }
    count += 1;
    world.heard.add(one.child.reference);
    decided(world, one.child, sitting, one.startsAt);
  });
  return count;
}

function decided(world: World, child: InventedChild, { on }: PlayedSitting, time: string): void {
  const { panel, chance, events } = world;
  const choice = panel.decisions && chance.oneOf(panel.decisions.choices);
  const what = `${child.reference} is heard: ${choice?.label ?? 'discussed'}`;
  events.push(event(on, time, what, panel.decisions ?? panel.sittings));
  handOff(world, child.reference, on, time);
  const putOff = putOffBy(panel, choice);
  if (putOff) {
    comesAgain(
      world,
      child,
      { on, time },
      { due: addDays(on, 14), of: 'put off to', rule: putOff },
    );
  } else if (!isTracked(world, child, on, time) && choice?.value !== 'decline') {
    // Nothing in a file says that a decision ends the matter: of a declined request it is taken as said.
    mayBeReviewed(world, child, on, time);
  }
}

/** The clause under which a decision brings a child back; nothing where it does not. */
const putOffBy = (panel: Panel, decided: DecisionChoice | undefined): Citation | undefined =>
  closedChoices(panel).some((one) => one === decided && one.comesBack === true)
    ? (panel.review ?? panel.decisions)
    : undefined;

/** One child in four has a review date, where the panel's file knows any. */
function mayBeReviewed(world: World, child: InventedChild, on: LocalDate, time: string): void {
  const { panel, chance } = world;
  if (!chance.yes(25)) return;
  const due = addDays(on, 28 + chance.below(60));
  if (panel.review === undefined) return;
  comesAgain(world, child, { on, time }, { due, of: 'review date', rule: panel.review });
}

/** A child for whom a day was given on which it is heard again: of the review, or to which it was put off. */
function comesAgain(
  world: World,
  child: InventedChild,
  { on, time }: { readonly on: LocalDate; readonly time: string },
  { due, of, rule }: { readonly due: LocalDate; readonly of: string; readonly rule: Citation },
): void {
  const day = dayForReview(world.panel, due, addDays(on, 1), world.diary, ofStream(child));
  const date = `${of} ${fullDate(due)}`;
  const what =
    day === undefined
      ? `${child.reference}: ${date}, and no sitting is planned yet`
      : `${child.reference} comes back on ${fullDate(day.meetsOn)}${day.meetsOn === due ? '' : `: ${date}`}`;
  world.events.push(event(on, time, what, rule));
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
      ? lastDayBy(panel, due, addDays(on, 1), world.diary, ofStream(child))
      : dayForReview(panel, due, addDays(on, 1), world.diary, ofStream(child));
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

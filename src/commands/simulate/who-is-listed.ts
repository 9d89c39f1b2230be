import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { dateOf, timeOf } from '../../core/calendar/local-date-time.ts';
import { cohortInTurn } from '../../core/cohort/next-of-cohort.ts';
import { hears } from '../../core/sitting/hears.ts';
import { isOfAge } from '../../core/sitting/stream-on.ts';
import type { Citation } from '../../core/panel/panel.ts';
import { event } from './diary-event.ts';
import { isIn, ofStream } from './invented-children.ts';
import { slotsFor } from './slots-for.ts';
import type { Listed, PlayedSitting, Waiting, World } from './world.ts';

/**
 * Those who are heard at a sitting, each with its time, in the order of their claim: carried forward first,
 * then those who come back, then by when they came, or by age where their cohort is heard so. Who has no room
 * waits for the next.
 */
export function listFor(world: World, sitting: PlayedSitting): readonly Listed[] {
  const cohort = cohortOf(world, sitting);
  const due = world.waiting.filter(
    (one) =>
      belongs(world, one, sitting) &&
      (one.hearOn === undefined || one.hearOn <= sitting.on) &&
      (cohort === undefined || one.how !== 'new' || isIn(cohort, one.child, sitting.on)) &&
      isInTime(world, one, sitting),
  );
  const free = due.filter((one) => isFree(world, one, sitting));
  const ordered = free.sort((one, other) => (claim(one) < claim(other) ? -1 : 1));
  const oldest = cohort?.order === 'oldest-first';
  const claimOf = ({ how, child }: Waiting): string => `${how === 'new' ? 1 : 0}${child.born}`;
  if (oldest) ordered.sort((one, other) => (claimOf(one) < claimOf(other) ? -1 : 1));
  for (const one of ordered) saysMoved(world, one, sitting);
  const { listed, over } = slotsFor(world, sitting, ordered, cohort);
  if (over.length > 0) {
    const names = over.map(({ child }) => child.reference).join(', ');
    const what = `No room on ${fullDate(sitting.on)} for ${names}: the next sitting is offered`;
    const { on, time } = sitting.listedOn;
    world.events.push(event(on, time, what, world.panel.slots));
  }
  return listed;
}

const places = { carried: 0, back: 1, new: 2 };
const claim = ({ how, since, child }: Waiting): string =>
  `${places[how]}${since}${child.reference}`;

/** The cohort that is heard, by the register's own rule. Source: NS-8.4. Source: NS-A10. */
export function cohortOf({ panel, waiting }: World, { on, cohort }: PlayedSitting) {
  const find = (code: string | undefined) => panel.cohorts?.find((one) => one.code === code);
  const hasSome = (code: string): boolean => {
    const one = find(code);
    return (
      one !== undefined && waiting.some(({ how, child }) => how === 'new' && isIn(one, child, on))
    );
  };
  return find(cohortInTurn(panel, cohort, hasSome));
}

/** Source: BC-A6. */
const belongs = ({ panel }: World, { child }: Waiting, { on, stream }: PlayedSitting): boolean =>
  stream === undefined || hears(panel, { stream }, ofStream(child), on);

/** Late is late: for that sitting only with permission. */
function isInTime(world: World, one: Waiting, sitting: PlayedSitting): boolean {
  const { since, exceptional, child, how } = one;
  if (how !== 'new' || since <= sitting.cutOffAt) return true;
  if (since >= sitting.startsAt) return false;
  const { late } = world.panel;
  const day = fullDate(sitting.on);
  const tell = (what: string, rule: Pick<Citation, 'rule' | 'printed'>): void => {
    const words = `${child.reference} is too late for ${day}: ${what}`;
    world.events.push(event(dateOf(since), timeOf(since), words, rule));
  };
  if (exceptional === undefined || late === undefined) {
    const { cutOff } = sitting;
    if (cutOff) tell('it waits for the next sitting', cutOff);
    return false;
  }
  const given = world.chance.yes(50);
  const listed = since <= sitting.agendaAt ? 'listed with a mark' : 'on a supplementary agenda';
  tell(
    given
      ? `an exception is permitted, ${listed}`
      : 'an exception is not permitted, it waits for the next sitting',
    late,
  );
  return given;
}

/** What must stand before it is listed does. */
function isFree(
  world: World,
  { child, heldUntil }: Waiting,
  { on, listedOn }: PlayedSitting,
): boolean {
  if (heldUntil === undefined || heldUntil.day <= on) return true;
  const what = `${child.reference} is not listed for ${fullDate(on)}: “${heldUntil.label}” is still open`;
  world.events.push(event(listedOn.on, listedOn.time, what, heldUntil.citation));
  return false;
}

/** Who came as one of another stream, and is heard in this one for the first time. Source: BC-A6. */
function saysMoved(
  { panel, events }: World,
  { child, since, how }: Waiting,
  { on, stream, listedOn }: PlayedSitting,
): void {
  if (panel.sittings.pattern !== 'streams' || how === 'carried') return;
  const own = panel.sittings.streams.find(({ code }) => code === stream);
  if (own?.ages === undefined || isOfAge(child.born, own.ages, dateOf(since))) return;
  const what = `${child.reference} will be of the age of ${own.label} on ${fullDate(on)}, and was not when it came: its move there is proposed, and confirmed`;
  events.push(event(listedOn.on, listedOn.time, what, own));
}

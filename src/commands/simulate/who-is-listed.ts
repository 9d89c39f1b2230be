import { fullDate } from '../../core/calendar/dates-in-full.ts';
import { dateOf, timeOf } from '../../core/calendar/local-date-time.ts';
import { isOfAge, streamOn } from '../../core/sitting/stream-on.ts';
import { event } from './diary-event.ts';
import { isIn } from './invented-children.ts';
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
  const { listed, over } = slotsFor(world, sitting, ordered, cohort);
  if (over.length > 0) {
    const names = over.map(({ child }) => child.reference).join(', ');
    const what = `No room on ${fullDate(sitting.on)} for ${names}: the next sitting is offered`;
    world.events.push(
      event(dateOf(sitting.cutOffAt), timeOf(sitting.cutOffAt), what, world.panel.slots),
    );
  }
  for (const one of listed) saysMoved(world, one, sitting);
  return listed;
}

const places = { carried: 0, back: 1, new: 2 };
const claim = ({ how, since, child }: Waiting): string =>
  `${places[how]}${since}${child.reference}`;

/** The cohort whose turn it is; where nobody of it waits, the next of its phase. Source: NS-A10. */
function cohortOf({ panel, waiting }: World, { on, cohort }: PlayedSitting) {
  if (cohort === undefined || panel.sittings.pattern !== 'phases') return undefined;
  const phase = panel.sittings.phases.find(({ cohorts }) => cohorts.includes(cohort));
  const turns = [cohort, ...(phase?.cohorts ?? [])].flatMap(
    (code) => panel.cohorts?.find((one) => one.code === code) ?? [],
  );
  const [first] = turns;
  const waits = turns.find((one) =>
    waiting.some(({ how, child }) => how === 'new' && isIn(one, child, on)),
  );
  return waits ?? first;
}

/** Source: BC-A6. */
const belongs = ({ panel }: World, { child }: Waiting, { on, stream }: PlayedSitting): boolean =>
  stream === undefined || streamOn(panel, child.born, on) === stream;

/** Late is late: for that sitting only with permission. */
function isInTime(world: World, one: Waiting, sitting: PlayedSitting): boolean {
  const { since, exceptional, child, how } = one;
  if (how !== 'new' || since <= sitting.cutOffAt) return true;
  const { late } = world.panel;
  if (since >= sitting.startsAt || exceptional === undefined || late === undefined) return false;
  const given = world.chance.yes(50);
  const listed = since <= sitting.agendaAt ? 'listed with a mark' : 'on a supplementary agenda';
  const answer = given ? `permitted, ${listed}` : 'not permitted, waits for the next sitting';
  const what = `${child.reference} is late for ${fullDate(sitting.on)}: ${answer}`;
  world.events.push(event(dateOf(since), timeOf(since), what, late));
  return given;
}

function isFree(
  world: World,
  { child, heldUntil }: Waiting,
  { on, cutOffAt }: PlayedSitting,
): boolean {
  if (heldUntil === undefined || heldUntil.day <= on) return true;
  const what = `${child.reference} is not listed for ${fullDate(on)}: not yet: ${heldUntil.label}`;
  world.events.push(event(dateOf(cutOffAt), timeOf(cutOffAt), what, heldUntil.citation));
  return false;
}

/** Who came of an age of one stream, and is heard by another. */
function saysMoved({ panel, events }: World, one: Waiting, { on, stream }: PlayedSitting): void {
  if (panel.sittings.pattern !== 'streams') return;
  const own = panel.sittings.streams.find(({ code }) => code === stream);
  if (own?.ages === undefined || isOfAge(one.child.born, own.ages, dateOf(one.since))) return;
  const what = `${one.child.reference} is of another age on the day of the sitting than when it came: the move to ${own.label} is proposed, and confirmed`;
  events.push(event(on, undefined, what, own));
}

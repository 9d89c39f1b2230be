import { allocateSlots } from '../../core/agenda/allocate-slots.ts';
import type { SlotRequest } from '../../core/agenda/slot-request.ts';
import { ageReachedOn } from '../../core/calendar/age.ts';
import { dateOf } from '../../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { sharingIn } from '../../core/week/one-slot.ts';
import type { Cohort } from './invented-children.ts';
import type { Listed, PlayedSitting, Waiting, World } from './world.ts';

/** Who is heard and when, and who is not, each in the order given. */
type Slotted = { readonly listed: readonly Listed[]; readonly over: readonly Waiting[] };

/**
 * The times of a sitting by the rule that the register goes by: once when the agenda goes, and again where
 * somebody came after it and was permitted, when whoever was told a time keeps it.
 *
 * Source: CPR-3.2. Source: CPR-4.4.
 */
export function slotsFor(
  world: World,
  { agendaAt, startsAt }: PlayedSitting,
  free: readonly Waiting[],
  cohort: Cohort | undefined,
): Slotted {
  const { panel } = world;
  const placed = (requests: readonly SlotRequest[]) =>
    new Map(
      allocateSlots(panel, requests, panel.slots.defaultMinutes).placed.map(
        ({ reference, ...time }) => [reference, time],
      ),
    );
  const inTime = free.filter(({ how, since }) => how !== 'new' || since <= agendaAt);
  const told = placed(inTime.map((one) => requestOf(world, one, cohort, startsAt)));
  const times =
    inTime.length === free.length
      ? told
      : placed(
          free.map((one) => {
            const own = told.get(one.child.reference);
            return { ...requestOf(world, one, cohort, startsAt), ...(own && { told: own }) };
          }),
        );
  const over: Waiting[] = [];
  const listed = free.flatMap((one): readonly Listed[] => {
    const startsAt = times.get(one.child.reference)?.startsAt;
    const own = told.get(one.child.reference)?.startsAt;
    if (startsAt !== undefined) return [{ ...one, startsAt, ...(own && { told: own }) }];
    over.push(one);
    return [];
  });
  return { listed, over };
}

/** What the place of a child turns on, as the register knows it of a request. */
function requestOf(
  { heard, panel }: World,
  { child, how, since }: Waiting,
  cohort: Cohort | undefined,
  startsAt: LocalDateTime,
): SlotRequest {
  const { reference, born, manager, family, requestType, urgent } = child;
  return {
    reference,
    // Children of such a cohort are put on the list by age.
    received:
      cohort?.order === 'oldest-first' ? born : isPast(cohort, born, startsAt) ? startsAt : since,
    fromReview: how === 'back' || heard.has(reference),
    urgent: how === 'carried' || requestType?.goesFirst === true || urgent === true,
    siblings: family ?? reference,
    sharesSlot: sharingIn(panel) === 'always',
    manager,
  };
}

/** Older than the age by which the cohort is heard: those who can be heard in time come first. Source: NS-8.4. */
const isPast = (cohort: Cohort | undefined, born: LocalDate, startsAt: LocalDateTime): boolean =>
  cohort?.hearByMonths !== undefined && ageReachedOn(born, cohort.hearByMonths) < dateOf(startsAt);

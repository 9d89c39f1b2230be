import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { SessionTimes } from '../panel/panel.ts';
import type { Register, Sitting } from '../register/register.ts';
import { err } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import {
  dayOfSitting,
  itemsOf,
  panelOf,
  sittingsInOrder,
  startOf,
  timetableFor,
  toldIssue,
} from '../week/sittings.ts';
import { finished, planFinish, ranOver } from './finish-of-sitting.ts';
import type { Decided, Given, Order } from './order.ts';
import { becomes } from './sitting-becomes.ts';

type SittingOrder = Extract<
  Order,
  {
    readonly kind:
      | 'build-agenda'
      | 'choose-session'
      | 'slot-minutes'
      | 'stand-down'
      | 'move-sitting'
      | 'set-cut-off'
      | 'set-agenda-due'
      | 'finished'
      | 'plan-finish'
      | 'ran-over'
      | 'presided';
  }
>;

type Afterwards = Extract<SittingOrder, { kind: 'finished' | 'ran-over' | 'presided' }>;

export function decideSitting(register: Register, order: SittingOrder, given: Given): Decided {
  const sitting = register.rows.sitting.get(order.sitting);
  if (!sitting) return err(`There is no sitting ${order.sitting}.`);
  if (order.kind === 'finished' || order.kind === 'presided' || order.kind === 'ran-over') {
    return afterwards(register, sitting, order, given);
  }
  if (sitting.status !== 'planned' || startOf(register, sitting) <= given.now) {
    return err('The sitting has begun or is stood down: this can no longer be changed.');
  }
  return beforehand(register, sitting, order, given);
}

function beforehand(
  register: Register,
  sitting: Sitting,
  order: Exclude<SittingOrder, Afterwards>,
  given: Given,
): Decided {
  const { by, now } = given;
  switch (order.kind) {
    case 'build-agenda':
      return buildAgenda(register, sitting, given);
    case 'choose-session':
      return chooseSession(register, sitting, order.session, given);
    case 'slot-minutes':
      return slotMinutes(register, sitting, order.minutes, given);
    case 'stand-down':
      if (order.why.trim() === '') return err('Say why the sitting is stood down.');
      return becomes(
        { ...sitting, status: 'stood-down', stoodDown: { by, why: order.why, at: now } },
        'Stood down. The notice stands in the Outbox.',
        given,
      );
    case 'plan-finish':
      return planFinish(register, sitting, order, given);
    case 'move-sitting':
      return moveSitting(register, sitting, order.to, given);
    case 'set-cut-off':
      return becomes(
        { ...sitting, cutOffAt: order.at },
        `Cut-off: ${fullDateTime(order.at)}.`,
        given,
      );
    case 'set-agenda-due':
      return becomes(
        { ...sitting, agendaDueAt: order.at },
        `Agenda due: ${fullDateTime(order.at)}.`,
        given,
      );
    default:
      return unreachable(order);
  }
}

/** Issued before its cut-off, and never with dates that cross or with nothing on it. Source: CPR-A7, CPR-A12. */
function buildAgenda(register: Register, sitting: Sitting, given: Given): Decided {
  if (toldIssue(register, sitting.key))
    return err('The agenda has gone; what changes is re-issued.');
  if (!timetableFor(register, sitting).ok) {
    return err('Its dates cross or are not yet known. Type both dates on Sittings first.');
  }
  if (!itemsOf(register, sitting.key).some((item) => item.status === 'listed')) {
    return err('Nothing is listed, and no agenda goes out empty. Stand the sitting down instead.');
  }
  const said = 'The agenda is built and stands in the Outbox.';
  return becomes({ ...sitting, buildAskedAt: given.now }, said, given);
}

function moveSitting(register: Register, sitting: Sitting, to: LocalDate, given: Given): Decided {
  if (to <= dateOf(given.now)) return err('Choose a day that is still to come.');
  if (to === dayOfSitting(sitting)) return err('It is held on that day already.');
  const taken = sittingsInOrder(register).some(
    (other) =>
      other.key !== sitting.key &&
      other.panel === sitting.panel &&
      other.status !== 'stood-down' &&
      dayOfSitting(other) === to,
  );
  if (taken) return err('There is a sitting on that day already.');
  return becomes({ ...sitting, movedTo: to }, `Moved to ${fullDate(to)}.`, given);
}

/** Half a day is usual; another session of the panel's file may be chosen. Source: LCLH-3.2. Source: LCLH-A2. */
function chooseSession(
  register: Register,
  sitting: Sitting,
  session: string,
  given: Given,
): Decided {
  const choices = panelOf(register, sitting.panel).session.choices ?? [];
  const chosen = choices.find(({ value }) => value === session);
  if (!chosen && session !== '') return err('The terms of reference name no such session.');
  if (toldIssue(register, sitting.key)) {
    return err('The agenda has gone, and people have been told their times.');
  }
  const { session: _, ...usual } = sitting;
  const times = (chosen ?? panelOf(register, sitting.panel).session) satisfies SessionTimes;
  return becomes(
    chosen ? { ...usual, session } : usual,
    `${chosen?.label ?? 'The usual session'}: ${times.earliestStart} to ${times.latestFinish}.`,
    given,
  );
}

/** Whole minutes, within what the terms of reference allow. Source: CPR-3.3. */
function slotMinutes(register: Register, sitting: Sitting, minutes: number, given: Given): Decided {
  const { minMinutes, maxMinutes } = panelOf(register, sitting.panel).slots;
  if (!Number.isInteger(minutes) || minutes < minMinutes || minutes > maxMinutes) {
    return err(`Slots are ${minMinutes} to ${maxMinutes} whole minutes.`);
  }
  if (toldIssue(register, sitting.key)) {
    return err('The agenda has gone, and people have been told their times.');
  }
  return becomes({ ...sitting, slotMinutes: minutes }, `Slots of ${minutes} minutes.`, given);
}

function afterwards(
  register: Register,
  sitting: Sitting,
  order: Afterwards,
  given: Given,
): Decided {
  if (order.kind === 'presided') {
    return becomes({ ...sitting, presiding: order.person }, `${order.person} presided.`, given);
  }
  if (order.kind === 'ran-over') return ranOver(register, sitting, order.why, given);
  const day = dayOfSitting(sitting);
  const begun = dateOf(order.at) === day && order.at >= startOf(register, sitting);
  if (!begun || order.at > given.now || sitting.status === 'stood-down') {
    return err(`The finish lies on ${fullDate(day)}, after the start and not in the future.`);
  }
  return finished(register, sitting, order.at, given);
}

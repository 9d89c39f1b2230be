import { fullDate, fullDateTime } from '../calendar/dates-in-full.ts';
import type { Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { logged } from '../week/logged.ts';
import { dayOfSitting, panelOf, startOf, toldIssue } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type SittingOrder = Extract<
  Order,
  {
    readonly kind:
      | 'build-agenda'
      | 'slot-minutes'
      | 'stand-down'
      | 'move-sitting'
      | 'set-cut-off'
      | 'set-agenda-due'
      | 'finished'
      | 'presided';
  }
>;

export function decideSitting(register: Register, order: SittingOrder, given: Given): Decided {
  const sitting = register.rows.sitting.get(order.sitting);
  if (!sitting) return err(`There is no sitting ${order.sitting}.`);
  if (order.kind === 'finished' || order.kind === 'presided')
    return afterwards(register, sitting, order, given);
  if (sitting.status !== 'planned' || startOf(register, sitting) <= given.now) {
    return err('The sitting has begun or is stood down: this can no longer be changed.');
  }
  return beforehand(register, sitting, order, given);
}

function beforehand(
  register: Register,
  sitting: Sitting,
  order: Exclude<SittingOrder, { kind: 'finished' | 'presided' }>,
  given: Given,
): Decided {
  const { by, now } = given;
  switch (order.kind) {
    case 'build-agenda':
      return becomes(
        { ...sitting, buildAskedAt: now },
        'The agenda is built and stands in the Outbox.',
        given,
      );
    case 'slot-minutes':
      return slotMinutes(register, sitting, order.minutes, given);
    case 'stand-down':
      if (order.why.trim() === '') return err('Say why the sitting is stood down.');
      return becomes(
        { ...sitting, status: 'stood-down', stoodDown: { by, why: order.why, at: now } },
        'Stood down. The notice stands in the Outbox.',
        given,
      );
    case 'move-sitting':
      if (order.to <= now.slice(0, 10)) return err('Choose a day that is still to come.');
      return becomes({ ...sitting, movedTo: order.to }, `Moved to ${fullDate(order.to)}.`, given);
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
  order: Extract<SittingOrder, { kind: 'finished' | 'presided' }>,
  given: Given,
): Decided {
  if (order.kind === 'presided') {
    return becomes({ ...sitting, presiding: order.person }, `${order.person} presided.`, given);
  }
  if (
    order.at.slice(0, 10) !== dayOfSitting(sitting) ||
    order.at > given.now ||
    order.at < startOf(register, sitting)
  ) {
    return err(
      `The finish lies on ${fullDate(dayOfSitting(sitting))}, after the start and not in the future.`,
    );
  }
  return becomes(
    { ...sitting, finishedAt: order.at },
    `Finished at ${fullDateTime(order.at)}.`,
    given,
  );
}

const becomes = (row: Sitting, said: string, { by, now }: Given): Decided =>
  ok({ changes: [{ table: 'sitting', row }, logged(now, row.key, said, 'CPR-3.1', by)], said });

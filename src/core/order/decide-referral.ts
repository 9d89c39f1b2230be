import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { Change, Item, Referral, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { itemKey } from '../week/list-items.ts';
import { logged } from '../week/logged.ts';
import { moveOn } from '../week/move-on.ts';
import {
  dayOfSitting,
  panelOf,
  peopleIn,
  sittingsInOrder,
  startOf,
  timetableFor,
  toldIssue,
} from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type ReferralOrder = Extract<Order, { readonly reference: string }>;

export function decideReferral(register: Register, order: ReferralOrder, given: Given): Decided {
  const referral = register.rows.referral.get(order.reference);
  if (!referral) return err(`There is no referral ${order.reference}.`);
  switch (order.kind) {
    case 'accept-as-it-stands':
      return accept(register, referral, order.why, given);
    case 'answer-late':
      return answerLate(register, referral, order, given);
    case 'withdraw':
      return withdraw(register, referral, order.why, given);
    case 'change-worker':
      return changeWorker(referral, order.worker, given);
    case 'move-referral':
      return moveReferral(register, referral, order.to, given);
    default:
      return unreachable(order);
  }
}

/**
 * The administrator may take an incomplete request as it stands, with a reason, before the agenda goes:
 * the cut-off then counts from when it was received. Source: CPR-A10.
 */
function accept(register: Register, referral: Referral, why: string, { by, now }: Given): Decided {
  if (referral.status !== 'returned')
    return err('Only a referral that was sent back can be accepted as it stands.');
  if (why.trim() === '') return err('Say why it is accepted as it stands.');
  const open = sittingsInOrder(register).find((sitting) => {
    const timetable = timetableFor(register, sitting);
    return (
      sitting.panel === referral.panel &&
      sitting.status === 'planned' &&
      startOf(register, sitting) > now &&
      timetable.ok &&
      timetable.value.cutOff.at >= referral.receivedAt
    );
  });
  if (open && toldIssue(register, open.key)) {
    return err(
      `The agenda for ${fullDate(dayOfSitting(open))} has gone. Ask the sender to complete it; it is then late, and the chair is asked.`,
    );
  }
  return ok({
    changes: [
      {
        table: 'referral',
        row: { ...referral, status: 'accepted', acceptedAsItStands: { by, why, at: now } },
      },
      logged(now, referral.reference, `Accepted as it stands: ${why}`, 'CPR-4.2', by),
    ],
    said: `Accepted as it stands by ${by}.`,
  });
}

/** Only the chair or vice chair; the first answer stands. Source: CPR-4.4. */
function answerLate(
  register: Register,
  referral: Referral,
  { answer, why }: Extract<ReferralOrder, { kind: 'answer-late' }>,
  { by, now }: Given,
): Decided {
  const { permission } = referral;
  if (!permission) return err('Permission was not asked: this referral is not late.');
  if (permission.answered) {
    return err(
      `${permission.answered.by} has answered: ${permission.answer ?? ''}. ${permission.answered.why}`,
    );
  }
  if (referral.status !== 'parked')
    return err('The sitting it was late for has begun; it goes to the next.');
  const approvers = peopleIn(
    register,
    panelOf(register, referral.panel).late.approvers,
    dateOf(now),
  );
  if (!approvers.some((person) => person.email === by.toLowerCase())) {
    return err(
      'Only the chair or vice chair may permit a late request. Choose one of them under "Permission given by".',
    );
  }
  if (why.trim() === '') return err('Say why.');
  return ok({
    changes: [
      {
        table: 'referral',
        row: {
          ...referral,
          permission: { ...permission, answer, answered: { by: by.toLowerCase(), why, at: now } },
        },
      },
      logged(
        now,
        referral.reference,
        `Late: ${answer === 'yes' ? 'permitted' : 'not permitted'}. ${why}`,
        'CPR-4.4',
        by,
      ),
    ],
    said:
      answer === 'yes'
        ? `Permitted by ${by}: it joins the agenda, marked late.`
        : `Not permitted by ${by}: it goes to the next sitting.`,
  });
}

function withdraw(
  register: Register,
  referral: Referral,
  why: string,
  { by, now }: Given,
): Decided {
  if (referral.status === 'withdrawn' || referral.status === 'heard') {
    return err('It has been heard or withdrawn already.');
  }
  if (why.trim() === '') return err('Say why it is withdrawn.');
  const item = listedItem(register, referral);
  return ok({
    changes: [
      {
        table: 'referral',
        row: { ...referral, status: 'withdrawn', withdrawn: { by, why, at: now } },
      },
      ...(item ? [{ table: 'item', row: { ...item, status: 'withdrawn' } } as Change] : []),
      logged(now, referral.reference, `Withdrawn: ${why}`, 'CPR-3.5', by),
    ],
    said: `Withdrawn by ${by}.`,
  });
}

const listedItem = (register: Register, referral: Referral): Item | undefined =>
  register.rows.item.get(itemKey(referral.reference, referral.sitting ?? ''));

function changeWorker(referral: Referral, worker: string, { by, now }: Given): Decided {
  const address = worker.trim().toLowerCase();
  if (!/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(address)) {
    return err('Type one email address, like worker.two@council.example.');
  }
  return ok({
    changes: [
      { table: 'referral', row: { ...referral, facts: { ...referral.facts, worker: address } } },
      logged(
        now,
        referral.reference,
        `Worker: ${referral.facts.worker} → ${address}`,
        'CPR-2.6',
        by,
      ),
    ],
    said: `${address} now presents.`,
  });
}

function moveReferral(register: Register, referral: Referral, to: string, given: Given): Decided {
  const target = sittingsInOrder(register).find(
    (sitting) =>
      sitting.panel === referral.panel &&
      dayOfSitting(sitting) === to &&
      sitting.status === 'planned',
  );
  if (!target || startOf(register, target) <= given.now) {
    return err('There is no coming sitting on that day. Choose one from Sittings.');
  }
  const item = listedItem(register, referral);
  if (!item || (item.status !== 'listed' && item.status !== 'over')) {
    return err('Only a listed referral can be moved.');
  }
  if (target.key === item.sitting) return err('It is listed for that day already.');
  return ok({
    changes: moveOn(register, item, given.now, `Moved by ${given.by}`, target.key),
    said: `Moved to ${fullDate(dayOfSitting(target))}.`,
  });
}

import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import { lateApprovers } from '../panel/late-approvers.ts';
import type { Referral, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { lateFor, sittingFor } from '../sitting/sitting-for.ts';
import { unreachable } from '../unreachable.ts';
import { logged } from '../week/logged.ts';
import { moveOn } from '../week/move-on.ts';
import { isOneAddress } from '../week/one-address.ts';
import { cutOffMetAt } from '../week/place-referrals.ts';
import {
  dayOfSitting,
  panelOf,
  peopleIn,
  sittingsInOrder,
  startOf,
  toldIssue,
} from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';
import { listedItem, withdraw } from './withdraw.ts';

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
  if (referral.status !== 'returned') {
    return err('Only a referral that was sent back can be accepted as it stands.');
  }
  if (why.trim() === '') return err('Say why it is accepted as it stands.');
  const panel = panelOf(register, referral.panel);
  const open = sittingsInOrder(register).filter((sitting) => startOf(register, sitting) > now);
  const met = sittingFor(referral.receivedAt, panel, open, register.calendar, referral.facts);
  if (met && toldIssue(register, met.key)) {
    return err(
      `The agenda for ${fullDate(dayOfSitting(met))} has gone. Ask the sender to complete it; it is then late, and the chair is asked.`,
    );
  }
  const row: Referral = {
    ...referral,
    status: 'accepted',
    acceptedAsItStands: { by, why, at: now },
  };
  return ok({
    changes: [
      { table: 'referral', row },
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
  const asked = register.rows.sitting.get(permission.sitting);
  if (referral.status !== 'parked' || !asked || startOf(register, asked) <= now) {
    return err('It does not wait for an answer any more: withdrawn, or its sitting has begun.');
  }
  const roles = lateApprovers(panelOf(register, referral.panel));
  const approvers = peopleIn(register, referral.panel, roles, dateOf(now));
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

/** Who presents, and so who may read its papers: the one before loses sight of them. */
function changeWorker(referral: Referral, worker: string, { by, now }: Given): Decided {
  const address = worker.trim().toLowerCase();
  const before = referral.facts.worker;
  if (!isOneAddress(address)) {
    return err('Type one email address, like worker.two@council.example.');
  }
  if (address === before) return err(`${address} presents already.`);
  const former = [...(referral.formerWorkers ?? []), before];
  const row: Referral = {
    ...referral,
    facts: { ...referral.facts, worker: address },
    formerWorkers: former.filter((one) => one !== address && one !== ''),
  };
  return ok({
    changes: [
      { table: 'referral', row },
      logged(now, referral.reference, `Worker: ${before} → ${address}`, 'CPR-2.6', by),
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
  const from = register.rows.sitting.get(referral.sitting ?? '');
  if (!item || !from || (item.status !== 'listed' && item.status !== 'over')) {
    return err('Only a listed referral can be moved.');
  }
  if (startOf(register, from) <= given.now) {
    return err(
      'Its sitting has begun. Write "Not heard" in the minutes: it then goes to the next.',
    );
  }
  if (target.key === item.sitting) return err('It is listed for that day already.');
  if (isLateFor(register, referral, target)) {
    return err('It missed the cut-off for that day. Only the chair or vice chair can permit it.');
  }
  return ok({
    changes: moveOn(register, item, given.now, `Moved by ${given.by}`, target.key),
    said: `Moved to ${fullDate(dayOfSitting(target))}.`,
  });
}

/** Nobody is put on an agenda past its cut-off by a move. Source: CPR-4.4. */
function isLateFor(register: Register, referral: Referral, target: Sitting): boolean {
  const { permission } = referral;
  if (permission?.answer === 'yes' && permission.sitting === target.key) return false;
  const met = cutOffMetAt(referral);
  const panel = panelOf(register, referral.panel);
  return (
    met !== undefined &&
    lateFor(met, panel, [target], register.calendar, referral.facts) !== undefined
  );
}

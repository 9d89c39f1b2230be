import { fullDate } from '../calendar/dates-in-full.ts';
import type { HandOff } from '../register/hand-off.ts';
import type { Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { handOffMails, handOffRule, isOpenHandOff } from '../week/hand-offs.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given, Order } from './order.ts';

type HandOffOrder = Extract<Order, { readonly handOff: string }>;

/**
 * The other panel lists the child, or nothing is needed: the hand-off is closed. What really happened can
 * always be said, also where no mail ever went. Source: CPR-1.4b.
 */
export function decideHandOff(
  register: Register,
  order: HandOffOrder,
  { by, now }: Given,
): Decided {
  const before = register.rows.handOff.get(order.handOff);
  if (!before) return err(`There is no hand-off ${order.handOff}.`);
  if (order.kind === 'hand-off-not-needed' && !isOpenHandOff(before)) {
    return err('It is closed already.');
  }
  const row: HandOff =
    order.kind === 'hand-off-listed'
      ? { ...before, listedOn: order.on }
      : { ...before, notNeeded: { by, why: order.why, at: now } };
  const rule = handOffRule(register, row);
  const what = row.listedOn ? `Listed there on ${fullDate(row.listedOn)}` : 'Not needed';
  return ok({
    changes: [
      { table: 'handOff', row },
      logged(now, row.reference, `${rule?.label ?? ''}: ${what}`, rule?.rule ?? '', by),
    ],
    said: [`${what}.`, ...neverSent(register, row)].join(' '),
  });
}

/** Both are to show that they were done. */
function neverSent(register: Register, handOff: HandOff): readonly string[] {
  const rule = handOffRule(register, handOff);
  if (!rule) return [];
  const ways = [
    ...(rule.template ? [['worker', 'The worker'] as const] : []),
    ['notice', rule.to.join(' and ')] as const,
  ];
  return ways
    .filter(
      ([way]) => !handOffMails(register, handOff, way).some(({ status }) => status === 'sent'),
    )
    .map(([, whom]) => `${whom} was never written to from here.`);
}

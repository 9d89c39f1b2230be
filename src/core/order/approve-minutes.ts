import { dateOf } from '../calendar/local-date-time.ts';
import type { Approval, Register, Sitting } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { itemsOf, peopleIn } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';
import { withOutcomes } from './with-outcomes.ts';

type Approving = Extract<Order, { readonly kind: 'approve-minutes' }>;

/**
 * Final only with an outcome for every item: decided, or "Not heard" with its reason. Who, when and what
 * text is kept. Source: CPR-3.5. Source: CPR-5.2b.
 */
export function approveMinutes(
  register: Register,
  sitting: Sitting,
  { outcomes, text }: Approving,
  { by, now }: Given,
): Decided {
  const chairs = peopleIn(register, ['chair', 'vice-chair'], dateOf(now));
  if (!chairs.some((person) => person.email === by.toLowerCase())) {
    return err('Only the chair or vice chair approves the minutes.');
  }
  if (sitting.draftSentAt === undefined)
    return err('The draft has not been sent to the chair yet.');
  const open = itemsOf(register, sitting.key).filter(
    (item) => item.status === 'listed' && !outcomes[item.reference],
  );
  if (open.length > 0) {
    return err(`No decision can be read for ${open.map((item) => item.reference).join(', ')}.`);
  }
  const approvedBy = by.toLowerCase();
  const approval: Approval = { version: 1, by: approvedBy, at: now, text };
  return ok({
    changes: [
      ...withOutcomes(register, sitting, outcomes),
      {
        table: 'sitting',
        row: { ...sitting, finalAt: now, approvedBy, approvals: [approval] },
      },
      logged(now, sitting.key, 'Minutes approved as final', 'CPR-5.2b', by),
    ],
    said: `Approved as final by ${by}.`,
  });
}

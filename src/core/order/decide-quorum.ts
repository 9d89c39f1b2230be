import { dateOf } from '../calendar/local-date-time.ts';
import type { QuorumRule } from '../quorum/seat-applies.ts';
import type { Answered, Item, ItemQuorum, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { unreachable } from '../unreachable.ts';
import { logged } from '../week/logged.ts';
import { panelOf, peopleIn } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type QuorumOrder = Extract<
  Order,
  { readonly kind: 'switch-seat' | 'let-one-fill' | 'decided-without-quorum' }
>;

/**
 * What the chair says of the quorum for one child: that a seat counts or not, that one person may fill two,
 * why it was decided without. Each with its reason, kept by name. Source: BC-A2. Source: BC-A3. Source: BC-A14.
 */
export function decideQuorum(register: Register, order: QuorumOrder, given: Given): Decided {
  const item = register.rows.item.get(order.item);
  const sitting = register.rows.sitting.get(item?.sitting ?? '');
  if (!item || !sitting) return err('The child is not listed at that sitting.');
  const chairs = peopleIn(register, sitting.panel, ['chair', 'vice-chair'], dateOf(given.now));
  if (!chairs.some(({ email }) => email === given.by.toLowerCase())) {
    return err('Only the chair or vice chair says this.');
  }
  const why = order.why.trim();
  if (why === '') return err('Say why.');
  const { quorum } = panelOf(register, sitting.panel);
  if (!quorum) return err('The terms of reference of this panel ask for no quorum.');
  return said(
    { quorum, item, given, why: { by: given.by.toLowerCase(), why, at: given.now } },
    order,
  );
}

type Around = {
  readonly quorum: QuorumRule;
  readonly item: Item;
  readonly given: Given;
  readonly why: Answered;
};

function said(around: Around, order: QuorumOrder): Decided {
  const { quorum, item, given, why } = around;
  switch (order.kind) {
    case 'switch-seat':
      return switchSeat(around, order);
    case 'let-one-fill':
      return letOneFill(around, order);
    case 'decided-without-quorum': {
      const words = `Why ${item.reference} was decided without a quorum is kept.`;
      return kept(item, { decided: why }, words, quorum.rule, given);
    }
    default:
      return unreachable(order);
  }
}

function switchSeat(
  { quorum, item, given, why }: Around,
  { seat: code, applies }: Extract<QuorumOrder, { readonly kind: 'switch-seat' }>,
): Decided {
  const seat = quorum.seats?.find((one) => one.code === code);
  if (!seat) return err('There is no such seat.');
  const switched = { ...item.quorum?.switched, [code]: { ...why, applies } };
  const words = `“${seat.label}” is ${applies ? '' : 'not '}needed for ${item.reference}.`;
  return kept(item, { switched }, words, seat.rule, given);
}

function letOneFill(
  { quorum, item, given, why }: Around,
  { seats }: Extract<QuorumOrder, { readonly kind: 'let-one-fill' }>,
): Decided {
  const pair = quorum.samePerson?.find(
    (one) => one.allowedBy !== undefined && seats.every((code) => one.seats.includes(code)),
  );
  if (!pair || seats.length < 2) return err('These seats are not among those named.');
  const together = [...(item.quorum?.together ?? []), { ...why, seats }];
  return kept(
    item,
    { together },
    `One person may fill both seats for ${item.reference}.`,
    pair.rule,
    given,
  );
}

function kept(
  item: Item,
  quorum: ItemQuorum,
  said: string,
  rule: string,
  { by, now }: Given,
): Decided {
  const row: Item = { ...item, quorum: { ...item.quorum, ...quorum } };
  return ok({
    changes: [{ table: 'item', row }, logged(now, item.key, said, rule, by)],
    said,
  });
}

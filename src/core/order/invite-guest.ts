import type { Item, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { isOneAddress } from '../week/one-address.ts';
import { panelOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

/**
 * Asks somebody to one item alone, where the panel's file knows guests: they get that item and time, and see
 * its paper if they are in People. Source: LCLH-2.5.
 */
export function inviteGuest(
  register: Register,
  order: Extract<Order, { readonly kind: 'invite-guest' }>,
  { by, now }: Given,
): Decided {
  const item = register.rows.item.get(order.item);
  const sitting = register.rows.sitting.get(item?.sitting ?? '');
  if (!item || sitting?.status !== 'planned')
    return err('The child is not listed for that sitting.');
  const guest = panelOf(register, sitting.panel).attendees?.find(({ who }) => who === 'guest');
  if (!guest) return err('The terms of reference of this panel know no guests.');
  const person = order.person.trim().toLowerCase();
  if (!isOneAddress(person)) return err('Give one email address.');
  if (item.guests?.includes(person)) return err('They are asked to it already.');
  const row: Item = { ...item, guests: [...(item.guests ?? []), person] };
  return ok({
    changes: [
      { table: 'item', row },
      logged(now, item.key, 'A guest is asked to the item', guest.rule, by),
    ],
    said: `${person} is asked to ${item.reference}, and to nothing else.`,
  });
}

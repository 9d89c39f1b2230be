import type { Panel } from '../panel/panel.ts';
import type { Item, Register } from '../register/register.ts';
import { notInvitedAs } from '../attendance/attendees.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { inWords } from '../week/quorum-to-settle.ts';
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
  const panel = panelOf(register, sitting.panel);
  const person = order.person.trim().toLowerCase();
  const why = whyNotInvited(register, panel, item, person);
  if (why !== '') return err(why);
  const row: Item = { ...item, guests: [...(item.guests ?? []), person] };
  return ok({
    changes: [
      { table: 'item', row },
      logged(now, item.key, 'A guest is asked to the item', guestOf(panel)?.rule ?? '', by),
    ],
    said: `${person} is asked to ${item.reference}, and to nothing else.`,
  });
}

const guestOf = ({ attendees }: Panel) => attendees?.find(({ who }) => who === 'guest');

function whyNotInvited(register: Register, panel: Panel, item: Item, person: string): string {
  const guest = guestOf(panel);
  if (!guest) return 'The terms of reference of this panel know no guests.';
  if (guest.presence === 'forbidden')
    return 'The terms of reference of this panel say that nobody else is invited.';
  if (!isOneAddress(person)) return 'Give one email address.';
  if (item.guests?.includes(person)) return 'They are asked to it already.';
  const not = notInvitedAs(register, panel, item, person);
  return not === undefined
    ? ''
    : `They are the ${inWords(not)} of this child, whom the terms of reference say not to invite.`;
}

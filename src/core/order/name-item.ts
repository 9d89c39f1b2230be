import type { Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { panelOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

/** Local default: what fits in a column of the agenda. */
const mostLetters = 120;

/**
 * What an item is about, in words of the administrator's own, beside the child: it stands in the agenda's
 * document in place of the type of request. Mail holds no such words. Source: LCLH-6.3.
 * Without words the type of request stands there again.
 */
export function nameItem(
  register: Register,
  { about, item: words }: Extract<Order, { readonly kind: 'name-item' }>,
  { by, now }: Given,
): Decided {
  const referral = register.rows.referral.get(about);
  if (!referral) return err(`There is no referral ${about}.`);
  const item = words.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
  if (referral.status === 'heard' || referral.status === 'withdrawn') {
    return err('It has been heard or withdrawn already.');
  }
  if (item.length > mostLetters) {
    return err(`This is longer than ${mostLetters} letters. Shorten it: the paper says the rest.`);
  }
  const { agendaItem: _, ...bare } = referral;
  const said =
    item === '' ? 'The agenda gives its type of request again.' : `The agenda says: ${item}.`;
  const { agendaPaper } = panelOf(register, referral.panel);
  return ok({
    changes: [
      { table: 'referral', row: item === '' ? bare : { ...bare, agendaItem: item } },
      logged(
        now,
        referral.reference,
        `Agenda item: ${item === '' ? 'its type of request' : `changed, ${item.length} characters`}`,
        agendaPaper?.rule ?? '',
        by,
      ),
    ],
    said,
  });
}

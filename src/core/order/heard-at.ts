import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf, timeOf } from '../calendar/local-date-time.ts';
import type { Item, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { heardWords, overran } from '../week/heard-times.ts';
import { itemKey } from '../week/list-items.ts';
import { logged } from '../week/logged.ts';
import { dayOfSitting, panelOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type HeardAt = Extract<Order, { readonly kind: 'heard-at' }>;

/**
 * When a child's item was begun, or ended, as somebody noted at the sitting. A slot that was overrun is shown
 * and logged. Source: LCLH-3.4.
 */
export function heardAt(
  register: Register,
  { about, end, at }: HeardAt,
  { by, now }: Given,
): Decided {
  const key = register.rows.referral.get(about)?.sitting ?? '';
  const sitting = register.rows.sitting.get(key);
  const item = register.rows.item.get(itemKey(about, key));
  if (sitting?.status !== 'held' || !item) return err('Its sitting has not begun.');
  const day = dayOfSitting(sitting);
  if (dateOf(at) !== day || at > now) {
    return err(`The time lies on ${fullDate(day)}, and not in the future.`);
  }
  const row: Item = { ...item, [end === 'from' ? 'heardFrom' : 'heardUntil']: timeOf(at) };
  if (isTurnedRound(row)) return err('It ends later than it was begun.');
  const said = `${heardWords(row)}.`;
  const { rule } = panelOf(register, sitting.panel).slots;
  return ok({
    changes: [
      { table: 'item', row },
      ...(overran(row) > 0 ? [logged(now, item.key, said, rule, by)] : []),
    ],
    said,
  });
}

const isTurnedRound = ({ heardFrom = '', heardUntil = '99:99' }: Item): boolean =>
  heardUntil <= heardFrom;

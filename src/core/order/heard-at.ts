import { fullDate } from '../calendar/dates-in-full.ts';
import { atTime, dateOf, timeOf } from '../calendar/local-date-time.ts';
import type { HeardSaid } from '../minutes/presence.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
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
export function heardAt(register: Register, { about, end, at }: HeardAt, given: Given): Decided {
  const key = register.rows.referral.get(about)?.sitting ?? '';
  const item = register.rows.item.get(itemKey(about, key));
  if (!item) return err('Its sitting has not begun.');
  const sitting = register.rows.sitting.get(key);
  if (sitting && dateOf(at) !== dayOfSitting(sitting)) return err(onItsDay(sitting));
  return heardNoted(register, item, { [end]: timeOf(at) }, given);
}

/** The same, from the sheet or from the minutes: one time or both. */
export function heardNoted(
  register: Register,
  item: Item,
  { from, until }: HeardSaid,
  { by, now }: Given,
): Decided {
  const sitting = register.rows.sitting.get(item.sitting);
  if (sitting?.status !== 'held') return err('Its sitting has not begun.');
  const day = dayOfSitting(sitting);
  const isAhead = [from, until].some((time) => time !== undefined && atTime(day, time) > now);
  if (isAhead) return err(onItsDay(sitting));
  const row: Item = {
    ...item,
    ...(from === undefined ? {} : { heardFrom: from }),
    ...(until === undefined ? {} : { heardUntil: until }),
  };
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

const onItsDay = (sitting: Sitting): string =>
  `The time lies on ${fullDate(dayOfSitting(sitting))}, and not in the future.`;

const isTurnedRound = ({ heardFrom = '', heardUntil = '99:99' }: Item): boolean =>
  heardUntil <= heardFrom;

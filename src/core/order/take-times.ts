import { presenceToTake } from '../minutes/presence-differences.ts';
import type { PresenceSaid } from '../minutes/presence.ts';
import type { Change, Item, Register, Sitting } from '../register/register.ts';
import { heardNoted } from './heard-at.ts';
import type { Given } from './order.ts';

/**
 * When each child was heard, as the minutes say it, once a person has accepted it: noted as if it had been typed
 * on Referrals. What stood there can be put back until the minutes are approved. Source: LCLH-3.4.
 */
export const takenTimes = (
  register: Register,
  sitting: Sitting,
  presence: PresenceSaid,
  given: Given,
): readonly Change[] =>
  Object.entries(presenceToTake(register, sitting, presence).heard ?? {}).flatMap(([key, said]) => {
    const item = register.rows.item.get(key);
    const noted = item && heardNoted(register, item, said, given);
    if (!item || !noted?.ok) return [];
    return noted.value.changes.map((change) =>
      change.table === 'item' ? { ...change, row: withBefore(item, change.row) } : change,
    );
  });

function withBefore(item: Item, row: Item): Item {
  if (item.status !== 'listed') return row;
  const { outcome, heardFrom, heardUntil } = item;
  const times = {
    ...(heardFrom === undefined ? {} : { heardFrom }),
    ...(heardUntil === undefined ? {} : { heardUntil }),
  };
  return { ...row, before: { ...(item.before ?? (outcome ? { outcome } : {})), times } };
}

/** An item as it was before the last reading back. */
export function itemPutBack({ before = {}, outcome: _, ...item }: Item): Item {
  const { times, ...was } = before;
  if (!times) return { ...item, ...was };
  const { heardFrom: __, heardUntil: ___, ...rest } = item;
  return { ...rest, ...was, ...times };
}

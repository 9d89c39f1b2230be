import type { Change, Item, Referral, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { itemKey } from '../week/list-items.ts';
import { logged } from '../week/logged.ts';
import type { Decided, Given } from './order.ts';

/** A request that is not to be heard any more, with why. Source: CPR-3.5. */
export function withdraw(
  register: Register,
  referral: Referral,
  why: string,
  { by, now }: Given,
): Decided {
  if (referral.status === 'withdrawn' || referral.status === 'heard') {
    return err('It has been heard or withdrawn already.');
  }
  if (why.trim() === '') return err('Say why it is withdrawn.');
  const item = listedItem(register, referral);
  const heardAt = heardAfterAll(register, referral);
  if (heardAt) return takenOff(register, referral, heardAt, why, { by, now });
  return ok({
    changes: [
      {
        table: 'referral',
        row: { ...referral, status: 'withdrawn', withdrawn: { by, why, at: now } },
      },
      ...(item ? [{ table: 'item', row: { ...item, status: 'withdrawn' } } as Change] : []),
      logged(now, referral.reference, `Withdrawn: ${why}`, 'CPR-3.5', by),
    ],
    said: `Withdrawn by ${by}.`,
  });
}

/** The item at which a later version of the minutes says that it was heard, while it stayed on this list. */
const heardAfterAll = ({ rows }: Register, { reference, sitting }: Referral): Item | undefined =>
  [...rows.item.values()].find(
    (item) =>
      item.reference === reference &&
      item.status === 'heard' &&
      sitting !== undefined &&
      item.turned?.place === sitting,
  );

/** It was heard, so it is not withdrawn: it only need not be heard again. */
function takenOff(
  register: Register,
  referral: Referral,
  heardAt: Item,
  why: string,
  { by, now }: Given,
): Decided {
  const { goesFirst: _, ...rest } = referral;
  const item = listedItem(register, referral);
  const words = `Taken off the list, for it was heard at ${heardAt.sitting}`;
  return ok({
    changes: [
      { table: 'referral', row: { ...rest, status: 'heard', sitting: heardAt.sitting } },
      ...(item ? [{ table: 'item', row: { ...item, status: 'withdrawn' } } as Change] : []),
      logged(now, referral.reference, `${words}: ${why}`, 'CPR-3.5', by),
    ],
    said: `${words}.`,
  });
}

export const listedItem = (register: Register, referral: Referral): Item | undefined =>
  register.rows.item.get(itemKey(referral.reference, referral.sitting ?? ''));

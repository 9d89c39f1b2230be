import { differences } from '../core/minutes/differences.ts';
import type { Outcomes } from '../core/order/order.ts';
import type { Register, Sitting } from '../core/register/register.ts';
import { itemsOf, panelOf } from '../core/week/sittings.ts';
import type { ItemDifference } from './item-differences.ts';

/** What reading them back, or approving them, would change in the register. */
export const differencesIn = (
  register: Register,
  sitting: Sitting,
  outcomes: Outcomes,
): readonly ItemDifference[] => {
  const panel = panelOf(register, sitting.panel);
  return itemsOf(register, sitting.key).flatMap(({ reference, outcome }) => {
    const read = outcomes[reference];
    return read ? differences(panel, outcome, read).map((one) => ({ reference, ...one })) : [];
  });
};

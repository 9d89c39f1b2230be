import type { Change, Item, Register, Sitting } from '../register/register.ts';
import { itemsOf } from '../week/sittings.ts';
import type { Outcomes } from '../minutes/from-minutes.ts';

/** Each outcome on its item, where the item is still to be heard and says otherwise so far. */
export const withOutcomes = (
  register: Register,
  sitting: Sitting,
  outcomes: Outcomes,
  parts: Readonly<Record<string, string>> = {},
): readonly Change[] =>
  itemsOf(register, sitting.key).flatMap((item): readonly Change[] => {
    const outcome = outcomes[item.reference];
    if (item.status !== 'listed' || !outcome) return [];
    const part = parts[item.reference];
    const { before: _, ...rest } = item;
    const row: Item = { ...rest, outcome, ...(part === undefined ? {} : { part }) };
    return JSON.stringify(row) === JSON.stringify(item) ? [] : [{ table: 'item', row }];
  });

import type { Panel } from '../panel/panel.ts';
import type { Item, Reference, Register, Sitting } from '../register/register.ts';
import { familiesOf } from './families-of.ts';
import { itemsOf, panelOf } from './sittings.ts';

/** What the panel's file says of brothers and sisters in one slot; where it says nothing, a person does. */
export const sharingIn = ({ siblingSlots }: Panel): 'always' | 'never' | 'when-said' =>
  siblingSlots?.share ?? 'when-said';

const counted: ReadonlySet<Item['status']> = new Set(['listed', 'over', 'heard', 'not-heard']);

/** The items of a sitting whose children are brothers and sisters of this one, and itself; alone where none are. */
export function familyAt(register: Register, item: Item): readonly Item[] {
  const items = itemsOf(register, item.sitting).filter(({ status }) => counted.has(status));
  const families = familiesOf(
    items.flatMap(({ reference }) => register.rows.referral.get(reference) ?? []),
  );
  const family = families.get(item.reference);
  return family === undefined
    ? [item]
    : items.filter(({ reference }) => families.get(reference) === family);
}

/**
 * Whether an item has one slot with its brothers and sisters: as the panel's file says, or as was said of any of
 * them at this sitting. Per child by default.
 *
 * Source: CPR-A11.
 */
export function sharesSlot(register: Register, sitting: Sitting, item: Item): boolean {
  const family = familyAt(register, item);
  if (family.length === 1) return false;
  const share = sharingIn(panelOf(register, sitting.panel));
  if (share !== 'when-said') return share === 'always';
  return family.some((one) => one.sharesSlot === true);
}

/** The brothers and sisters who are heard in the slot of an item, by reference. */
export function inOneSlotWith(register: Register, item: Item): readonly Reference[] {
  const isThen = ({ key, startsAt, status }: Item): boolean =>
    key !== item.key && startsAt !== undefined && startsAt === item.startsAt && counted.has(status);
  if (!itemsOf(register, item.sitting).some(isThen)) return [];
  return familyAt(register, item)
    .filter(isThen)
    .map(({ reference }) => reference);
}

/** `One slot with RP-26-0002`; empty where an item has its slot alone. */
export const sharedWords = (others: readonly Reference[] = []): string =>
  others.length === 0 ? '' : `One slot with ${others.join(' and ')}`;

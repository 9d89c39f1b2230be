import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Change, Item, Referral, Register } from '../register/register.ts';
import { askedOf } from './asked-of.ts';
import type { Asked } from './asked.ts';
import { moveOn } from './move-on.ts';
import { panelOf, startOf } from './sittings.ts';

export type GateAsked = Extract<Asked, { readonly kind: 'gate' }>;
type Step = NonNullable<Panel['gates']>[number]['before'];

/** What blocks these steps for a child and does not stand yet; nothing where the panel's file has no such gate. */
export function blockedBy(
  register: Register,
  referral: Referral,
  ...steps: readonly Step[]
): readonly GateAsked[] {
  const { gates = [] } = panelOf(register, referral.panel);
  const some = gates.some(({ before, effect }) => effect === 'blocks' && steps.includes(before));
  if (!some) return [];
  return askedOf(register, referral).flatMap((asked) =>
    asked.kind === 'gate' &&
    !asked.stands &&
    asked.gate.effect === 'blocks' &&
    steps.includes(asked.gate.before)
      ? [asked]
      : [],
  );
}

/**
 * What keeps a listed child off every agenda: its slot is held, and seen by the administrator alone.
 * Source: LCLH-4.4.
 */
export function heldBackBy(register: Register, item: Item): readonly GateAsked[] {
  const referral = register.rows.referral.get(item.reference);
  if (!referral || item.status !== 'listed') return [];
  const sitting = register.rows.sitting.get(item.sitting);
  return sitting?.status === 'planned'
    ? blockedBy(register, referral, 'listing', 'agenda', 'hearing')
    : [];
}

/** A child still held back when its sitting begins is not heard there, and keeps its place at the next. Source: LCLH-4.4. */
export const leaveOff = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const missing = heldBackBy(register, item).map(({ label }) => label);
    const sitting = register.rows.sitting.get(item.sitting);
    if (missing.length === 0 || !sitting || startOf(register, sitting) > now) return [];
    return moveOn(register, item, now, `Not heard, ${missing.join(', ')} missing`);
  });

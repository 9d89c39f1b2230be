import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Outcome, Register, Review } from '../register/register.ts';
import { reviewRule } from '../minutes/minutes-rules.ts';
import { itemKey } from './list-items.ts';
import { logged } from './logged.ts';
import { backOnOf } from './outcome-letters.ts';
import { panelOf, startOf } from './sittings.ts';

/**
 * The review of a later version: moved to its new date, added, or closed. One that stands on a list
 * already is taken off it, unless that sitting has begun: what was heard was heard. Source: CPR-5.1c.
 */
export function reviseReview(
  register: Register,
  item: Item,
  outcome: Outcome,
  now: LocalDateTime,
): readonly Change[] {
  const review = register.rows.review.get(item.key);
  const dueOn = backOnOf(outcome);
  if (!review) {
    const fresh = { key: item.key, reference: item.reference, status: 'waiting' } as const;
    return dueOn ? [{ table: 'review', row: { ...fresh, dueOn } }] : [];
  }
  if (review.status === 'closed' ? dueOn === undefined : review.dueOn === dueOn) return [];
  const rule = reviewRule(panelOf(register, register.rows.sitting.get(item.sitting)?.panel ?? ''));
  const off = offList(register, review, now);
  if (!off) return [logged(now, item.reference, 'Brought back already: stays', rule)];
  const { sitting: _, ...rest } = review;
  const row: Review = dueOn ? { ...rest, dueOn, status: 'waiting' } : { ...rest, status: 'closed' };
  const words = dueOn ? `Review date moved to ${dueOn}` : 'No review any more';
  return [...off, { table: 'review', row }, logged(now, item.reference, words, rule)];
}

/** @returns undefined where the sitting it was brought forward to has begun. */
function offList(
  register: Register,
  { status, reference, sitting: key = '' }: Review,
  now: LocalDateTime,
): readonly Change[] | undefined {
  if (status !== 'brought-forward') return [];
  const sitting = register.rows.sitting.get(key);
  const listed = register.rows.item.get(itemKey(reference, key));
  const referral = register.rows.referral.get(reference);
  if (!sitting || !listed || !referral || startOf(register, sitting) <= now) return undefined;
  if (listed.status !== 'listed' && listed.status !== 'over') return undefined;
  return [
    { table: 'item', row: { ...listed, status: 'moved' } },
    { table: 'referral', row: { ...referral, status: 'heard' } },
  ];
}

import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { dayForReview } from '../sitting/next-sittings.ts';
import type { Change, Item, Referral, Register, Review } from '../register/register.ts';
import { blockedBy } from './gates.ts';
import { logged } from './logged.ts';
import { diaryOf, panelOf, sittingKey, sittingsInOrder, startOf } from './sittings.ts';
import { firstOpenDay } from './sitting-after.ts';

export const itemKey = (reference: string, sitting: string): string => `${reference}@${sitting}`;

/**
 * Puts each accepted referral on the list of its sitting, once. One that has been heard before is back
 * for review, and stays so where it is moved on. Source: CPR-4.3.
 */
export function listItems(register: Register, now: LocalDateTime): readonly Change[] {
  const waiting = [...register.rows.referral.values()].filter(
    ({ status }) => status === 'accepted',
  );
  if (waiting.length === 0) return [];
  const heard = new Set([
    ...[...register.rows.item.values()].flatMap((item) =>
      item.status === 'heard' ? item.reference : [],
    ),
    ...[...register.rows.review.values()].flatMap((review) =>
      review.status === 'closed' ? [] : review.reference,
    ),
  ]);
  return waiting.flatMap((referral): readonly Change[] => {
    const sitting = register.rows.sitting.get(referral.sitting ?? '');
    if (!sitting) return [];
    if (blockedBy(register, referral, 'listing').length > 0) {
      return startOf(register, sitting) > now ? [] : [placedAnew(referral)];
    }
    const from = heard.has(referral.reference) ? 'review' : 'referral';
    return [
      { table: 'item', row: itemFor(referral, sitting.key, from) },
      { table: 'referral', row: { ...referral, status: 'listed' } },
    ];
  });
}

/** Not listed in time for what is missing: it finds the next sitting, and waits for it. Source: BC-2.4. */
function placedAnew({ sitting: _, ...referral }: Referral): Change {
  return { table: 'referral', row: referral };
}

/** The item of a case at a sitting. */
export const itemFor = (referral: Referral, sitting: string, from: Item['from']): Item => ({
  key: itemKey(referral.reference, sitting),
  reference: referral.reference,
  sitting,
  from,
  status: 'listed',
  late: referral.permission?.answer === 'yes' && referral.permission.sitting === sitting,
});

/**
 * Brings each review back: an item at the first sitting on or after its date that has not begun. A
 * review beyond the sittings planned so far waits until its own is. Source: CPR-5.1c. Source: CPR-A8.
 */
export const bringForward = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.review.values()].flatMap((review): readonly Change[] => {
    const referral = register.rows.referral.get(review.reference);
    if (review.status !== 'waiting' || referral?.status !== 'heard') return [];
    const sitting = sittingForReview(register, review, referral, now);
    if (sitting === undefined || !register.rows.sitting.has(sitting)) return [];
    return [
      { table: 'item', row: itemFor(referral, sitting, 'review') },
      { table: 'referral', row: { ...referral, status: 'listed', sitting } },
      { table: 'review', row: { ...review, status: 'brought-forward', sitting } },
      logged(
        now,
        review.reference,
        `Brought forward to ${sitting}: review date ${review.dueOn}`,
        'CPR-5.1c',
      ),
    ];
  });

function sittingForReview(
  register: Register,
  review: Review,
  referral: Referral,
  now: LocalDateTime,
): string | undefined {
  const panel = panelOf(register, referral.panel);
  const open = sittingsInOrder(register).filter((sitting) => startOf(register, sitting) > now);
  const diary = { ...diaryOf(register), sittings: open };
  const day = dayForReview(panel, review.dueOn, firstOpenDay(panel, now), diary, referral.facts);
  return day && sittingKey(panel.code, day.on, day.stream);
}

import { addDays } from '../calendar/local-date.ts';
import { dateOf, timeOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { dayForReview } from '../sitting/next-sittings.ts';
import type { Change, Item, Referral, Register, Review } from '../register/register.ts';
import { logged } from './logged.ts';
import { latestFinishOf, panelOf, sittingKey, sittingsInOrder, startOf } from './sittings.ts';

export const itemKey = (reference: string, sitting: string): string => `${reference}@${sitting}`;

/** Puts each accepted referral on the list of its sitting, once. Source: CPR-4.3. */
export const listItems = (register: Register, _now: LocalDateTime): readonly Change[] =>
  [...register.rows.referral.values()].flatMap((referral): readonly Change[] => {
    const sitting = register.rows.sitting.get(referral.sitting ?? '');
    if (referral.status !== 'accepted' || !sitting) return [];
    return [
      { table: 'item', row: itemFor(referral, sitting.key) },
      { table: 'referral', row: { ...referral, status: 'listed' } },
    ];
  });

const itemFor = (referral: Referral, sitting: string): Item => ({
  key: itemKey(referral.reference, sitting),
  reference: referral.reference,
  sitting,
  from: 'referral',
  status: 'listed',
  late: referral.permission?.answer === 'yes' && referral.permission.sitting === sitting,
});

/**
 * Brings each review back: an item at the first sitting on or after its date that has not begun.
 * Source: CPR-5.1c. Source: CPR-A8.
 */
export const bringForward = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.review.values()].flatMap((review): readonly Change[] => {
    const referral = register.rows.referral.get(review.reference);
    if (review.status !== 'waiting' || referral?.status !== 'heard') return [];
    const sitting = sittingForReview(register, review, referral, now);
    if (!sitting) return [];
    const item: Item = { ...itemFor(referral, sitting), from: 'review', late: false };
    return [
      { table: 'item', row: item },
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

/** The sitting row the review comes back to; undefined while that day is beyond the sittings planned so far. */
function sittingForReview(
  register: Register,
  review: Review,
  referral: Referral,
  now: LocalDateTime,
): string | undefined {
  const panel = panelOf(register, referral.panel);
  const open = sittingsInOrder(register).filter((sitting) => startOf(register, sitting) > now);
  const begunToday = timeOf(now) >= panel.session.earliestStart;
  const from = begunToday ? addDays(dateOf(now), 1) : dateOf(now);
  const key = sittingKey(panel.code, dayForReview(panel, review.dueOn, from, open).on);
  return register.rows.sitting.has(key) ? key : undefined;
}

/**
 * What a sitting could not take is never dropped: once it has begun, an item that did not fit is moved
 * to the next. Source: CPR-3.3.
 */
export const carryOver = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const referral = register.rows.referral.get(item.reference);
    if (item.status !== 'over' || !sitting || !referral || startOf(register, sitting) > now)
      return [];
    return moveOn(register, item, referral, now, 'Did not fit');
  });

/**
 * Takes an item off its sitting and lets its referral find another: the next sitting that has not begun.
 */
export function moveOn(
  register: Register,
  item: Item,
  referral: Referral,
  now: LocalDateTime,
  because: string,
  to?: string,
): readonly Change[] {
  const open = sittingsInOrder(register).find(
    (sitting) =>
      sitting.panel === referral.panel &&
      sitting.status === 'planned' &&
      sitting.key !== item.sitting &&
      startOf(register, sitting) > now,
  );
  const target = to ?? open?.key;
  const { sitting: _, ...unplaced } = referral;
  return [
    { table: 'item', row: { ...item, status: 'moved' } },
    {
      table: 'referral',
      row: { ...unplaced, status: 'accepted', ...(target ? { sitting: target } : {}) },
    },
    logged(
      now,
      item.reference,
      `${because}: moved from ${item.sitting} to ${target ?? 'the next sitting'}`,
      'CPR-3.3',
    ),
  ];
}

/** A sitting whose time has come has been held, if anything was to be heard. */
export const holdSittings = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.sitting.values()].flatMap((sitting): readonly Change[] => {
    if (sitting.status !== 'planned' || startOf(register, sitting) > now) return [];
    const items = [...register.rows.item.values()].filter((item) => item.sitting === sitting.key);
    if (items.some((item) => item.status === 'listed')) {
      return [{ table: 'sitting', row: { ...sitting, status: 'held' } }];
    }
    if (latestFinishOf(register, sitting) > now) return [];
    return [
      {
        table: 'sitting',
        row: {
          ...sitting,
          status: 'stood-down',
          stoodDown: { by: 'Panel register', why: 'Nothing was listed', at: now },
        },
      },
    ];
  });

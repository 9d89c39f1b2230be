import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Item, Referral, Register } from '../register/register.ts';
import { logged } from './logged.ts';
import { dayOfSitting, panelOf, startOf } from './sittings.ts';
import { sittingAfter } from './sitting-after.ts';

/** Items of a sitting that is stood down find another; nothing listed is ever dropped. Source: CPR-A12. */
export const losePlace = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const here = item.status === 'listed' || item.status === 'over';
    if (!here || sitting?.status !== 'stood-down') return [];
    return moveOn(register, item, now, 'The sitting was stood down');
  });

/**
 * What a sitting could not take is never dropped: once it has begun, an item that did not fit is moved
 * to the next. Source: CPR-3.3.
 */
export const carryOver = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    if (item.status !== 'over' || !sitting || startOf(register, sitting) > now) return [];
    return moveOn(register, item, now, 'Did not fit');
  });

/**
 * Takes an item off its sitting and puts its referral down for another.
 *
 * @param to - the sitting chosen for it; the one after its own when absent, and never one before it,
 *   whose cut-off or review date it would not have met.
 */
export function moveOn(
  register: Register,
  item: Item,
  now: LocalDateTime,
  because: string,
  to: string | undefined = followingSitting(register, item, now),
): readonly Change[] {
  const { sitting: _from, ...referral } = register.rows.referral.get(item.reference) as Referral;
  return [
    { table: 'item', row: { ...item, status: 'moved' } },
    {
      table: 'referral',
      row: { ...referral, status: 'accepted', ...(to === undefined ? {} : { sitting: to }) },
    },
    logged(
      now,
      item.reference,
      `${because}: moved from ${item.sitting} to ${to ?? 'the next sitting, once one is planned'}`,
      'CPR-3.3',
    ),
  ];
}

function followingSitting(register: Register, item: Item, now: LocalDateTime): string | undefined {
  const sitting = register.rows.sitting.get(item.sitting);
  if (!sitting) throw new Error(`${item.key} stands at no sitting.`);
  const panel = panelOf(register, sitting.panel);
  const facts = register.rows.referral.get(item.reference)?.facts;
  return sittingAfter(register, panel, dayOfSitting(sitting), now, facts);
}

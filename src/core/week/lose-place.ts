import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Change, Register } from '../register/register.ts';
import { moveOn } from './list-items.ts';

/** Items of a sitting that is stood down find another; nothing listed is ever dropped. Source: CPR-A12. */
export const losePlace = (register: Register, now: LocalDateTime): readonly Change[] =>
  [...register.rows.item.values()].flatMap((item): readonly Change[] => {
    const sitting = register.rows.sitting.get(item.sitting);
    const referral = register.rows.referral.get(item.reference);
    const here = item.status === 'listed' || item.status === 'over';
    if (!here || sitting?.status !== 'stood-down' || !referral) return [];
    return moveOn(register, item, referral, now, 'The sitting was stood down');
  });

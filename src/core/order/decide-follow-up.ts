import { fullDate } from '../calendar/dates-in-full.ts';
import { seatWords } from '../attendance/reply-words.ts';
import type { Attendance, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import type { Decided, Order } from './order.ts';

type SeatOrder = Extract<Order, { readonly kind: 'mark-attendance' | 'name-cover' }>;

/** Present, cover (with name and role) or absent without cover. Source: CPR-2.3. */
export function decideSeat(register: Register, order: SeatOrder): Decided {
  const seat = register.rows.attendance.get(order.seat);
  if (!seat) return err(`There is no seat ${order.seat}.`);
  const { before: _, ...standing } = seat;
  const row: Attendance =
    order.kind === 'mark-attendance'
      ? { ...standing, mark: order.mark }
      : { ...standing, cover: order.cover };
  const missing =
    row.mark === 'cover' && row.cover === '' ? ' Name who covers, and their role.' : '';
  return ok({
    changes: [{ table: 'attendance', row }],
    said: `${seatWords(seat)}: ${row.mark}.${missing}`,
  });
}

export function decideAction(
  register: Register,
  order: Extract<Order, { readonly kind: 'action-done' }>,
): Decided {
  const action = register.rows.action.get(order.action);
  if (!action) return err(`There is no action ${order.action}.`);
  if (action.replaced) {
    return err(
      `Version ${action.replaced.version} of the minutes took this action out or changed it.`,
    );
  }
  return ok({
    changes: [{ table: 'action', row: { ...action, doneOn: order.on } }],
    said: `Done on ${fullDate(order.on)}.`,
  });
}

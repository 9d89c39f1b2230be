import { fullDate } from '../calendar/dates-in-full.ts';
import { seatWords } from '../attendance/reply-words.ts';
import type { Attendance, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { panelBehind } from '../week/panel-behind.ts';
import { isFor } from '../week/sittings.ts';
import { recordDocument } from '../week/record-key.ts';
import type { Decided, Given, Order } from './order.ts';

type SeatOrder = Extract<Order, { readonly kind: 'mark-attendance' | 'name-cover' }>;

/** Present, cover (with name and role) or absent without cover. Source: CPR-2.3. */
export function decideSeat(register: Register, order: SeatOrder): Decided {
  const seat = register.rows.attendance.get(order.seat);
  if (!seat) return err(`There is no seat ${order.seat}.`);
  const row: Attendance =
    order.kind === 'mark-attendance'
      ? { ...seat, mark: order.mark }
      : { ...seat, cover: order.cover };
  const missing =
    row.mark === 'cover' && row.cover === '' ? ' Name who covers, and their role.' : '';
  return ok({
    changes: [{ table: 'attendance', row }],
    said: `${seatWords(seat)}: ${row.mark}.${missing}`,
  });
}

export function decideAction(
  register: Register,
  order: Extract<Order, { readonly action: string }>,
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

/** A record counts as filed only when its filer, or the administrator for them, says so. Source: CPR-5.3a. */
export function decideRecord(
  register: Register,
  order: Extract<Order, { readonly record: string }>,
  { by, now }: Given,
): Decided {
  const record = register.rows.record.get(order.record);
  if (!record) return err(`There is no record ${order.record}.`);
  if (record.filedAt !== undefined) return err(`${record.filedBy ?? ''} has filed it already.`);
  if (register.rows.document.get(recordDocument(record))?.status === 'not-made') {
    return err('The record could not be made: there is nothing to file yet. Its page says why.');
  }
  const panel = panelBehind(register, record) ?? '';
  const person = register.people.find((one) => one.email === by.toLowerCase() && isFor(one, panel));
  if (!person) return err('Choose your own address from People: the record keeps who filed it.');
  return ok({
    changes: [
      { table: 'record', row: { ...record, filedAt: now, filedBy: person.email } },
      logged(now, record.key, 'Filed on LCS', 'CPR-5.3a', by),
    ],
    said: `Filed by ${person.email}.`,
  });
}

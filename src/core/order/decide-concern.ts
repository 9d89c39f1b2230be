import type { Concern } from '../register/concern.ts';
import type { Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { isOneAddress } from '../week/one-address.ts';
import { logged } from '../week/logged.ts';
import { panelOf } from '../week/sittings.ts';
import type { Decided, Given, Order } from './order.ts';

type ConcernOrder = Extract<Order, { readonly concern: string }>;

/** Who the line manager is, or why a concern about attendance is closed. Source: CPR-2.4. */
export function decideConcern(
  register: Register,
  order: ConcernOrder,
  { by, now }: Given,
): Decided {
  const concern = register.rows.concern.get(order.concern);
  if (!concern) return err(`There is no concern ${order.concern}.`);
  if (concern.closed) return err('It is closed already.');
  const rule = panelOf(register, concern.panel).attendance.monitored?.rule ?? '';
  const became = (row: Concern, what: string): Decided =>
    ok({
      changes: [{ table: 'concern', row }, logged(now, row.key, what, rule, by)],
      said: `${what}.`,
    });
  if (order.kind === 'close-concern') {
    return became({ ...concern, closed: { by, why: order.why, at: now } }, 'Concern closed');
  }
  const lineManager = order.lineManager.trim().toLowerCase();
  if (!isOneAddress(lineManager)) return err('Type one email address.');
  if (lineManager === concern.person) return err('Type the address of their line manager.');
  return became({ ...concern, lineManager }, 'Line manager named');
}

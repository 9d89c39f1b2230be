import type { Change, Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { logged } from '../week/logged.ts';
import { panelBehind } from '../week/panel-behind.ts';
import { isFor } from '../week/sittings.ts';
import { recordDocument } from '../week/record-key.ts';
import type { Decided, Given, Order } from './order.ts';

/**
 * A person has looked at what may tell of another child in a record that was held back, and says that it
 * does not: the record is made. What is found later is asked about anew. The reason stays with the record;
 * the log says that there is one.
 */
export function passRecord(
  register: Register,
  { record: key, leaks, why }: Extract<Order, { readonly kind: 'pass-record' }>,
  { by, now }: Given,
): Decided {
  const record = register.rows.record.get(key);
  const document = record && register.rows.document.get(recordDocument(record));
  if (!document) return err(`There is no record ${key}.`);
  if (document.status === 'made') return err('This record has been made.');
  if (leaks.length === 0) return err('There is nothing to be passed.');
  if (why.trim() === '') return err('Say why these lines tell of no other child.');
  const panel = panelBehind(register, record) ?? '';
  const person = register.people.find((one) => one.email === by.toLowerCase() && isFor(one, panel));
  if (!person) return err('Only somebody on People can pass these lines.');
  const { because: _, claim: __, ...wanted } = document;
  const passed = { by: person.email, why: why.trim(), at: now, leaks };
  const lines = `${String(leaks.length)} ${leaks.length === 1 ? 'line' : 'lines'}`;
  const changes: readonly Change[] = [
    { table: 'record', row: { ...record, passed } },
    { table: 'document', row: { ...wanted, status: 'wanted' } },
    logged(now, key, `Passed by ${person.email}, with a reason: ${lines} looked at`, '', by),
  ];
  return ok({ changes, said: 'The record is being made.' });
}

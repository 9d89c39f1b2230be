import type { Order } from '../core/order/order.ts';
import { mostTyped } from '../workbook/typed-inputs.ts';
import { asksWhenEmptied } from './asks-of-panels.ts';
import { asks, incomingColumns } from './asks-by-column.ts';
import type { Typed } from './typed-cell.ts';

/** The order the cell amounts to, if any, and the words beside it where it amounts to none. */
export type Asked = {
  readonly order?: Order;
  readonly by: string;
  /** Several columns can make up one order: its answer stands under the first. */
  readonly answerIn: string;
  readonly words: string;
};

/** What a person asks by what they put in a cell. An emptied cell asks for nothing. */
export function asksFor(typed: Typed): Asked {
  const { tabId, column, inputs, run } = typed;
  const by = run.editedBy ?? 'An administrator';
  const together = madeUpOf(typed);
  const [answerIn = column] = together;
  const nothing: Asked = { by, answerIn, words: '' };
  const value = inputs[column] ?? '';
  if (value === '' && together.length === 1 && !asksWhenEmptied.has(`${tabId}.${column}`)) {
    return nothing;
  }
  if (tooLong(typed)) {
    return { ...nothing, words: `▲ This is longer than ${mostTyped} characters. Shorten it.` };
  }
  const asked = asks[`${tabId}.${column}`]?.(typed, value);
  if (typeof asked === 'object') return { ...nothing, order: asked, by: namedBy(typed) ?? by };
  return asked ? { ...nothing, words: `▲ ${asked}` } : nothing;
}

/** Columns that make up one order, by tab; the first holds its answer. */
const together: Readonly<Record<string, readonly string[]>> = {
  referrals: ['permission', 'permittedBy', 'permittedWhy'],
  sittings: ['laterFinish', 'laterFinishBy', 'laterFinishWhy'],
  attendance: ['replyFor', 'replyCover'],
  incoming: ['accept', ...incomingColumns.filter((id) => id !== 'accept')],
};

/** The columns of the order that this one is part of: most are one by themselves. */
function madeUpOf({ tabId, column }: Pick<Typed, 'tabId' | 'column'>): readonly string[] {
  const columns = together[tabId] ?? [];
  return columns.includes(column) ? columns : [column];
}

/** None of the columns of an order may be cut short. */
const tooLong = (typed: Typed): boolean =>
  madeUpOf(typed).some((id) => (typed.inputs[id] ?? '').length > mostTyped);

/** Commands that need a name take it from the cell itself, where a person of People is chosen. */
function namedBy({ tabId, column, inputs }: Typed): string | undefined {
  if (tabId === 'referrals' && together['referrals']?.includes(column))
    return inputs['permittedBy'];
  if (tabId === 'sittings' && together['sittings']?.includes(column))
    return inputs['laterFinishBy'];
  return column === 'sendNow' || column === 'filedBy' ? inputs[column] : undefined;
}

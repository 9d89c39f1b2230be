import type { OversightOrder, PlanOrder } from '../../../src/core/order/oversight-order.ts';
import type { Oversight } from '../../../src/core/register/oversight.ts';
import type { Action, Change, Item, Register } from '../../../src/core/register/register.ts';
import { registerOf } from '../../given/panels.ts';
import { at } from '../../given/register.ts';
import { deciding } from '../../given/week.ts';
import { day } from '../given/day.ts';
import { preset } from '../given/presets.ts';

/** When the orders of these tests are given. */
export const now = '2027-02-12 15:00';
/** Whoever gives them, as the address was typed. */
const typed = 'Person.Typed@council.example';
export const by = typed.toLowerCase();
const sitting = 'next-steps:2026-11-19';
export const key = `NS-26-0001/${sitting}`;
/** What is looked at of one child of Next Steps, heard on 19 November 2026. */
export const row: Oversight = {
  ...{ key, panel: 'next-steps', reference: 'NS-26-0001' },
  since: at('2026-11-24 09:00'),
};
export const actionOf = (number: number, altered: object = {}) =>
  ({
    key: `${key}/${number}`,
    item: key,
    number,
    what: 'Visit',
    owner: '',
    ...altered,
  }) as unknown as Action;
/** A register that holds it, so altered, and these actions. */
export const given = (
  altered: Partial<Oversight> = {},
  actions: readonly Action[] = [actionOf(1, { kind: 'advice' })],
): Register =>
  registerOf('next-steps', [
    {
      table: 'sitting',
      row: { key: sitting, panel: 'next-steps', on: day('2026-11-19'), status: 'held' },
    },
    { table: 'item', row: { key, sitting, reference: row.reference, status: 'heard' } as Item },
    { table: 'oversight', row: { ...row, ...altered } },
    ...actions.map((one): Change => ({ table: 'action', row: one })),
  ]);
export const panel = preset('next-steps');
export const ruleOf = (code: string) => panel.oversight?.find((one) => one.code === code)?.rule;
export const line = (what: string, rule: string | undefined, about = key) => ({
  table: 'log',
  row: { at: at(now), by: typed, about, what, rule },
});
/** What an order changes, and the words it says. */
export const became = (register: Register, order: OversightOrder | PlanOrder) => {
  const { changes, said } = deciding(register, order, now, typed);
  return { changes, said };
};
/** The row as it becomes, with the same words logged and said. */
export const all = (after: Oversight, what: string, rule: string | undefined) => ({
  changes: [{ table: 'oversight', row: after }, line(what, rule)],
  said: `${what}.`,
});
export const of = { oversight: key } as const;

import { rowOfOwn } from '../core/panel/own-panel.ts';
import type { Order } from '../core/order/order.ts';

/** What a person asks on a row of Panels: the panel's own, `best-care`, or a figure's, `best-care/agenda.sendAt`. */
type AskOfPanels = (typed: { readonly key: string }, value: string) => Order | string;

const figure: AskOfPanels = ({ key }, typed) => {
  const [panel = '', ...path] = key.split('/');
  if (path.length === 0) return 'A panel has no value of its own. Choose under "Runs here".';
  return { kind: 'set-figure', panel, path: path.join('/'), typed };
};

const runs: AskOfPanels = ({ key }, value) => {
  if (key.includes('/')) return 'Choose this on the row of the panel itself.';
  if (key === rowOfOwn) return 'Bring its file on the page whose address stands in this row.';
  if (value !== 'Yes' && value !== 'No') return 'Choose Yes or No.';
  return { kind: 'run-panel', panel: key, runs: value === 'Yes' };
};

export const asksOfPanels = { 'panels.local': figure, 'panels.runs': runs } as const;

/** Columns in which an emptied cell asks for something too: what held before anything was typed. */
export const asksWhenEmptied: ReadonlySet<string> = new Set([
  'panels.local',
  'referrals.agendaItem',
  'referrals.slotAt',
  'referrals.notAt',
  'referrals.shareSlot',
]);

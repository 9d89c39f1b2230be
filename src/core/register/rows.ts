import { panelsInForce } from '../panel/offered-panels.ts';
import type { Change, Register, Rows, TableName, Tables } from './register.ts';

/** The tables of the register, in the order they were thought of: an item needs a sitting, a mail an item. */
export const tableNames = [
  'workbook',
  'referral',
  'sitting',
  'item',
  'issue',
  'document',
  'mail',
  'action',
  'review',
  'record',
  'attendance',
  'child',
  'taken',
  'panel',
  'handOff',
  'concern',
  'oversight',
] as const satisfies readonly TableName[];

export const noRows: Rows = {
  workbook: new Map(),
  referral: new Map(),
  sitting: new Map(),
  item: new Map(),
  issue: new Map(),
  document: new Map(),
  mail: new Map(),
  action: new Map(),
  review: new Map(),
  record: new Map(),
  attendance: new Map(),
  child: new Map(),
  taken: new Map(),
  panel: new Map(),
  handOff: new Map(),
  concern: new Map(),
  oversight: new Map(),
};

/** The name a row is found by, within its table and for ever. */
export function rowKey(row: Tables[TableName]): string {
  return 'reference' in row && 'receivedAt' in row ? row.reference : (row as { key: string }).key;
}

/**
 * The register after these changes, in order. Log lines alter nothing here: the log is written, never
 * read back.
 */
export function withChanges(register: Register, changes: readonly Change[]): Register {
  const touched = new Map<TableName, Map<string, unknown>>();
  for (const change of changes) {
    if (change.table === 'log') continue;
    let table = touched.get(change.table);
    if (!table) {
      table = new Map<string, unknown>(register.rows[change.table]);
      touched.set(change.table, table);
    }
    table.set(rowKey(change.row), change.row);
  }
  if (touched.size === 0) return register;
  const rows: Rows = { ...register.rows, ...Object.fromEntries(touched) };
  const next = { ...register, rows };
  return touched.has('panel') ? { ...next, ...panelsInForce(register.offered, rows.panel) } : next;
}

/** The one row that speaks of the workbook itself. */
export function workbookOf(register: Register): Tables['workbook'] {
  const row = register.rows.workbook.get('workbook');
  if (!row) throw new Error('The workbook has not been set up: run "Set up" first.');
  return row;
}

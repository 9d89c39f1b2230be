import type { sheets_v4 } from '@googleapis/sheets';
import type { Register } from '../core/register/register.ts';
import { typedText } from './cell.ts';
import type { Committer } from './committer.ts';
import { keyColumnOf } from './key-ranges.ts';
import { keysIn } from './keys-in.ts';
import type { KeyedWrites } from './keyed-writes.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';
import { columnsIn } from './tab-view.ts';
import type { Writes } from './writes-for.ts';

/**
 * The workbook as it stands after a commit, without reading it again; undefined where the reply shows
 * that a person moved rows between the read and the write, and it must be read again.
 *
 * @param reply - the workbook with the key cells of every row that was written.
 */
export function afterWriting(
  before: Snapshot,
  register: Register,
  writes: Writes,
  by: Committer,
  reply: sheets_v4.Schema$Spreadsheet | undefined,
): Snapshot | undefined {
  const tabs = new Map(before.tabs);
  const sheets = new Map((reply?.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]));
  for (const [id, written] of writes.keyed) {
    const view = tabs.get(id);
    const after = view && viewAfter(view, written, sheets.get(view.tab.sheetId));
    if (!after) return undefined;
    tabs.set(id, after);
  }
  // The Log too is written by its columns, and never read back.
  const log = tabs.get('log');
  if (log && writes.log.length > 0 && !sameColumns(log, sheets.get(log.tab.sheetId))) {
    return undefined;
  }
  for (const [id, { rows, rowCount }] of writes.ordered) {
    const view = tabs.get(id);
    if (view) tabs.set(id, { ...view, rows, rowCount });
  }
  return {
    ...before,
    register,
    tabs,
    generation: before.generation + 1,
    run: by.id,
    systemRowOf: writes.system.rowOf,
    systemEnd: writes.system.end,
  };
}

function viewAfter(
  view: TabView,
  written: KeyedWrites,
  sheet: sheets_v4.Schema$Sheet | undefined,
): TabView | undefined {
  if (!sameColumns(view, sheet)) return undefined;
  const keys = keysIn(sheet);
  const rows: GridRow[] = [...view.rows];
  for (const [at, row] of written.changed) {
    if ((keys.get(at) ?? '') !== typedText(row[keyColumnOf(view)])) return undefined;
    rows[at - 1] = row;
  }
  if (written.added.size === 0) return { ...view, rows };
  const rowOf = new Map(view.rowOf);
  const foundAt = new Map([...keys].map(([at, key]) => [key, at]));
  for (const [key, row] of written.added) {
    const at = foundAt.get(key);
    if (at === undefined) return undefined;
    rows[at - 1] = row;
    rowOf.set(key, at);
  }
  return { ...view, rows: Array.from(rows, (row: GridRow | undefined) => row ?? []), rowOf };
}

function sameColumns(view: TabView, sheet: sheets_v4.Schema$Sheet | undefined): boolean {
  const headings = sheet?.data?.find(({ startRow }) => (startRow ?? 0) === 0);
  const { columns } = columnsIn(view.tab, headings);
  return [...view.columns].every(([id, place]) => columns.get(id) === place);
}

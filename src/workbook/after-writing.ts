import type { sheets_v4 } from '@googleapis/sheets';
import type { Register } from '../core/register/register.ts';
import { typedText } from './cell.ts';
import type { Committer } from './commit.ts';
import { systemSheetId } from './layout.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';
import type { Writes } from './writes-for.ts';

/**
 * The workbook as it stands after a commit, without reading it again. The reply carries the key column
 * of every tab written to: a row that a person moved between the read and the write shows there in its
 * new place, and the next difference puts its cells right.
 */
export function afterWriting(
  before: Snapshot,
  register: Register,
  writes: Writes,
  by: Committer,
  reply: sheets_v4.Schema$Spreadsheet | undefined,
): Snapshot {
  const tabs = new Map(before.tabs);
  const sheets = new Map((reply?.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]));
  for (const [id, view] of before.tabs) {
    const written = writes.written.get(id);
    if (written) tabs.set(id, movedTo(view, written, keysOf(sheets.get(view.tab.sheetId))));
    else if (view.tab.order === 'rewritten') tabs.set(id, { ...view, ...rewritten(view, writes) });
  }
  return {
    ...before,
    register,
    tabs,
    generation: before.generation + 1,
    run: by.id,
    systemRowOf: writes.systemRowOf,
    systemEnd: writes.systemEnd,
  };
}

const keysOf = (sheet: sheets_v4.Schema$Sheet | undefined): readonly string[] =>
  (sheet?.data?.[0]?.rowData ?? []).map((row) => typedText(row.values?.[0]));

/** Rows by where their keys stand now; a row that moved is taken to hold what the one before it held. */
function movedTo(
  view: TabView,
  written: ReadonlyMap<string, GridRow>,
  keys: readonly string[],
): TabView {
  const rowOf = new Map<string, number>();
  const rows = keys.map((key, index): GridRow => {
    const stoodAt = view.rowOf.get(key);
    if (key !== '' && !rowOf.has(key)) rowOf.set(key, index + 1);
    const moved = stoodAt !== undefined && stoodAt !== index + 1;
    // Cells of a moved row are unknown: taken as empty, so that the next commit writes them all.
    return moved ? [] : (written.get(key) ?? view.rows[index] ?? []);
  });
  return { ...view, rows, rowOf };
}

function rewritten(view: TabView, writes: Writes): Pick<TabView, 'rows' | 'rowCount'> {
  const rows = [...view.rows];
  let rowCount = view.rowCount;
  for (const { updateCells, appendDimension } of writes.requests) {
    if (appendDimension?.sheetId === view.tab.sheetId) rowCount += appendDimension.length ?? 0;
    if (updateCells?.start?.sheetId !== view.tab.sheetId || view.tab.sheetId === systemSheetId)
      continue;
    rows[(updateCells.start.rowIndex ?? 1) - 1] = updateCells.rows?.[0]?.values ?? [];
  }
  return { rows: Array.from(rows, (row) => row ?? []), rowCount };
}

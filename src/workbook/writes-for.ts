import type { sheets_v4 } from '@googleapis/sheets';
import type { Change, LogLine, Register } from '../core/register/register.ts';
import { rowKey } from '../core/register/rows.ts';
import { extendedValue, holds } from './cell.ts';
import type { Cell } from './cell.ts';
import type { Committer } from './commit.ts';
import { faceOf } from './face.ts';
import type { FaceRow } from './face.ts';
import { systemSheetId, tabOf } from './layout.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';

type Request = sheets_v4.Schema$Request;

/** The requests that bring a workbook to where a register should stand, and which tabs to look at after. */
export type Writes = {
  readonly requests: readonly Request[];
  readonly systemSheetId: number;
  /** Keyed tabs that are written to. */
  readonly touched: readonly string[];
  /** Their key columns in A1 notation: read back in the same reply, to see rows that moved meanwhile. */
  readonly keyRanges: readonly string[];
  /** Rows written by key, for the snapshot after. */
  readonly written: ReadonlyMap<string, ReadonlyMap<string, GridRow>>;
  readonly systemRowOf: ReadonlyMap<string, number>;
  readonly systemEnd: number;
};

export function writesFor(
  snapshot: Snapshot,
  next: Register,
  changes: readonly Change[],
  by: Committer,
): Writes {
  const system = systemWrites(snapshot, next, changes);
  const face = faceOf(next, snapshot, by.now);
  const requests: Request[] = [...system.requests];
  const written = new Map<string, Map<string, GridRow>>();
  for (const [id, rows] of face.keyed) {
    const view = snapshot.tabs.get(id);
    if (!view || view.trouble.length > 0) continue;
    const tab = keyedWrites(view, rows);
    requests.push(...tab.requests);
    if (tab.rows.size > 0) written.set(id, tab.rows);
  }
  for (const [id, rows] of face.ordered) {
    const view = snapshot.tabs.get(id);
    if (view && view.trouble.length === 0) requests.push(...orderedWrites(view, rows));
  }
  requests.push(...logWrites(snapshot, changes));
  const touched = [...written.keys()];
  return {
    requests,
    systemSheetId,
    touched,
    keyRanges: touched.flatMap((id) => {
      const view = snapshot.tabs.get(id);
      return view ? [keyRange(view)] : [];
    }),
    written,
    systemRowOf: system.rowOf,
    systemEnd: system.end,
  };
}

function systemWrites(
  snapshot: Snapshot,
  next: Register,
  changes: readonly Change[],
): { requests: Request[]; rowOf: ReadonlyMap<string, number>; end: number } {
  const rowOf = new Map(snapshot.systemRowOf);
  let end = Math.max(1, snapshot.systemEnd);
  const requests: Request[] = [];
  const latest = new Map<string, sheets_v4.Schema$RowData>();
  for (const change of changes) {
    if (change.table === 'log') continue;
    const key = rowKey(change.row);
    latest.set(`${change.table}/${key}`, {
      values: [change.table, key, JSON.stringify(next.rows[change.table].get(key))].map(
        (value) => ({
          userEnteredValue: { stringValue: value },
        }),
      ),
    });
  }
  const added: sheets_v4.Schema$RowData[] = [];
  for (const [name, row] of latest) {
    const at = rowOf.get(name);
    if (at === undefined) {
      rowOf.set(name, end);
      end += 1;
      added.push(row);
    } else {
      requests.push(updateAt(systemSheetId, at, 0, [row]));
    }
  }
  if (added.length > 0) {
    requests.push({
      appendCells: { sheetId: systemSheetId, rows: added, fields: 'userEnteredValue' },
    });
  }
  return { requests, rowOf, end };
}

/** New rows are appended; of the rest only cells that differ are written, never the key. */
function keyedWrites(
  view: TabView,
  face: ReadonlyMap<string, FaceRow>,
): { requests: Request[]; rows: Map<string, GridRow> } {
  const requests: Request[] = [];
  const rows = new Map<string, GridRow>();
  const added: sheets_v4.Schema$RowData[] = [];
  for (const [key, cells] of face) {
    const at = view.rowOf.get(key);
    if (at === undefined) {
      const row = wholeRow(view, cells);
      added.push({ values: row });
      rows.set(key, row);
      continue;
    }
    const before = view.rows[at - 1] ?? [];
    const after = [...before];
    for (const column of view.tab.columns.slice(1)) {
      const place = view.columns.get(column.id);
      if (column.owner !== 'product' || place === undefined) continue;
      const cell = cells[column.id] ?? '';
      if (holds(before[place], cell)) continue;
      const data = { userEnteredValue: extendedValue(cell) };
      after[place] = data;
      requests.push(updateAt(view.tab.sheetId, at, place, [{ values: [data] }]));
    }
    if (requests.length > 0 && after.some((cell, index) => cell !== before[index]))
      rows.set(key, after);
  }
  if (added.length > 0) {
    requests.push({
      appendCells: { sheetId: view.tab.sheetId, rows: added, fields: 'userEnteredValue' },
    });
  }
  return { requests, rows };
}

function orderedWrites(view: TabView, face: readonly FaceRow[]): Request[] {
  const requests: Request[] = [];
  const missing = face.length + 1 - view.rowCount;
  if (missing > 0) {
    requests.push({
      appendDimension: { sheetId: view.tab.sheetId, dimension: 'ROWS', length: missing },
    });
  }
  const length = Math.max(face.length, view.rows.length);
  for (let index = 0; index < length; index += 1) {
    const before = view.rows[index] ?? [];
    const cells = face[index] ?? {};
    const same = view.tab.columns.every((column) => {
      const place = view.columns.get(column.id);
      return place === undefined || holds(before[place], cells[column.id] ?? '');
    });
    if (!same)
      requests.push(updateAt(view.tab.sheetId, index + 1, 0, [{ values: wholeRow(view, cells) }]));
  }
  return requests;
}

function logWrites(snapshot: Snapshot, changes: readonly Change[]): Request[] {
  const view = snapshot.tabs.get('log');
  const lines = changes.flatMap((change) => (change.table === 'log' ? [change.row] : []));
  if (!view || view.trouble.length > 0 || lines.length === 0) return [];
  const rows = lines.map((line) => ({ values: wholeRow(view, logFace(line)) }));
  return [{ appendCells: { sheetId: tabOf('log').sheetId, rows, fields: 'userEnteredValue' } }];
}

const logFace = (line: LogLine): FaceRow => ({
  at: { at: line.at },
  by: line.by,
  about: line.about,
  what: line.what,
  clause: line.rule,
});

function wholeRow(view: TabView, cells: FaceRow): sheets_v4.Schema$CellData[] {
  const width = Math.max(...view.columns.values()) + 1;
  const row: sheets_v4.Schema$CellData[] = Array.from({ length: width }, () => ({}));
  for (const [id, place] of view.columns) {
    const cell: Cell | undefined = cells[id];
    if (cell !== undefined && cell !== '') row[place] = { userEnteredValue: extendedValue(cell) };
  }
  return row;
}

const updateAt = (
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: sheets_v4.Schema$RowData[],
): Request => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields: 'userEnteredValue' },
});

/** `'Referrals'!A2:A`: the key column below its heading, wherever it stands and whatever the tab is called. */
function keyRange(view: TabView): string {
  const letter = columnLetter(view.columns.get(view.tab.columns[0]?.id ?? '') ?? 0);
  return `'${view.title.replaceAll("'", "''")}'!${letter}2:${letter}`;
}

export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

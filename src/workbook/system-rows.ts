import type { sheets_v4 } from '@googleapis/sheets';
import type { Change, Register, Rows, TableName } from '../core/register/register.ts';
import { noRows, rowKey, tableNames } from '../core/register/rows.ts';
import { newerThanThis } from '../core/register/workbook-version.ts';
import { systemSheetId } from './layout.ts';
import { inPieces, mostPieces } from './pieces.ts';
import type { GridRow } from './snapshot.ts';

/** The register as the System tab keeps it, and where. */
export type System = {
  readonly rows: Rows;
  /** `table/key` → 0-based row. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** First free row. */
  readonly end: number;
  readonly generation: number;
  readonly run: string;
};

/** Columns of the System tab: a table, a key, and the row itself as JSON, in as many cells as it fills. */
export const systemColumns = 2 + mostPieces;

export const systemGone =
  'The System tab is gone, and with it the register. Restore the workbook from its version history; nothing has been changed.';

/**
 * Row 1 holds the generation and its run; every other row one row of the register.
 * @throws Error naming the row that is not the register's, or saying that the workbook is of a newer version.
 */
export function readSystem(grid: readonly GridRow[]): System {
  const rows = Object.fromEntries(tableNames.map((table) => [table, new Map<string, unknown>()]));
  const rowOf = new Map<string, number>();
  let end = 1;
  let unknown: string | undefined;
  grid.forEach((row, index) => {
    if (index === 0) return;
    const [table = '', key = '', ...pieces] = row.map(
      (cell) => cell.userEnteredValue?.stringValue ?? '',
    );
    if (table === '' || key === '' || pieces.length === 0) return;
    const into = rows[table];
    if (!into) {
      unknown ??= `System, row ${index + 1}: there is no table "${table}".`;
      return;
    }
    into.set(key, readRow(row, pieces.join(''), index));
    rowOf.set(`${table}/${key}`, index);
    end = index + 1;
  });
  if (unknown !== undefined) throw new Error(newerOf(rows['workbook']) ?? unknown);
  const [generation, run] = grid[0] ?? [];
  return {
    rows: { ...noRows, ...(rows as unknown as Record<TableName, never>) },
    rowOf,
    end,
    generation: generation?.userEnteredValue?.numberValue ?? 0,
    run: run?.userEnteredValue?.stringValue ?? '',
  };
}

/** A newer version may keep what this code has no table for. */
function newerOf(rows: ReadonlyMap<string, unknown> | undefined): string | undefined {
  const row = rows?.get('workbook') as { readonly version?: number } | undefined;
  return newerThanThis(row?.version ?? 0);
}

/** Rows of cells already read in this process: they never alter, and most stand there unchanged. */
const known = new WeakMap<GridRow, unknown>();

function readRow(row: GridRow, json: string, index: number): unknown {
  const read = known.get(row) ?? parsed(json, index);
  if (typeof read === 'object' && read !== null) known.set(row, read);
  return read;
}

function parsed(json: string, index: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(
      `System, row ${index + 1} is damaged. Restore the workbook from its version history; nothing has been changed.`,
    );
  }
}

export type SystemWrites = Pick<System, 'rowOf' | 'end'> & {
  readonly requests: readonly sheets_v4.Schema$Request[];
};

/** Each changed row once, as it stands in `next`: in its place, or after the last. */
export function systemWrites(
  before: Pick<System, 'rowOf' | 'end'>,
  next: Register,
  changes: readonly Change[],
): SystemWrites {
  const placed = new Map<string, number>();
  let end = Math.max(1, before.end);
  const requests: sheets_v4.Schema$Request[] = [];
  const added: sheets_v4.Schema$RowData[] = [];
  for (const [name, row] of latestOf(next, changes)) {
    const at = before.rowOf.get(name);
    if (at === undefined) {
      placed.set(name, end);
      end += 1;
      added.push(row);
    } else {
      const start = { sheetId: systemSheetId, rowIndex: at, columnIndex: 0 };
      requests.push({ updateCells: { start, rows: [row], fields: 'userEnteredValue' } });
    }
  }
  if (added.length > 0) {
    requests.push({
      appendCells: { sheetId: systemSheetId, rows: added, fields: 'userEnteredValue' },
    });
  }
  const rowOf = placed.size === 0 ? before.rowOf : new Map([...before.rowOf, ...placed]);
  return { requests, rowOf, end };
}

function latestOf(
  next: Register,
  changes: readonly Change[],
): ReadonlyMap<string, sheets_v4.Schema$RowData> {
  const latest = new Map<string, sheets_v4.Schema$RowData>();
  for (const change of changes) {
    if (change.table === 'log') continue;
    const key = rowKey(change.row);
    const name = `${change.table}/${key}`;
    const row = next.rows[change.table].get(key);
    if (!latest.has(name)) latest.set(name, rowData(change.table, key, JSON.stringify(row)));
  }
  return latest;
}

/** Pieces that a longer row before it filled are emptied. */
function rowData(table: string, key: string, json: string): sheets_v4.Schema$RowData {
  const texts = [table, key, ...inPieces(json)];
  return {
    values: Array.from({ length: systemColumns }, (_, index) => {
      const text = texts[index];
      return text === undefined ? {} : { userEnteredValue: { stringValue: text } };
    }),
  };
}

import type { sheets_v4 } from '@googleapis/sheets';
import type { World } from '../../../src/shells/local/workspace/world.ts';
import { tabOf, tabs } from '../../../src/workbook/layout.ts';

type Cell = sheets_v4.Schema$CellData;

/**
 * One tab as it lies in the stored workbook, read without the product’s own reader: a column is what its
 * mark says it is, wherever it stands and whatever it is called.
 */
export type Sheet = {
  readonly id: string;
  readonly sheetId: number;
  /** Column id → 0-based column; a council’s own column by its heading. */
  readonly columns: ReadonlyMap<string, number>;
  /** Every row, the heading first. */
  readonly rows: readonly (readonly Cell[])[];
};

export const sheetIds = tabs.map(({ id }) => id);

const known = new WeakMap<World['spreadsheet'], Map<string, Sheet>>();

/** @throws Error where the tab is gone. */
export function sheetIn(world: World, id: string): Sheet {
  const found = sheetFound(world, id);
  if (!found) throw new Error(`The tab ${id} is gone.`);
  return found;
}

export function sheetFound({ spreadsheet }: World, id: string): Sheet | undefined {
  const { sheetId } = tabOf(id);
  const kept = known.get(spreadsheet) ?? new Map<string, Sheet>();
  known.set(spreadsheet, kept);
  const before = kept.get(id);
  if (before) return before;
  const tab = spreadsheet.tabs.find((one) => one.sheetId === sheetId);
  if (!tab) return undefined;
  const rows = tab.rows.map(({ values }) => values);
  const columns = columnsOf(spreadsheet, sheetId, rows);
  const sheet = { id, sheetId, columns, rows };
  kept.set(id, sheet);
  return sheet;
}

function markedColumns(
  metadata: World['spreadsheet']['metadata'],
  sheetId: number,
): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { metadataKey, metadataValue, location } of metadata) {
    const place = location?.dimensionRange;
    const id = metadataValue ?? '';
    if (metadataKey !== 'panel.column' || place?.sheetId !== sheetId || columns.has(id)) continue;
    columns.set(id, place.startIndex ?? 0);
  }
  return columns;
}

function columnsOf(
  { metadata }: World['spreadsheet'],
  sheetId: number,
  rows: Sheet['rows'],
): Sheet['columns'] {
  const columns = markedColumns(metadata, sheetId);
  const marked = new Set(columns.values());
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let at = 0; at < width; at += 1) {
    if (marked.has(at)) continue;
    const heading = textOf(rows[0]?.[at]) || 'no heading';
    columns.set(columns.has(heading) ? `${heading} ${String(at)}` : heading, at);
  }
  return columns;
}

/** What stands in a cell, with its kind: `s:words`, `n:46350`, `b:true`, `f:=1+1`; nothing where it is empty. */
export function textOf(cell: Cell | undefined, bare = true): string {
  const value = cell?.userEnteredValue;
  if (!value) return '';
  const [kind, text] = kindAndText(value);
  return bare ? text : `${kind}:${text}`;
}

function kindAndText(value: sheets_v4.Schema$ExtendedValue): readonly [string, string] {
  const { formulaValue, numberValue, boolValue, stringValue } = value;
  if (typeof formulaValue === 'string') return ['f', formulaValue];
  if (typeof numberValue === 'number') return ['n', String(numberValue)];
  if (typeof boolValue === 'boolean') return ['b', String(boolValue)];
  return ['s', stringValue ?? ''];
}

export const placeOf = (sheet: Sheet, column: string): number => {
  const place = sheet.columns.get(column);
  if (place === undefined) throw new Error(`${sheet.id} has no column ${column}.`);
  return place;
};

/** What the first column of a tab is called: its key. */
export const keyColumn = (id: string): string => tabOf(id).columns[0]?.id ?? '';

export const keyOn = (sheet: Sheet, row: number): string =>
  textOf(sheet.rows[row]?.[sheet.columns.get(keyColumn(sheet.id)) ?? -1]).trim();

/** 0-based row of the first that has this key. */
export function rowOf(sheet: Sheet, key: string): number {
  const at = sheet.rows.findIndex((_, row) => row > 0 && keyOn(sheet, row) === key);
  if (at < 0) throw new Error(`${sheet.id} has no row ${key}.`);
  return at;
}

/** Whose columns they are; what a council added itself is people’s too. */
export const isPeoples = (sheet: Sheet, column: string): boolean =>
  tabOf(sheet.id).columns.find(({ id }) => id === column)?.owner !== 'product';

/** 0-based row of the last that holds a value; formats and lists alone do not count. */
export function lastRow({ rows }: Sheet): number {
  let last = rows.length - 1;
  while (last > 0 && !rows[last]?.some((cell) => cell.userEnteredValue)) last -= 1;
  return last;
}

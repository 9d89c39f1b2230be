import type { sheets_v4 } from '@googleapis/sheets';
import { emptyRow, type Row, type Spreadsheet, type Tab } from './spreadsheet.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type TabDraft = Mutable<Tab>;

/**
 * A workbook in the middle of a batch: its lists are its own, its rows are shared with the workbook it
 * came from until one is replaced. Thrown away when any request of the batch is refused.
 */
export type Draft = Omit<Mutable<Spreadsheet>, 'tabs'> & {
  tabs: TabDraft[];
  /** Who is asking, for protection. */
  readonly by: string;
  readonly owner: string;
};

export function draftOf(spreadsheet: Spreadsheet, by: string, owner: string): Draft {
  return { ...spreadsheet, tabs: spreadsheet.tabs.map((tab) => ({ ...tab })), by, owner };
}

/** The finished workbook. Its rows are frozen, so that the next draft copies before it writes. */
export function finished(draft: Draft): Spreadsheet {
  const { by: _by, owner: _owner, ...spreadsheet } = draft;
  for (const tab of draft.tabs) {
    if (!Object.isFrozen(tab.rows)) Object.freeze(tab.rows);
  }
  return spreadsheet;
}

/** The next id that Google would have chosen. */
export function nextId(draft: Draft): number {
  draft.nextId += 1;
  return draft.nextId - 1;
}

/** The rows of a tab, as a list that this draft may write to. */
export function ownRows(tab: TabDraft): Row[] {
  if (Object.isFrozen(tab.rows)) tab.rows = [...tab.rows];
  return tab.rows as Row[];
}

/** Puts a cell; an undefined one empties it. The grid is not checked here. */
export function putCell(
  tab: TabDraft,
  row: number,
  column: number,
  cell: sheets_v4.Schema$CellData | undefined,
): void {
  const values = [...(tab.rows[row] ?? emptyRow).values];
  while (values.length <= column) values.push(emptyCell);
  values[column] = cell ?? emptyCell;
  putRow(tab, row, values);
}

/** Puts a whole row of cells. */
export function putRow(
  tab: TabDraft,
  row: number,
  values: readonly sheets_v4.Schema$CellData[],
): void {
  const rows = ownRows(tab);
  while (rows.length <= row) rows.push(emptyRow);
  rows[row] = rowOf(values);
}

export const emptyCell: sheets_v4.Schema$CellData = Object.freeze({});

/** A frozen row without empty cells at its end. */
function rowOf(values: readonly sheets_v4.Schema$CellData[]): Row {
  let length = values.length;
  while (length > 0 && isEmpty(values[length - 1])) length -= 1;
  return Object.freeze({ values: Object.freeze(values.slice(0, length)) });
}

const isEmpty = (cell: sheets_v4.Schema$CellData | undefined): boolean =>
  !cell || Object.keys(cell).length === 0;

/** The index after the last row that holds a value (a format alone does not count). */
export function afterLastValue(tab: Tab): number {
  let row = tab.rows.length;
  while (row > 0 && !tab.rows[row - 1]?.values.some((cell) => cell.userEnteredValue)) row -= 1;
  return row;
}

export function cellAt(tab: Tab, row: number, column: number): sheets_v4.Schema$CellData {
  return tab.rows[row]?.values[column] ?? emptyCell;
}

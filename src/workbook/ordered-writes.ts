import type { sheets_v4 } from '@googleapis/sheets';
import { cellData, holds, typedText } from './cell.ts';
import type { FaceRow } from './face-row.ts';
import { rowOfCells, updateAt } from './row-of-cells.ts';
import type { GridRow, TabView } from './snapshot.ts';
import { validationOf } from './validation.ts';

type Request = sheets_v4.Schema$Request;

export type OrderedWrites = {
  readonly requests: readonly Request[];
  /** The tab as it is then taken to stand. */
  readonly rows: readonly GridRow[];
  readonly rowCount: number;
};

/**
 * A tab that the product puts in order: the rows that differ are written, and rows too many are emptied.
 * Rows in which people are asked something stay where they stand, and the others go around them.
 */
export function orderedWrites(view: TabView, face: readonly FaceRow[]): OrderedWrites {
  const { sheetId } = view.tab;
  const placed = view.tab.pinned ? aroundPinned(view, face) : face;
  const requests: Request[] = [];
  const missing = Math.max(0, placed.length + 1 - view.rowCount);
  if (missing > 0) {
    requests.push({ appendDimension: { sheetId, dimension: 'ROWS', length: missing } });
  }
  const length = Math.max(placed.length, view.rows.length);
  const rows = Array.from({ length }, (_, index): GridRow => {
    const before = view.rows[index] ?? [];
    const cells = placed[index] ?? {};
    if (shows(view, before, cells)) return before;
    if (view.tab.pinned) return oneByOne(view, index, cells, requests);
    const row = rowOfCells(view, cells);
    requests.push(updateAt(sheetId, index + 1, 0, row));
    return row;
  });
  return { requests, rows, rowCount: view.rowCount + missing };
}

const shows = (view: TabView, row: GridRow, cells: FaceRow): boolean =>
  view.tab.columns.every(
    ({ id, owner }) =>
      owner === 'people' || holds(row[view.columns.get(id) ?? -1], cells[id] ?? ''),
  );

/** Where a pinned row is put that stands nowhere yet: below the lines of an ordinary day. */
const pinnedFrom = 10;

/** The face with its pinned rows where they stand; a hole is an empty row. */
function aroundPinned(view: TabView, face: readonly FaceRow[]): readonly FaceRow[] {
  const isPinned = (cells: FaceRow): boolean =>
    view.tab.pinned?.includes(keyOf(view, cells)) ?? false;
  const at = new Map<number, FaceRow>();
  const homeless: FaceRow[] = [];
  for (const cells of face.filter(isPinned)) {
    const row = view.rowOf.get(keyOf(view, cells));
    if (row === undefined) homeless.push(cells);
    else at.set(row - 1, cells);
  }
  for (const cells of homeless) {
    let free = pinnedFrom;
    while (at.has(free) || isTyped(view, free)) free += 1;
    at.set(free, cells);
  }
  let next = 0;
  for (const cells of face.filter((one) => !isPinned(one))) {
    while (at.has(next)) next += 1;
    at.set(next, cells);
  }
  return Array.from({ length: Math.max(-1, ...at.keys()) + 1 }, (_, index) => at.get(index) ?? {});
}

const keyOf = ({ tab }: TabView, cells: FaceRow): string => {
  const key = cells[tab.columns[0]?.id ?? ''];
  return typeof key === 'string' ? key : '';
};

/** Something of people’s stands there, which must not come to stand beside a question. */
const isTyped = (view: TabView, index: number): boolean =>
  view.tab.columns.some(
    ({ id, owner }) =>
      owner === 'people' && typedText(view.rows[index]?.[view.columns.get(id) ?? -1]) !== '',
  );

/** Only the product’s cells, and the box to tick where a question comes to stand. */
function oneByOne(view: TabView, index: number, cells: FaceRow, requests: Request[]): GridRow {
  const { tab, columns } = view;
  const after = [...(view.rows[index] ?? [])];
  const key = keyOf(view, cells);
  const isNew = tab.pinned?.includes(key) === true && !view.rowOf.has(key);
  for (const column of tab.columns) {
    const place = columns.get(column.id) ?? -1;
    const cell = cells[column.id] ?? '';
    if (column.owner === 'people') {
      if (isNew) requests.push(boxAt(tab.sheetId, index + 1, place, validationOf(column)));
    } else if (!holds(after[place], cell)) {
      after[place] = cellData(cell);
      requests.push(updateAt(tab.sheetId, index + 1, place, [cellData(cell)]));
    }
  }
  return Array.from(after, (cell: GridRow[number] | undefined) => cell ?? {});
}

const boxAt = (
  sheetId: number,
  row: number,
  column: number,
  rule: sheets_v4.Schema$DataValidationRule | undefined,
): Request => ({
  setDataValidation: {
    range: {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
    ...(rule ? { rule } : {}),
  },
});

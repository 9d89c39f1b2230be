import type { sheets_v4 } from '@googleapis/sheets';
import { holds } from './cell.ts';
import type { FaceRow } from './face-row.ts';
import { rowOfCells, updateAt } from './row-of-cells.ts';
import type { GridRow, TabView } from './snapshot.ts';

export type OrderedWrites = {
  readonly requests: readonly sheets_v4.Schema$Request[];
  /** The tab as it is then taken to stand. */
  readonly rows: readonly GridRow[];
  readonly rowCount: number;
};

/** A tab nobody else writes in: the rows that differ are written whole, and rows too many are emptied. */
export function orderedWrites(view: TabView, face: readonly FaceRow[]): OrderedWrites {
  const { sheetId } = view.tab;
  const requests: sheets_v4.Schema$Request[] = [];
  const missing = Math.max(0, face.length + 1 - view.rowCount);
  if (missing > 0) {
    requests.push({ appendDimension: { sheetId, dimension: 'ROWS', length: missing } });
  }
  const length = Math.max(face.length, view.rows.length);
  const rows = Array.from({ length }, (_, index): GridRow => {
    const before = view.rows[index] ?? [];
    const cells = face[index] ?? {};
    if (shows(view, before, cells)) return before;
    const row = rowOfCells(view, cells);
    requests.push(updateAt(sheetId, index + 1, 0, row));
    return row;
  });
  return { requests, rows, rowCount: view.rowCount + missing };
}

const shows = (view: TabView, row: GridRow, cells: FaceRow): boolean =>
  [...view.columns].every(([id, place]) => holds(row[place], cells[id] ?? ''));

import type { sheets_v4 } from '@googleapis/sheets';
import { cellData, holds } from './cell.ts';
import type { Cell } from './cell.ts';
import type { FaceRow } from './face-row.ts';
import { newRow, newRowFields, updateAt } from './row-of-cells.ts';
import type { GridRow, TabView } from './snapshot.ts';

/** What a tab with one row per key is asked, and the rows it is then taken to hold. */
export type KeyedWrites = {
  readonly requests: readonly sheets_v4.Schema$Request[];
  /** 0-based sheet row → its cells. */
  readonly changed: ReadonlyMap<number, GridRow>;
  /** New rows by key, in the order they are appended. */
  readonly added: ReadonlyMap<string, GridRow>;
};

/** Faces that were found to stand in a row, or brought to it: compared once, while neither is replaced. */
const stands = new WeakMap<FaceRow, GridRow | undefined>();

/**
 * New rows are appended; of the rest only product cells that differ are written, and never the key. A
 * row that is nobody's (its key overtyped, or a copy of another row) loses its product cells, which
 * would say what is not so; what people typed there stays.
 */
export function keyedWrites(view: TabView, face: ReadonlyMap<string, FaceRow>): KeyedWrites {
  const requests: sheets_v4.Schema$Request[] = [];
  const changed = new Map<number, GridRow>();
  const added = new Map<string, GridRow>();
  const all = productColumns(view);
  const others = all.filter(({ id }) => id !== view.tab.columns[0]?.id);
  const bringTo = (at: number, wanted: readonly Wanted[]): void => {
    const before = view.rows[at - 1] ?? [];
    const differs = wanted.filter(({ place, cell }) => !holds(before[place], cell));
    if (differs.length === 0) return;
    const after = [...before];
    for (const { place, cell } of differs) {
      after[place] = cellData(cell);
      requests.push(updateAt(view.tab.sheetId, at, place, [cellData(cell)]));
    }
    changed.set(
      at,
      Array.from(after, (cell: GridRow[number] | undefined) => cell ?? {}),
    );
  };
  const own = new Set<number>();
  for (const [key, cells] of face) {
    const at = view.rowOf.get(key);
    if (at === undefined) {
      added.set(key, newRow(view, cells));
      continue;
    }
    own.add(at);
    if (stands.get(cells) === view.rows[at - 1]) continue;
    bringTo(
      at,
      others.map(({ id, place }) => ({ place, cell: cells[id] ?? '' })),
    );
    stands.set(cells, changed.get(at) ?? view.rows[at - 1]);
  }
  if (own.size < view.rows.length) {
    const nothing = all.map(({ place }) => ({ place, cell: '' }));
    view.rows.forEach((_, index) => {
      if (!own.has(index + 1)) bringTo(index + 1, nothing);
    });
  }
  if (added.size > 0) {
    const rows = [...added.values()].map((values) => ({ values: [...values] }));
    requests.push({ appendCells: { sheetId: view.tab.sheetId, rows, fields: newRowFields } });
  }
  return { requests, changed, added };
}

type Wanted = { readonly place: number; readonly cell: Cell };

const productColumns = (
  view: TabView,
): readonly { readonly id: string; readonly place: number }[] =>
  view.tab.columns.flatMap(({ id, owner }) => {
    const place = view.columns.get(id);
    return owner === 'product' && place !== undefined ? [{ id, place }] : [];
  });

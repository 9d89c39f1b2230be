import type { ColumnOwner } from '../../src/workbook/column.ts';
import type { Snapshot } from '../../src/workbook/snapshot.ts';

type Cells = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Key → column → what was entered, for one writer's columns of a tab. */
function cellsOwnedBy(snapshot: Snapshot, tab: string, owner: ColumnOwner): Cells {
  const view = snapshot.tabs.get(tab);
  if (!view) throw new Error(`There is no tab ${tab}.`);
  const columns = view.tab.columns.filter((column) => column.owner === owner);
  return Object.fromEntries(
    [...view.rowOf].map(([key, at]) => [
      key,
      Object.fromEntries(
        columns.map(({ id }) => {
          const entered = view.rows[at - 1]?.[view.columns.get(id) ?? -1]?.userEnteredValue;
          // A cell that was emptied and one that never held anything look the same to people.
          return [id, Object.keys(entered ?? {}).length === 0 ? undefined : entered];
        }),
      ),
    ]),
  );
}

export const productCells = (snapshot: Snapshot, tab: string): Cells =>
  cellsOwnedBy(snapshot, tab, 'product');

export const peoplesCells = (snapshot: Snapshot, tab: string): Cells =>
  cellsOwnedBy(snapshot, tab, 'people');

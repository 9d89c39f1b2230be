import type { Column } from './column.ts';
import type { TabView } from './snapshot.ts';

/** A column that is missing, and the 0-based place it is put in at its turn. */
export type Insert = { readonly column: Column; readonly at: number };

/** Where the columns of a tab stand once those that are missing have been put back. */
export type Places = {
  readonly inserts: readonly Insert[];
  /** Column id → 0-based place, of every column. */
  readonly of: ReadonlyMap<string, number>;
  /** Where a place of before stands then. */
  readonly after: (place: number) => number;
};

/** Each missing column is put beside the one it stood beside. */
export function placesOf({ tab, columns }: TabView): Places {
  const of = new Map(columns);
  const inserts: Insert[] = [];
  tab.columns.forEach((column, index) => {
    if (of.has(column.id)) return;
    const before = tab.columns[index - 1];
    const at = before ? (of.get(before.id) ?? -1) + 1 : 0;
    for (const [id, place] of of) if (place >= at) of.set(id, place + 1);
    of.set(column.id, at);
    inserts.push({ column, at });
  });
  const after = (place: number): number =>
    inserts.reduce((now, { at }) => (now >= at ? now + 1 : now), place);
  return { inserts, of, after };
}

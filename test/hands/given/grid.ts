import type { World } from '../../../src/shells/local/workspace/world.ts';
import { tabOf } from '../../../src/workbook/layout.ts';
import { isPeoples, keyOn, sheetFound, sheetIds, textOf } from './book.ts';
import type { Sheet } from './book.ts';

/** `tab/key/column` → what stands there, with its kind. Empty cells are left out. */
export type Cells = ReadonlyMap<string, string>;

/** Tabs with one row for each key: people's columns beside the register’s. */
const keyed = sheetIds.filter((id) => tabOf(id).order === 'append');
const councils = sheetIds.filter((id) => tabOf(id).order === 'people');

function cellsOf(world: World, whose: 'people' | 'product'): Cells {
  const cells = new Map<string, string>();
  for (const id of keyed) {
    const sheet = sheetFound(world, id);
    if (!sheet) continue;
    sheet.rows.forEach((row, at) => {
      const key = keyOn(sheet, at);
      if (at === 0 || key === '') return;
      for (const [column, place] of sheet.columns) {
        const text = textOf(row[place], false);
        if (text === '' || isPeoples(sheet, column) !== (whose === 'people')) continue;
        const name = `${id}/${key}/${column}`;
        // A second row of the same key is seen as what it is: one too many.
        cells.set(cells.has(name) ? `${name} again` : name, text);
      }
    });
  }
  return cells;
}

/** What people have beside each row of the register. */
export const peoplesCells = (world: World): Cells => cellsOf(world, 'people');

/** What the register has in its own columns of each row. */
export const productCells = (world: World): Cells => cellsOf(world, 'product');

/**
 * Everything people typed, row by row, whatever the row is now called: the same words in the same row
 * stay together even where a person took the key away. Sorted; rows without a word left out.
 */
export function peoplesRows(world: World): readonly string[] {
  return [...keyed, ...councils]
    .flatMap((id) => {
      const sheet = sheetFound(world, id);
      if (!sheet) return [];
      return sheet.rows.slice(1).flatMap((row) => {
        const said = [...sheet.columns]
          .filter(([column]) => isPeoples(sheet, column))
          .map(([column, place]) => [column, textOf(row[place], false)] as const)
          .filter(([, text]) => text !== '')
          .sort(([one], [other]) => (one < other ? -1 : 1));
        return said.length > 0 ? [`${id}: ${JSON.stringify(said)}`] : [];
      });
    })
    .sort();
}

/** The tabs that the council keeps, cell by cell, headings too, as they lie. */
export const councilTabs = (world: World): readonly string[] =>
  councils.flatMap((id) => {
    const sheet = sheetFound(world, id);
    return (sheet?.rows ?? []).map(
      (row, at) =>
        `${id} row ${String(at + 1)}: ${row.map((cell) => textOf(cell, false)).join('|')}`,
    );
  });

/** Rows of the register’s tabs that hold its values and are nobody’s, and keys that stand twice. */
export function strayRows(
  world: World,
  keys: (tab: string) => ReadonlySet<string>,
): readonly string[] {
  return keyed.flatMap((id) => {
    const sheet = sheetFound(world, id);
    if (!sheet) return [];
    const own = keys(id);
    const seen = new Set<string>();
    return sheet.rows.flatMap((_, at) => {
      const key = keyOn(sheet, at);
      if (at === 0) return [];
      if (own.has(key) && !seen.has(key)) {
        seen.add(key);
        return [];
      }
      const left = valuesOfRegister(sheet, at);
      return left.length > 0
        ? [`${id}, row ${String(at + 1)} is nobody’s: ${left.join(', ')}`]
        : [];
    });
  });
}

const valuesOfRegister = (sheet: Sheet, at: number): readonly string[] =>
  [...sheet.columns].flatMap(([column, place]) => {
    const text = textOf(sheet.rows[at]?.[place]);
    return text !== '' && !isPeoples(sheet, column) ? [`${column} ${text}`] : [];
  });

/** Every text of a tab that a person can read. */
export const wordsOn = (world: World, id: string): readonly string[] =>
  (sheetFound(world, id)?.rows ?? []).flatMap((row) => row.map((cell) => textOf(cell)));

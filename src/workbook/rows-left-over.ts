import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';
import type { Mend } from './mend.ts';
import type { TabView } from './snapshot.ts';

/**
 * Rows of a tab in which nothing stands but what the register itself wrote there, in columns by which no
 * row is known any more. They are taken away, and as many empty ones added below; a row in which anybody
 * else has anything stays, with what they have in it.
 *
 * @param own - the columns in which only the register wrote.
 */
export function rowsLeftOver(view: TabView | undefined, own: readonly string[]): readonly Mend[] {
  if (!view) return [];
  const { sheetId } = view.tab;
  const places = new Set(own.flatMap((id) => view.columns.get(id) ?? []));
  const left = view.rows.flatMap((row, index) => {
    const held = row.flatMap((cell, place) => (typedText(cell) === '' ? [] : [place]));
    return held.length > 0 && held.every((place) => places.has(place)) ? [index + 1] : [];
  });
  if (left.length === 0) return [];
  const requests: sheets_v4.Schema$Request[] = [
    { appendDimension: { sheetId, dimension: 'ROWS', length: left.length } },
    ...[...stretches(left)].reverse().map(([startIndex, endIndex]) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } },
    })),
  ];
  return [{ what: `"${view.title}" has another order of rows now.`, requests }];
}

/** Rows one below another, as the first and the one after the last. */
function stretches(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[1] === row) last[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
}

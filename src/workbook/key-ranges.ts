import { columnLetter } from './column-letter.ts';
import type { TabView } from './snapshot.ts';
import type { KeyedWrites } from './keyed-writes.ts';

/**
 * The headings and the key cells of the rows a commit writes, in A1 notation: asked back in the same
 * reply, they show what a person moved meanwhile. They follow what is written, not what the tab holds.
 *
 * @example `'Referrals'!1:1`, `'Referrals'!A3:A4`, and from the last row in use on where rows are added.
 */
export function keyRanges(view: TabView, writes: KeyedWrites): readonly string[] {
  const letter = columnLetter(keyColumnOf(view));
  const title = quoted(view.title);
  const spans = stretches([...writes.changed.keys()].sort((a, b) => a - b));
  return [
    headingRange(view),
    ...spans.map(([from, to]) => `${title}!${letter}${from + 1}:${letter}${to + 1}`),
    ...(writes.added.size > 0 ? [`${title}!${letter}${lastInUse(view) + 1}:${letter}`] : []),
  ];
}

/** The whole first row of a tab, in A1 notation. */
export const headingRange = ({ title }: Pick<TabView, 'title'>): string => `${quoted(title)}!1:1`;

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

export const keyColumnOf = (view: TabView): number =>
  view.columns.get(view.tab.columns[0]?.id ?? '') ?? 0;

/** The last 0-based sheet row that holds a value; 0, the heading, on an empty tab. */
export function lastInUse({ rows }: TabView): number {
  let last = rows.length;
  while (last > 0 && !rows[last - 1]?.some((cell) => cell.userEnteredValue !== undefined))
    last -= 1;
  return last;
}

/** Whole numbers in rising order as stretches without gaps, ends included. */
export function stretches(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const number of numbers) {
    const last = all.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else all.push([number, number]);
  }
  return all;
}

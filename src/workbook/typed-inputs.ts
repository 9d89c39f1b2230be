import { typedText } from './cell.ts';
import { answersRows } from './column.ts';
import type { GridRow, Inputs, TabView } from './snapshot.ts';

/** The most characters a person’s cell is listened to for: a reason, not a report. */
export const mostTyped = 5000;

/**
 * What people put in their own columns, row by row. A tab whose headings are in trouble is not listened
 * to: its words might stand under the wrong heading.
 */
export function typedInputs(views: ReadonlyMap<string, TabView>): ReadonlyMap<string, Inputs> {
  const inputs = new Map<string, Inputs>();
  for (const view of views.values()) {
    const { pinned } = view.tab;
    if ((!answersRows(view.tab) && !pinned) || view.trouble.length > 0) continue;
    const columns = view.tab.columns.filter((column) => column.owner === 'people');
    if (columns.length === 0) continue;
    const places = columns.map(({ id }) => [id, view.columns.get(id) ?? -1] as const);
    for (const [key, at] of view.rowOf) {
      if (pinned && !pinned.includes(key)) continue;
      const typed = typedIn(view.rows[at - 1] ?? [], places);
      if (typed) inputs.set(`${view.tab.id}/${key}`, typed);
    }
  }
  return inputs;
}

function typedIn(row: GridRow, places: readonly (readonly [string, number])[]): Inputs | undefined {
  let typed: Record<string, string> | undefined;
  for (const [id, place] of places) {
    const text = listened(typedText(row[place]));
    if (text === '') continue;
    typed ??= {};
    typed[id] = text;
  }
  return typed;
}

/** A text that is too long is kept only far enough to be refused, and to see that it changed. */
const listened = (text: string): string =>
  text.length <= mostTyped ? text : `${text.slice(0, mostTyped)}… (${text.length})`;

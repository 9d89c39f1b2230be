import { nest } from './nested.ts';
import type { InlineStep } from './inline.ts';

/** The tags around a row that is written once per fact of a list. */
export type RowLoop = {
  readonly open: InlineStep & { readonly kind: 'open' };
  readonly close: InlineStep & { readonly kind: 'close' };
};

/**
 * Finds a row that is written once per item: its first cell begins with `{{#items}}`, its last ends
 * with `{{/items}}`. A section that begins and ends in one cell is no loop.
 *
 * @param cells - each cell's words and tags in order.
 */
export function rowLoop(cells: readonly (readonly InlineStep[])[]): RowLoop | undefined {
  const [firstCell, lastCell] = [cells[0] ?? [], cells.at(-1) ?? []];
  const open = firstCell.find((step) => !isBlank(step));
  const close = lastCell.filter((step) => !isBlank(step)).at(-1);
  if (cells.length < 2 || open?.kind !== 'open' || close?.kind !== 'close') return undefined;
  const loops =
    open.marker.name === close.marker.name &&
    nest(firstCell).unclosed.includes(open.marker) &&
    nest(lastCell).unopened.includes(close.marker);
  return loops ? { open, close } : undefined;
}

function isBlank(step: InlineStep): boolean {
  return step.kind === 'leaf' && step.leaf.kind === 'text' && step.leaf.text.trim() === '';
}

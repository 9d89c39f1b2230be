import { nest } from './nested.ts';
import type { Marker, Unmatched } from './nested.ts';
import type { Inline, InlineStep } from './inline.ts';

/** A table's row as its cells' steps, and the block that is written around the row, if any. */
export type LoopedRow = {
  readonly cells: readonly (readonly InlineStep[])[];
  readonly loop?: { readonly open: Marker; readonly close: Marker };
};

/**
 * Finds a row that is written once for each fact of a list: the first cell begins with
 * `{{#items}}`, the last ends with `{{/items}}`. A section that closes in its own cell is no loop.
 */
export function loopedRow(cells: readonly (readonly InlineStep[])[]): LoopedRow {
  const first = cells[0]?.find((step) => !isBlank(step));
  const last = cells
    .at(-1)
    ?.filter((step) => !isBlank(step))
    .at(-1);
  if (first?.kind !== 'open' || last?.kind !== 'close' || cells.length < 2) return { cells };
  const { unclosed } = nest(cells[0] ?? []);
  if (first.marker.name !== last.marker.name || !unclosed.includes(first.marker)) return { cells };
  return {
    cells: cells.map((steps) => steps.filter((step) => step !== first && step !== last)),
    loop: { open: first.marker, close: last.marker },
  };
}

/** A cell's steps as a line of words, with the tags that found no partner. */
export function cellInline(steps: readonly InlineStep[]): Unmatched & { readonly inline: Inline } {
  const { nested, ...unmatched } = nest(steps);
  return { inline: nested, ...unmatched };
}

function isBlank(step: InlineStep): boolean {
  return step.kind === 'leaf' && step.leaf.kind === 'text' && step.leaf.text.trim() === '';
}

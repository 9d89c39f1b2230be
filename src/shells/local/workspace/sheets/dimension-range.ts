import type { sheets_v4 } from '@googleapis/sheets';
import { invalid } from '../refuse.ts';
import type { Draft, TabDraft } from './draft.ts';
import { tabOf, type Area } from './grid-range.ts';
import type { Side } from './shift-ranges.ts';

/** Rows or columns of a tab: from one up to another, which is not of them. */
type Stretch = {
  readonly tab: TabDraft;
  readonly side: Side;
  readonly from: number;
  readonly to: number;
};

/**
 * The rows or columns that a request names.
 * @throws WorkspaceError 400 where they are none, upside down or past the grid.
 */
export function stretchOf(
  draft: Draft,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): Stretch {
  const stretch = looseStretchOf(draft, range);
  const { tab, side, to } = stretch;
  const count = sizeOf(tab, side);
  if (to > count) {
    invalid(`range exceeds the grid limits (${side.toLowerCase()}: ${String(count)})`);
  }
  return stretch;
}

/** A stretch that may reach past the grid, as one to be inserted may. */
export function looseStretchOf(
  draft: Draft,
  range: sheets_v4.Schema$DimensionRange | null | undefined,
): Stretch {
  const tab = tabOf(draft, range?.sheetId);
  const side = sideOf(range?.dimension);
  const { startIndex, endIndex } = { ...range };
  const from = startIndex ?? 0;
  const to = endIndex ?? sizeOf(tab, side);
  if (from < 0 || from >= to) invalid('range must have start index less than end index.');
  return { tab, side, from, to };
}

/** How many rows or columns a tab has. */
export const sizeOf = (tab: TabDraft, side: Side): number =>
  side === 'ROWS' ? tab.rowCount : tab.columnCount;

/** Rows or columns, as it was asked; one of them must be named. */
export function sideOf(dimension: string | null | undefined): Side {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  return invalid('dimension must be specified');
}

/** All cells of these rows or columns. */
export const areaOfStretch = ({ tab, side, from, to }: Stretch): Area => ({
  sheetId: tab.sheetId,
  top: side === 'ROWS' ? from : 0,
  bottom: side === 'ROWS' ? to : tab.rowCount,
  left: side === 'COLUMNS' ? from : 0,
  right: side === 'COLUMNS' ? to : tab.columnCount,
});

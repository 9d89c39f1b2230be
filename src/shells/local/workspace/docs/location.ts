import type { docs_v1 } from '@googleapis/docs';
import { invalid } from '../refuse.ts';
import { segmentsOf, type DocumentTree, type Paragraph, type Segment } from './document-tree.ts';
import { paragraphAt, segmentEnd, tableAt, type Place } from './layout.ts';
import { isInsidePair, textOf } from './runs.ts';
import type { Table } from './document-tree.ts';

/** The first tab of every document. */
export const tabId = 't.0';

function segmentOf(
  tree: DocumentTree,
  place: { readonly segmentId?: string | null; readonly tabId?: string | null },
): Segment {
  if (place.tabId && place.tabId !== tabId) {
    const known = tree.tabs.some((tab) => tab.id === place.tabId);
    invalid(
      known
        ? 'The local workspace writes in the first tab only.'
        : `Tab ${place.tabId} does not exist.`,
    );
  }
  const id = place.segmentId ?? '';
  const segment = segmentsOf(tree).find((one) => one.id === id);
  return segment ?? invalid(`Segment with ID ${id} was not found.`);
}

type Where = {
  readonly location?: docs_v1.Schema$Location;
  readonly endOfSegmentLocation?: docs_v1.Schema$EndOfSegmentLocation;
};

export type Insertion = { readonly segment: Segment; readonly index: number };

/**
 * Where something is to be inserted. The end of a segment is the place before its last line break.
 * @throws WorkspaceError 400 for none or two places, or one inside a surrogate pair.
 */
export function insertionOf(tree: DocumentTree, where: Where): Insertion {
  if (where.location && where.endOfSegmentLocation) {
    invalid("oneof field 'insertion_location' is already set. Cannot set 'endOfSegmentLocation'");
  }
  if (where.endOfSegmentLocation) {
    const segment = segmentOf(tree, where.endOfSegmentLocation);
    return { segment, index: segmentEnd(segment) - 1 };
  }
  if (!where.location) invalid('An insertion location must be specified.');
  const segment = segmentOf(tree, where.location);
  const index = where.location.index ?? 0;
  refuseSplitPair(paragraphAt(segment, index), index);
  return { segment, index };
}

function refuseSplitPair(place: Place<Paragraph>, index: number): void {
  if (isInsidePair(textOf(place.block), index - place.start)) {
    invalid('The index cannot be within a surrogate pair.');
  }
}

export type Stretch = { readonly segment: Segment; readonly start: number; readonly end: number };

/** @throws WorkspaceError 400 for a range that is missing, empty, upside down or outside its segment. */
export function stretchOf(
  tree: DocumentTree,
  range: docs_v1.Schema$Range | null | undefined,
): Stretch {
  if (!range) invalid('A range must be specified.');
  const segment = segmentOf(tree, range);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? 0;
  if (end < start) invalid('Invalid range: end index cannot be less than start index');
  if (end === start) invalid('The range should not be empty.');
  if (start < 0) invalid(`Index ${String(start)} must be non-negative.`);
  const limit = segmentEnd(segment);
  if (end > limit) {
    invalid(
      `Index ${String(end - 1)} must be less than the end index of the referenced segment, ${String(limit)}.`,
    );
  }
  return { segment, start, end };
}

export type FoundTable = { readonly segment: Segment; readonly place: Place<Table> };

export function tableOf(
  tree: DocumentTree,
  location: docs_v1.Schema$Location | null | undefined,
): FoundTable {
  if (!location) invalid('A table start location must be specified.');
  const segment = segmentOf(tree, location);
  return { segment, place: tableAt(segment, location.index ?? 0) };
}

export type FoundCell = FoundTable & { readonly row: number; readonly column: number };

/** @throws WorkspaceError 400 for a cell that the table does not have. */
export function cellOf(
  tree: DocumentTree,
  location: docs_v1.Schema$TableCellLocation | null | undefined,
): FoundCell {
  const found = tableOf(tree, location?.tableStartLocation);
  const row = location?.rowIndex ?? 0;
  const column = location?.columnIndex ?? 0;
  const { rows } = found.place.block;
  if (row < 0 || row >= rows.length) {
    invalid(
      `The row index ${String(row)} must be less than the number of rows, ${String(rows.length)}.`,
    );
  }
  const columns = rows[row]?.cells.length ?? 0;
  if (column < 0 || column >= columns) {
    invalid(
      `The column index ${String(column)} must be less than the number of columns, ${String(columns)}.`,
    );
  }
  return { ...found, row, column };
}

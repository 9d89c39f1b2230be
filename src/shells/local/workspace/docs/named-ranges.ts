import type { docs_v1 } from '@googleapis/docs';
import { invalid } from '../refuse.ts';
import { nextId, type DocumentTree, type NamedRange } from './document-tree.ts';
import { stretchOf } from './location.ts';

export function createNamedRange(
  tree: DocumentTree,
  ask: docs_v1.Schema$CreateNamedRangeRequest,
): object {
  const name = ask.name ?? '';
  if (name.length < 1 || name.length > 256) {
    invalid('The name must be at least 1 and no more than 256 characters.');
  }
  const { segment, start, end } = stretchOf(tree, ask.range);
  const id = nextId(tree, 'kix.n');
  tree.namedRanges.push({ id, name, segmentId: segment.id, start, end });
  return { createNamedRange: { namedRangeId: id } };
}

export function deleteNamedRange(
  tree: DocumentTree,
  ask: docs_v1.Schema$DeleteNamedRangeRequest,
): object {
  if (ask.name && ask.namedRangeId) {
    invalid("oneof field 'named_range_reference' is already set. Cannot set 'namedRangeId'");
  }
  const goes = (one: NamedRange): boolean =>
    ask.name ? one.name === ask.name : one.id === ask.namedRangeId;
  if (!tree.namedRanges.some(goes)) {
    invalid(`The named range ${ask.name ?? ask.namedRangeId ?? ''} was not found.`);
  }
  tree.namedRanges = tree.namedRanges.filter((one) => !goes(one));
  return {};
}

/** Moves the ranges when text comes in: one that starts there moves on, one that ends there does not grow. */
export function shiftForInsertion(
  tree: DocumentTree,
  segmentId: string,
  at: number,
  length: number,
): void {
  tree.namedRanges = tree.namedRanges.map((one) =>
    one.segmentId === segmentId
      ? {
          ...one,
          start: one.start >= at ? one.start + length : one.start,
          end: one.end > at ? one.end + length : one.end,
        }
      : one,
  );
}

/** Moves the ranges when `[from, to)` goes; a range with nothing left goes too. */
export function shiftForDeletion(
  tree: DocumentTree,
  segmentId: string,
  from: number,
  to: number,
): void {
  const moved = (index: number): number =>
    index <= from ? index : index >= to ? index - (to - from) : from;
  tree.namedRanges = tree.namedRanges
    .map((one) =>
      one.segmentId === segmentId ? { ...one, start: moved(one.start), end: moved(one.end) } : one,
    )
    .filter((one) => one.start < one.end);
}

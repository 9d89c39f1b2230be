import type { sheets_v4 } from '@googleapis/sheets';
import { kept } from '../frozen.ts';
import type { Draft } from './draft.ts';

export type Side = 'ROWS' | 'COLUMNS';
type GridRange = sheets_v4.Schema$GridRange;

/** Where a stretch of rows or columns stands after a change of the grid; undefined when it has gone. */
export type Shift = (start: number, end: number) => readonly [number, number] | undefined;

/** Moves everything that names places on a tab with the rows or columns it names. */
export function shiftRanges(draft: Draft, sheetId: number, side: Side, shift: Shift): void {
  const moved = (range: GridRange | null | undefined): GridRange | undefined =>
    range && (range.sheetId ?? 0) === sheetId
      ? shiftedRange(range, side, shift)
      : (range ?? undefined);
  const tab = draft.tabs.find((one) => one.sheetId === sheetId);

  draft.namedRanges = draft.namedRanges.map((one) => withRange(one, moved(one.range)));
  draft.metadata = draft.metadata.flatMap((one) => shiftedMetadata(one, sheetId, side, shift));
  if (!tab) return;
  tab.protectedRanges = tab.protectedRanges.flatMap((one) => {
    const range = moved(one.range);
    if (!range) return [];
    const spared = one.unprotectedRanges?.flatMap((free) => moved(free) ?? []);
    return [kept({ ...one, range, ...(spared ? { unprotectedRanges: spared } : {}) })];
  });
  tab.conditionalFormats = tab.conditionalFormats.flatMap((one) => {
    const ranges = (one.ranges ?? []).flatMap((range) => moved(range) ?? []);
    return ranges.length > 0 ? [kept({ ...one, ranges })] : [];
  });
  tab.filterViews = tab.filterViews.map((one) => withRange(one, moved(one.range)));
  if (tab.basicFilter) tab.basicFilter = withRange(tab.basicFilter, moved(tab.basicFilter.range));
}

/** Without its range a name is broken: Google hides it from replies but still refuses the name. */
function withRange<T extends { range?: GridRange }>(one: T, range: GridRange | undefined): T {
  const { range: _old, ...rest } = one;
  return kept({ ...rest, ...(range ? { range } : {}) }) as T;
}

const names = {
  ROWS: ['startRowIndex', 'endRowIndex'],
  COLUMNS: ['startColumnIndex', 'endColumnIndex'],
} as const;

function shiftedRange(range: GridRange, side: Side, shift: Shift): GridRange | undefined {
  const [startName, endName] = names[side];
  const start = range[startName];
  const end = range[endName];
  if (start === undefined && end === undefined) return range;
  const to = shift(start ?? 0, end ?? Number.MAX_SAFE_INTEGER);
  if (!to) return undefined;
  return {
    ...range,
    ...(start === undefined ? {} : { [startName]: to[0] }),
    ...(end === undefined ? {} : { [endName]: to[1] }),
  };
}

function shiftedMetadata(
  one: sheets_v4.Schema$DeveloperMetadata,
  sheetId: number,
  side: Side,
  shift: Shift,
): sheets_v4.Schema$DeveloperMetadata[] {
  const place = one.location?.dimensionRange;
  if (!place || (place.sheetId ?? 0) !== sheetId || place.dimension !== side) return [one];
  const to = shift(place.startIndex ?? 0, place.endIndex ?? 0);
  if (!to) return [];
  const dimensionRange = { ...place, startIndex: to[0], endIndex: to[1] };
  return [kept({ ...one, location: { ...one.location, dimensionRange } })];
}

export const afterInsert =
  (at: number, count: number): Shift =>
  (start, end) => [start >= at ? start + count : start, end > at ? grown(end, count) : end];

export const afterDelete =
  (from: number, to: number): Shift =>
  (start, end) => {
    const cut = (index: number): number =>
      index <= from ? index : index >= to ? grown(index, from - to) : from;
    const [first, last] = [cut(start), cut(end)];
    return first < last ? [first, last] : undefined;
  };

const grown = (index: number, by: number): number =>
  index === Number.MAX_SAFE_INTEGER ? index : index + by;

/** Where one row or column stands after `[from, to)` moved to `target` (counted before the move). */
function movedIndex(index: number, from: number, to: number, target: number): number {
  const count = to - from;
  const landing = target > from ? target - count : target;
  if (index >= from && index < to) return landing + index - from;
  const without = index >= to ? index - count : index;
  return without >= landing ? without + count : without;
}

/** A stretch that the move tears apart keeps the part that stayed. */
export const afterMove =
  (from: number, to: number, target: number): Shift =>
  (start, end) => {
    if (end === Number.MAX_SAFE_INTEGER) return [start, end];
    const all = Array.from({ length: end - start }, (_, offset) => start + offset);
    const places = all.map((index) => movedIndex(index, from, to, target));
    if (Math.max(...places) - Math.min(...places) === places.length - 1) return hull(places);
    const stayed = all.filter((index) => index < from || index >= to);
    return hull(stayed.map((index) => movedIndex(index, from, to, target)));
  };

const hull = (places: readonly number[]): readonly [number, number] => [
  Math.min(...places),
  Math.max(...places) + 1,
];

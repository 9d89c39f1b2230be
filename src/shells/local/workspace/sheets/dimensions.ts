import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields, requiredFields } from '../field-mask.ts';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { areaOfStretch, looseStretchOf, sideOf, sizeOf, stretchOf } from './dimension-range.ts';
import { emptyCell, ownRows, putRow, type Draft, type TabDraft } from './draft.ts';
import { tabOf } from './grid-range.ts';
import { refuseIfProtected, refuseIfTabProtected } from './protection.ts';
import { afterDelete, afterInsert, afterMove, shiftRanges } from './shift-ranges.ts';
import { emptyRow, type Dimension } from './spreadsheet.ts';

/** Rewrites every row of the tab as a list of cells. */
function eachRow(
  tab: TabDraft,
  change: (values: sheets_v4.Schema$CellData[]) => readonly sheets_v4.Schema$CellData[],
): void {
  tab.rows.forEach((row, index) => {
    putRow(tab, index, change([...row.values]));
  });
}

function spliced<T>(list: readonly T[], at: number, count: number, added: readonly T[]): T[] {
  const copy = [...list];
  if (at < copy.length) copy.splice(at, count, ...added);
  return copy;
}

export function insertDimension(
  draft: Draft,
  ask: sheets_v4.Schema$InsertDimensionRequest,
): object {
  const { tab, side, from, to } = looseStretchOf(draft, ask.range);
  const size = sizeOf(tab, side);
  if (from > size) invalid(`range.startIndex is larger than current grid size (${String(size)})`);
  if (from === size && !ask.inheritFromBefore) {
    invalid(
      `range.startIndex must be less than the grid size (${String(size)}) if inheritFromBefore is false.`,
    );
  }
  refuseIfTabProtected(draft, tab.sheetId);
  if (ask.inheritFromBefore && from === 0) {
    invalid('inheritFromBefore cannot be true if inserting at the start of the sheet.');
  }
  const count = to - from;
  if (side === 'ROWS') {
    const rows = ownRows(tab);
    if (from < rows.length)
      rows.splice(from, 0, ...new Array<typeof emptyRow>(count).fill(emptyRow));
    tab.rowCount += count;
    tab.rowDimensions = spliced(
      tab.rowDimensions,
      from,
      0,
      new Array<undefined>(count).fill(undefined),
    );
  } else {
    eachRow(tab, (values) => spliced(values, from, 0, new Array<object>(count).fill(emptyCell)));
    tab.columnCount += count;
    const blank = new Array<undefined>(count).fill(undefined);
    tab.columnDimensions = spliced(tab.columnDimensions, from, 0, blank);
  }
  shiftRanges(draft, tab.sheetId, side, afterInsert(from, count));
  return {};
}

export function deleteDimension(
  draft: Draft,
  ask: sheets_v4.Schema$DeleteDimensionRequest,
): object {
  const stretch = stretchOf(draft, ask.range);
  const { tab, side, from, to } = stretch;
  refuseIfProtected(draft, areaOfStretch(stretch));
  const count = to - from;
  if (count >= sizeOf(tab, side)) {
    invalid(`You can't delete all the ${side.toLowerCase()} on the sheet.`);
  }
  if (side === 'ROWS') {
    ownRows(tab).splice(from, count);
    tab.rowCount -= count;
    tab.rowDimensions = spliced(tab.rowDimensions, from, count, []);
  } else {
    eachRow(tab, (values) => spliced(values, from, count, []));
    tab.columnCount -= count;
    tab.columnDimensions = spliced(tab.columnDimensions, from, count, []);
  }
  shiftRanges(draft, tab.sheetId, side, afterDelete(from, to));
  return {};
}

export function moveDimension(draft: Draft, ask: sheets_v4.Schema$MoveDimensionRequest): object {
  const stretch = stretchOf(draft, ask.source);
  const { tab, side, from, to } = stretch;
  const target = ask.destinationIndex ?? 0;
  const size = sizeOf(tab, side);
  if (target < 0 || target > size)
    invalid(`destinationIndex ${String(target)} is outside the grid.`);
  refuseIfProtected(draft, areaOfStretch(stretch));
  if (target > from && target < to) {
    invalid('Cannot move a range to a location inside of itself.');
  }
  const move = <T>(list: readonly T[], blank: T): T[] => {
    const copy = Array.from(
      { length: Math.max(list.length, to, target) },
      (_, i) => list[i] ?? blank,
    );
    const taken = copy.splice(from, to - from);
    copy.splice(target > from ? target - (to - from) : target, 0, ...taken);
    return copy;
  };
  if (side === 'ROWS') {
    tab.rows = trimmed(move(tab.rows, emptyRow));
    tab.rowDimensions = move(tab.rowDimensions, undefined);
  } else {
    eachRow(tab, (values) => move(values, emptyCell));
    tab.columnDimensions = move(tab.columnDimensions, undefined);
  }
  shiftRanges(draft, tab.sheetId, side, afterMove(from, to, target));
  return {};
}

function trimmed(rows: TabDraft['rows'][number][]): TabDraft['rows'] {
  while (rows.length > 0 && rows.at(-1)?.values.length === 0) rows.pop();
  return rows;
}

export function appendDimension(
  draft: Draft,
  ask: sheets_v4.Schema$AppendDimensionRequest,
): object {
  const tab = tabOf(draft, ask.sheetId);
  const length = ask.length ?? 0;
  if (length <= 0) invalid('length must be positive.');
  if (sideOf(ask.dimension) === 'ROWS') tab.rowCount += length;
  else tab.columnCount += length;
  return {};
}

export function updateDimensionProperties(
  draft: Draft,
  ask: sheets_v4.Schema$UpdateDimensionPropertiesRequest,
): object {
  const fields = requiredFields(ask.fields);
  const { tab, side, from, to } = stretchOf(draft, ask.range);
  refuseIfTabProtected(draft, tab.sheetId);
  const list = [...(side === 'ROWS' ? tab.rowDimensions : tab.columnDimensions)];
  for (let index = from; index < to; index += 1) {
    list[index] = kept(mergeFields<Dimension>(list[index] ?? {}, ask.properties ?? {}, fields));
  }
  if (side === 'ROWS') tab.rowDimensions = list;
  else tab.columnDimensions = list;
  return {};
}

import type { sheets_v4 } from '@googleapis/sheets';
import { kept } from '../frozen.ts';
import { invalid } from '../refuse.ts';
import { cellAt, putCell, putRow, emptyCell, type Draft } from './draft.ts';
import { areaOf, gridRange, looseArea, tabOf, type Area } from './grid-range.ts';
import { refuseIfProtected } from './protection.ts';
import { updatedCell } from './cell.ts';
import { parseFieldMask } from '../field-mask.ts';

type Cell = sheets_v4.Schema$CellData;

/** What people do by hand: sort a range by some of its columns. Empty cells go last. */
export function sortRange(draft: Draft, ask: sheets_v4.Schema$SortRangeRequest): object {
  const area = areaOf(draft, ask.range);
  refuseIfProtected(draft, area);
  const tab = tabOf(draft, area.sheetId);
  const specs = ask.sortSpecs ?? [];
  if (specs.length === 0) invalid('No sortSpecs were specified.');
  const rows = block(draft, area).map((cells, order) => ({ cells, order }));
  rows.sort((one, other) => {
    for (const spec of specs) {
      const at = (spec.dimensionIndex ?? 0) - area.left;
      const sign = spec.sortOrder === 'DESCENDING' ? -1 : 1;
      const difference = compare(one.cells[at], other.cells[at], sign);
      if (difference !== 0) return difference;
    }
    return one.order - other.order;
  });
  rows.forEach(({ cells }, offset) => {
    const row = area.top + offset;
    const values = [...(tab.rows[row]?.values ?? [])];
    while (values.length < area.right) values.push(emptyCell);
    values.splice(area.left, area.right - area.left, ...cells);
    putRow(tab, row, values);
  });
  return {};
}

function compare(one: Cell | undefined, other: Cell | undefined, sign: number): number {
  const [a, b] = [sortable(one), sortable(other)];
  if (a.rank === 3 || b.rank === 3) return a.rank - b.rank;
  if (a.rank !== b.rank) return (a.rank - b.rank) * sign;
  return (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) * sign;
}

function sortable(cell: Cell | undefined): {
  readonly rank: number;
  readonly value: string | number;
} {
  const value = cell?.effectiveValue;
  if (typeof value?.numberValue === 'number') return { rank: 0, value: value.numberValue };
  if (typeof value?.stringValue === 'string')
    return { rank: 1, value: value.stringValue.toLowerCase() };
  if (typeof value?.boolValue === 'boolean') return { rank: 2, value: value.boolValue ? 1 : 0 };
  return { rank: 3, value: 0 };
}

const block = (draft: Draft, area: Area): Cell[][] => {
  const tab = tabOf(draft, area.sheetId);
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, offset) => from + offset);
  const lastRow = Math.min(area.bottom, Math.max(tab.rows.length, area.top));
  return span(area.top, lastRow).map((row) =>
    span(area.left, area.right).map((column) => cellAt(tab, row, column)),
  );
};

/** Cut and paste: the cells go with all they carry, and names that lie wholly inside go too. */
export function cutPaste(draft: Draft, ask: sheets_v4.Schema$CutPasteRequest): object {
  const source = areaOf(draft, ask.source);
  const destination = tabOf(draft, ask.destination?.sheetId);
  const top = ask.destination?.rowIndex ?? 0;
  const left = ask.destination?.columnIndex ?? 0;
  const target = areaOf(draft, {
    sheetId: destination.sheetId,
    startRowIndex: top,
    endRowIndex: top + source.bottom - source.top,
    startColumnIndex: left,
    endColumnIndex: left + source.right - source.left,
  });
  refuseIfProtected(draft, source);
  refuseIfProtected(draft, target);
  const cells = block(draft, source);
  const from = tabOf(draft, source.sheetId);
  cells.forEach((row, r) => {
    row.forEach((_, c) => {
      putCell(from, source.top + r, source.left + c, undefined);
    });
  });
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      putCell(destination, top + r, left + c, cell);
    });
  });
  draft.namedRanges = draft.namedRanges.map((one) => {
    const area = one.range && looseArea(draft, one.range);
    if (!area || !inside(source, area)) return one;
    const [down, across] = [top - source.top, left - source.left];
    const moved = {
      sheetId: target.sheetId,
      top: area.top + down,
      bottom: area.bottom + down,
      left: area.left + across,
      right: area.right + across,
    };
    return kept({ ...one, range: gridRange(moved) });
  });
  return {};
}

const inside = (outer: Area, inner: Area): boolean =>
  outer.sheetId === inner.sheetId &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

const carried: Readonly<Record<string, string>> = {
  PASTE_NORMAL: '*',
  PASTE_VALUES: 'userEnteredValue',
  PASTE_FORMAT: 'userEnteredFormat,dataValidation',
};

/** Copy and paste, repeated to fill a destination that is larger than the source. */
export function copyPaste(draft: Draft, ask: sheets_v4.Schema$CopyPasteRequest): object {
  const source = areaOf(draft, ask.source);
  const wanted = areaOf(draft, ask.destination);
  const pasted = carried[ask.pasteType ?? 'PASTE_NORMAL'];
  if (!pasted) invalid(`The local workspace does not paste ${ask.pasteType ?? ''}.`);
  const cells = block(draft, { ...source, bottom: source.bottom });
  const height = source.bottom - source.top;
  const width = source.right - source.left;
  const tab = tabOf(draft, wanted.sheetId);
  const target = {
    ...wanted,
    bottom: Math.max(wanted.bottom, wanted.top + height),
    right: Math.max(wanted.right, wanted.left + width),
  };
  areaOf(draft, gridRange(target));
  refuseIfProtected(draft, target);
  for (let row = target.top; row < target.bottom; row += 1) {
    for (let column = target.left; column < target.right; column += 1) {
      const cell =
        cells[(row - target.top) % height]?.[(column - target.left) % width] ?? emptyCell;
      putCell(
        tab,
        row,
        column,
        updatedCell(cellAt(tab, row, column), cell, parseFieldMask(pasted)),
      );
    }
  }
  return {};
}

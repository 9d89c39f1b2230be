import type { sheets_v4 } from '@googleapis/sheets';
import { requiredFields, type FieldMask } from '../field-mask.ts';
import { invalid } from '../refuse.ts';
import { updatedCell } from './cell.ts';
import {
  afterLastValue,
  cellAt,
  emptyCell,
  putCell,
  putRow,
  type Draft,
  type TabDraft,
} from './draft.ts';
import { areaOf, tabOf, type Area } from './grid-range.ts';
import { refuseIfProtected } from './protection.ts';

type CellRows = readonly sheets_v4.Schema$RowData[];

/** Writes rows of cells at a start cell or into a range. In a range, cells that are not given are emptied. */
export function updateCells(draft: Draft, ask: sheets_v4.Schema$UpdateCellsRequest): object {
  const fields = requiredFields(ask.fields);
  if (ask.start && ask.range) {
    invalid("oneof field 'area' is already set. Cannot set 'range'");
  }
  const rows = ask.rows ?? [];
  if (ask.range) {
    const area = areaOf(draft, ask.range);
    refuseIfProtected(draft, area);
    refuseOverflow(rows, area);
    fill(
      draft,
      area,
      fields,
      (row, column) => rows[row - area.top]?.values?.[column - area.left] ?? {},
    );
    return {};
  }
  if (!ask.start) invalid('No area was specified.');
  const tab = tabOf(draft, ask.start.sheetId);
  const top = ask.start.rowIndex ?? 0;
  const left = ask.start.columnIndex ?? 0;
  startWithin(tab, top, left);
  writeRows(draft, tab, { rows, top, left, fields });
  return {};
}

function startWithin(tab: TabDraft, top: number, left: number): void {
  if (top >= tab.rowCount) {
    invalid(
      `GridCoordinate.rowIndex[${String(top)}] is after last row in grid[${String(tab.rowCount)}]`,
    );
  }
  if (left >= tab.columnCount) {
    invalid(
      `GridCoordinate.columnIndex[${String(left)}] is after last column in grid[${String(tab.columnCount)}]`,
    );
  }
}

type Block = {
  readonly rows: CellRows;
  readonly top: number;
  readonly left: number;
  readonly fields: FieldMask;
};

function writeRows(draft: Draft, tab: TabDraft, { rows, top, left, fields }: Block): void {
  const width = Math.max(1, ...rows.map((row) => row.values?.length ?? 0));
  const area = {
    sheetId: tab.sheetId,
    top,
    left,
    bottom: Math.min(top + Math.max(1, rows.length), tab.rowCount),
    right: Math.min(left + width, tab.columnCount),
  };
  refuseOverflow(rows, area);
  refuseIfProtected(draft, area);
  rows.forEach((row, index) => {
    const values = [...(tab.rows[top + index]?.values ?? [])];
    (row.values ?? []).forEach((cell, offset) => {
      while (values.length <= left + offset) values.push(emptyCell);
      values[left + offset] = updatedCell(values[left + offset] ?? emptyCell, cell, fields);
    });
    putRow(tab, top + index, values);
  });
}

function refuseOverflow(rows: CellRows, area: Area): void {
  if (area.top + rows.length > area.bottom) {
    invalid(
      `Attempting to write row: ${String(area.bottom)}, beyond the last requested row of: ${String(area.bottom - 1)}`,
    );
  }
  const widest = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (area.left + widest > area.right) {
    invalid(
      `Attempting to write column: ${String(area.right)}, beyond the last requested column of: ${String(area.right - 1)}`,
    );
  }
}

/** Adds rows after the last one that holds a value, making the grid longer where it must. */
export function appendCells(draft: Draft, ask: sheets_v4.Schema$AppendCellsRequest): object {
  const fields = requiredFields(ask.fields);
  const tab = tabOf(draft, ask.sheetId);
  const rows = ask.rows ?? [];
  const top = afterLastValue(tab);
  tab.rowCount = Math.max(tab.rowCount, top + rows.length);
  writeRows(draft, tab, { rows, top, left: 0, fields });
  return {};
}

/** Writes the same cell all over a range. */
export function repeatCell(draft: Draft, ask: sheets_v4.Schema$RepeatCellRequest): object {
  const fields = requiredFields(ask.fields);
  const area = areaOf(draft, ask.range);
  refuseIfProtected(draft, area);
  fill(draft, area, fields, () => ask.cell ?? {});
  return {};
}

/** Gives a range a validation rule, or takes it away when there is none. */
export function setDataValidation(
  draft: Draft,
  ask: sheets_v4.Schema$SetDataValidationRequest,
): object {
  const area = areaOf(draft, ask.range);
  refuseIfProtected(draft, area);
  if (ask.rule && !ask.rule.condition?.type)
    invalid('A data validation rule must have a condition.');
  const fields: FieldMask = new Map([['dataValidation', new Map()]]);
  const cell = ask.rule ? { dataValidation: ask.rule } : {};
  fill(draft, area, fields, () => cell);
  return {};
}

/** Rows below the last one in use stay unmade when there is nothing to put there. */
function fill(
  draft: Draft,
  area: Area,
  fields: FieldMask,
  cellFor: (row: number, column: number) => sheets_v4.Schema$CellData,
): void {
  const tab = tabOf(draft, area.sheetId);
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = cellAt(tab, row, column);
      const cell = updatedCell(old, cellFor(row, column), fields);
      if (old !== emptyCell || Object.keys(cell).length > 0) putCell(tab, row, column, cell);
    }
  }
}

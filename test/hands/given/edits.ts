import type { sheets_v4 } from '@googleapis/sheets';
import { keyOn, lastRow, placeOf, rowOf, sheetIn } from './book.ts';
import type { Sheet } from './book.ts';
import { put, stretch } from './edit.ts';
import type { Edit, Value } from './edit.ts';

/** Types into one cell. What begins with `=` is a formula, as in the sheet. */
export const typed =
  (tab: string, key: string, column: string, value: Value): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [put(sheet, rowOf(sheet, key), placeOf(sheet, column), [[value]])];
  };

/** Types into a cell of a row counted from the last in use: 1 is the first free row. */
export const typedBelow =
  (tab: string, rows: number, column: string, value: Value): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [put(sheet, lastRow(sheet) + rows, placeOf(sheet, column), [[value]])];
  };

/** Pastes a block of values whose upper left cell is this one. */
export const pasted =
  (tab: string, key: string, column: string, block: readonly (readonly Value[])[]): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [put(sheet, rowOf(sheet, key), placeOf(sheet, column), block)];
  };

/** Pastes one value over a column, from its first row to its last. */
export const pastedDown =
  (tab: string, column: string, value: (row: number) => Value): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const block = sheet.rows.slice(1).map((_, row) => [value(row + 1)]);
    return [put(sheet, 1, placeOf(sheet, column), block)];
  };

/** Sorts a whole tab below its heading. */
export const sorted =
  (tab: string, column: string, sortOrder: 'ASCENDING' | 'DESCENDING' = 'DESCENDING'): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [
      {
        sortRange: {
          range: { sheetId: sheet.sheetId, startRowIndex: 1 },
          sortSpecs: [{ dimensionIndex: placeOf(sheet, column), sortOrder }],
        },
      },
    ];
  };

/** Sorts some neighbouring columns and leaves the others as they stand. */
export const sortedOnly =
  (tab: string, from: string, to: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [
      {
        sortRange: {
          range: {
            sheetId: sheet.sheetId,
            startRowIndex: 1,
            startColumnIndex: placeOf(sheet, from),
            endColumnIndex: placeOf(sheet, to) + 1,
          },
          sortSpecs: [{ dimensionIndex: placeOf(sheet, from), sortOrder: 'DESCENDING' }],
        },
      },
    ];
  };

/** @param at - 1 stands right under the heading. */
export const insertedRows =
  (tab: string, at: number, count: number): Edit =>
  (world) => [
    {
      insertDimension: {
        range: stretch(sheetIn(world, tab), 'ROWS', at, count),
        inheritFromBefore: at > 1,
      },
    },
  ];

export const deletedRow =
  (tab: string, key: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [{ deleteDimension: { range: stretch(sheet, 'ROWS', rowOf(sheet, key)) } }];
  };

export const deletedRows =
  (tab: string, from: number, count: number): Edit =>
  (world) => [{ deleteDimension: { range: stretch(sheetIn(world, tab), 'ROWS', from, count) } }];

/** @param to - the row it then stands before, counted while it is still where it was. */
export const movedRow =
  (tab: string, key: string, to: number): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const source = stretch(sheet, 'ROWS', rowOf(sheet, key));
    return [{ moveDimension: { source, destinationIndex: to } }];
  };

/** Moves a row below everything in use. */
export const movedRowDown =
  (tab: string, key: string): Edit =>
  (world) =>
    movedRow(tab, key, lastRow(sheetIn(world, tab)) + 1)(world);

export const movedColumn =
  (tab: string, column: string, before: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const source = stretch(sheet, 'COLUMNS', placeOf(sheet, column));
    return [{ moveDimension: { source, destinationIndex: placeOf(sheet, before) } }];
  };

/** @param heading - what is typed over the new column; nothing for none. */
export const insertedColumn =
  (tab: string, before: string, heading: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = placeOf(sheet, before);
    return [
      {
        insertDimension: { range: stretch(sheet, 'COLUMNS', at), inheritFromBefore: at > 0 },
      },
      ...(heading === '' ? [] : [put(sheet, 0, at, [[heading]])]),
    ];
  };

/** A column of the council’s own after the last, with a note on each row. */
export const appended =
  (tab: string, heading: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = Math.max(...sheet.columns.values()) + 1;
    const notes = sheet.rows.slice(1).map((_, row) => [`Invented note: ${keyOn(sheet, row + 1)}`]);
    return [
      { appendDimension: { sheetId: sheet.sheetId, dimension: 'COLUMNS', length: 1 } },
      put(sheet, 0, at, [[heading], ...notes]),
    ];
  };

export const deletedColumn =
  (tab: string, column: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [{ deleteDimension: { range: stretch(sheet, 'COLUMNS', placeOf(sheet, column)) } }];
  };

export const headed =
  (tab: string, column: string, heading: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [put(sheet, 0, placeOf(sheet, column), [[heading]])];
  };

const cellRange = (sheet: Sheet, row: number, column: number): sheets_v4.Schema$GridRange => ({
  sheetId: sheet.sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

/** Cuts one cell and pastes it on another row of the same column. */
export const cutTo =
  (tab: string, column: string, from: string, to: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const columnIndex = placeOf(sheet, column);
    return [
      {
        cutPaste: {
          source: cellRange(sheet, rowOf(sheet, from), columnIndex),
          destination: { sheetId: sheet.sheetId, rowIndex: rowOf(sheet, to), columnIndex },
        },
      },
    ];
  };

/** Cuts a whole row and pastes it some rows below everything in use. */
export const cutRowBelow =
  (tab: string, key: string, rows: number): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = rowOf(sheet, key);
    return [
      {
        cutPaste: {
          source: { sheetId: sheet.sheetId, startRowIndex: at, endRowIndex: at + 1 },
          destination: {
            sheetId: sheet.sheetId,
            rowIndex: lastRow(sheet) + rows,
            columnIndex: 0,
          },
        },
      },
    ];
  };

/** Types each of two headings over the other. */
export const swappedHeadings =
  (tab: string, one: string, other: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const [a, b] = [placeOf(sheet, one), placeOf(sheet, other)];
    const said = (at: number): Value => sheet.rows[0]?.[at]?.userEnteredValue?.stringValue ?? '';
    return [put(sheet, 0, a, [[said(b)]]), put(sheet, 0, b, [[said(a)]])];
  };

/** Copies a row over a row below everything in use. */
export const copiedRowBelow =
  (tab: string, key: string, rows: number): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = rowOf(sheet, key);
    const to = lastRow(sheet) + rows;
    return [
      {
        copyPaste: {
          source: { sheetId: sheet.sheetId, startRowIndex: at, endRowIndex: at + 1 },
          destination: { sheetId: sheet.sheetId, startRowIndex: to, endRowIndex: to + 1 },
        },
      },
    ];
  };

/** Empties every cell of a row. */
export const clearedRow =
  (tab: string, key: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = rowOf(sheet, key);
    return [
      {
        updateCells: {
          range: { sheetId: sheet.sheetId, startRowIndex: at, endRowIndex: at + 1 },
          fields: 'userEnteredValue',
        },
      },
    ];
  };

/** Empties a column below its heading. */
export const clearedColumn =
  (tab: string, column: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = placeOf(sheet, column);
    const range = { sheetId: sheet.sheetId, startRowIndex: 1 };
    return [
      {
        updateCells: {
          range: { ...range, startColumnIndex: at, endColumnIndex: at + 1 },
          fields: 'userEnteredValue',
        },
      },
    ];
  };

/** What merging leaves in the cells: the first keeps its words, the others are emptied. */
export const mergedDown =
  (tab: string, key: string, column: string, rows: number): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const block = Array.from({ length: rows - 1 }, () => ['']);
    return [put(sheet, rowOf(sheet, key) + 1, placeOf(sheet, column), block)];
  };

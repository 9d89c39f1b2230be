import type { sheets_v4 } from '@googleapis/sheets';
import { placeOf, sheetIn } from './book.ts';
import { stretch } from './edit.ts';
import type { Edit } from './edit.ts';
import { sorted } from './edits.ts';

const looks =
  (tab: string, properties: sheets_v4.Schema$SheetProperties, fields: string): Edit =>
  (world) => {
    const { sheetId } = sheetIn(world, tab);
    return [{ updateSheetProperties: { properties: { sheetId, ...properties }, fields } }];
  };

export const titled = (tab: string, title: string): Edit => looks(tab, { title }, 'title');
export const tabMoved = (tab: string, index: number): Edit => looks(tab, { index }, 'index');
export const tabHidden = (tab: string): Edit => looks(tab, { hidden: true }, 'hidden');
export const frozenTo = (tab: string, rows: number, columns: number): Edit =>
  looks(
    tab,
    { gridProperties: { frozenRowCount: rows, frozenColumnCount: columns } },
    'gridProperties(frozenRowCount,frozenColumnCount)',
  );

export const deletedTab =
  (tab: string): Edit =>
  (world) => [{ deleteSheet: { sheetId: sheetIn(world, tab).sheetId } }];

/** A copy of a tab, with all its cells and none of its marks. */
export const duplicatedTab =
  (tab: string, title: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const { rowCount = 0, columnCount = 0 } =
      world.spreadsheet.tabs.find((one) => one.sheetId === sheet.sheetId) ?? {};
    const sheetId = 9000 + sheet.sheetId;
    const all = { startRowIndex: 0, endRowIndex: rowCount, startColumnIndex: 0 };
    const range = { ...all, endColumnIndex: columnCount };
    return [
      { addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } } },
      {
        copyPaste: {
          source: { sheetId: sheet.sheetId, ...range },
          destination: { sheetId, ...range },
        },
      },
    ];
  };

export const hiddenRows =
  (tab: string, from: number, count: number): Edit =>
  (world) => [
    {
      updateDimensionProperties: {
        range: stretch(sheetIn(world, tab), 'ROWS', from, count),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ];

export const hiddenColumn =
  (tab: string, column: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    return [
      {
        updateDimensionProperties: {
          range: stretch(sheet, 'COLUMNS', placeOf(sheet, column)),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ];
  };

/** Sorts by way of a filter: the rows are moved as by any sort. */
export const filtered =
  (tab: string, column: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const sortSpecs = [{ dimensionIndex: placeOf(sheet, column), sortOrder: 'DESCENDING' }];
    return [
      { setBasicFilter: { filter: { range: { sheetId: sheet.sheetId }, sortSpecs } } },
      ...sorted(tab, column)(world),
    ];
  };

/** Takes the list or tick box off the cells of a column. */
export const freed =
  (tab: string, column: string): Edit =>
  (world) => {
    const sheet = sheetIn(world, tab);
    const at = placeOf(sheet, column);
    const range = { sheetId: sheet.sheetId, startRowIndex: 1, endRowIndex: sheet.rows.length };
    return [
      { setDataValidation: { range: { ...range, startColumnIndex: at, endColumnIndex: at + 1 } } },
    ];
  };

export const unprotected =
  (tab: string): Edit =>
  (world) => {
    const { sheetId } = sheetIn(world, tab);
    const found = world.spreadsheet.tabs.find((one) => one.sheetId === sheetId);
    return (found?.protectedRanges ?? []).map(({ protectedRangeId }) => ({
      deleteProtectedRange: { protectedRangeId: protectedRangeId ?? 0 },
    }));
  };

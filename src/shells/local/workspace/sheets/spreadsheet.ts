import type { sheets_v4 } from '@googleapis/sheets';
import { frozen } from '../frozen.ts';

/** A row as Google returns it: frozen, never altered, so a reply may share it. */
export type Row = { readonly values: readonly sheets_v4.Schema$CellData[] };
export type Dimension = sheets_v4.Schema$DimensionProperties;

/** One tab. `rows` ends with the last row that holds anything; `columns` may be sparse. */
export type Tab = {
  readonly sheetId: number;
  readonly properties: sheets_v4.Schema$SheetProperties;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly Row[];
  readonly rowDimensions: readonly (Dimension | undefined)[];
  readonly columnDimensions: readonly (Dimension | undefined)[];
  readonly protectedRanges: readonly sheets_v4.Schema$ProtectedRange[];
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly filterViews: readonly sheets_v4.Schema$FilterView[];
  readonly basicFilter?: sheets_v4.Schema$BasicFilter;
};

/** The workbook. Tabs stand in the order of their tabs on screen. */
export type Spreadsheet = {
  readonly spreadsheetId: string;
  readonly properties: sheets_v4.Schema$SpreadsheetProperties;
  readonly tabs: readonly Tab[];
  readonly namedRanges: readonly sheets_v4.Schema$NamedRange[];
  readonly metadata: readonly sheets_v4.Schema$DeveloperMetadata[];
  /** The next number for an id of a tab, range, filter or metadata that Google would choose. */
  readonly nextId: number;
};

/** A row that holds nothing. */
export const emptyRow: Row = frozen({ values: [] });

/** A tab as Google makes one: 1,000 rows by 26 columns unless told otherwise. */
export function newTab(properties: sheets_v4.Schema$SheetProperties, sheetId: number): Tab {
  const grid = properties.gridProperties ?? {};
  return {
    sheetId,
    properties: frozen({ ...properties, sheetId, sheetType: 'GRID' }),
    rowCount: grid.rowCount ?? 1000,
    columnCount: grid.columnCount ?? 26,
    rows: frozen([]),
    rowDimensions: [],
    columnDimensions: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
  };
}

/** A new workbook: one empty tab, British dates and London time, as the register asks for. */
export function newSpreadsheet(spreadsheetId: string, title: string): Spreadsheet {
  return {
    spreadsheetId,
    properties: frozen({
      title,
      locale: 'en_GB',
      timeZone: 'Europe/London',
      autoRecalc: 'ON_CHANGE',
    }),
    tabs: [newTab({ title: 'Sheet1' }, 0)],
    namedRanges: [],
    metadata: [],
    nextId: 1001,
  };
}

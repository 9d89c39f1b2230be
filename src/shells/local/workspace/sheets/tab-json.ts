import type { sheets_v4 } from '@googleapis/sheets';
import { asksFor, type FieldMask } from '../field-mask.ts';
import type { Area } from './grid-range.ts';
import type { Dimension, Row, Spreadsheet, Tab } from './spreadsheet.ts';

/** A tab's properties as Google returns them, with its place and size. */
export function tabProperties(tab: Tab, index: number): sheets_v4.Schema$SheetProperties {
  const gridProperties = {
    ...tab.properties.gridProperties,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
  };
  return { ...tab.properties, sheetId: tab.sheetId, index, gridProperties };
}

/** A tab as Google returns it. `areas` are the parts whose cells are wanted; none means no cells. */
export function tabJson(
  spreadsheet: Spreadsheet,
  tab: Tab,
  mask: FieldMask,
  areas: readonly Area[],
): sheets_v4.Schema$Sheet {
  const metadata = spreadsheet.metadata.filter(
    (one) => one.location?.locationType === 'SHEET' && one.location.sheetId === tab.sheetId,
  );
  const listed = (name: string, list: readonly object[]): object =>
    list.length > 0 ? { [name]: [...list] } : {};
  return {
    properties: tabProperties(tab, spreadsheet.tabs.indexOf(tab)),
    ...(areas.length > 0
      ? { data: areas.map((area) => gridData(spreadsheet, tab, mask, area)) }
      : {}),
    ...listed('conditionalFormats', tab.conditionalFormats),
    ...listed('filterViews', tab.filterViews),
    ...listed('protectedRanges', tab.protectedRanges),
    ...listed('developerMetadata', metadata),
    ...(tab.basicFilter ? { basicFilter: tab.basicFilter } : {}),
  };
}

function gridData(
  spreadsheet: Spreadsheet,
  tab: Tab,
  mask: FieldMask,
  area: Area,
): sheets_v4.Schema$GridData {
  const data: sheets_v4.Schema$GridData = {};
  if (area.top > 0) data.startRow = area.top;
  if (area.left > 0) data.startColumn = area.left;
  if (asksFor(mask, 'rowData')) {
    const rows = rowsWithin(tab, area);
    if (rows.length > 0) data.rowData = rows as sheets_v4.Schema$RowData[];
  }
  if (asksFor(mask, 'rowMetadata')) {
    const hung = hungOn(spreadsheet, tab, 'ROW');
    data.rowMetadata = dimensions(tab.rowDimensions, area.top, area.bottom, 21, hung);
  }
  if (asksFor(mask, 'columnMetadata')) {
    const hung = hungOn(spreadsheet, tab, 'COLUMN');
    data.columnMetadata = dimensions(tab.columnDimensions, area.left, area.right, 100, hung);
  }
  return data;
}

const slices = new WeakMap<Row, Map<string, Row>>();

function rowsWithin(tab: Tab, area: Area): readonly Row[] {
  const whole = area.left === 0 && area.right === tab.columnCount;
  if (whole && area.top === 0 && area.bottom >= tab.rows.length) return tab.rows;
  const rows = tab.rows.slice(area.top, area.bottom);
  return whole ? rows : rows.map((row) => sliceOf(row, area.left, area.right));
}

/** Remembered, so that a mask applied to a slice can be remembered too. */
function sliceOf(row: Row, left: number, right: number): Row {
  const known = slices.get(row) ?? new Map<string, Row>();
  slices.set(row, known);
  const key = `${String(left)}:${String(right)}`;
  const slice =
    known.get(key) ?? Object.freeze({ values: Object.freeze(row.values.slice(left, right)) });
  known.set(key, slice);
  return slice;
}

type Metadata = sheets_v4.Schema$DeveloperMetadata;

function hungOn(
  spreadsheet: Spreadsheet,
  tab: Tab,
  type: 'ROW' | 'COLUMN',
): ReadonlyMap<number, Metadata[]> {
  const byIndex = new Map<number, Metadata[]>();
  for (const one of spreadsheet.metadata) {
    const { location } = one;
    if (location?.locationType !== type) continue;
    if ((location.dimensionRange?.sheetId ?? 0) !== tab.sheetId) continue;
    const index = location.dimensionRange?.startIndex ?? 0;
    byIndex.set(index, [...(byIndex.get(index) ?? []), one]);
  }
  return byIndex;
}

function dimensions(
  list: readonly (Dimension | undefined)[],
  from: number,
  to: number,
  pixelSize: number,
  hung: ReadonlyMap<number, Metadata[]>,
): Dimension[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const developerMetadata = hung.get(from + offset);
    return {
      pixelSize,
      ...list[from + offset],
      ...(developerMetadata ? { developerMetadata } : {}),
    };
  });
}

import type { sheets_v4 } from '@googleapis/sheets';
import { asksFor, parseFieldMask, select, type FieldMask } from '../field-mask.ts';
import { invalid, naming } from '../refuse.ts';
import { areaOf, areaOfA1, type Area } from './grid-range.ts';
import { meets } from './metadata.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { tabJson } from './tab-json.ts';

export type Wanted = {
  /** The parts asked for; none means every tab. */
  readonly areas: readonly Area[];
  readonly includeGridData?: boolean | null | undefined;
  readonly fields?: string | null | undefined;
};

/** The workbook, or the parts of it that `ranges` name, as Google returns them. */
export function spreadsheetReply(
  spreadsheet: Spreadsheet,
  ask: sheets_v4.Params$Resource$Spreadsheets$Get,
): object {
  const { fields, includeGridData } = ask;
  const mask = parseFieldMask(fields ?? '*');
  const areas = (ask.ranges ?? []).map((range) => areaOfA1(spreadsheet, range));
  return select(
    mask,
    spreadsheetJson(spreadsheet, mask, { areas, includeGridData, fields }),
  ) as object;
}

/**
 * The parts of the workbook that any filter matches, as Google returns them.
 * @throws WorkspaceError 400 for a filter that names none or two kinds, or an unknown tab.
 */
export function spreadsheetByFilter(
  spreadsheet: Spreadsheet,
  ask: sheets_v4.Params$Resource$Spreadsheets$Getbydatafilter,
): object {
  const filters = ask.requestBody?.dataFilters ?? [];
  const areas = filters.flatMap((filter, index) =>
    naming(`dataFilters[${String(index)}]`, () => areasOfFilter(spreadsheet, filter)),
  );
  const { fields } = ask;
  const mask = parseFieldMask(fields ?? '*');
  const includeGridData = ask.requestBody?.includeGridData;
  const json =
    filters.length > 0 && areas.length === 0
      ? { ...spreadsheetJson(spreadsheet, mask, { areas, includeGridData, fields }), sheets: [] }
      : spreadsheetJson(spreadsheet, mask, { areas, includeGridData, fields });
  return select(mask, json) as object;
}

function areasOfFilter(
  spreadsheet: Spreadsheet,
  filter: sheets_v4.Schema$DataFilter,
): readonly Area[] {
  const kinds = Object.keys(filter).filter(
    (name) => filter[name as keyof typeof filter] !== undefined,
  );
  if (kinds.length > 1) {
    invalid(`oneof field 'filter' is already set. Cannot set '${kinds[1] ?? ''}'`);
  }
  if (filter.gridRange) return [areaOf(spreadsheet, filter.gridRange)];
  if (filter.a1Range) return [areaOfA1(spreadsheet, filter.a1Range)];
  if (!filter.developerMetadataLookup) return invalid('A data filter must be specified.');
  return spreadsheet.metadata
    .filter((one) => meets(one, filter))
    .flatMap(({ location }) => areaOfLocation(spreadsheet, location ?? {}));
}

function areaOfLocation(
  spreadsheet: Spreadsheet,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): readonly Area[] {
  const range = location.dimensionRange;
  if (!range) {
    const { sheetId } = location;
    return typeof sheetId === 'number' ? [areaOf(spreadsheet, { sheetId })] : [];
  }
  const names =
    range.dimension === 'ROWS'
      ? ['startRowIndex', 'endRowIndex']
      : ['startColumnIndex', 'endColumnIndex'];
  const [start = '', end = ''] = names;
  return [
    areaOf(spreadsheet, {
      sheetId: range.sheetId ?? 0,
      [start]: range.startIndex,
      [end]: range.endIndex,
    }),
  ];
}

/**
 * The workbook as Google returns it, before the final cut. With `fields`, cells come when the mask asks
 * for them and `includeGridData` is ignored; with `areas`, only tabs that one of them touches come.
 */
export function spreadsheetJson(
  spreadsheet: Spreadsheet,
  mask: FieldMask,
  { areas, includeGridData, fields }: Wanted,
): sheets_v4.Schema$Spreadsheet {
  const wantsCells = fields ? asksFor(mask, 'sheets', 'data') : includeGridData === true;
  const dataMask = below(below(mask, 'sheets'), 'data');
  const sheets = asksFor(mask, 'sheets')
    ? spreadsheet.tabs.flatMap((tab) => {
        const own = areas.filter(({ sheetId }) => sheetId === tab.sheetId);
        if (areas.length > 0 && own.length === 0) return [];
        const parts = areas.length > 0 ? own : [wholeOf(tab)];
        return [tabJson(spreadsheet, tab, dataMask, wantsCells ? parts : [])];
      })
    : [];
  const named = spreadsheet.namedRanges.filter(({ range }) => range);
  const metadata = spreadsheet.metadata.filter(
    ({ location }) => location?.locationType === 'SPREADSHEET',
  );
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: spreadsheet.properties,
    sheets,
    ...(named.length > 0 ? { namedRanges: named } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`,
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
  };
}

const everything: FieldMask = new Map();
const below = (mask: FieldMask, name: string): FieldMask =>
  mask.size === 0 ? mask : (mask.get(name) ?? mask.get('*') ?? everything);

const wholeOf = (tab: Spreadsheet['tabs'][number]): Area => ({
  sheetId: tab.sheetId,
  top: 0,
  bottom: tab.rowCount,
  left: 0,
  right: tab.columnCount,
});

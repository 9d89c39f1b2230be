import type { sheets_v4 } from '@googleapis/sheets';
import { knownPanels, panelsInForce } from '../core/panel/offered-panels.ts';
import type { Offered } from '../core/panel/offered-panels.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { WorkspaceError } from '../workspace/workspace-error.ts';
import { systemSheetId, systemTitle, tabs } from './layout.ts';
import { readSystem, systemGone } from './system-rows.ts';
import { calendarFrom, peopleFrom } from './people-tabs.ts';
import { rowRemarks } from './row-remarks.ts';
import type { GridRow, Snapshot, TabView } from './snapshot.ts';
import { tabView } from './tab-view.ts';
import { typedInputs } from './typed-inputs.ts';

const fields = [
  'spreadsheetId',
  'sheets(properties(sheetId,title,gridProperties(rowCount))',
  'data(columnMetadata(developerMetadata(metadataKey,metadataValue))',
  'rowData(values(userEnteredValue))))',
].join(',');

/** Everything but the body of the log, which is written and never read back. */
const wanted: sheets_v4.Schema$DataFilter[] = [
  ...tabs.map((tab) => ({
    gridRange:
      tab.order === 'log' ? { sheetId: tab.sheetId, endRowIndex: 1 } : { sheetId: tab.sheetId },
  })),
  { gridRange: { sheetId: systemSheetId } },
];

/**
 * The whole workbook in one read: the register from the System tab, people and holidays from the tabs
 * people keep, and what people typed in their own columns. Only where that read is refused, because a
 * tab was deleted, two more find the tabs that stand.
 *
 * @throws Error naming the row when the System tab holds something that is not the register's.
 */
export function* readWorkbook(spreadsheetId: string, offered: Offered): Program<Snapshot> {
  try {
    return snapshotOf(yield* readParts(spreadsheetId, wanted), offered);
  } catch (failure) {
    if (!(failure instanceof WorkspaceError) || failure.status !== 400) throw failure;
  }
  const { sheets } = yield* request('sheets.spreadsheets.get', {
    spreadsheetId,
    fields: 'sheets(properties(sheetId))',
  });
  const stands = new Set(sheets?.map((sheet) => sheet.properties?.sheetId));
  if (!stands.has(systemSheetId)) throw new Error(systemGone);
  const parts = wanted.filter(({ gridRange }) => stands.has(gridRange?.sheetId ?? 0));
  return snapshotOf(yield* readParts(spreadsheetId, parts), offered);
}

const readParts = (
  spreadsheetId: string,
  dataFilters: readonly sheets_v4.Schema$DataFilter[],
): Program<sheets_v4.Schema$Spreadsheet> =>
  request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields,
    requestBody: { dataFilters: [...dataFilters], includeGridData: true },
  });

function snapshotOf(spreadsheet: sheets_v4.Schema$Spreadsheet, offered: Offered): Snapshot {
  const sheets = new Map(
    (spreadsheet.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]),
  );
  const views = new Map<string, TabView>(
    tabs.map((tab) => [tab.id, tabView(tab, sheets.get(tab.sheetId))]),
  );
  const system = readSystem(rowsOf(sheets.get(systemSheetId)));
  const known = knownPanels(offered, system.rows.panel);
  const inForce = panelsInForce(offered, system.rows.panel);
  return {
    spreadsheetId: spreadsheet.spreadsheetId ?? '',
    register: {
      rows: system.rows,
      offered,
      ...inForce,
      people: peopleFrom(views.get('people'), known),
      calendar: calendarFrom(views.get('holidays')),
    },
    generation: system.generation,
    run: system.run,
    tabs: views,
    systemTitle: sheets.get(systemSheetId)?.properties?.title ?? systemTitle,
    systemRowOf: system.rowOf,
    systemEnd: system.end,
    inputs: typedInputs(views),
    remarks: rowRemarks(views, known, inForce.panels),
  };
}

const rowsOf = (sheet: sheets_v4.Schema$Sheet | undefined): readonly GridRow[] =>
  (sheet?.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);

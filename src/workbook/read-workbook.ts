import type { sheets_v4 } from '@googleapis/sheets';
import type { Panel } from '../core/panel/panel.ts';
import type { Rows, TableName } from '../core/register/register.ts';
import { noRows, tableNames } from '../core/register/rows.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { typedText } from './cell.ts';
import { systemSheetId, tabs } from './layout.ts';
import { calendarFrom, peopleFrom } from './people-tabs.ts';
import type { GridRow, Inputs, Snapshot, TabView } from './snapshot.ts';
import { tabView } from './tab-view.ts';

const fields = [
  'spreadsheetId',
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount))',
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
 * people keep, and what people typed in their own columns.
 *
 * @throws Error naming the row when the System tab holds something that is not the register's.
 */
export function* readWorkbook(spreadsheetId: string, panels: readonly Panel[]): Program<Snapshot> {
  const reply = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields,
    requestBody: { dataFilters: wanted, includeGridData: true },
  });
  return snapshotOf(reply, panels);
}

function snapshotOf(spreadsheet: sheets_v4.Schema$Spreadsheet, panels: readonly Panel[]): Snapshot {
  const sheets = new Map(
    (spreadsheet.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, sheet]),
  );
  const views = new Map<string, TabView>(
    tabs.map((tab) => [tab.id, tabView(tab, sheets.get(tab.sheetId))]),
  );
  const system = readSystem(rowsOf(sheets.get(systemSheetId)));
  return {
    spreadsheetId: spreadsheet.spreadsheetId ?? '',
    register: {
      rows: system.rows,
      panels,
      people: peopleFrom(views.get('people')),
      calendar: calendarFrom(views.get('holidays')),
    },
    generation: system.generation,
    run: system.run,
    tabs: views,
    systemRowOf: system.rowOf,
    systemEnd: system.end,
    inputs: inputsFrom(views),
  };
}

const rowsOf = (sheet: sheets_v4.Schema$Sheet | undefined): readonly GridRow[] =>
  (sheet?.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);

type System = {
  readonly rows: Rows;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly end: number;
  readonly generation: number;
  readonly run: string;
};

/** Row 1 holds the generation and its run; every other row a table, a key and the row itself as JSON. */
function readSystem(grid: readonly GridRow[]): System {
  const rows = Object.fromEntries(tableNames.map((table) => [table, new Map<string, unknown>()]));
  const rowOf = new Map<string, number>();
  let end = 1;
  grid.forEach((row, index) => {
    if (index === 0) return;
    const [table, key, json] = [0, 1, 2].map(
      (column) => row[column]?.userEnteredValue?.stringValue ?? '',
    );
    if (!table || !key || !json) return;
    const into = rows[table];
    if (!into) throw new Error(`System, row ${index + 1}: there is no table "${table}".`);
    into.set(key, parsed(json, index));
    rowOf.set(`${table}/${key}`, index);
    end = index + 1;
  });
  const head = grid[0] ?? [];
  return {
    rows: { ...noRows, ...(rows as unknown as Record<TableName, never>) },
    rowOf,
    end,
    generation: head[0]?.userEnteredValue?.numberValue ?? 0,
    run: head[1]?.userEnteredValue?.stringValue ?? '',
  };
}

function parsed(json: string, index: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(
      `System, row ${index + 1} is damaged. Restore the workbook from its version history; nothing has been changed.`,
    );
  }
}

function inputsFrom(views: ReadonlyMap<string, TabView>): ReadonlyMap<string, Inputs> {
  const inputs = new Map<string, Inputs>();
  for (const { tab, rowOf, rows, columns } of views.values()) {
    if (tab.order !== 'append') continue;
    const typed = tab.columns.filter((column) => column.owner === 'people');
    for (const [key, at] of rowOf) {
      const values: Record<string, string> = {};
      for (const { id } of typed) {
        const column = columns.get(id);
        const text = column === undefined ? '' : typedText(rows[at - 1]?.[column]);
        if (text !== '') values[id] = text;
      }
      if (Object.keys(values).length > 0) inputs.set(`${tab.id}/${key}`, values);
    }
  }
  return inputs;
}

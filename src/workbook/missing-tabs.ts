import type { sheets_v4 } from '@googleapis/sheets';
import type { Panel } from '../core/panel/panel.ts';
import { cellData, cellFields } from './cell.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { systemSheetId, systemTitle, tabs } from './layout.ts';
import { divisionsKept, holidayCells } from './holiday-mends.ts';
import type { Mend } from './mend.ts';
import { protect } from './protect.ts';
import { systemColumns, systemGone } from './system-rows.ts';
import { tabRequests } from './tab-requests.ts';

type Request = sheets_v4.Schema$Request;

/** What set-up has to know of a workbook before it makes anything there. */
export type Found = {
  /** As `readAround` gives it. */
  readonly around: sheets_v4.Schema$Spreadsheet;
  /** The tab that every new workbook begins with is there, and nothing stands on it. */
  readonly blankStands: boolean;
};

/**
 * What brings the tabs of a workbook into being: only what is missing, so that set-up may be asked for
 * again, on a workbook with data too. A tab that stands is left as it is, and a title that the council
 * has given to a tab of its own is left to it.
 *
 * @param roleAccount - the only account that may write the product’s own columns.
 * @param panels - their clauses stand in the notes of the columns they ask for.
 * @throws Error where the register’s tabs stand and its memory does not: an empty one would be taken
 *   for a register in which nothing ever happened.
 */
export function missingTabs(
  { around, blankStands }: Found,
  roleAccount: string,
  panels: readonly Panel[],
): readonly Mend[] {
  const stands = new Set((around.sheets ?? []).map((sheet) => sheet.properties?.sheetId));
  const missing = tabs.filter((tab) => !stands.has(tab.sheetId));
  const mends = missing.map((tab): Mend => ({
    what: `The tab "${tab.title}" is missing.`,
    requests: [
      ...tabRequests(
        { ...tab, title: freeTitle(tab.title, around) },
        tabs.indexOf(tab),
        roleAccount,
        panels,
      ),
      ...(tab.id === 'holidays' ? [holidayRows(tab.sheetId, panels)] : []),
    ],
  }));
  if (!stands.has(systemSheetId)) {
    if (missing.length < tabs.length) throw new Error(systemGone);
    const requests = systemRequests(freeTitle(systemTitle, around), roleAccount);
    mends.push({ what: 'The register has no memory yet.', requests });
  }
  const { locale, timeZone } = around.properties ?? {};
  if (locale !== 'en_GB' || timeZone !== 'Europe/London') {
    mends.push({
      what: `The language of the workbook is ${locale ?? 'unknown'} and its time zone ${timeZone ?? 'unknown'}, not en_GB and Europe/London.`,
      requests: [
        {
          updateSpreadsheetProperties: {
            properties: { locale: 'en_GB', timeZone: 'Europe/London' },
            fields: 'locale,timeZone',
          },
        },
      ],
    });
  }
  if (blankStands && missing.length > 0) {
    const requests = [{ deleteSheet: { sheetId: blankSheetId } }];
    mends.push({ what: `The tab "${blankTitle}" stands empty.`, requests });
  }
  return mends;
}

const blankSheetId = 0;
const blankTitle = 'Sheet1';

/** Looks whether the tab that every new workbook begins with is there, and whether it is empty. */
export function* readBlank(
  spreadsheetId: string,
  around: sheets_v4.Schema$Spreadsheet,
): Program<Found> {
  const stands = around.sheets?.some(
    ({ properties }) => properties?.sheetId === blankSheetId && properties.title === blankTitle,
  );
  if (!stands) return { around, blankStands: false };
  const { sheets } = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields: 'sheets(data(rowData(values(userEnteredValue))))',
    requestBody: {
      includeGridData: true,
      dataFilters: [{ gridRange: { sheetId: blankSheetId } }],
    },
  });
  const rows = sheets?.flatMap(({ data }) => data?.flatMap(({ rowData }) => rowData ?? []) ?? []);
  const holds = rows?.some(({ values }) => values?.some((cell) => cell.userEnteredValue));
  return { around, blankStands: holds !== true };
}

/** Google refuses a title that another tab has, however it is written. */
function freeTitle(title: string, { sheets }: sheets_v4.Schema$Spreadsheet): string {
  const isTaken = sheets?.some(
    ({ properties }) => properties?.title?.toLowerCase() === title.toLowerCase(),
  );
  return isTaken ? `${title} (register)` : title;
}

function systemRequests(title: string, roleAccount: string): readonly Request[] {
  return [
    {
      addSheet: {
        properties: {
          sheetId: systemSheetId,
          title,
          hidden: true,
          gridProperties: { rowCount: 200, columnCount: systemColumns },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId: systemSheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { numberValue: 0 } }] }],
        fields: 'userEnteredValue',
      },
    },
    protect(systemSheetId, roleAccount, []),
  ];
}

const holidayRows = (sheetId: number, panels: readonly Panel[]): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 1, columnIndex: 0 },
    rows: divisionsKept(panels)
      .flatMap(holidayCells)
      .map((row) => ({ values: Object.values(row).map(cellData) })),
    fields: cellFields,
  },
});

import type { sheets_v4 } from '@googleapis/sheets';
import { bankHolidays } from '../core/calendar/england-and-wales.ts';
import type { Panel } from '../core/panel/panel.ts';
import { cellData, cellFields } from './cell.ts';
import { systemSheetId, systemTitle, tabs } from './layout.ts';
import { protect } from './protect.ts';
import { systemColumns, systemGone } from './system-rows.ts';
import { tabRequests } from './tab-requests.ts';

type Request = sheets_v4.Schema$Request;

/**
 * The requests that bring a workbook to its shape: only what is missing, so that set-up may be asked
 * for again, on a workbook with data too. A tab that stands is left as it is.
 *
 * @param found - the workbook’s properties and the sheet ids and titles of its tabs.
 * @param roleAccount - the only account that may write the product’s own columns.
 * @param panels - their clauses stand in the notes of the columns they ask for.
 * @throws Error where the register’s tabs stand and its memory does not: an empty one would be taken
 *   for a register in which nothing ever happened.
 */
export function setUpRequests(
  found: sheets_v4.Schema$Spreadsheet,
  roleAccount: string,
  panels: readonly Panel[],
): readonly Request[] {
  const stands = new Set((found.sheets ?? []).map((sheet) => sheet.properties?.sheetId));
  const missing = tabs.filter((tab) => !stands.has(tab.sheetId));
  const requests: Request[] = missing.flatMap((tab) => [
    ...tabRequests(tab, tabs.indexOf(tab), roleAccount, panels),
    ...(tab.id === 'holidays' ? [holidayRows(tab.sheetId)] : []),
  ]);
  if (!stands.has(systemSheetId)) {
    if (missing.length < tabs.length) throw new Error(systemGone);
    requests.push(...systemRequests(roleAccount));
  }
  if (found.properties?.locale !== 'en_GB' || found.properties.timeZone !== 'Europe/London') {
    requests.push({
      updateSpreadsheetProperties: {
        properties: { locale: 'en_GB', timeZone: 'Europe/London' },
        fields: 'locale,timeZone',
      },
    });
  }
  const blank = (found.sheets ?? []).find((sheet) => sheet.properties?.sheetId === 0);
  if (blank?.properties?.title === 'Sheet1' && missing.length > 0) {
    requests.push({ deleteSheet: { sheetId: 0 } });
  }
  return requests;
}

function systemRequests(roleAccount: string): readonly Request[] {
  return [
    {
      addSheet: {
        properties: {
          sheetId: systemSheetId,
          title: systemTitle,
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

const holidayRows = (sheetId: number): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 1, columnIndex: 0 },
    rows: bankHolidays.map(({ on, title }) => ({
      values: [cellData({ date: on }), cellData(title), cellData('Bank holiday')],
    })),
    fields: cellFields,
  },
});

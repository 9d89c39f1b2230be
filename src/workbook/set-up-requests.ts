import type { sheets_v4 } from '@googleapis/sheets';
import { bankHolidays } from '../core/calendar/england-and-wales.ts';
import { serialOf } from './cell.ts';
import type { Column, Tab } from './column.ts';
import { systemSheetId, systemTitle, tabs } from './layout.ts';
import { columnMetadataKey } from './tab-view.ts';

type Request = sheets_v4.Schema$Request;

/**
 * The requests that bring a workbook to its shape: only what is missing, so that set-up may be asked
 * for again, on a workbook with data too. A tab that stands is left as it is.
 *
 * @param found - the workbook’s properties and the sheet ids and titles of its tabs.
 * @param roleAccount - the only account that may write the product’s own columns.
 */
export function setUpRequests(
  found: sheets_v4.Schema$Spreadsheet,
  roleAccount: string,
): readonly Request[] {
  const stands = new Set((found.sheets ?? []).map((sheet) => sheet.properties?.sheetId));
  const missing = tabs.filter((tab) => !stands.has(tab.sheetId));
  const requests: Request[] = missing.flatMap((tab) => tabRequests(tab, roleAccount));
  if (!stands.has(systemSheetId)) requests.push(...systemRequests(roleAccount));
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

const headingGrey = { red: 0.94, green: 0.94, blue: 0.94 };

function tabRequests(tab: Tab, roleAccount: string): readonly Request[] {
  const { sheetId } = tab;
  const columns = tab.columns;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: tab.title,
          index: tabs.findIndex((one) => one.sheetId === sheetId),
          gridProperties: {
            rowCount: 200,
            columnCount: columns.length,
            frozenRowCount: 1,
            ...(columns.length > 1 ? { frozenColumnCount: 1 } : {}),
          },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: columns.map((column) => headingCell(column)) }],
        fields: 'userEnteredValue,userEnteredFormat(textFormat,backgroundColor),note',
      },
    },
    ...columns.flatMap((column, index) => columnRequests(sheetId, column, index)),
    ...protection(tab, roleAccount),
    ...(tab.id === 'holidays' ? [holidayRows(sheetId)] : []),
  ];
}

const headingCell = (column: Column): sheets_v4.Schema$CellData => ({
  userEnteredValue: { stringValue: column.heading },
  userEnteredFormat: { textFormat: { bold: true }, backgroundColor: headingGrey },
  note:
    column.owner === 'product'
      ? 'Written by the register. Anything typed here is put back.'
      : 'Yours to fill.',
});

const formats: Readonly<Record<Column['shows'], sheets_v4.Schema$NumberFormat | undefined>> = {
  text: undefined,
  tick: undefined,
  choice: undefined,
  date: { type: 'DATE', pattern: 'ddd d mmm yyyy' },
  moment: { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' },
};

function columnRequests(sheetId: number, column: Column, index: number): readonly Request[] {
  const below = { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 };
  const requests: Request[] = [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: columnMetadataKey,
          metadataValue: column.id,
          visibility: 'DOCUMENT',
          location: {
            dimensionRange: {
              sheetId,
              dimension: 'COLUMNS',
              startIndex: index,
              endIndex: index + 1,
            },
          },
        },
      },
    },
  ];
  const numberFormat = formats[column.shows];
  if (numberFormat) {
    requests.push({
      repeatCell: {
        range: below,
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
  }
  if (column.shows === 'tick') {
    requests.push({
      setDataValidation: { range: below, rule: { condition: { type: 'BOOLEAN' }, strict: true } },
    });
  }
  if (column.choices) {
    requests.push({
      setDataValidation: {
        range: below,
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: column.choices.map((choice) => ({ userEnteredValue: choice })),
          },
          strict: true,
          showCustomUi: true,
          inputMessage: `Choose ${column.choices.join(', ')}.`,
        },
      },
    });
  }
  return requests;
}

/** People write in their own columns only; on a tab without any, nowhere. */
function protection(tab: Tab, roleAccount: string): readonly Request[] {
  if (tab.order === 'people') return [];
  const open = tab.columns.flatMap((column, index) =>
    column.owner === 'people'
      ? [
          {
            sheetId: tab.sheetId,
            startRowIndex: 1,
            startColumnIndex: index,
            endColumnIndex: index + 1,
          },
        ]
      : [],
  );
  return [protect(tab.sheetId, roleAccount, open)];
}

const protect = (
  sheetId: number,
  roleAccount: string,
  unprotectedRanges: sheets_v4.Schema$GridRange[],
): Request => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId },
      description: 'Written by the register',
      editors: { users: [roleAccount] },
      ...(unprotectedRanges.length > 0 ? { unprotectedRanges } : {}),
    },
  },
});

function systemRequests(roleAccount: string): readonly Request[] {
  return [
    {
      addSheet: {
        properties: {
          sheetId: systemSheetId,
          title: systemTitle,
          hidden: true,
          gridProperties: { rowCount: 200, columnCount: 3 },
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
      values: [
        { userEnteredValue: { numberValue: serialOf(on) } },
        { userEnteredValue: { stringValue: title } },
        { userEnteredValue: { stringValue: 'Bank holiday' } },
      ],
    })),
    fields: 'userEnteredValue',
  },
});

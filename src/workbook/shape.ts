import type { sheets_v4 } from '@googleapis/sheets';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { tabs } from './layout.ts';
import type { Snapshot, TabView } from './snapshot.ts';
import { marksIn } from './tab-view.ts';
import { validationOf } from './validation.ts';

/** What hangs on a tab apart from what stands in its cells. */
export type TabShape = {
  readonly sheet: sheets_v4.Schema$Sheet;
  /** The heading cells, from the first column: text, note, colour. */
  readonly headings: readonly sheets_v4.Schema$CellData[];
  /** The id that each column is marked with, from the first; empty where there is none. */
  readonly marks: readonly string[];
  /** 0-based column → its cells below the heading, where lists and tick boxes belong. */
  readonly typing: ReadonlyMap<number, readonly sheets_v4.Schema$CellData[]>;
};

/** The workbook’s properties and what stands around the cells of its tabs, of all tabs, the council’s own too. */
export const readAround = (spreadsheetId: string): Program<sheets_v4.Schema$Spreadsheet> =>
  request('sheets.spreadsheets.get', {
    spreadsheetId,
    fields:
      'properties(locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties),' +
      'protectedRanges(protectedRangeId,range,unprotectedRanges,warningOnly),filterViews(title),' +
      'conditionalFormats(ranges,booleanRule(condition)))',
  });

/**
 * The shape of every tab of the register that stands, by sheet id: read when somebody asks to have it put
 * right, and never by a turn.
 *
 * @param around - what `readAround` gave. A tab that it does not hold is left out.
 */
export function* readShapes(
  snapshot: Snapshot,
  around: sheets_v4.Schema$Spreadsheet,
): Program<ReadonlyMap<number, TabShape>> {
  const standing = new Map(
    around.sheets?.map((sheet) => [sheet.properties?.sheetId ?? -1, sheet] as const),
  );
  const views = [...snapshot.tabs.values()].filter(({ tab }) => standing.has(tab.sheetId));
  const { sheets } = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId: snapshot.spreadsheetId,
    fields:
      'sheets(properties(sheetId),data(startRow,startColumn,' +
      'columnMetadata(developerMetadata(metadataKey,metadataValue)),' +
      'rowData(values(userEnteredValue,note,userEnteredFormat(backgroundColor),dataValidation))))',
    requestBody: {
      includeGridData: true,
      dataFilters: views.flatMap((view) => partsOf(view).map((gridRange) => ({ gridRange }))),
    },
  });
  const data = new Map(
    sheets?.map((sheet) => [sheet.properties?.sheetId ?? -1, sheet.data ?? []] as const),
  );
  return new Map(
    tabs.flatMap(({ sheetId }) => {
      const sheet = standing.get(sheetId);
      return sheet ? [[sheetId, shapeOf(sheet, data.get(sheetId) ?? [])] as const] : [];
    }),
  );
}

/** The heading row, and the columns of people’s that take a tick or one of a list. */
const partsOf = ({ tab, columns }: TabView): readonly sheets_v4.Schema$GridRange[] => [
  { sheetId: tab.sheetId, endRowIndex: 1 },
  ...tab.columns.flatMap((column) => {
    const place = columns.get(column.id);
    return place === undefined || !validationOf(column)
      ? []
      : [
          {
            sheetId: tab.sheetId,
            startRowIndex: 1,
            startColumnIndex: place,
            endColumnIndex: place + 1,
          },
        ];
  }),
];

function shapeOf(
  sheet: sheets_v4.Schema$Sheet,
  parts: readonly sheets_v4.Schema$GridData[],
): TabShape {
  const head = parts.find(({ startRow }) => (startRow ?? 0) === 0);
  return {
    sheet,
    headings: head?.rowData?.[0]?.values ?? [],
    marks: marksIn(head),
    typing: new Map(
      parts
        .filter(({ startRow }) => (startRow ?? 0) > 0)
        .map(({ startColumn, rowData }) => [
          startColumn ?? 0,
          (rowData ?? []).map(({ values }) => values?.[0] ?? {}),
        ]),
    ),
  };
}

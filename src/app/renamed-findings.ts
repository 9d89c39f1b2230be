import { typedText } from '../workbook/cell.ts';
import { tabs } from '../workbook/layout.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';
import { advice } from './workbook-finding.ts';
import type { WorkbookFinding } from './workbook-finding.ts';

/** Sheet id → its heading row as it stands. */
export type Headings = ReadonlyMap<number, readonly string[]>;

/** The heading rows of the tabs that stand: the snapshot keeps only where each column is. */
export function* readHeadings(
  { spreadsheetId }: Snapshot,
  stands: ReadonlySet<number | null | undefined>,
): Program<Headings> {
  const { sheets } = yield* request('sheets.spreadsheets.getByDataFilter', {
    spreadsheetId,
    fields: 'sheets(properties(sheetId),data(rowData(values(userEnteredValue))))',
    requestBody: {
      includeGridData: true,
      dataFilters: tabs
        .filter(({ sheetId }) => stands.has(sheetId))
        .map(({ sheetId }) => ({ gridRange: { sheetId, endRowIndex: 1 } })),
    },
  });
  return new Map(
    (sheets ?? []).map(({ properties, data }) => [
      properties?.sheetId ?? 0,
      (data?.[0]?.rowData?.[0]?.values ?? []).map((cell) => typedText(cell)),
    ]),
  );
}

/** Tabs and columns that people call something else: they are found all the same. */
export const renamed = (
  { tabs: views }: Snapshot,
  headings: Headings,
): readonly WorkbookFinding[] =>
  [...views.values()].flatMap(({ tab, title, columns }) => {
    const fix = `Nothing to mend: it is found all the same. The papers call it`;
    return [
      ...(title === tab.title
        ? []
        : [advice(`The tab "${tab.title}" is called "${title}".`, `${fix} "${tab.title}".`)]),
      ...tab.columns.flatMap(({ id, heading }) => {
        const stands = headings.get(tab.sheetId)?.[columns.get(id) ?? -1] ?? heading;
        return stands === heading
          ? []
          : [
              advice(
                `"${title}": the column "${heading}" is headed "${stands}".`,
                `${fix} "${heading}".`,
              ),
            ];
      }),
    ];
  });

import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';
import type { Column, Tab } from './column.ts';
import type { GridRow, TabView } from './snapshot.ts';

/** The key under which a column carries its id, as developer metadata. */
export const columnMetadataKey = 'panel.column';

/**
 * Where the columns and rows of a tab stand today. A column is found by its metadata, else by its
 * heading. Where the two name different known columns (contents cut and pasted under another heading,
 * say), nobody can tell which is meant: that is trouble, and nothing is written to the tab.
 */
export function tabView(tab: Tab, sheet: sheets_v4.Schema$Sheet | undefined): TabView {
  if (!sheet) return missingTab(tab);
  const { title, gridProperties } = sheet.properties ?? {};
  const [data] = sheet.data ?? [];
  const { headings, columns, trouble, claims } = columnsIn(tab, data);
  const rows = (data?.rowData ?? []).slice(1).map((row) => row.values ?? []);
  return {
    tab,
    title: title ?? tab.title,
    headings,
    columns,
    trouble,
    claims,
    rows,
    rowOf: rowsByKey(rows, columns.get(tab.columns[0]?.id ?? '')),
    rowCount: gridProperties?.rowCount ?? 0,
  };
}

const missingTab = (tab: Tab): TabView => ({
  tab,
  title: tab.title,
  headings: [],
  columns: new Map(),
  trouble: [
    `The tab "${tab.title}" is missing. Set the workbook up again to put it back; what the register knows is not lost.`,
  ],
  claims: [],
  rows: [],
  rowOf: new Map(),
  rowCount: 0,
});

/** Key → 0-based sheet row, the first where there are two. */
function rowsByKey(
  rows: readonly GridRow[],
  keyColumn: number | undefined,
): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = keyColumn === undefined ? '' : typedText(row[keyColumn]);
    if (key !== '' && !rowOf.has(key)) rowOf.set(key, index + 1);
  });
  return rowOf;
}

type Found = Pick<TabView, 'headings' | 'columns' | 'trouble' | 'claims'>;

/** The columns of a tab by its heading row and what is hung on its columns. */
export function columnsIn(tab: Tab, data: sheets_v4.Schema$GridData | undefined): Found {
  const headings = (data?.rowData?.[0]?.values ?? []).map((cell) => typedText(cell));
  return findColumns(tab, headings, marksIn(data));
}

/** The id that each column is marked with, from the first; empty where there is none. */
export const marksIn = (data: sheets_v4.Schema$GridData | undefined): readonly string[] =>
  (data?.columnMetadata ?? []).map(
    (column) =>
      column.developerMetadata?.find((mark) => mark.metadataKey === columnMetadataKey)
        ?.metadataValue ?? '',
  );

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

type Named = {
  readonly at: number;
  /** The column that is marked here, and the one whose heading stands here. */
  readonly marked: Column | undefined;
  readonly headed: Column | undefined;
};

function findColumns(tab: Tab, headings: readonly string[], marks: readonly string[]): Found {
  const byHeading = new Map(tab.columns.map((column) => [plain(column.heading), column]));
  const named = Array.from({ length: Math.max(headings.length, marks.length) }, (_, at): Named => ({
    at,
    marked: tab.columns.find((column) => column.id === marks[at]),
    headed: byHeading.get(plain(headings[at] ?? '')),
  }));
  const columns = new Map<string, number>();
  const take = (column: Column | undefined, at: number): void => {
    if (column && !columns.has(column.id)) columns.set(column.id, at);
  };
  // Marks first: a column that only borrowed the heading of another must not be taken for it.
  for (const { at, marked } of named) take(marked, at);
  for (const { at, marked, headed } of named) if (!marked) take(headed, at);
  const claims = named.flatMap(({ marked, headed }) =>
    marked && headed && marked !== headed
      ? [
          `"${tab.title}": the column headed "${headed.heading}" is the one that held "${marked.heading}". Put the two back where they were; nothing is written to this tab until then.`,
        ]
      : [],
  );
  const missing = tab.columns
    .filter(({ id }) => !columns.has(id))
    .map(
      ({ heading }) =>
        `"${tab.title}": the column "${heading}" is missing. Set the workbook up again to put it back; nothing is written to this tab until then.`,
    );
  return { headings, columns, trouble: [...claims, ...missing], claims };
}

import type { sheets_v4 } from '@googleapis/sheets';
import { typedText } from './cell.ts';
import type { Tab } from './column.ts';
import type { TabView } from './snapshot.ts';

/** The key under which a column carries its id, as developer metadata. */
export const columnMetadataKey = 'panel.column';

/**
 * Where the columns and rows of a tab stand today. A column is found by its metadata, else by its
 * heading. Where the two name different known columns (contents cut and pasted under another heading,
 * say), nobody can tell which is meant: that is trouble, and nothing is written to the tab.
 */
export function tabView(tab: Tab, sheet: sheets_v4.Schema$Sheet | undefined): TabView {
  const data = sheet?.data?.[0];
  const grid = (data?.rowData ?? []).map((row) => row.values ?? []);
  const headings = (grid[0] ?? []).map((cell) => typedText(cell));
  const marks = (data?.columnMetadata ?? []).map(
    (column) =>
      column.developerMetadata?.find((mark) => mark.metadataKey === columnMetadataKey)
        ?.metadataValue ?? '',
  );
  const { columns, trouble } = findColumns(tab, headings, marks);
  const rows = grid.slice(1);
  const keyColumn = columns.get(tab.columns[0]?.id ?? '');
  const rowOf = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = keyColumn === undefined ? '' : typedText(row[keyColumn]);
    if (key !== '' && !rowOf.has(key)) rowOf.set(key, index + 1);
  });
  return {
    tab,
    title: sheet?.properties?.title ?? tab.title,
    columns,
    trouble: sheet
      ? trouble
      : [`The tab "${tab.title}" is missing. Ask for "Tidy" on Start to put it back.`],
    rows,
    rowOf,
    rowCount: sheet?.properties?.gridProperties?.rowCount ?? 0,
    columnCount: sheet?.properties?.gridProperties?.columnCount ?? 0,
  };
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

type Found = { readonly columns: ReadonlyMap<string, number>; readonly trouble: readonly string[] };

function findColumns(tab: Tab, headings: readonly string[], marks: readonly string[]): Found {
  const byHeading = new Map(tab.columns.map((column) => [plain(column.heading), column]));
  const columns = new Map<string, number>();
  const trouble: string[] = [];
  const width = Math.max(headings.length, marks.length);
  for (let at = 0; at < width; at += 1) {
    const marked = tab.columns.find((column) => column.id === marks[at]);
    const headed = byHeading.get(plain(headings[at] ?? ''));
    if (marked && headed && marked !== headed) {
      trouble.push(
        `"${tab.title}": the column headed "${headed.heading}" is the one that held "${marked.heading}". Put the two back, or ask for "Tidy" on Start.`,
      );
    }
    const column = marked ?? headed;
    if (column && !columns.has(column.id)) columns.set(column.id, at);
  }
  for (const column of tab.columns) {
    if (columns.has(column.id)) continue;
    trouble.push(
      `"${tab.title}": the column "${column.heading}" is missing. Ask for "Tidy" on Start to put it back.`,
    );
  }
  return { columns, trouble };
}

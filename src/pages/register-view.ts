import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { dateOfSerial, momentOfSerial, typedText } from '../workbook/cell.ts';
import type { Column } from '../workbook/column.ts';
import { tabs } from '../workbook/layout.ts';
import type { TabId } from '../workbook/layout.ts';
import type { GridRow, Snapshot, TabView } from '../workbook/snapshot.ts';
import type { CellShown, RegisterView } from './register-page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

/** One tab of the workbook as it stands, column by column as the product knows them. */
export function registerView(
  frame: Frame,
  snapshot: Snapshot,
  id: TabId,
): RegisterView | undefined {
  const view = snapshot.tabs.get(id);
  if (!view) return undefined;
  const { tab } = view;
  return {
    frame,
    tabs: tabs.map((one) => ({ id: one.id, title: one.title })),
    tab: id,
    title: tab.title,
    headings: tab.columns.map((column) => column.heading),
    rows: view.rows
      .filter((row) => textAt(view, row, tab.columns[0]?.id ?? '') !== '')
      .map((row) => tab.columns.map((column) => shownCell(view, row, column))),
    trouble: view.trouble,
  };
}

function shownCell(view: TabView, row: GridRow, column: Column): CellShown {
  const text = readable(column, textAt(view, row, column.id));
  const key = textAt(view, row, view.tab.columns[0]?.id ?? '');
  const asks = view.tab.pinned?.includes(key) ?? key !== '';
  if (column.owner !== 'people' || !asks) return { text: view.tab.pinned ? '' : text };
  const path = pathTo('cell', { tab: view.tab.id, key, column: column.id });
  return { text, change: { path, what: `${column.heading} of ${key}` } };
}

const textAt = (view: TabView, row: GridRow, id: string): string => {
  const at = view.columns.get(id);
  return at === undefined ? '' : typedText(row[at]);
};

function readable(column: Column, text: string): string {
  if (column.shows === 'tick') return text === '' ? 'Not ticked' : 'Ticked';
  if (!/^\d{5}(\.\d+)?$/.test(text)) return text;
  const serial = Number(text);
  if (column.shows === 'date') return fullDate(dateOfSerial(serial));
  if (column.shows !== 'moment') return text;
  return Number.isInteger(serial)
    ? fullDate(dateOfSerial(serial))
    : fullDateTime(momentOfSerial(serial));
}

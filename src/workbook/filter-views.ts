import type { sheets_v4 } from '@googleapis/sheets';
import { columnLetter } from './column-letter.ts';
import type { Tab } from './column.ts';
import type { Mend } from './mend.ts';
import type { Places } from './places.ts';
import type { TabShape } from './shape.ts';
import type { TabView } from './snapshot.ts';

type Request = sheets_v4.Schema$Request;

/** One look at a tab: the rows whose state begins with one of these symbols. */
type View = { readonly title: string; readonly column: string; readonly symbols: string };

const notSettled = '▲●○◆';

/** The looks an administrator takes of the tabs that only grow. Each tab’s come in this order. */
const views: Readonly<Record<string, readonly View[]>> = {
  referrals: [
    { title: 'Not settled', column: 'status', symbols: notSettled },
    { title: 'Waiting for an answer', column: 'status', symbols: '▲◆' },
  ],
  sittings: [{ title: 'Not closed', column: 'status', symbols: notSettled }],
  attendance: [{ title: 'No reply', column: 'reply', symbols: '◆' }],
  actions: [{ title: 'Open', column: 'state', symbols: notSettled }],
  reviews: [{ title: 'Waiting', column: 'status', symbols: notSettled }],
  records: [{ title: 'To file', column: 'status', symbols: notSettled }],
  oversight: [{ title: 'Open', column: 'status', symbols: notSettled }],
  handoffs: [{ title: 'Open', column: 'status', symbols: notSettled }],
  outbox: [
    { title: 'Not gone yet', column: 'status', symbols: notSettled },
    { title: 'Held or not known', column: 'status', symbols: '▲◆' },
  ],
};

/** The filter views of a tab that is being made. */
export const newFilterViews = (tab: Tab): readonly Request[] =>
  viewsOf(tab).map((view) => addView(tab, view, columnIndexOf(tab, view.column)));

/** The filter views of a tab that are gone, found by title; a council’s own are left. */
export function missingFilterViews(
  { tab, title }: TabView,
  { sheet }: TabShape,
  places: Places,
): readonly Mend[] {
  const titles = new Set(sheet.filterViews?.map((one) => one.title));
  return viewsOf(tab)
    .filter((view) => !titles.has(view.title))
    .map((view) => ({
      what: `"${title}": the filter view "${view.title}" is missing.`,
      requests: [addView(tab, view, places.of.get(view.column) ?? 0)],
    }));
}

const viewsOf = ({ id }: Tab): readonly View[] => views[id] ?? [];

const columnIndexOf = (tab: Tab, id: string): number =>
  tab.columns.findIndex((column) => column.id === id);

function addView({ sheetId }: Tab, { title, symbols }: View, columnIndex: number): Request {
  const begins = `=REGEXMATCH($${columnLetter(columnIndex)}2,"^[${symbols}]")`;
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: begins }] };
  return {
    addFilterView: {
      filter: {
        title,
        range: { sheetId },
        filterSpecs: [{ columnIndex, filterCriteria: { condition } }],
      },
    },
  };
}

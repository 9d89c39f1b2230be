import type { sheets_v4 } from '@googleapis/sheets';
import { divisionNames, divisionOf, publishedIn } from '../core/calendar/division.ts';
import type { Division } from '../core/calendar/division.ts';
import type { Panel } from '../core/panel/panel.ts';
import { cellData, cellFields } from './cell.ts';
import type { Cell } from './cell.ts';
import type { Mend } from './mend.ts';
import { holidaysIn } from './people-tabs.ts';
import type { TabView } from './snapshot.ts';

/**
 * Bank holidays as rows of Holidays: by the name of a column what stands in it. Those of England and Wales name no
 * place, as in every workbook from before there was another.
 */
export const holidayCells = (division: Division): readonly Readonly<Record<string, Cell>>[] =>
  publishedIn[division].map(({ on, title }) => ({
    date: { date: on },
    what: title,
    kind: 'Bank holiday',
    ...(division === 'england-and-wales' ? {} : { where: divisionNames[division] }),
  }));

/** Where the panels that run keep their bank holidays, those of England and Wales first. */
export const divisionsKept = (panels: readonly Panel[]): readonly Division[] => [
  ...new Set<Division>(['england-and-wales', ...panels.map(divisionOf)]),
];

/** Bank holidays of a part of the country that a panel keeps and the tab does not have, put below the last row. */
export function missingHolidays(view: TabView, panels: readonly Panel[]): readonly Mend[] {
  if (view.tab.id !== 'holidays' || !view.columns.has('where')) return [];
  const listed = new Set(holidaysIn(view).map(({ where }) => where));
  return divisionsKept(panels)
    .filter((one) => one !== 'england-and-wales' && !listed.has(divisionNames[one]))
    .map((division) => ({
      what: `"${view.title}": the bank holidays of ${divisionNames[division]} are missing.`,
      requests: [appended(view, division)],
    }));
}

const appended = (view: TabView, division: Division): sheets_v4.Schema$Request => ({
  appendCells: {
    sheetId: view.tab.sheetId,
    rows: holidayCells(division).map((row) => {
      const cells: sheets_v4.Schema$CellData[] = [];
      for (const [id, cell] of Object.entries(row)) {
        const place = view.columns.get(id);
        if (place !== undefined) cells[place] = cellData(cell);
      }
      return { values: Array.from(cells, (cell?: sheets_v4.Schema$CellData) => cell ?? {}) };
    }),
    fields: cellFields,
  },
});

import type { sheets_v4 } from '@googleapis/sheets';
import type { Spreadsheet, Tab } from '../../src/shells/local/workspace/sheets/spreadsheet.ts';
import { tabs } from '../../src/workbook/layout.ts';

type Cell = sheets_v4.Schema$CellData;

/** One column as it stands, wherever it stands. */
export type ColumnShape = {
  readonly heading: Cell;
  /** Open to administrators. */
  readonly open: boolean;
  /** Symbols that are coloured here. */
  readonly colours: readonly string[];
  /** Its cells by the text of the row’s first known column. */
  readonly cells: Readonly<Record<string, Cell>>;
};

/** A tab as a person sees and may use it, without what only says where on it something stands. */
export type WholeTab = {
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly protectedWhole: boolean;
  readonly filterViews: readonly string[];
  readonly columns: Readonly<Record<string, ColumnShape>>;
};

export const tabById = (spreadsheet: Spreadsheet, sheetId: number): Tab => {
  const tab = spreadsheet.tabs.find((one) => one.sheetId === sheetId);
  if (!tab) throw new Error(`There is no sheet ${sheetId}.`);
  return tab;
};

/** Column id → 0-based place, by the marks alone. */
export const marksOn = ({ metadata }: Spreadsheet, sheetId: number): ReadonlyMap<string, number> =>
  new Map(
    metadata.flatMap(({ metadataValue, location }) =>
      location?.dimensionRange?.sheetId === sheetId
        ? [[metadataValue ?? '', location.dimensionRange.startIndex ?? 0] as const]
        : [],
    ),
  );

/** Every tab of the register by its id, column by column: two workbooks are alike where these are. */
export const wholeTabs = (spreadsheet: Spreadsheet): Readonly<Record<string, WholeTab>> =>
  Object.fromEntries(
    tabs.map(({ id, sheetId, columns }) => {
      const tab = tabById(spreadsheet, sheetId);
      const places = marksOn(spreadsheet, sheetId);
      const keyAt = places.get(columns[0].id) ?? 0;
      return [id, wholeTab(tab, places, keyAt)];
    }),
  );

function wholeTab(tab: Tab, places: ReadonlyMap<string, number>, keyAt: number): WholeTab {
  const { title, hidden, gridProperties } = tab.properties;
  const [protection] = tab.protectedRanges;
  const within = (range: sheets_v4.Schema$GridRange, place: number): boolean =>
    (range.startColumnIndex ?? 0) <= place && (range.endColumnIndex ?? Infinity) > place;
  return {
    title: title ?? '',
    hidden: hidden ?? false,
    frozenRows: gridProperties?.frozenRowCount ?? 0,
    protectedWhole: protection !== undefined && protection.warningOnly !== true,
    filterViews: tab.filterViews.map((view) => view.title ?? '').sort(),
    columns: Object.fromEntries(
      [...places].map(([id, place]): [string, ColumnShape] => [
        id,
        {
          heading: tab.rows[0]?.values[place] ?? {},
          open:
            !protection || (protection.unprotectedRanges ?? []).some((one) => within(one, place)),
          colours: tab.conditionalFormats
            .filter(({ ranges }) => ranges?.some((range) => within(range, place)))
            .map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? '')
            .sort(),
          cells: Object.fromEntries(
            tab.rows.slice(1).flatMap(({ values }, row) => {
              const key = values[keyAt]?.userEnteredValue?.stringValue ?? `row ${row}`;
              const cell = values[place] ?? {};
              return Object.keys(cell).length === 0 ? [] : [[key, cell] as const];
            }),
          ),
        },
      ]),
    ),
  };
}

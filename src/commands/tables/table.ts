import type { sheets_v4 } from '@googleapis/sheets';
import type { Column } from '../../workbook/column.ts';
import type { TabView } from '../../workbook/snapshot.ts';

/** A cell as it leaves the workbook. `serial`: days since 30 December 1899, with the time as a fraction. */
export type TableCell =
  | string
  | number
  | { readonly serial: number; readonly shows: 'date' | 'moment' };

/** A tab as it leaves the workbook: its own columns under their headings, rows that hold anything. */
export type Table = {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
};

/** @param view - the tab as it was found; columns that a council added itself are left out. */
export function tableOf(view: TabView): Table {
  const columns: readonly Column[] = view.tab.columns;
  const rows = view.rows.map((row) =>
    columns.map((column) =>
      cellOf(row[view.columns.get(column.id) ?? -1]?.userEnteredValue, column),
    ),
  );
  return {
    title: view.tab.title,
    headings: columns.map(({ heading }) => heading),
    rows: rows.filter((row) => row.some((cell) => cell !== '')),
  };
}

function cellOf(value: sheets_v4.Schema$ExtendedValue | undefined, { shows }: Column): TableCell {
  if (typeof value?.numberValue === 'number') {
    return shows === 'date' || shows === 'moment'
      ? { serial: value.numberValue, shows }
      : value.numberValue;
  }
  if (typeof value?.boolValue === 'boolean') return value.boolValue ? 'Yes' : 'No';
  return value?.stringValue ?? value?.formulaValue ?? '';
}

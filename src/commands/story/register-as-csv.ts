import { DateTime } from 'luxon';
import { tabs } from '../../workbook/layout.ts';
import type { Column } from '../../workbook/column.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';

/** Every tab as CSV (RFC 4180) under its title: a heading row, then the rows as they stand. */
export const registerAsCsv = (
  snapshot: Snapshot,
): readonly (readonly [title: string, csv: string])[] =>
  tabs.flatMap((tab) => {
    const view = snapshot.tabs.get(tab.id);
    if (!view || tab.order === 'log') return [];
    const columns: readonly Column[] = tab.columns;
    const rows = view.rows.map((row) =>
      columns.map((column) => {
        const value = row[view.columns.get(column.id) ?? -1]?.userEnteredValue;
        if (typeof value?.numberValue === 'number') return numberWords(value.numberValue, column);
        if (typeof value?.boolValue === 'boolean') return value.boolValue ? 'Yes' : 'No';
        return value?.stringValue ?? '';
      }),
    );
    const filled = rows.filter((row) => row.some((cell) => cell !== ''));
    return [
      [tab.title, [columns.map((column) => column.heading), ...filled].map(line).join('')] as const,
    ];
  });

const sheetsEpoch = DateTime.utc(1899, 12, 30);

function numberWords(serial: number, column: Column): string {
  if (column.shows !== 'date' && column.shows !== 'moment') return String(serial);
  const at = sheetsEpoch.plus({ seconds: Math.round(serial * 86_400) });
  return at.toFormat(column.shows === 'date' ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm');
}

/** A cell that a spreadsheet would take for a formula is given as text. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

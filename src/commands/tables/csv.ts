import { DateTime } from 'luxon';
import type { Table, TableCell } from './table.ts';

/** A table as CSV (RFC 4180, UTF-8): a heading row, then the rows as they stand. */
export const csvOf = ({ headings, rows }: Table): string => [headings, ...rows].map(line).join('');

const line = (cells: readonly TableCell[]): string =>
  `${cells.map((cell) => `"${asText(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

/**
 * Text that a spreadsheet would run as a formula is given an apostrophe, which makes it text there.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function asText(cell: TableCell): string {
  if (typeof cell === 'string') return /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return typeof cell === 'number' ? String(cell) : momentWords(cell);
}

const sheetsEpoch = DateTime.utc(1899, 12, 30);

function momentWords({ serial, shows }: Exclude<TableCell, string | number>): string {
  const at = sheetsEpoch.plus({ seconds: Math.round(serial * 86_400) });
  return at.toFormat(shows === 'date' ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm');
}

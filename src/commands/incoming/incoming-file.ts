import { parse } from 'csv-parse/sync';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { childUnderReview } from '../../forms/child-under-review.ts';
import type { IncomingRow } from '../../forms/child-under-review.ts';
import { tabOf } from '../../workbook/layout.ts';

/** A row as Incoming takes it, by the id of the column, and where it stood in the file. */
export type FiledRow = { readonly line: number; readonly row: IncomingRow };

/** Something wrong with a file, and where. A fault of the whole file stands on line 1. */
export type FiledFault = { readonly line: number; readonly sentence: string };

type Read = {
  readonly rows: readonly FiledRow[];
  /** Headings of columns that Incoming has not, and that are left out. */
  readonly leftOut: readonly string[];
};

/**
 * Reads a CSV file of children under review: a heading row with the headings of Incoming, in any order,
 * then a row for each child.
 *
 * @param today - London's day.
 * @returns everything that is wrong with the file at once.
 */
export function readIncoming(
  csv: string,
  panel: Panel,
  today: LocalDate,
): Result<Read, readonly FiledFault[]> {
  let lines: readonly Line[];
  try {
    lines = parse(csv, {
      bom: true,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as readonly Line[];
  } catch (failure) {
    return err([{ line: 1, sentence: `This is not a CSV file. ${(failure as Error).message}.` }]);
  }
  const [head, ...body] = lines;
  const columns = columnsOf(head?.record ?? []);
  if (!columns.ok) return columns;
  const rows = body.map(({ record, info }): FiledRow => ({
    line: info.lines,
    row: Object.fromEntries(columns.value.places.map(([id, at]) => [id, record[at] ?? ''])),
  }));
  const faults = [...faultsIn(rows, panel, today), ...twice(rows)];
  return faults.length > 0
    ? err(faults.sort((one, other) => one.line - other.line))
    : ok({ rows, leftOut: columns.value.leftOut });
}

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

type Columns = {
  readonly places: readonly (readonly [string, number])[];
  readonly leftOut: readonly string[];
};

const plain = (heading: string): string => heading.toLowerCase().replace(/\s+/g, ' ').trim();

/** The columns of Incoming that a file brings. */
const brought = tabOf('incoming').columns.filter(
  ({ shows, owner }) => owner === 'people' && shows !== 'tick',
);

function columnsOf(headings: readonly string[]): Result<Columns, readonly FiledFault[]> {
  const found = headings.map(plain);
  const places = brought.map(({ id, heading }) => [id, found.indexOf(plain(heading))] as const);
  const missing = brought.filter(({ heading }) => !found.includes(plain(heading)));
  if (missing.length > 0) {
    const headed = missing.map(({ heading }) => `"${heading}"`).join(', ');
    const all = brought.map(({ heading }) => heading).join(',');
    return err([
      { line: 1, sentence: `No column is headed ${headed}. The first line must be: ${all}` },
    ]);
  }
  const known = new Set(brought.map(({ heading }) => plain(heading)));
  return ok({ places, leftOut: headings.filter((heading) => !known.has(plain(heading))) });
}

const faultsIn = (
  rows: readonly FiledRow[],
  panel: Panel,
  today: LocalDate,
): readonly FiledFault[] =>
  rows.flatMap(({ line, row }) => {
    const child = childUnderReview(panel, row, today);
    return child.ok ? [] : child.error.map((sentence) => ({ line, sentence }));
  });

function twice(rows: readonly FiledRow[]): readonly FiledFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const caseNumber = row['caseNumber'] ?? '';
    const before = first.get(caseNumber);
    if (before === undefined) first.set(caseNumber, line);
    return before === undefined || caseNumber === ''
      ? []
      : [
          {
            line,
            sentence: `This LCS number stands on line ${before} already. Leave one row out.`,
          },
        ];
  });
}

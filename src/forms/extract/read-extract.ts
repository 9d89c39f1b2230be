import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { Extract, ExtractRow } from '../../core/register/extract.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { cellOf, columnsIn, extractColumns, headingOf } from './extract-columns.ts';
import type { ColumnId, Columns } from './extract-columns.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';
import { factsIn } from './facts-in-row.ts';
import type { PlanFact } from './facts-in-row.ts';

/** Something odd in a row. Its words never repeat what stands in a cell: that could be a name. */
export type OddRow = {
  readonly line: number;
  /** The LCS number, where there is one. */
  readonly child: string;
  readonly sentence: string;
  /** The row cannot be taken at all. */
  readonly leftOut: boolean;
};

export type ReadExtract = {
  readonly extract: Extract;
  readonly odd: readonly OddRow[];
  /** Headings of columns that were found, and of those that say nothing the register keeps. */
  readonly found: readonly string[];
  readonly ignored: readonly string[];
};

/**
 * An extract of the council's children in care, as it is pasted or stands in a file: columns found by their
 * headings, a row for each child. Names are turned to initials here and go no further. What is odd is reported,
 * line by line: a row without a number of 6 to 8 digits, or one that stands there twice, is left out; a date of
 * birth that is missing or cannot be, and a status or placement that nobody knows, leave that fact empty.
 *
 * @param today - London's day.
 * @param asked - days of a plan that some panel here counts from: where one is missing, that is reported.
 * @returns why the whole cannot be read, where it cannot.
 *
 * Source: NS-3.3.
 */
export function readExtract(
  text: string,
  today: LocalDate,
  asked: readonly PlanFact[] = [],
): Result<ReadExtract, string> {
  const [head, ...rows] = readCsv(text);
  if (!head) return err('There is nothing in it. Paste the extract with its line of headings.');
  const columns = columnsIn(head.cells);
  const lacking = whatLacks(columns);
  if (lacking !== '') return err(lacking);
  const here = asked.filter((fact) => columns.has(fact));
  const odd = asked.filter((fact) => !columns.has(fact)).map((fact) => noColumn(head, fact));
  const seen = new Map<string, number>();
  const taken: ExtractRow[] = [];
  for (const row of rows) {
    const key = cellOf(row, columns, 'caseNumber');
    const why = whyLeftOut(key, seen);
    if (why !== '') {
      const child = /^\d{6,8}$/.test(key) ? key : '';
      odd.push({ line: row.line, child, sentence: why, leftOut: true });
      continue;
    }
    seen.set(key, row.line);
    const remarks: string[] = [];
    taken.push({ key, facts: factsIn(row, columns, today, here, remarks) });
    odd.push(
      ...remarks.map((sentence) => ({ line: row.line, child: key, sentence, leftOut: false })),
    );
  }
  if (taken.length === 0)
    return err('No row has an LCS number of 6 to 8 digits. Nothing can be taken.');
  const places = new Set(columns.values());
  return ok({
    extract: { told: toldBy(columns), rows: taken },
    odd,
    found: head.cells.filter((_, at) => places.has(at)),
    ignored: head.cells.filter((cell, at) => cell !== '' && !places.has(at)),
  });
}

/** Said once, of the headings: what was known of the children stays. */
const noColumn = ({ line }: CsvRow, fact: PlanFact): OddRow => ({
  line,
  child: '',
  sentence: `No column is headed “${headingOf(fact)}”: whoever has no such day belongs to no cohort that counts by it.`,
  leftOut: false,
});

function whatLacks(columns: Columns): string {
  const hasName = columns.has('initials') || columns.has('name') || columns.has('surname');
  const lacking = [
    ...(columns.has('caseNumber') ? [] : [headingOf('caseNumber')]),
    ...(columns.has('dateOfBirth') ? [] : [headingOf('dateOfBirth')]),
    ...(hasName ? [] : [headingOf('initials')]),
  ];
  if (lacking.length === 0) return '';
  const named = lacking.map((heading) => `“${heading}”`).join(', ');
  return `No column is headed ${named}. The first line must hold the headings.`;
}

function whyLeftOut(key: string, seen: ReadonlyMap<string, number>): string {
  if (key === '') return 'It has no LCS number.';
  if (!/^\d{6,8}$/.test(key)) return 'Its LCS number is not 6 to 8 digits.';
  const before = seen.get(key);
  return before === undefined
    ? ''
    : `This child stands on line ${before} already; that line is taken.`;
}

/** What the extract has a column for. */
function toldBy(columns: Columns): Extract['told'] {
  const not: readonly ColumnId[] = [
    'caseNumber',
    'name',
    'forename',
    'surname',
    'provider',
    'initials',
  ];
  const ids = Object.keys(extractColumns) as ColumnId[];
  return [
    'initials',
    ...ids.filter((id) => columns.has(id) && !not.includes(id)),
  ] as Extract['told'];
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The same extract with nothing in it but what the register keeps: read again it is the same. */
export function extractText({ told, rows }: Extract): string {
  const line = (cells: readonly string[]): string => cells.map(quoted).join(',');
  return [
    line([headingOf('caseNumber'), ...told.map(headingOf)]),
    ...rows.map(({ key, facts }) =>
      line([key, ...told.map((id) => [facts[id] ?? ''].flat().join(' '))]),
    ),
  ].join('\n');
}

import { addMonths } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { dateAsWritten } from '../../core/minutes/date-as-written.ts';
import type { ChildFacts } from '../../core/register/child.ts';
import type { Extract, ExtractRow } from '../../core/register/extract.ts';
import { isOneAddress } from '../../core/week/one-address.ts';
import { err, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { initialsOf } from '../initials-of.ts';
import { columnsIn, extractColumns, headingOf } from './extract-columns.ts';
import type { ColumnId } from './extract-columns.ts';
import { readCsv } from './read-csv.ts';
import type { CsvRow } from './read-csv.ts';
import { legalStatusFrom, placementFrom } from './statuses-and-placements.ts';
import { nobodyCanTell, whyNoLegalStatus, whyNoPlacement } from './why-not-understood.ts';

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

const dates = [
  'legalSince',
  'placedSince',
  'inCareSince',
  'secondReviewOn',
  'nextReviewOn',
  'assessedOn',
] as const;
const addresses = ['worker', 'manager', 'reviewingOfficer'] as const;

/** Nobody in care, or lately out of it, is older. */
const oldestMonths = 26 * 12;

/**
 * An extract of the council's children in care, as it is pasted or stands in a file: columns found by their
 * headings, a row for each child. Names are turned to initials here and go no further. What is odd is reported,
 * line by line: a row without a number of 6 to 8 digits, or one that stands there twice, is left out; a date of
 * birth that is missing or cannot be, and a status or placement that nobody knows, leave that fact empty.
 *
 * @param today - London's day.
 * @returns why the whole cannot be read, where it cannot.
 *
 * Source: NS-3.3.
 */
export function readExtract(text: string, today: LocalDate): Result<ReadExtract, string> {
  const [head, ...rows] = readCsv(text);
  if (!head) return err('There is nothing in it. Paste the extract with its line of headings.');
  const columns = columnsIn(head.cells);
  const lacking = whatLacks(columns);
  if (lacking !== '') return err(lacking);
  const odd: OddRow[] = [];
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
    taken.push({ key, facts: factsIn(row, columns, today, remarks) });
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

type Columns = ReadonlyMap<ColumnId, number>;

const cellOf = ({ cells }: CsvRow, columns: Columns, id: ColumnId): string =>
  cells[columns.get(id) ?? -1] ?? '';

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

function factsIn(
  row: CsvRow,
  columns: Columns,
  today: LocalDate,
  remarks: string[],
): Partial<ChildFacts> {
  const cell = (id: ColumnId): string => cellOf(row, columns, id);
  const read = <Value>(
    id: ColumnId,
    value: Value | undefined,
    why = nobodyCanTell,
  ): Record<string, Value> => {
    if (value !== undefined) return { [id]: value };
    if (cell(id) !== '') remarks.push(`${headingOf(id)}: ${why}`);
    return {};
  };
  const onDay = (id: ColumnId): Record<string, LocalDate> => read(id, dayIn(cell(id)));
  const mailOf = (id: ColumnId): Record<string, string> => {
    const address = cell(id).toLowerCase();
    return { [id]: '', ...read(id, isOneAddress(address) ? address : undefined) };
  };
  return {
    initials: initialsIn(cell, remarks),
    ...birth(cell('dateOfBirth'), today, remarks),
    ...read('legalStatus', legalStatusFrom(cell('legalStatus')), whyNoLegalStatus),
    ...read(
      'placement',
      placementFrom(cell('placement'), cell('provider')),
      whyNoPlacement(cell('placement')),
    ),
    ...inOne(dates.map(onDay)),
    ...inOne(addresses.filter((id) => columns.has(id)).map(mailOf)),
    ...(columns.has('team') ? { team: cell('team') } : {}),
    ...(columns.has('siblings')
      ? { siblings: [...new Set(cell('siblings').match(/\d{6,8}/g) ?? [])] }
      : {}),
  };
}

const inOne = <Value>(parts: readonly Readonly<Record<string, Value>>[]): Record<string, Value> =>
  Object.fromEntries(parts.flatMap((part) => Object.entries(part)));

const earliest = '1950-01-01' as LocalDate;

/** A year must be there: without one, no day of the past is meant. A time behind the day counts for nothing. */
function dayIn(text: string): LocalDate | undefined {
  const written = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?.*$/, '');
  if (!/\d{4}/.test(written)) return undefined;
  const date = dateAsWritten(written, earliest);
  return date.ok ? date.value : undefined;
}

/** Source: NS-3.3. */
function birth(text: string, today: LocalDate, remarks: string[]): Partial<ChildFacts> {
  const dateOfBirth = dayIn(text);
  const why =
    text === ''
      ? 'There is no date of birth'
      : dateOfBirth === undefined
        ? 'The date of birth is not a date'
        : dateOfBirth > today
          ? 'The date of birth is in the future'
          : addMonths(dateOfBirth, oldestMonths) <= today
            ? 'The date of birth is 26 years ago or more'
            : '';
  if (why === '' && dateOfBirth !== undefined) return { dateOfBirth };
  remarks.push(`${why}. The child is taken without one, and belongs to no age.`);
  return {};
}

/** `Surname, Forename` is turned round. */
function initialsIn(cell: (id: ColumnId) => string, remarks: string[]): string {
  const given = cell('initials');
  const isInitials = /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(given);
  if (isInitials) return given;
  if (/^\p{Lu}{2,3}$/u.test(given)) return `${given.charAt(0)}.${given.slice(-1)}.`;
  const [last = '', first = ''] = cell('name').split(',');
  const name = [cell('forename'), cell('surname')].join(' ').trim() || `${first} ${last}`.trim();
  const initials = initialsOf(name === '' ? given : name);
  if (initials === '?') remarks.push('There is neither a name nor initials. It is shown as “?”.');
  return initials;
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

import { calendarOf, divisionNames, publishedCalendar } from '../core/calendar/division.ts';
import type { Division } from '../core/calendar/division.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { dateAsWritten } from '../core/minutes/date-as-written.ts';
import type { WorkingCalendar } from '../core/calendar/working-calendar.ts';
import type { Person } from '../core/register/register.ts';
import { panelsNamed } from './panels-named.ts';
import type { NamedPanel } from './panels-named.ts';
import { dateOfSerial, typedText } from './cell.ts';
import type { GridRow, TabView } from './snapshot.ts';

/** What a person of People can be. */
export const roles: ReadonlySet<string> = new Set([
  'chair',
  'vice-chair',
  'administrator',
  'member',
  'worker',
  'manager',
] satisfies Person['role'][]);

function reader(view: TabView): (row: GridRow, id: string) => string {
  return (row, id) => {
    const column = view.columns.get(id);
    return column === undefined ? '' : typedText(row[column]);
  };
}

/**
 * The people the administrator keeps. A row without an address or with an unknown role is left out; one
 * that names a panel nobody knows is for the others it names, and for none where there is no other.
 */
export function peopleFrom(
  view: TabView | undefined,
  panels: readonly NamedPanel[],
): readonly Person[] {
  if (!view) return [];
  const read = reader(view);
  return view.rows.flatMap((row): readonly Person[] => {
    const role = read(row, 'role');
    const email = read(row, 'email').toLowerCase();
    if (email === '' || !roles.has(role)) return [];
    const from = typedDate(read(row, 'from'));
    const to = typedDate(read(row, 'to'));
    const named = read(row, 'panel');
    return [
      {
        email,
        name: read(row, 'name'),
        role: role as Person['role'],
        title: read(row, 'title'),
        ...flagsIn(read(row, 'flag')),
        ...(read(row, 'account').toLowerCase() === 'no' ? { byPdf: true as const } : {}),
        ...(named === '' ? {} : { panels: panelsNamed(named, panels).codes }),
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
      },
    ];
  });
}

/** Several are typed with a semicolon or on lines of their own: one mark may hold a comma. */
export const flagsTyped = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '');

function flagsIn(text: string): Pick<Person, 'flags'> {
  const flags = flagsTyped(text);
  return flags.length === 0 ? {} : { flags };
}

/**
 * The working calendar: bank holidays and closures as the council keeps them on Holidays. How far the
 * list speaks is the last bank holiday's year, so that a list nobody extended is not taken for years
 * without holidays.
 */
export function calendarFrom(view: TabView | undefined): WorkingCalendar {
  const rows = view?.rows.length ? holidaysIn(view) : [];
  const own = (division: Division): WorkingCalendar => daysOf(rows, division);
  return {
    ...own('england-and-wales'),
    elsewhere: { scotland: own('scotland'), 'northern-ireland': own('northern-ireland') },
  };
}

type Holiday = { readonly on: LocalDate; readonly isClosure: boolean; readonly where: string };

/** The rows of Holidays that have a date. */
export function holidaysIn(view: TabView): readonly Holiday[] {
  const read = reader(view);
  return view.rows.flatMap((row): readonly Holiday[] => {
    const on = typedDate(read(row, 'date'));
    const isClosure = read(row, 'kind') === 'Closed';
    return on ? [{ on, isClosure, where: read(row, 'where') }] : [];
  });
}

/**
 * The days of one part of the country: bank holidays that name none are of England and Wales, closures of all.
 * Where the list has no bank holiday of a part, those that were published for it hold.
 */
function daysOf(rows: readonly Holiday[], division: Division): WorkingCalendar {
  const published = calendarOf({ holidays: { division } }, publishedCalendar);
  const own = rows.filter(
    ({ where, isClosure }) =>
      where === divisionNames[division] ||
      (where === '' && (isClosure || division === 'england-and-wales')),
  );
  const banks = own.filter(({ isClosure }) => !isClosure).map(({ on }) => on.slice(0, 4));
  const last = banks.sort().at(-1);
  const days = own.map(({ on }) => on);
  if (last === undefined) {
    return { ...published, daysOff: new Set([...published.daysOff, ...days]) };
  }
  const to = parseLocalDate(`${last}-12-31`) ?? published.covers.to;
  return { daysOff: new Set(days), covers: { from: published.covers.from, to } };
}

/** A date cell as typed: a Sheets serial number, `2026-12-25`, or a day in words or figures with its year. */
export function typedDate(text: string): LocalDate | undefined {
  if (/^\d{5}(\.\d+)?$/.test(text)) return dateOfSerial(Number(text));
  if (!/\d{4}/.test(text)) return undefined;
  const written = dateAsWritten(text, earliest);
  return written.ok ? written.value : undefined;
}

/** No date that people type in this workbook lies before it. */
const earliest = '1900-01-01' as LocalDate;

import type { sheets_v4 } from '@googleapis/sheets';
import { dayNumber, fromDayNumber, parseLocalDate } from '../core/calendar/local-date.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import { fromMomentNumber, momentNumber, secondsInDay } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { inOneCell } from './pieces.ts';

/**
 * What stands in a cell, as the register thinks of it. Text is always text: it goes in as a
 * `stringValue`, so that `=IMPORTXML(…)` typed by anyone stays the words it is.
 */
export type Cell =
  | string
  | number
  | boolean
  | { readonly date: LocalDate }
  | { readonly at: LocalDateTime };

/** The day number of 30 December 1899, where Sheets begins to count. */
const sheetsEpoch = dayNumber(parseLocalDate('1899-12-30') as LocalDate);

/** The day as Sheets keeps it: whole days since 30 December 1899. */
export const serialOf = (date: LocalDate): number => dayNumber(date) - sheetsEpoch;

/** A moment as Sheets keeps it: days since 30 December 1899, the time as a fraction. */
export const serialOfMoment = (at: LocalDateTime): number =>
  (momentNumber(at) - sheetsEpoch * secondsInDay) / secondsInDay;

/** The number (`dayNumber`) of the calendar day of a serial number; its time of day is dropped. */
export const dayOfSerial = (serial: number): number => Math.floor(serial) + sheetsEpoch;

/** The number (`momentNumber`) of the moment of a serial number, to the nearest second. */
export const momentNumberOfSerial = (serial: number): number =>
  Math.round(serial * secondsInDay) + sheetsEpoch * secondsInDay;

/** The calendar day of a serial number; its time of day is dropped. */
export const dateOfSerial = (serial: number): LocalDate => fromDayNumber(dayOfSerial(serial));

/** The moment of a serial number, to the nearest second. */
export const momentOfSerial = (serial: number): LocalDateTime =>
  fromMomentNumber(momentNumberOfSerial(serial));

/** The cell as Google is told of it. */
export function extendedValue(cell: Cell): sheets_v4.Schema$ExtendedValue {
  if (typeof cell === 'string') return { stringValue: cell };
  if (typeof cell === 'number') return { numberValue: cell };
  if (typeof cell === 'boolean') return { boolValue: cell };
  if ('date' in cell) return { numberValue: serialOf(cell.date) };
  return { numberValue: serialOfMoment(cell.at) };
}

/** What the product writes of a cell: its value, and how a day or a moment is shown. */
export const cellFields = 'userEnteredValue,userEnteredFormat.numberFormat';

/** How days and moments look: `Wed 25 Nov 2026`, `Wed 25 Nov 2026 09:30`. */
export const numberFormats = {
  date: { type: 'DATE', pattern: 'ddd d mmm yyyy' },
  moment: { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' },
} as const satisfies Record<string, sheets_v4.Schema$NumberFormat>;

const shown = (cell: Cell): Cell => (typeof cell === 'string' ? inOneCell(cell) : cell);

/** The cell with the fields of `cellFields`, so that it is shown rightly on a row no one had used. */
export function cellData(cell: Cell): sheets_v4.Schema$CellData {
  if (cell === '') return {};
  const userEnteredValue = extendedValue(shown(cell));
  if (typeof cell !== 'object') return { userEnteredValue };
  const numberFormat = 'date' in cell ? numberFormats.date : numberFormats.moment;
  return { userEnteredValue, userEnteredFormat: { numberFormat } };
}

/**
 * What a person put in a cell, as text: a tick is `yes`, an empty cell or tick box is ``. A formula
 * reads as the text it was typed as, never as what it works out to.
 */
export function typedText(data: sheets_v4.Schema$CellData | undefined): string {
  const value = data?.userEnteredValue;
  if (!value) return '';
  if (typeof value.boolValue === 'boolean') return value.boolValue ? 'yes' : '';
  if (typeof value.numberValue === 'number') return String(value.numberValue);
  return (value.stringValue ?? value.formulaValue ?? '').trim();
}

/** Whether the cell already holds this value, to the nearest second for moments. */
export function holds(data: sheets_v4.Schema$CellData | undefined, cell: Cell): boolean {
  const now = data?.userEnteredValue ?? {};
  const wanted = extendedValue(shown(cell));
  if (typeof wanted.numberValue === 'number') {
    return (
      typeof now.numberValue === 'number' && Math.abs(now.numberValue - wanted.numberValue) < 1e-6
    );
  }
  if (typeof wanted.boolValue === 'boolean') return now.boolValue === wanted.boolValue;
  return (
    (now.stringValue ?? '') === wanted.stringValue &&
    now.formulaValue === undefined &&
    now.numberValue === undefined &&
    now.boolValue === undefined
  );
}

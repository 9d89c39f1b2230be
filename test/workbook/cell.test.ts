import fc from 'fast-check';
import { anyCharacter } from '../given/any-character.ts';
import { dayNumber, fromDayNumber, parseLocalDate } from '../../src/core/calendar/local-date.ts';
import {
  cellData,
  dateOfSerial,
  extendedValue,
  holds,
  momentOfSerial,
  serialOf,
  serialOfMoment,
  typedText,
} from '../../src/workbook/cell.ts';
import type { Cell } from '../../src/workbook/cell.ts';
import { typedDate } from '../../src/workbook/people-tabs.ts';

const dayOf = (text: string): number => dayNumber(parseLocalDate(text)!);
const day = fc
  .integer({ min: dayOf('1900-03-01'), max: dayOf('2099-12-31') })
  .map((number) => fromDayNumber(number));
const moment = fc.tuple(day, fc.integer({ min: 0, max: 86_399 })).map(([date, second]) => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  return `${date}T${time}` as never;
});

describe('serial numbers', () => {
  it.each([
    ['1900-03-01', 61],
    ['2000-01-01', 36_526],
    ['2026-11-25', 46_351],
  ])('%s is the day that Sheets counts as %d', (text, serial) => {
    expect(serialOf(parseLocalDate(text)!)).toBe(serial);
  });

  it('keeps noon as a half', () => {
    expect(serialOfMoment('2026-11-24T12:00:00' as never)).toBe(46_350.5);
  });

  it('comes back as the same day', () => {
    fc.assert(fc.property(day, (date) => dateOfSerial(serialOf(date)) === date));
  });

  it('comes back as the same moment, to the second', () => {
    fc.assert(fc.property(moment, (at) => momentOfSerial(serialOfMoment(at)) === at));
  });
});

describe('typedDate', () => {
  it.each([
    ['46351', '2026-11-25'],
    ['46351.5', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['25 November 2026', '2026-11-25'],
    ['Wed 25/11/2026', '2026-11-25'],
  ])('reads %s', (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  it.each(['soon', '25 November', '31 November 2026', 'Tue 25 November 2026', ''])(
    'reads no date in "%s"',
    (text) => {
      expect(typedDate(text)).toBeUndefined();
    },
  );
});

describe('extendedValue', () => {
  it.each(['=IMPORTXML("http://a.example","//b")', '+1', '-1', "'quoted", '=', '@x', '#N/A'])(
    'keeps %s as the text it is',
    (text) => {
      expect(extendedValue(text)).toEqual({ stringValue: text });
    },
  );

  it('never writes a formula, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => !('formulaValue' in extendedValue(text))));
  });
});

describe('holds', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.boolean(),
    fc.integer(),
    day.map((date) => ({ date })),
    moment.map((at) => ({ at })),
  );

  it('is true of what was written and false of any other kind of cell', () => {
    fc.assert(
      fc.property(cell, (one) => {
        expect(holds(cellData(one), one)).toBe(true);
        expect(holds({ userEnteredValue: { formulaValue: '=1' } }, one)).toBe(false);
      }),
    );
  });

  it('is true of an empty cell where nothing is to stand', () => {
    expect(holds(undefined, '')).toBe(true);
    expect(holds({ userEnteredValue: { boolValue: false } }, '')).toBe(false);
  });
});

describe('a text longer than a cell', () => {
  const long = 'x'.repeat(44_999) + '😀'.repeat(4000);

  it('is cut between characters and says how long it was', () => {
    const shown = typedText(cellData(long));
    expect(shown).toBe(`${'x'.repeat(44_999)} … (52999 characters in all)`);
    expect(holds(cellData(long), long)).toBe(true);
  });
});

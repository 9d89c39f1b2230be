import { calendarOf, publishedIn } from '../../src/core/calendar/division.ts';
import type { Division } from '../../src/core/calendar/division.ts';
import type { Panel } from '../../src/core/panel/panel.ts';
import { missingHolidays } from '../../src/workbook/holiday-mends.ts';
import { tabOf } from '../../src/workbook/layout.ts';
import { calendarFrom, holidaysIn } from '../../src/workbook/people-tabs.ts';
import { rowRemarks } from '../../src/workbook/row-remarks.ts';
import type { TabView } from '../../src/workbook/snapshot.ts';
import { day } from '../core/given/day.ts';
import { preset } from '../core/given/presets.ts';
import { given } from '../given/given-workbook.ts';

const panelIn = (division: Division): Panel => ({
  ...preset('resources'),
  holidays: { division, rule: 'CPR-A6', printed: 'Local default', phrase: '' },
});

/** The tab with these rows: date, what, kind and where. */
const viewOf = (...rows: readonly (readonly string[])[]): TabView => ({
  tab: tabOf('holidays'),
  title: 'Holidays',
  columns: new Map(['date', 'what', 'kind', 'where'].map((id, at) => [id, at])),
  headings: [],
  trouble: [],
  claims: [],
  rows: rows.map((row) => row.map((stringValue) => ({ userEnteredValue: { stringValue } }))),
  rowOf: new Map(),
  rowCount: rows.length + 1,
});

const offIn = (view: TabView, division: Division, on: string): boolean =>
  calendarOf(panelIn(division), calendarFrom(view)).daysOff.has(day(on));

describe('whose each day on Holidays is [CPR-A6]', () => {
  const mixed = viewOf(
    ['2026-11-30', 'St Andrew’s Day', 'Bank holiday', 'Scotland'],
    ['2026-12-25', 'Christmas Day', 'Bank holiday', ''],
    ['2026-12-29', 'The council is closed', 'Closed', ''],
    ['2026-12-30', 'One office is closed', 'Closed', 'Scotland'],
  );

  it.each([
    ['2026-11-30', [false, true, false]],
    ['2026-12-25', [true, false, true]],
    ['2026-12-29', [true, true, true]],
    ['2026-12-30', [false, true, false]],
    ['2026-03-17', [false, false, true]],
  ] as const)('is said in its row: %s', (on, expected) =>
    expect(
      (['england-and-wales', 'scotland', 'northern-ireland'] as const).map((one) =>
        offIn(mixed, one, on),
      ),
    ).toEqual(expected),
  );

  it('reaches as far as the last bank holiday of each', () => {
    const view = viewOf(
      ['2026-12-25', 'Christmas Day', 'Bank holiday', 'England and Wales'],
      ['2028-12-25', 'Christmas Day', 'Bank holiday', 'Scotland'],
      ['2030-12-27', 'The council is closed', 'Closed', ''],
    );
    const ends = (['england-and-wales', 'scotland', 'northern-ireland'] as const).map(
      (one) => calendarOf(panelIn(one), calendarFrom(view)).covers.to,
    );
    expect(ends).toEqual(['2026-12-31', '2028-12-31', '2027-12-31']);
  });

  it('is of England and Wales in a workbook whose tab has no such column yet', () => {
    const { columns, ...rest } = mixed;
    const older = { ...rest, columns: new Map([...columns].filter(([id]) => id !== 'where')) };
    expect(offIn(older, 'england-and-wales', '2026-11-30')).toBe(true);
    expect(offIn(older, 'scotland', '2026-12-25')).toBe(true);
    expect(offIn(older, 'scotland', '2026-12-29')).toBe(true);
    expect(missingHolidays(older, [panelIn('scotland')])).toEqual([]);
  });

  it('is remarked on where it names no part of the country', () => {
    const view = viewOf(['2026-11-30', 'St Andrew’s Day', 'Bank holiday', 'Atlantis']);
    expect(rowRemarks(new Map([['holidays', view]]), [], [])).toEqual([
      'Holidays, row 2: "Atlantis" is not a place. Choose England and Wales, Scotland, Northern Ireland, or nothing.',
    ]);
    expect(rowRemarks(new Map([['holidays', mixed]]), [], [])).toEqual([]);
  });

  it('is put there by set-up once a panel keeps the days of another part, and once only', () => {
    const { given: workbook } = given((): readonly string[] => [])();
    const view = () => workbook.read().tabs.get('holidays')!;
    const listed = () => holidaysIn(view()).length;
    const rows = listed();
    expect(rows).toBe(publishedIn['england-and-wales'].length);
    expect(missingHolidays(view(), workbook.read().register.panels)).toEqual([]);
    const [mend, ...more] = missingHolidays(view(), [
      panelIn('scotland'),
      panelIn('england-and-wales'),
    ]);
    expect(more).toEqual([]);
    expect(mend!.what).toBe('"Holidays": the bank holidays of Scotland are missing.');
    workbook.send({
      method: 'sheets.spreadsheets.batchUpdate',
      ask: {
        spreadsheetId: workbook.read().spreadsheetId,
        requestBody: { requests: [...mend!.requests] },
      },
    });
    expect(listed()).toBe(rows + publishedIn.scotland.length);
    expect(missingHolidays(view(), [panelIn('scotland')])).toEqual([]);
    expect(offIn(view(), 'scotland', '2026-11-30')).toBe(true);
    expect(offIn(view(), 'england-and-wales', '2026-11-30')).toBe(false);
    expect(workbook.read().remarks).toEqual([]);
  });
});

import { columnsIn, deadlineRows } from '../../../src/commands/bench/deadline-rows.ts';
import { deadlinesByLuxon } from '../../../src/commands/bench/deadlines-by-luxon.ts';
import {
  deadlinesInNumbers,
  deadlinesTold,
} from '../../../src/commands/bench/deadlines-reckoned.ts';
import { bankHolidays, englandAndWales } from '../../../src/core/calendar/england-and-wales.ts';
import { fromMomentNumber } from '../../../src/core/calendar/local-date-time.ts';
import { presets } from '../../../src/panels/index.ts';
import { dateOfSerial } from '../../../src/workbook/cell.ts';
import { soaking } from '../../crash/given/soak.ts';

const panels = presets();
const holidays = new Set<string>(bankHolidays.map(({ on }) => on));

/** Two days of the clock stand at each change: the last Sundays of March and of October. */
const isClockChange = (date: string): boolean =>
  /-(?:03|10)-(?:2[5-9]|3[01])$/.test(date) && new Date(`${date}T12:00Z`).getUTCDay() === 0;

/** Sittings in one go: 6,667 have some 20,000 deadlines. */
const sittings = 6_667;

describe('deadlines of a register as Sheets gives it [CPR-4.3] [CPR-5.2a] [LCLH-5.2] [BC-7.4]', () => {
  it.each(Array.from({ length: soaking ? 50 : 1 }, (_, batch) => [batch + 1]))(
    'are those that luxon finds day by day, from every day of 2019 to 2027: batch %d',
    (seed) => {
      const json = deadlineRows(sittings, panels, seed);
      const found = [...deadlinesInNumbers(json, panels, englandAndWales)].map(fromMomentNumber);
      const byLuxon = deadlinesByLuxon(json, panels, holidays, soaking ? 'Europe/London' : 'utc');
      expect(found.length).toBeGreaterThan(19_500);
      expect(byLuxon.map((at) => new Date(at).toISOString().slice(0, 19))).toEqual(found);
      expect(deadlinesTold(json, panels, englandAndWales)).toEqual(found);
    },
  );

  it('are asked for on every day between, clock changes too', () => {
    const [, meets] = columnsIn(deadlineRows(sittings, panels, 1));
    const days = [...new Set(meets)].map(dateOfSerial);
    expect([days.length, days[0], days.at(-1)]).toEqual([3258, '2019-01-09', '2027-12-10']);
    expect(days.filter(isClockChange)).toHaveLength(18);
  });
});

import { bankHolidays, englandAndWales } from '../../core/calendar/england-and-wales.ts';
import { dayNumber } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { momentNumber, secondsInDay } from '../../core/calendar/local-date-time.ts';
import { presets } from '../../panels/index.ts';
import { deadlineRows } from './deadline-rows.ts';
import { deadlinesByLuxon } from './deadlines-by-luxon.ts';
import { deadlinesInNumbers, deadlinesTold } from './deadlines-reckoned.ts';

/** How many deadlines one way of reckoning found, and how many in a second of the processor, from the JSON on. */
export type Pace = { readonly way: string; readonly deadlines: number; readonly perSecond: number };

const repeats = 5;
const seed = 20261122;
const holidays: ReadonlySet<string> = new Set(bankHolidays.map(({ on }) => on));
const unixEpoch = dayNumber('1970-01-01' as LocalDate) * secondsInDay;

/**
 * The deadlines of so many sittings of all panels that have any, by the product and by luxon in the same
 * run. No two ways may differ in any deadline.
 *
 * @param one - of so many sittings luxon reckons one: it takes a few thousand times as long.
 * @throws Error naming the first deadline that differs.
 */
export function deadlinesMeasured(sittings: number, one: number): readonly Pace[] {
  const panels = presets();
  const all = deadlineRows(sittings, panels, seed);
  const part = deadlineRows(Math.ceil(sittings / one), panels, seed);
  const numbers = pace('As numbers', repeats, () =>
    deadlinesInNumbers(all, panels, englandAndWales),
  );
  const told = pace('As told, with clauses', 1, () => deadlinesTold(all, panels, englandAndWales));
  const byLuxon = (zone: string) =>
    pace(`luxon, ${zone}`, 1, () => deadlinesByLuxon(part, panels, holidays, zone));
  const luxons = ['utc', 'Europe/London'].map(byLuxon);
  same('as told', numbers.found, told.found, momentNumber);
  const ofPart = deadlinesInNumbers(part, panels, englandAndWales);
  for (const { way, found } of luxons) same(way, ofPart, found, (at) => at / 1000 + unixEpoch);
  return [numbers, told, ...luxons].map(({ way, found, perSecond }) => ({
    way,
    deadlines: found.length,
    perSecond,
  }));
}

/** Processor time is measured, not the time that passes: the machine may be busy with other things. */
function pace<Found extends ArrayLike<unknown>>(way: string, times: number, act: () => Found) {
  let found = act(); // The first is not timed: it is where code becomes quick, for all alike.
  const took = Array.from({ length: times }, () => {
    const began = process.cpuUsage();
    found = act();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  }).sort((a, b) => a - b);
  const seconds = (took[Math.floor(times / 2)] as number) / 1_000_000;
  return { way, found, perSecond: found.length / seconds };
}

function same<Other>(
  way: string,
  ours: ArrayLike<number>,
  others: ArrayLike<Other>,
  numberOf: (other: Other) => number,
): void {
  const differs = Array.from(ours).findIndex((at, place) => {
    const other = others[place];
    return other === undefined || numberOf(other) !== at;
  });
  if (differs >= 0 || ours.length !== others.length) {
    throw new Error(`${way}: deadline ${String(differs)} of ${String(ours.length)} differs.`);
  }
}

import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import { atTime, dateOf, secondsInDay } from '../../core/calendar/local-date-time.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import type { WorkingCalendar } from '../../core/calendar/working-calendar.ts';
import { workingDaysOf } from '../../core/calendar/working-days.ts';
import { panelClocks } from '../../core/deadline/clocks.ts';
import { limitEnd, stepEnds } from '../../core/deadline/reckon.ts';
import { recordSteps, type RecordSoFar } from '../../core/deadline/record-steps.ts';
import { timetableOf } from '../../core/deadline/timetable.ts';
import type { Panel } from '../../core/panel/panel.ts';
import {
  dateOfSerial,
  dayOfSerial,
  momentNumberOfSerial,
  momentOfSerial,
} from '../../workbook/cell.ts';
import { columnsIn } from './deadline-rows.ts';

/** As many deadlines as one sitting can have: cut-off, agenda, and the steps of the longest record. */
const mostOfOne = 8;

const numberIn = (cell: number | '' | undefined, otherwise: number): number =>
  typeof cell === 'number' ? momentNumberOfSerial(cell) : otherwise;

/** Every deadline of the sittings as a moment number, by the very functions that all others rest on. */
export function deadlinesInNumbers(
  json: string,
  panels: readonly Panel[],
  calendar: WorkingCalendar,
): Float64Array {
  const [codes, meetings, nexts, finishes, ...done] = columnsIn(json);
  const days = workingDaysOf(calendar);
  const clocksOf = new Map(panels.map((panel) => [panel.code, panelClocks(panel)]));
  const found = new Float64Array(codes.length * mostOfOne);
  const starts = new Float64Array(mostOfOne);
  const ends = new Float64Array(mostOfOne);
  let count = 0;
  for (let row = 0; row < codes.length; row += 1) {
    const clocks = clocksOf.get(codes[row] as string);
    if (!clocks) continue;
    const { cutOff, agenda, steps } = clocks;
    const meets = dayOfSerial(meetings[row] as number);
    if (cutOff) found[count++] = limitEnd(cutOff, meets, days);
    if (agenda) found[count++] = limitEnd(agenda, meets, days);
    starts[0] = meets * secondsInDay + clocks.startSecond;
    starts[1] = numberIn(finishes[row], meets * secondsInDay + clocks.finishSecond);
    for (let step = 0; step < steps.length; step += 1) {
      starts[step + 2] = numberIn(done[step]?.[row], Number.NaN);
    }
    const next = nexts[row];
    const cap =
      typeof next === 'number' ? dayOfSerial(next) * secondsInDay + clocks.startSecond : Infinity;
    stepEnds(steps, starts, cap, days, ends);
    for (let step = 0; step < steps.length; step += 1) {
      const end = ends[step] as number;
      if (!Number.isNaN(end)) found[count++] = end;
    }
  }
  return found.subarray(0, count);
}

const momentIn = (cell: number | '' | undefined): LocalDateTime | undefined =>
  typeof cell === 'number' ? momentOfSerial(cell) : undefined;

/** The same deadlines as the register asks for them: as text, with clauses and why they moved. */
export function deadlinesTold(
  json: string,
  panels: readonly Panel[],
  calendar: WorkingCalendar,
): readonly LocalDateTime[] {
  const [codes, meetings, nexts, finishes, ...done] = columnsIn(json);
  const panelOf = new Map(panels.map((panel) => [panel.code, panel]));
  return codes.flatMap((code, row) => {
    const panel = panelOf.get(code);
    if (!panel) return [];
    const on = dateOfSerial(meetings[row] as number);
    const finishedAt = momentIn(finishes[row]);
    const doneAt: Record<string, LocalDateTime> = {};
    for (const [place, { step }] of panel.record.steps.entries()) {
      const at = momentIn(done[place]?.[row]);
      if (at !== undefined) doneAt[step] = at;
    }
    const record = { on, done: doneAt, ...(finishedAt === undefined ? {} : { finishedAt }) };
    const next = momentIn(nexts[row]);
    const cap = next && atTime(dateOf(next), panel.session.earliestStart);
    return [...duesBefore(panel, on, calendar), ...duesAfter(panel, record, cap, calendar)];
  });
}

function duesBefore(
  panel: Panel,
  on: LocalDate,
  calendar: WorkingCalendar,
): readonly LocalDateTime[] {
  const found = timetableOf(panel, { on }, calendar);
  const times = found.ok ? found.value : found.error;
  if (!('cutOff' in times)) throw new Error(`Not known: what is due before ${on}.`);
  const { cutOff, agendaDue } = times;
  return [...(panel.cutOff ? [cutOff.at] : []), ...(agendaDue ? [agendaDue.at] : [])];
}

function duesAfter(
  panel: Panel,
  record: RecordSoFar,
  cap: LocalDateTime | undefined,
  calendar: WorkingCalendar,
): readonly LocalDateTime[] {
  const steps = recordSteps(panel, record, cap, calendar);
  if (!steps.ok) throw new Error(`Not known: what is due after ${record.on}.`);
  return steps.value.map(({ dueAt }) => dueAt);
}

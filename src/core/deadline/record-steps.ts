import { calendarOf } from '../calendar/division.ts';
import { momentNumber, secondsInDay, type LocalDateTime } from '../calendar/local-date-time.ts';
import { dayNumber } from '../calendar/local-date.ts';
import {
  exhausted,
  type CalendarExhausted,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import { workingDaysOf } from '../calendar/working-days.ts';
import type { Panel } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { meetsOn } from '../sitting/next-sittings.ts';
import { panelClocks, type PanelClocks } from './clocks.ts';
import { stateOf, type DeadlineState } from './deadline-state.ts';
import { stepEnds } from './reckon.ts';
import { dueOf } from './step-due.ts';
import type { RecordStepDue } from './step-due.ts';

/** Some step lies beyond the holidays known. The others are given. */
export type RecordStepsFault = CalendarExhausted & { readonly known: readonly RecordStepDue[] };

/** What has been done so far towards the record of one sitting. */
export type RecordSoFar = Pick<
  Sitting,
  'on' | 'movedTo' | 'finishedAt' | 'draftSentAt' | 'finalAt'
> & {
  readonly filedAt?: LocalDateTime;
  /** When other steps of the panel were done, by their names. */
  readonly done?: Readonly<Record<string, LocalDateTime>>;
};

/**
 * The deadlines after a sitting: of its record, and of every later step its panel's file names.
 *
 * Hours elapse on the wall clock, day and night; of working and calendar days the first is not counted,
 * and the last ends the time. A step that ends on a day nobody works moves on where its rule says so;
 * where the panel has a cap, none ends after the next sitting starts. A clock starts with the sitting,
 * with its actual finish, else the latest, or when an earlier step was actually done. For
 * the sitting of Wednesday 10 June 2026, ending 13:00: draft Friday 12 June 13:00; final, 48 hours on,
 * would be Sunday and is Monday 15 June 13:00; filed Tuesday 16 June 13:00.
 *
 * @param nextSittingStart - the backstop of a panel that has one, CPR-5.4; nothing where no sitting is
 *   planned.
 * @returns every step that has a time, in order, or `calendar-exhausted` with those that are known. A
 *   step for which no time is stated has no deadline and is left out.
 *
 * Source: CPR-5.2a.
 * Source: CPR-5.2b.
 * Source: CPR-5.3a.
 * Source: CPR-5.4.
 * Source: CPR-A1.
 * Source: CPR-A2.
 * Source: CPR-A3.
 * Source: CPR-A4.
 * Source: CPR-A5.
 * Source: LCLH-5.4.
 * Source: LCLH-A12.
 * Source: BC-8.1.
 */
export function recordSteps(
  panel: Panel,
  record: RecordSoFar,
  nextSittingStart: LocalDateTime | undefined,
  everywhere: WorkingCalendar,
): Result<readonly RecordStepDue[], RecordStepsFault> {
  const calendar = calendarOf(panel, everywhere);
  const backstop = panel.record.cap && nextSittingStart;
  const clocks = panelClocks(panel);
  const { steps } = clocks;
  const days = workingDaysOf(calendar);
  const done = doneSoFar(record);
  const starts = startsOf(clocks, record, done);
  const ends = new Float64Array(steps.length);
  stepEnds(steps, starts, backstop === undefined ? Infinity : momentNumber(backstop), days, ends);

  const known: RecordStepDue[] = [];
  let unknown: CalendarExhausted | undefined;
  for (const [place, step] of steps.entries()) {
    const end = ends[place] as number;
    if (Number.isNaN(end)) continue;
    if (end <= 0) {
      unknown ??= exhausted(-end, calendar);
      continue;
    }
    const due = dueOf(step, starts[step.from] as number, end, calendar);
    const startedBy = steps[step.from - 2];
    due.assumed = startedBy !== undefined && done[startedBy.rule.step] === undefined;
    const doneAt = done[step.rule.step];
    if (doneAt !== undefined) due.doneAt = doneAt;
    if (backstop !== undefined) due.backstopAt = backstop;
    known.push(due);
  }
  return unknown === undefined ? ok(known) : err({ ...unknown, known });
}

type Done = Readonly<Record<string, LocalDateTime | undefined>>;

const doneSoFar = (record: RecordSoFar): Done => ({
  draft: record.draftSentAt,
  final: record.finalAt,
  filed: record.filedAt,
  ...record.done,
});

/** The start of the sitting, its finish, and when each step was done, as moment numbers: see `stepEnds`. */
function startsOf(
  { steps, startSecond, finishSecond }: PanelClocks,
  record: RecordSoFar,
  done: Done,
): Float64Array {
  const midnight = dayNumber(meetsOn(record)) * secondsInDay;
  const numberOf = (at: LocalDateTime | undefined, otherwise: number): number =>
    at === undefined ? otherwise : momentNumber(at);
  return Float64Array.of(
    midnight + startSecond,
    numberOf(record.finishedAt, midnight + finishSecond),
    ...steps.map(({ rule }) => numberOf(done[rule.step], Number.NaN)),
  );
}

/**
 * How a step of the record stands now. A step whose clock has not started is nobody's to do yet: it is
 * never near, and late only once the next sitting has started, when all of it was to be done.
 *
 * Source: CPR-A4.
 * Source: CPR-5.4.
 */
export function recordStepState(
  { dueAt, doneAt, assumed, backstopAt }: RecordStepDue,
  now: LocalDateTime,
): DeadlineState {
  if (!assumed || doneAt !== undefined) return stateOf(dueAt, doneAt, now);
  return backstopAt !== undefined && now > backstopAt ? 'late' : 'to-come';
}

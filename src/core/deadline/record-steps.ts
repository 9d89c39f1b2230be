import {
  addHours,
  atTime,
  dateOf,
  timeOf,
  type LocalDateTime,
} from '../calendar/local-date-time.ts';
import { addDays } from '../calendar/local-date.ts';
import {
  countWorkingDays,
  dayOffTitle,
  nextWorkingDay,
  type CalendarExhausted,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import { citationIn } from '../panel/citation.ts';
import type { RecordStepRule, TimeOrPart, Within } from '../panel/deadline-rules.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import { wayOf } from '../panel/step-ways.ts';
import type { StepWay } from '../panel/step-way.ts';
import type { Sitting } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { meetsOn } from '../sitting/next-sittings.ts';
import { stateOf, type DeadlineState } from './deadline-state.ts';
import { daysOffBetween, momentOn } from './limit-before.ts';
import type { Moved } from './limit-before.ts';

/** One step of the record's turnaround: whose, by when, and how that came about. */
export type RecordStepDue = {
  readonly step: string;
  readonly label: string;
  readonly task: string;
  readonly owner: RecordStepRule['owner'];
  /** By what it is known to be done. */
  readonly way: StepWay;
  readonly dueAt: LocalDateTime;
  readonly citation: Citation;
  readonly startedFrom: LocalDateTime;
  /** Moved on from a day nobody works. */
  readonly rolled?: Moved;
  /** Holidays and closures that a count of working days left out, by name. */
  readonly leftOut?: readonly string[];
  /** The start of the next sitting came first. */
  readonly shortened: boolean;
  /** Its clock has not started: shown as if the step before were done exactly at its deadline. */
  readonly assumed: boolean;
  readonly doneAt?: LocalDateTime;
  /** The start of the next sitting, where it ends every clock. */
  readonly backstopAt?: LocalDateTime;
};

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

type Start = { readonly at: LocalDateTime; readonly assumed: boolean };
type Reckoned = Pick<RecordStepDue, 'dueAt' | 'rolled' | 'leftOut' | 'shortened'>;

function reckon(
  within: Within,
  from: LocalDateTime,
  cap: LocalDateTime | undefined,
  calendar: WorkingCalendar,
): Result<Reckoned, CalendarExhausted> {
  const counted = countedOn(within, from, calendar);
  if (!counted.ok) return counted;
  const { elapsed } = counted.value;
  if (cap !== undefined && elapsed > cap) return ok({ dueAt: cap, shortened: true });
  if (within.unit === 'working-days' || within.roll === 'none') return ok(asCounted(counted.value));
  const working = nextWorkingDay(dateOf(elapsed), calendar);
  if (!working.ok) return working;
  if (working.value === dateOf(elapsed)) return ok(asCounted(counted.value));
  const dueAt = momentOn(working.value, timeOfDay(within, elapsed));
  if (cap !== undefined && dueAt > cap) return ok({ dueAt: cap, shortened: true });
  const because = dayOffTitle(dateOf(elapsed), calendar) ?? '';
  return ok({ dueAt, rolled: { from: elapsed, because }, shortened: false });
}

const timeOfDay = (within: Within, elapsed: LocalDateTime): TimeOrPart =>
  within.unit === 'hours' ? timeOf(elapsed) : (within.time ?? 'end-of-day');

const asCounted = ({ elapsed, leftOut }: Counted): Reckoned => ({
  dueAt: elapsed,
  shortened: false,
  ...(leftOut.length > 0 ? { leftOut } : {}),
});

type Counted = { readonly elapsed: LocalDateTime; readonly leftOut: readonly string[] };

/** When the time given is over, whatever day that is. Days end when they end, unless a time is stated. */
function countedOn(
  within: Within,
  from: LocalDateTime,
  calendar: WorkingCalendar,
): Result<Counted, CalendarExhausted> {
  if (within.unit === 'hours') {
    return ok({ elapsed: addHours(from, within.amount), leftOut: [] });
  }
  const { amount, time = 'end-of-day' } = within;
  if (within.unit === 'calendar-days') {
    return ok({ elapsed: momentOn(addDays(dateOf(from), amount), time), leftOut: [] });
  }
  const day = countWorkingDays(dateOf(from), amount, calendar);
  if (!day.ok) return day;
  const leftOut = daysOffBetween(dateOf(from), day.value, calendar);
  return ok({ elapsed: momentOn(day.value, time), leftOut });
}

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
  calendar: WorkingCalendar,
): Result<readonly RecordStepDue[], RecordStepsFault> {
  const backstop = panel.record.cap && nextSittingStart;
  const doneAt = doneSoFar(record);
  const starts = new Map(firstStarts(panel, record));
  const known: RecordStepDue[] = [];
  let unknown: CalendarExhausted | undefined;

  for (const rule of panel.record.steps) {
    const done = doneAt[rule.step];
    if (done !== undefined) starts.set(rule.step, { at: done, assumed: false });
    const start = starts.get(rule.startsFrom);
    if (start === undefined || rule.within === undefined) continue;
    const reckoned = reckon(rule.within, start.at, backstop, calendar);
    if (!reckoned.ok) {
      unknown ??= reckoned.error;
      continue;
    }
    const { dueAt } = reckoned.value;
    if (done === undefined) starts.set(rule.step, { at: dueAt, assumed: true });
    known.push({
      step: rule.step,
      label: rule.label,
      task: rule.task,
      owner: rule.owner,
      way: wayOf(rule),
      citation: citationIn(rule),
      startedFrom: start.at,
      assumed: start.assumed,
      ...reckoned.value,
      ...(done === undefined ? {} : { doneAt: done }),
      ...(backstop === undefined ? {} : { backstopAt: backstop }),
    });
  }
  return unknown === undefined ? ok(known) : err({ ...unknown, known });
}

const doneSoFar = (record: RecordSoFar): Readonly<Record<string, LocalDateTime | undefined>> => ({
  draft: record.draftSentAt,
  final: record.finalAt,
  filed: record.filedAt,
  ...record.done,
});

function firstStarts(
  { session }: Panel,
  record: RecordSoFar,
): readonly (readonly [string, Start])[] {
  const meets = meetsOn(record);
  const finish = record.finishedAt ?? atTime(meets, session.latestFinish);
  return [
    ['sitting', { at: atTime(meets, session.earliestStart), assumed: false }],
    ['finish', { at: finish, assumed: false }],
  ];
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

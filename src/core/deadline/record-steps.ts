import {
  addHours,
  atTime,
  dateOf,
  timeOf,
  type LocalDateTime,
} from '../calendar/local-date-time.ts';
import {
  dayOffTitle,
  nextWorkingDay,
  type CalendarExhausted,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import type { Citation, Panel, PanelRole, RecordStepName, RecordStepRule } from '../panel/panel.ts';
import type { Sitting } from '../register/register.ts';
import { err, ok, type Result } from '../result.ts';
import { meetsOn } from '../sitting/next-sittings.ts';
import { stateOf, type DeadlineState } from './deadline-state.ts';
import type { Moved } from './timetable.ts';

/** One step of the record's turnaround: whose, by when, and how that came about. */
export type RecordStepDue = {
  readonly step: RecordStepName;
  readonly owner: PanelRole;
  readonly dueAt: LocalDateTime;
  readonly citation: Citation;
  readonly startedFrom: LocalDateTime;
  /** Moved on from a day nobody works. */
  readonly rolled?: Moved;
  /** The start of the next sitting came first. */
  readonly shortened: boolean;
  /** Its clock has not started: shown as if the step before were done exactly at its deadline. */
  readonly assumed: boolean;
  readonly doneAt?: LocalDateTime;
  /** The start of the next sitting: the end of every clock. */
  readonly backstopAt: LocalDateTime;
};

/** Some step lies beyond the holidays known. The others are given. */
export type RecordStepsFault = CalendarExhausted & { readonly known: readonly RecordStepDue[] };

/** What has been done so far towards the record of one sitting. */
export type RecordSoFar = Pick<
  Sitting,
  'on' | 'movedTo' | 'finishedAt' | 'draftSentAt' | 'finalAt'
> & { readonly filedAt?: LocalDateTime };

type Start = { readonly at: LocalDateTime; readonly assumed: boolean };
type Reckoned = Pick<RecordStepDue, 'dueAt' | 'rolled' | 'shortened'>;

function reckon(
  rule: RecordStepRule,
  from: LocalDateTime,
  cap: LocalDateTime,
  calendar: WorkingCalendar,
): Result<Reckoned, CalendarExhausted> {
  const elapsed = addHours(from, rule.hours);
  if (elapsed > cap) return ok({ dueAt: cap, shortened: true });
  if (rule.roll === 'none') return ok({ dueAt: elapsed, shortened: false });
  const working = nextWorkingDay(dateOf(elapsed), calendar);
  if (!working.ok) return working;
  if (working.value === dateOf(elapsed)) return ok({ dueAt: elapsed, shortened: false });
  const dueAt = atTime(working.value, timeOf(elapsed));
  if (dueAt > cap) return ok({ dueAt: cap, shortened: true });
  const because = dayOffTitle(dateOf(elapsed), calendar) ?? '';
  return ok({ dueAt, rolled: { from: elapsed, because }, shortened: false });
}

/**
 * The deadlines of a sitting's record: draft, final, filed.
 *
 * Hours elapse on the wall clock, day and night. A step that ends on a day nobody works moves to the
 * same time on the next working day; none ends after the next sitting starts. The first starts from the
 * actual finish, else the latest finish; each later one from when the one before was actually done. For
 * the sitting of Wednesday 10 June 2026, ending 13:00: draft Friday 12 June 13:00; final, 48 hours on,
 * would be Sunday and is Monday 15 June 13:00; filed Tuesday 16 June 13:00.
 *
 * @param nextSittingStart - the backstop, CPR-5.4.
 * @returns every step in order, or `calendar-exhausted` with those that are known.
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
 */
export function recordSteps(
  panel: Panel,
  record: RecordSoFar,
  nextSittingStart: LocalDateTime,
  calendar: WorkingCalendar,
): Result<readonly RecordStepDue[], RecordStepsFault> {
  const latestFinish = atTime(meetsOn(record), panel.session.latestFinish);
  const doneAt = { draft: record.draftSentAt, final: record.finalAt, filed: record.filedAt };
  const starts = new Map<RecordStepRule['startsFrom'] | RecordStepName, Start>([
    ['finish', { at: record.finishedAt ?? latestFinish, assumed: false }],
  ]);
  const known: RecordStepDue[] = [];
  let unknown: CalendarExhausted | undefined;

  for (const rule of panel.record.steps) {
    const done = doneAt[rule.step];
    if (done !== undefined) starts.set(rule.step, { at: done, assumed: false });
    const start = starts.get(rule.startsFrom);
    if (start === undefined) continue;
    const reckoned = reckon(rule, start.at, nextSittingStart, calendar);
    if (!reckoned.ok) {
      unknown ??= reckoned.error;
      continue;
    }
    const { dueAt } = reckoned.value;
    if (done === undefined) starts.set(rule.step, { at: dueAt, assumed: true });
    known.push({
      step: rule.step,
      owner: rule.owner,
      citation: { rule: rule.rule, printed: rule.printed, phrase: rule.phrase },
      startedFrom: start.at,
      assumed: start.assumed,
      ...reckoned.value,
      ...(done === undefined ? {} : { doneAt: done }),
      backstopAt: nextSittingStart,
    });
  }
  return unknown === undefined ? ok(known) : err({ ...unknown, known });
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
  return now > backstopAt ? 'late' : 'to-come';
}

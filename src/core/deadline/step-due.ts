import { dateOf, fromMomentNumber, type LocalDateTime } from '../calendar/local-date-time.ts';
import { dayOffTitle, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { workingDaysOf } from '../calendar/working-days.ts';
import type { RecordStepRule } from '../panel/deadline-rules.ts';
import type { Citation } from '../panel/panel.ts';
import { wayOf } from '../panel/step-ways.ts';
import type { StepWay } from '../panel/step-way.ts';
import type { StepClock } from './clocks.ts';
import { daysOffBetween } from './limit-before.ts';
import type { Moved } from './limit-before.ts';
import { countedEnd, rolledEnd } from './reckon.ts';

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

type Told = { -readonly [Part in keyof RecordStepDue]: RecordStepDue[Part] };

/** A step that ends then, and why it does; whether anything of it is done is added. */
export function dueOf(
  step: StepClock,
  start: number,
  end: number,
  calendar: WorkingCalendar,
): Told {
  const { rule, citation } = step;
  const due: Told = {
    step: rule.step,
    label: rule.label,
    task: rule.task,
    owner: rule.owner,
    way: wayOf(rule),
    dueAt: fromMomentNumber(end),
    citation,
    startedFrom: fromMomentNumber(start),
    shortened: false,
    assumed: false,
  };
  const days = workingDaysOf(calendar);
  const counted = countedEnd(step, start, days);
  if (end < counted || end < rolledEnd(step, counted, days)) {
    due.shortened = true;
  } else if (step.unit === 'working-days') {
    const leftOut = daysOffBetween(dateOf(due.startedFrom), dateOf(due.dueAt), calendar);
    if (leftOut.length > 0) due.leftOut = leftOut;
  } else if (end !== counted) {
    const from = fromMomentNumber(counted);
    due.rolled = { from, because: dayOffTitle(dateOf(from), calendar) ?? '' };
  }
  return due;
}

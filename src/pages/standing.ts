import { fullDateTime } from '../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { stateOf } from '../core/deadline/deadline-state.ts';
import type { DeadlineState } from '../core/deadline/deadline-state.ts';
import { recordStepState } from '../core/deadline/record-steps.ts';
import type { RecordStepDue } from '../core/deadline/step-due.ts';
import type { Due } from '../core/deadline/timetable.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import { timeLeft } from './time-left.ts';
import type { Deadline, Standing } from './view.ts';

const standings: Readonly<Record<DeadlineState, Standing>> = {
  done: 'done',
  'done-late': 'done',
  late: 'late',
  near: 'near',
  'to-come': 'to-come',
};

function wordsFor(
  state: DeadlineState,
  at: LocalDateTime,
  doneAt: LocalDateTime | undefined,
  now: LocalDateTime,
): string {
  if (doneAt === undefined) return timeLeft(at, now);
  return `${state === 'done-late' ? 'Done late' : 'Done'} ${fullDateTime(doneAt)}`;
}

/** A limit of the week, in words: a day moved for a holiday says so. */
export function weekDeadline(
  panel: Panel,
  what: string,
  due: Due,
  done: { readonly at?: LocalDateTime; readonly passes?: boolean },
  now: LocalDateTime,
): Deadline {
  const state = stateOf(due.at, done.at, now);
  const moved = due.moved
    ? ` (moved from ${fullDateTime(due.moved.from)}: ${due.moved.because})`
    : '';
  const closed = done.passes === true && state === 'late';
  return {
    what,
    at: fullDateTime(due.at) + moved,
    words: closed ? 'Closed' : wordsFor(state, due.at, done.at, now),
    standing: closed ? 'done' : standings[state],
    clause: clauseWords(panel, due.citation.rule),
  };
}

const stepNames: Readonly<Record<string, string>> = {
  draft: 'Draft to the chair',
  final: 'Final from the chair',
  filed: 'Records filed on LCS',
};

/** One step of the record's turnaround, in words. A clock not yet started counts from the step before. */
export function stepDeadline(panel: Panel, step: RecordStepDue, now: LocalDateTime): Deadline {
  const state = recordStepState(step, now);
  const remarks = [
    step.rolled && `moved from ${fullDateTime(step.rolled.from)}: ${step.rolled.because}`,
    step.shortened && 'shortened: the next sitting starts then',
    step.assumed && step.doneAt === undefined && 'if the step before is done when it is due',
  ].filter((remark) => typeof remark === 'string');
  return {
    what: stepNames[step.step] ?? step.label,
    at: fullDateTime(step.dueAt) + (remarks.length > 0 ? ` (${remarks.join('; ')})` : ''),
    words: wordsFor(state, step.dueAt, step.doneAt, now),
    standing: standings[state],
    clause: clauseWords(panel, step.citation.rule),
  };
}

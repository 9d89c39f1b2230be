import { fullDate, fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { englandAndWales } from '../../core/calendar/england-and-wales.ts';
import { daysBetween } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { recordSteps } from '../../core/deadline/record-steps.ts';
import type { RecordStepDue } from '../../core/deadline/record-steps.ts';
import { timetableOf } from '../../core/deadline/timetable.ts';
import type { Due, Moved } from '../../core/deadline/timetable.ts';
import type { Citation, Panel } from '../../core/panel/panel.ts';
import { holidayOn, sittingDates, startOfNextSitting } from '../../core/sitting/next-sittings.ts';

/** One thing that is due for a sitting, when, under which rule, and why not on the rule's own day. */
export type DatedStep = {
  readonly what: string;
  /** London wall clock. */
  readonly at: string;
  readonly rule: string;
  readonly printed: string;
  readonly why?: string;
};

/** A sitting with everything that is due for it. */
export type DatedSitting = {
  readonly on: LocalDate;
  readonly steps: readonly DatedStep[];
  /** What a person must settle, in words. */
  readonly trouble: readonly string[];
};

/**
 * The sittings of a panel between two days, both included, each with its cut-off, its agenda and the steps
 * of its record, if every sitting ends at its latest finish and every step is done when it is due.
 */
export function datesOf(panel: Panel, from: LocalDate, to: LocalDate): readonly DatedSitting[] {
  const weeks = Math.max(0, Math.floor(daysBetween(from, to) / 7) + 1);
  return sittingDates(panel, from, weeks)
    .filter((on) => on <= to)
    .map((on) => datedSitting(panel, on));
}

function datedSitting(panel: Panel, on: LocalDate): DatedSitting {
  const calendar = englandAndWales;
  const trouble: string[] = [];
  const holiday = holidayOn(on, calendar);
  if (holiday !== undefined) {
    trouble.push(`It falls on ${holiday}: keep it, move it, or stand it down.`);
  }
  const timetable = timetableOf(panel, { on }, calendar);
  const known = timetable.ok ? timetable.value : timetable.error;
  const steps: DatedStep[] = [];
  if ('cutOff' in known) {
    steps.push(dueStep('Requests close', known.cutOff), dueStep('Agenda due', known.agendaDue));
  }
  if (!timetable.ok && timetable.error.code === 'crossed-order') {
    trouble.push('The agenda would go before requests close: set both by hand, or stand it down.');
  }
  const record = recordSteps(panel, { on }, startOfNextSitting(panel, on, []), calendar);
  if (!record.ok || !('cutOff' in known)) {
    trouble.push(`Working days are not yet known after ${fullDate(calendar.covers.to)}.`);
  }
  const due = record.ok ? record.value : record.error.known;
  return { on, steps: [...steps, ...due.map(recordStep)], trouble };
}

const dueStep = (what: string, { at, citation, moved }: Due): DatedStep => ({
  what,
  at,
  ...ruleOf(citation),
  ...(moved ? { why: movedWords(moved) } : {}),
});

const names = { draft: 'Draft to chair', final: 'Final from chair', filed: 'Records filed' };

const recordStep = ({ step, dueAt, citation, rolled, shortened }: RecordStepDue): DatedStep => ({
  what: names[step],
  at: dueAt,
  ...ruleOf(citation),
  ...(rolled ? { why: movedWords(rolled) } : {}),
  ...(shortened ? { why: 'shortened: the next sitting starts' } : {}),
});

const ruleOf = ({ rule, printed }: Citation): Pick<DatedStep, 'rule' | 'printed'> => ({
  rule,
  printed,
});

const movedWords = ({ from, because }: Moved): string =>
  `moved from ${fullDateTime(from)}: ${because}`;

import { fullDate, fullDateTime } from '../../core/calendar/dates-in-full.ts';
import { calendarOf, publishedCalendar } from '../../core/calendar/division.ts';
import { addDays, daysBetween, weekdayOf } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { crossedWords } from '../../core/deadline/crossed-words.ts';
import { recordSteps } from '../../core/deadline/record-steps.ts';
import type { RecordStepDue } from '../../core/deadline/step-due.ts';
import { timetableOf } from '../../core/deadline/timetable.ts';
import type { Timetable } from '../../core/deadline/timetable.ts';
import type { RecordStepRule } from '../../core/panel/deadline-rules.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { takesRequests } from '../../core/panel/takes-requests.ts';
import type { Sitting } from '../../core/register/register.ts';
import { longGaps } from '../../core/sitting/long-gaps.ts';
import type { LongGap } from '../../core/sitting/long-gaps.ts';
import { holidayOn, plannedDays, startOfNextSitting } from '../../core/sitting/next-sittings.ts';
import type { Diary, PlannedDay } from '../../core/sitting/sitting-days.ts';
import { agendaStep, cutOffStep, recordStep } from './dated-steps.ts';
import type { DatedStep } from './dated-steps.ts';

/** A sitting with everything that is due for it. */
export type DatedSitting = {
  /** The day it meets. */
  readonly on: LocalDate;
  /** What people call its stream and its phase; the cohort whose turn it is, by code and by name. */
  readonly stream?: string;
  readonly phase?: string;
  readonly cohort?: string;
  readonly cohortLabel?: string;
  /** Why it does not meet on the day its pattern gives. */
  readonly why?: string;
  readonly steps: readonly DatedStep[];
  /** What a person must settle, in words. */
  readonly trouble: readonly string[];
};

/** What a person says besides the file. */
export type Asked = {
  /** Sittings typed by hand, each of a stream where the panel has streams. */
  readonly sittings?: readonly { readonly on: LocalDate; readonly stream?: string }[];
  /** Later phases that are confirmed, and from when. */
  readonly phases?: Diary['phases'];
};

/** More than the longest gap a file may name. */
const lookBack = 400;

/**
 * The sittings of a panel between two days, both included, each with its cut-off, its agenda and the steps
 * of its record, if every sitting ends at its latest finish and every step is done when it is due.
 */
export function datesOf(
  panel: Panel,
  from: LocalDate,
  to: LocalDate,
  asked: Asked = {},
): readonly DatedSitting[] {
  const diary = diaryFor(panel, asked);
  const early = addDays(from, -lookBack);
  const most = (daysBetween(early, to) + 1) * 4;
  const days = plannedDays(panel, early, Math.max(0, most), diary).filter(
    ({ meetsOn }) => meetsOn <= to,
  );
  const gaps = longGaps(panel, days);
  return days
    .filter(({ meetsOn }) => meetsOn >= from)
    .map((day) => datedSitting(panel, day, diary, { days, gaps }));
}

/** What is known of the sittings of a panel that is asked about without a register. */
export const diaryFor = (panel: Panel, { sittings = [], phases = [] }: Asked): Diary => ({
  calendar: publishedCalendar,
  phases,
  sittings: sittings.map(({ on, stream }): Sitting => ({
    key: `${panel.code}:${on}`,
    panel: panel.code,
    on,
    status: 'planned',
    ...(stream === undefined ? {} : { stream }),
  })),
});

function datedSitting(
  panel: Panel,
  day: PlannedDay,
  diary: Diary,
  { days, gaps }: { readonly days: readonly PlannedDay[]; readonly gaps: readonly LongGap[] },
): DatedSitting {
  const calendar = calendarOf(panel, diary.calendar);
  const sitting = { on: day.on, movedTo: day.meetsOn };
  const timetable = timetableOf(panel, sitting, diary.calendar);
  const known = timetable.ok ? timetable.value : timetable.error;
  const next = startOfNextSitting(panel, day.meetsOn, diary);
  const record = recordSteps(panel, sitting, next, diary.calendar);
  const unknown = !record.ok || !('cutOff' in known);
  return {
    on: day.meetsOn,
    ...partOf(panel, day),
    ...(day.meetsOn === day.on
      ? {}
      : { why: `moved from ${fullDate(day.on)}: ${day.because ?? 'by hand'}` }),
    steps:
      'cutOff' in known
        ? [
            ...stepsBefore(panel, known),
            ...stepsAfter(panel, record.ok ? record.value : record.error.known),
          ]
        : [],
    trouble: [
      ...dayTrouble(day.meetsOn, calendar),
      ...(days.filter((one) => isSameDay(one, day)).length > 1
        ? ['Two sittings meet on this day: move one, or stand it down.']
        : []),
      ...gaps.filter((gap) => isBefore(gap, day)).map(gapWords),
      ...(timetable.ok || timetable.error.code !== 'crossed-order'
        ? []
        : [`Dates cross: ${crossedWords(timetable.error)}. Set both by hand, or stand it down.`]),
      ...(unknown ? [`Working days are not yet known after ${fullDate(calendar.covers.to)}.`] : []),
    ],
  };
}

const isSameDay = (one: PlannedDay, other: PlannedDay): boolean =>
  one.meetsOn === other.meetsOn && one.stream === other.stream;

const isBefore = ({ until, stream }: LongGap, day: PlannedDay): boolean =>
  until === day.meetsOn && (stream ?? day.stream) === day.stream;

const stepsBefore = (
  panel: Panel,
  { cutOff, agendaDue, agendaSendAt }: Timetable,
): readonly DatedStep[] => [
  ...(takesRequests(panel) ? [cutOffStep(cutOff)] : []),
  ...(agendaDue ? [agendaStep(agendaDue, agendaSendAt)] : []),
];

/** Every step that has a date, and those that have none because no time is stated for them or for one before. */
const stepsAfter = ({ record }: Panel, due: readonly RecordStepDue[]): readonly DatedStep[] =>
  record.steps.flatMap((rule) => {
    const found = due.find(({ step }) => step === rule.step);
    if (found || rule.within === undefined) return [recordStep(rule, found)];
    const starts = record.steps.find(({ step }) => step === rule.startsFrom);
    return starts && isUntimed(record.steps, starts) ? [recordStep(rule, undefined, starts)] : [];
  });

/** Whether nobody can say beforehand when a step is done: no time is stated for it, or for one it waits for. */
function isUntimed(steps: Panel['record']['steps'], rule: RecordStepRule): boolean {
  const before = steps.find(({ step }) => step === rule.startsFrom);
  return rule.within === undefined || (before !== undefined && isUntimed(steps, before));
}

function dayTrouble(on: LocalDate, calendar: Diary['calendar']): readonly string[] {
  const off = holidayOn(on, calendar) ?? (weekdayOf(on) > 5 ? 'a weekend' : undefined);
  return off === undefined ? [] : [`It falls on ${off}: keep it, move it, or stand it down.`];
}

const gapWords = ({ after, days, limit }: LongGap): string =>
  `${days} days after the sitting of ${fullDate(after)}: no more than ${limit.days} (${limit.printed}).`;

/** The parts of a panel that a sitting belongs to, by the names people know them by. */
function partOf(
  { sittings, cohorts = [] }: Panel,
  day: PlannedDay,
): Pick<DatedSitting, 'stream' | 'phase' | 'cohort' | 'cohortLabel'> {
  const labelIn = (
    list: readonly { readonly code: string; readonly label: string }[],
    code: string,
  ) => list.find((one) => one.code === code)?.label ?? code;
  return {
    ...(day.stream !== undefined && sittings.pattern === 'streams'
      ? { stream: labelIn(sittings.streams, day.stream) }
      : {}),
    ...(day.phase !== undefined && sittings.pattern === 'phases'
      ? { phase: labelIn(sittings.phases, day.phase) }
      : {}),
    ...(day.cohort === undefined
      ? {}
      : { cohort: day.cohort, cohortLabel: labelIn(cohorts, day.cohort) }),
  };
}

/** The moment in full, where it is one. */
export const inFull = ({ at, after }: Pick<DatedStep, 'at' | 'after'>): string => {
  if (at !== undefined) return fullDateTime(at);
  return after === undefined ? 'no time stated' : after;
};

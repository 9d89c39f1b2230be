import { calendarOf } from '../calendar/division.ts';
import { addDays, weekdayOf, type LocalDate } from '../calendar/local-date.ts';
import { dayOffTitle, isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Panel } from '../panel/panel.ts';
import type { SittingPattern, SittingPlan } from '../panel/sitting-plan.ts';
import type { Sitting } from '../register/register.ts';
import { everyWeeks, patternDays } from './pattern-days.ts';

/** A day the panel is to meet: `on` names the sitting, `meetsOn` is where it was moved, or the same. */
export type PlannedDay = {
  readonly on: LocalDate;
  readonly meetsOn: LocalDate;
  /** Codes of the panel's file, where it has streams, or phases with cohorts in turn. */
  readonly stream?: string;
  readonly phase?: string;
  readonly cohort?: string;
  /** Why the panel's own rule put it on another day: `Good Friday`. */
  readonly because?: string;
};

/** What is known of a panel's sittings besides its file. */
export type Diary = {
  readonly calendar: WorkingCalendar;
  readonly sittings: readonly Sitting[];
  /** Later phases that a person confirmed, each with the day it begins. */
  readonly phases?: readonly {
    /** Absent where only one panel is meant. */
    readonly panel?: string;
    readonly code: string;
    readonly from: LocalDate;
  }[];
};

/** As far as a sitting is ever moved off a day nobody works. */
const farthestMove = 21;

type Rules = Pick<SittingPattern, 'except' | 'onHoliday'>;

const isExcluded = (date: LocalDate, { except = [] }: Rules): boolean =>
  except.some(({ from, to }) => from <= date && date <= to);

/** Where a day of the pattern is held; nothing where the panel does not sit then. */
function placed(on: LocalDate, rules: Rules, calendar: WorkingCalendar): PlannedDay | undefined {
  if (isExcluded(on, rules)) return undefined;
  const { onHoliday = 'ask' } = rules;
  if (onHoliday === 'ask' || !calendar.daysOff.has(on)) return { on, meetsOn: on };
  if (onHoliday === 'skip') return undefined;
  const step = onHoliday === 'next-working-day' ? 1 : -1;
  for (let days = 1; days <= farthestMove; days += 1) {
    const meetsOn = addDays(on, step * days);
    const working = isWorkingDay(meetsOn, calendar);
    // Past the holidays known nothing is moved on a guess: the day stands and a person decides.
    if (!working.ok) break;
    if (working.value && !isExcluded(meetsOn, rules)) {
      return { on, meetsOn, because: dayOffTitle(on, calendar) ?? '' };
    }
  }
  return { on, meetsOn: on };
}

/** The days of one rhythm from the first that meets on or after `from`. */
function* held(
  days: Iterable<LocalDate>,
  rules: Rules,
  calendar: WorkingCalendar,
): Generator<PlannedDay, void> {
  for (const on of days) {
    const day = placed(on, rules, calendar);
    if (day) yield day;
  }
}

function firstKnown({ sittings }: Diary, panel: Panel, stream?: string): LocalDate | undefined {
  const own = sittings.filter(
    (one) => one.panel === panel.code && one.stream === stream && one.status !== 'stood-down',
  );
  return own
    .map(({ on }) => on)
    .sort()
    .at(0);
}

type Phases = Extract<SittingPlan, { pattern: 'phases' }>;

/** The first phase until the next was confirmed; its cohorts in turn, sitting by sitting. Source: NS-8.4. */
function* phaseDays(
  of: string,
  plan: Phases,
  { calendar, phases = [] }: Diary,
): Generator<PlannedDay, void> {
  const [first] = plan.phases;
  const begun = [
    ...(first ? [{ phase: first, from: plan.from }] : []),
    ...phases.flatMap(({ panel = of, code, from }) => {
      if (panel !== of) return [];
      const phase = plan.phases.find((one) => one.code === code);
      return phase ? [{ phase, from }] : [];
    }),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [at, { phase, from }] of begun.entries()) {
    const until = begun[at + 1]?.from;
    const start = addDays(from, (weekdayOf(plan.from) - weekdayOf(from) + 7) % 7);
    let count = 0;
    for (const day of held(everyWeeks(start, phase.weeks, start), plan, calendar)) {
      if (until !== undefined && day.on >= until) break;
      const cohort = phase.cohorts[count % phase.cohorts.length];
      yield { ...day, phase: phase.code, ...(cohort === undefined ? {} : { cohort }) };
      count += 1;
    }
  }
}

/** Every rhythm of the panel, by itself: one for each stream, else one in all. */
function rhythms(panel: Panel, from: LocalDate, diary: Diary): readonly Iterable<PlannedDay>[] {
  const { sittings: plan } = panel;
  const early = addDays(from, -farthestMove);
  const calendar = calendarOf(panel, diary.calendar);
  const days = (rule: SittingPattern, stream?: string) =>
    held(patternDays(rule, early, firstKnown(diary, panel, stream)), rule, calendar);
  if (plan.pattern === 'phases') return [phaseDays(panel.code, plan, { ...diary, calendar })];
  if (plan.pattern !== 'streams') return [days(plan)];
  return plan.streams.map(({ code, sittings }) => inStream(code, days(sittings, code)));
}

function* inStream(stream: string, days: Iterable<PlannedDay>): Generator<PlannedDay, void> {
  for (const day of days) yield { ...day, stream };
}

const byDay = (a: PlannedDay, b: PlannedDay): number => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = ({ meetsOn, on, stream = '' }: PlannedDay): string => `${meetsOn}${on}${stream}`;

/**
 * The days on which the panel's own rule has it meet, soonest first, from the first on or after `from`:
 * exclusions left out, and holidays treated as its file says. Without a rule for holidays their days
 * stand, for a person to decide. Fewer than `count` where the rule gives no more.
 *
 * @param count - how many, 0 or more.
 *
 * Source: CPR-3.1. Source: CPR-G9. Source: NS-8.6. Source: BC-A10.
 */
export function sittingDays(
  panel: Panel,
  from: LocalDate,
  count: number,
  diary: Diary,
): readonly PlannedDay[] {
  const taken = rhythms(panel, from, diary).flatMap((days) => firstOf(days, from, count));
  return taken.sort(byDay).slice(0, count);
}

function firstOf(days: Iterable<PlannedDay>, from: LocalDate, count: number): PlannedDay[] {
  const taken: PlannedDay[] = [];
  if (count === 0) return taken;
  for (const day of days) {
    if (day.meetsOn < from) continue;
    taken.push(day);
    if (taken.length === count) break;
  }
  return taken;
}

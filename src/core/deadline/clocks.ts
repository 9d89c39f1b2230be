import { secondOfDay } from '../calendar/local-date-time.ts';
import type { Weekday } from '../calendar/local-date.ts';
import { citationIn } from '../panel/citation.ts';
import type { Limit, RecordStepRule, TimeOrPart, Within } from '../panel/deadline-rules.ts';
import type { Citation, Panel } from '../panel/panel.ts';
import { oncePer } from '../register/once-per.ts';

/** A limit before a sitting, in whole numbers. */
export type LimitClock = {
  /** The weekday it stands on, in the week of the sitting; 0 where days are counted back. */
  readonly weekday: Weekday | 0;
  readonly daysBack: number;
  readonly workingDaysBack: number;
  /** Whether it goes back to the last working day from one that nobody works. */
  readonly rollsBack: boolean;
  /** Seconds since midnight. */
  readonly second: number;
};

/** A step after a sitting, in whole numbers. */
export type StepClock = {
  readonly rule: RecordStepRule;
  readonly citation: Citation;
  /** None where no time is stated for the step. */
  readonly unit: Within['unit'] | 'none';
  readonly amount: number;
  /** Whether it moves on to the next working day from one that nobody works. */
  readonly rolls: boolean;
  /** Seconds since midnight at which its last day ends; of hours, nothing. */
  readonly second: number;
  /** Where its start stands: 0 the sitting, 1 its finish, 2 the first step, and so on; -1 nowhere. */
  readonly from: number;
};

/** Seconds since midnight that stand for a part of a day where no time is stated. */
const parts: Readonly<Record<string, number>> = {
  'start-of-day': 0,
  midday: 12 * 3600,
  'end-of-day': 24 * 3600 - 1,
};

/** Seconds since midnight of a time, or of where a part of the day begins or ends. */
const secondOf = (time: TimeOrPart): number => parts[time] ?? secondOfDay(time);

/** A limit as it is reckoned with, read once. */
export const limitClock: (limit: Limit) => LimitClock = oncePer((limit: Limit) => {
  const onWeekday = limit.by === 'weekday';
  const days = onWeekday ? 7 * (limit.weeksBefore ?? 0) : limit.days + (limit.clear ? 1 : 0);
  const worked = limit.by === 'working-days';
  return {
    weekday: onWeekday ? limit.weekday : 0,
    daysBack: worked ? 0 : days,
    workingDaysBack: worked ? days : 0,
    rollsBack: !worked && limit.onHoliday === 'roll-back',
    second: secondOf(limit.time),
  };
});

/** What a panel's deadlines are reckoned with, read once. Seconds are since midnight. */
export type PanelClocks = {
  readonly startSecond: number;
  readonly finishSecond: number;
  readonly cutOff: LimitClock | undefined;
  readonly agenda: LimitClock | undefined;
  readonly steps: readonly StepClock[];
  readonly capped: boolean;
};

export const panelClocks: (panel: Panel) => PanelClocks = oncePer(
  ({ session, cutOff, agenda, record }: Panel) => ({
    startSecond: secondOfDay(session.earliestStart),
    finishSecond: secondOfDay(session.latestFinish),
    cutOff: cutOff && limitClock(cutOff),
    agenda: agenda && limitClock(agenda),
    steps: record.steps.map((rule, place) => stepClock(rule, record.steps.slice(0, place))),
    capped: record.cap !== undefined,
  }),
);

/** A step as it is reckoned with. @param before - the steps that it may start from. */
export function stepClock(rule: RecordStepRule, before: readonly RecordStepRule[]): StepClock {
  const { within } = rule;
  const clock = {
    rule,
    citation: citationIn(rule),
    from: ['sitting', 'finish', ...before.map(({ step }) => step)].lastIndexOf(rule.startsFrom),
  };
  if (within === undefined) return { ...clock, unit: 'none', amount: 0, rolls: false, second: 0 };
  const { amount, unit } = within;
  const second = unit === 'hours' ? 0 : secondOf(within.time ?? 'end-of-day');
  const rolls = unit !== 'working-days' && within.roll !== 'none';
  return { ...clock, unit, amount, rolls, second };
}

import { weekdayOf } from '../calendar/local-date.ts';
import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Limit, TimeOrPart } from './deadline-rules.ts';
import type { Panel } from './panel.ts';
import { relation, type Broken, type Relation } from './relation.ts';
import type { SittingPlan } from './sitting-plan.ts';

const minutesInDay = 24 * 60;

const parts: Readonly<Record<string, number>> = {
  'start-of-day': 0,
  midday: minutesInDay / 2,
  'end-of-day': minutesInDay,
};

const minuteOf = (time: TimeOrPart): number => parts[time] ?? minutesOf(time);

/** Minutes from Monday of the week of the sitting; less than nought in an earlier week. */
const inWeek = (weekday: number, weeksBefore: number, time: TimeOrPart): number =>
  (weekday - 7 * weeksBefore) * minutesInDay + minuteOf(time);

const placeOf = (limit: Limit, time: TimeOrPart): number =>
  limit.by === 'weekday'
    ? inWeek(limit.weekday, limit.weeksBefore ?? 0, time)
    : -daysOf(limit) * minutesInDay + minuteOf(time);

const wordsOf = (limit: Limit, time: TimeOrPart): string =>
  limit.by === 'weekday'
    ? `weekday ${limit.weekday} ${time}`
    : `${limit.days} ${limit.clear ? 'clear ' : ''}${limit.by.replace('-', ' ')} before, ${time}`;

const firstFigure = (limit: Limit): string => (limit.by === 'weekday' ? 'weekday' : 'days');

/** Between limits that are counted in different ways the days decide, not the file. */
function crossed({ cutOff, agenda }: Panel): readonly Broken[] {
  if (!cutOff || agenda?.by !== cutOff.by) return [];
  if (placeOf(cutOff, cutOff.time) < placeOf(agenda, agenda.sendAt)) return [];
  const actual = `${wordsOf(cutOff, cutOff.time)} against ${wordsOf(agenda, agenda.sendAt)}`;
  const same = cutOff.by === 'weekday' ? ', in the same week' : '';
  const expected = `a cut-off before the agenda goes${same}${clearWords(agenda)}`;
  const example = sooner(cutOff, agenda);
  return [{ at: `cutOff.${firstFigure(cutOff)}`, expected, actual, example }];
}

const daysOf = (limit: Limit): number =>
  limit.by === 'weekday' ? 0 : limit.days + (limit.clear ? 1 : 0);

/** Of clear days neither the first nor the last is counted. */
const clearWords = (limit: Limit): string =>
  limit.by !== 'weekday' && limit.clear
    ? `: ${limit.days} clear days are ${daysOf(limit)} before the sitting`
    : '';

/** A figure by which a limit lies a day before another. */
function sooner(limit: Limit, other: Limit): string {
  if (limit.by === 'weekday') {
    const day = other.by === 'weekday' ? other.weekday - 1 : 0;
    return day > 0 ? String(day) : '';
  }
  return String(daysOf(other) + 1 - (limit.clear ? 1 : 0));
}

/** The weekdays a pattern gives, as far as its file says. */
function weekdaysOf(plan: SittingPlan): readonly number[] {
  switch (plan.pattern) {
    case 'weekly':
      return [plan.weekday];
    case 'monthly':
      return plan.days.map(({ weekday }) => weekday);
    case 'every-weeks':
    case 'phases':
      return plan.from === undefined ? [] : [weekdayOf(plan.from)];
    case 'dates':
      return plan.dates.map(weekdayOf);
    case 'streams':
      return plan.streams.flatMap(({ sittings }) => weekdaysOf(sittings));
    case 'by-hand':
      return [];
  }
}

/** Either before the sitting starts, whichever of its weekdays that is. */
const tooLate =
  (at: 'cutOff' | 'agenda') =>
  ({ [at]: limit, sittings, session }: Panel): readonly Broken[] => {
    if (!limit) return [];
    const starts = (weekday: number): number =>
      limit.by === 'weekday'
        ? inWeek(weekday, 0, session.earliestStart)
        : minuteOf(session.earliestStart);
    const late = weekdaysOf(sittings).find(
      (weekday) => placeOf(limit, limit.time) >= starts(weekday),
    );
    if (late === undefined) return [];
    const what = at === 'agenda' ? 'an agenda' : 'a cut-off';
    const expected = `${what} before the sitting starts, in the same week`;
    const actual = `${wordsOf(limit, limit.time)} against weekday ${late} ${session.earliestStart}`;
    const example = limit.by === 'weekday' && late > 1 ? String(late - 1) : '1';
    return [{ at: `${at}.${firstFigure(limit)}`, expected, actual, example }];
  };

const ofLimit = (at: 'cutOff' | 'agenda'): readonly string[] =>
  ['by', 'weekday', 'weeksBefore', 'days', 'clear', 'time'].map((key) => `${at}.${key}`);

const ofRhythm = ['pattern', 'weekday', 'days', 'from', 'dates', 'streams'].map(
  (key) => `sittings.${key}`,
);

/** What is due before a sitting: requests close, the agenda goes, the sitting starts. */
export const limitRelations: readonly Relation[] = [
  relation(
    'agenda.sendAt',
    ['agenda.time'],
    'a time before the agenda is due',
    ({ agenda }) => !agenda || minuteOf(agenda.sendAt) < minuteOf(agenda.time),
    ({ agenda }) => `${agenda?.sendAt ?? ''} against ${agenda?.time ?? ''}`,
    ({ agenda }) => JSON.stringify(earlier(agenda?.time ?? '')),
  ),
  { reads: [...ofLimit('cutOff'), ...ofLimit('agenda'), 'agenda.sendAt'], broken: crossed },
  {
    reads: [...ofLimit('cutOff'), ...ofRhythm, 'session.earliestStart'],
    broken: tooLate('cutOff'),
  },
  {
    reads: [...ofLimit('agenda'), ...ofRhythm, 'session.earliestStart'],
    broken: tooLate('agenda'),
  },
];

/** Half an hour before a time, where there is one on that day. */
const earlier = (time: TimeOrPart): string => timeFromMinutes(Math.max(0, minuteOf(time) - 30));

import { weekdayOf } from '../calendar/local-date.ts';
import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import type { Limit, TimeOrPart } from './deadline-rules.ts';
import type { Panel, SessionTimes } from './panel.ts';
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
    : -(limit.days + (limit.clear ? 1 : 0)) * minutesInDay + minuteOf(time);

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
  const expected = `a cut-off before the agenda goes${same}`;
  return [{ at: `cutOff.${firstFigure(cutOff)}`, expected, actual }];
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
    return [{ at: `${at}.${firstFigure(limit)}`, expected, actual }];
  };

const lengthOf = ({ earliestStart, latestFinish }: SessionTimes): number =>
  minutesOf(latestFinish) - minutesOf(earliestStart);

function sessionBroken(at: string, times: SessionTimes): readonly Broken[] {
  const { earliestStart, latestFinish, breaks = [] } = times;
  if (lengthOf(times) <= 0) {
    const actual = `${latestFinish} against ${earliestStart}`;
    const expected = 'a time later than the earliest start';
    const reads = [`${at}.earliestStart`];
    const example = minutesOf(earliestStart) < minutesOf('13:00') ? '"13:00"' : '"17:00"';
    return [{ at: `${at}.latestFinish`, expected, actual, example, reads }];
  }
  const ends = [earliestStart, ...breaks.map(({ to }) => to)];
  return breaks.flatMap(({ from, to }, index) =>
    (ends[index] ?? '') <= from && from < to && to <= latestFinish
      ? []
      : [
          {
            at: `${at}.breaks[${index}].from`,
            expected: 'breaks one after another, within the session',
            actual: `${from} to ${to}`,
            reads: [
              `${at}.breaks[${index}].to`,
              index === 0 ? `${at}.earliestStart` : `${at}.breaks[${index - 1}].to`,
              `${at}.latestFinish`,
            ],
          },
        ],
  );
}

const sessions = ({ session }: Panel): readonly Broken[] => [
  ...sessionBroken('session', session),
  ...(session.choices ?? []).flatMap((choice, index) =>
    sessionBroken(`session.choices[${index}]`, choice),
  ),
];

/** Times at which a slot may start that come too soon after one another. */
function startsBroken({ slots: { starts = [], minMinutes } }: Panel): readonly Broken[] {
  return starts.flatMap((start, index): readonly Broken[] => {
    const before = starts[index - 1];
    if (before === undefined || minutesOf(start) - minutesOf(before) >= minMinutes) return [];
    const expected = `times in order, each a slot of ${minMinutes} minutes after the one before`;
    const reads = [`slots.starts[${index - 1}]`];
    return [{ at: `slots.starts[${index}]`, expected, actual: start, reads }];
  });
}

const ofLimit = (at: 'cutOff' | 'agenda'): readonly string[] =>
  ['by', 'weekday', 'weeksBefore', 'days', 'clear', 'time'].map((key) => `${at}.${key}`);

const ofRhythm = ['pattern', 'weekday', 'days', 'from', 'dates', 'streams'].map(
  (key) => `sittings.${key}`,
);

export const timesRelations: readonly Relation[] = [
  { reads: [], broken: sessions },
  { reads: ['slots.minMinutes'], broken: startsBroken },
  relation(
    'slots.minMinutes',
    ['slots.defaultMinutes'],
    'no more than the default length',
    ({ slots }) => slots.minMinutes <= slots.defaultMinutes,
    ({ slots }) => `${slots.minMinutes} against ${slots.defaultMinutes}`,
    ({ slots }) => String(slots.defaultMinutes),
  ),
  relation(
    'slots.maxMinutes',
    ['slots.defaultMinutes'],
    'no less than the default length',
    ({ slots }) => slots.defaultMinutes <= slots.maxMinutes,
    ({ slots }) => `${slots.maxMinutes} against ${slots.defaultMinutes}`,
    ({ slots }) => String(slots.defaultMinutes),
  ),
  relation(
    'slots.defaultMinutes',
    ['session.earliestStart', 'session.latestFinish'],
    'no more than the session is long',
    ({ slots, session }) => lengthOf(session) <= 0 || slots.defaultMinutes <= lengthOf(session),
    ({ slots, session }) => `${slots.defaultMinutes} against ${lengthOf(session)}`,
    ({ session }) => String(lengthOf(session)),
  ),
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

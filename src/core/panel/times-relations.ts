import { minutesOf } from '../calendar/local-date-time.ts';
import type { Panel, SessionTimes } from './panel.ts';
import { relation, type Broken, type Relation } from './relation.ts';

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
];

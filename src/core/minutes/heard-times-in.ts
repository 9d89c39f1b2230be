import { atTime } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Item, Register, Sitting } from '../register/register.ts';
import { dayOfSitting, itemsOf, panelOf } from '../week/sittings.ts';
import { clockSaid } from './clock-said.ts';
import { timeRows } from './minutes-rows.ts';
import type { HeardReads } from './minutes-row.ts';
import type { HeardSaid, PresenceSaid } from './presence.ts';
import { isNone, trimmed } from './reading.ts';
import type { MinutesReading } from './reading.ts';

/** When each child was heard, as its part of the minutes says, and in sentences what of that is no time. */
export type HeardRead = {
  readonly heard: NonNullable<PresenceSaid['heard']>;
  readonly unread: readonly string[];
};

/**
 * Reads "Heard from" and "Heard until" in each child's part, where the panel's file asks for them. A blank says
 * nothing. What is no time, lies ahead, or ends before it begins is named with its place. Source: LCLH-3.4.
 */
export function heardTimesIn(
  register: Register,
  sitting: Sitting,
  readings: readonly MinutesReading[],
  now: LocalDateTime,
): HeardRead {
  const panel = panelOf(register, sitting.panel);
  const unread: string[] = [];
  const heard = readings.flatMap((reading): readonly (readonly [string, HeardSaid])[] => {
    const item = itemsOf(register, sitting.key).find(
      ({ reference }) => reference === reading.reference,
    );
    if (!item) return [];
    const time = (reads: HeardReads): string | undefined =>
      timeIn(panel, sitting, reading, reads, now, (words) => unread.push(words));
    const [from, until] = [time('heard-from'), time('heard-until')];
    if (from === undefined && until === undefined) return [];
    if (isTurnedRound(item, from, until)) {
      unread.push(
        `${reading.place}: it ends no later than it was begun. Please put one of the times right.`,
      );
      return [];
    }
    return [[item.key, { ...(from && { from }), ...(until && { until }) }]];
  });
  return { heard: Object.fromEntries(heard), unread };
}

function timeIn(
  panel: Panel,
  sitting: Sitting,
  { answers, place }: MinutesReading,
  reads: HeardReads,
  now: LocalDateTime,
  say: (words: string) => void,
): string | undefined {
  const row = timeRows(panel).find((one) => one.reads === reads);
  const words = trimmed(answers[row?.label ?? '']);
  if (!row || words === '' || isNone(words)) return undefined;
  const time = clockSaid(words);
  if (time !== undefined && atTime(dayOfSitting(sitting), time) <= now) return time;
  say(
    `${place}, “${row.label}”: “${words}” is no time of that day until now. Write it like 9:35am or 14:05.`,
  );
  return undefined;
}

const isTurnedRound = (
  { heardFrom, heardUntil }: Item,
  from: string | undefined,
  until: string | undefined,
): boolean => (until ?? heardUntil ?? '99:99') <= (from ?? heardFrom ?? '');

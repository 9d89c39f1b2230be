import { fullDate } from '../calendar/dates-in-full.ts';
import type { LineOfChild } from '../cohort/lines-of.ts';
import type { StandsStill } from '../cohort/stands-still.ts';
import type { FollowedChild } from './followed-child.ts';
import { eventsSince } from './followed-child.ts';

/** How the lines of a child stand, a sign and words; empty where there are none. Source: CPP-2.1. */
export function linesWords(lines: readonly LineOfChild[]): string {
  const open = lines.filter(({ stands }) => !stands).map(({ line }) => line);
  if (lines.length === 0) return '';
  if (open.length === 0) return `✓ Ticked: all ${lines.length}`;
  return `▲ Not ticked: ${open.length} of ${lines.length}. ${open.join('; ')}`;
}

const monthsWords = (months: number): string => {
  if (months === 0) return 'Less than a month';
  return months === 1 ? '1 month' : `${months} months`;
};

/** "▲ 4 months, since Monday 3 August 2026"; empty where the panel's file does not ask. Source: CPP-1.1. */
export const stillWords = (still: StandsStill | undefined): string =>
  still === undefined
    ? ''
    : `${still.isLong ? '▲' : '○'} ${monthsWords(still.months)}, since ${fullDate(still.since)}`;

/** How many events there are since the child was last discussed, and of which day the last is. Source: CPP-1.5. */
export function eventsWords(followed: FollowedChild): string {
  const since = eventsSince(followed);
  const [last] = followed.events;
  if (!last) return '';
  const count = since.length === 0 ? 'None' : String(since.length);
  const from = followed.discussedOn === undefined ? '' : ' since it was discussed';
  return `${count}${from}. The last: ${fullDate(last.on)}`;
}

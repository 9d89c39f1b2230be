import { minutesOf, timeFromMinutes } from '../calendar/local-date-time.ts';
import { minutesBeside, partsInPlace } from '../panel/agenda-parts.ts';
import type { AgendaPart } from '../panel/agenda-parts.ts';
import type { Panel } from '../panel/panel.ts';
import { betweenBreaks } from './agenda-grid.ts';

/** A part of an agenda in which nobody is heard; `HH:mm`. */
export type TimedPart = {
  readonly label: string;
  readonly startsAt: string;
  readonly minutes: number;
};

/** An agenda in its parts: what stands before the children, what stands over them, what stands after. */
export type TimedParts = {
  readonly before: readonly TimedPart[];
  readonly children: { readonly label: string; readonly startsAt: string };
  readonly after: readonly TimedPart[];
};

/**
 * The parts of a sitting's agenda with their times. Those before the children begin with the session. Those after
 * them follow the last child heard, past a break they would run into, and are kept free at the end of
 * the session: where the agenda shows every slot, that is where they stand. Ten minutes of welcome from 9:30
 * have the first child heard at 9:40; five of other business stand at 12:55 of a full morning, at 10:20 where the last child
 * ends then.
 *
 * @param panel - as it sits on that day: its session is the one chosen.
 * @param heard - whoever has a time.
 * @returns nothing where the panel's file gives no parts.
 */
export function timedParts(
  panel: Panel,
  heard: readonly { readonly startsAt: string; readonly minutes: number }[],
): TimedParts | undefined {
  const parts = partsInPlace(panel);
  if (!parts) return undefined;
  const { before } = minutesBeside(panel);
  const start = minutesOf(panel.session.earliestStart);
  const starts = heard.map(({ startsAt }) => minutesOf(startsAt));
  const ends = heard.map(({ startsAt, minutes }) => minutesOf(startsAt) + minutes);
  const first = heard.length === 0 ? start + before : Math.min(...starts);
  return {
    before: inTurn(parts.before, start),
    children: { label: parts.children.label, startsAt: timeFromMinutes(first) },
    after: inTurn(parts.after, afterAll(panel, Math.max(start + before, ...ends))),
  };
}

/** When the parts after the children begin: as soon as all of them fit before a break or the finish. */
function afterAll(panel: Panel, heardUntil: number): number {
  const { after } = minutesBeside(panel);
  const kept = Math.max(heardUntil, minutesOf(panel.session.latestFinish) - after);
  if (panel.agendaPaper?.shows) return kept;
  const begins = betweenBreaks(panel.session).map(({ from, to }) => {
    const begin = Math.max(from, heardUntil);
    return begin + after <= to ? begin : kept;
  });
  return Math.min(kept, ...begins);
}

function inTurn(parts: readonly AgendaPart[], from: number): readonly TimedPart[] {
  let next = from;
  return parts.map(({ label, minutes = 0 }) => {
    const startsAt = timeFromMinutes(next);
    next += minutes;
    return { label, startsAt, minutes };
  });
}

import { daysBetween, type LocalDate } from '../calendar/local-date.ts';
import type { Panel } from '../panel/panel.ts';
import type { LongestGap } from '../panel/sitting-plan.ts';
import type { PlannedDay } from './sitting-days.ts';

/** A sitting that comes too long after the one before it. */
export type LongGap = {
  readonly after: LocalDate;
  readonly until: LocalDate;
  readonly stream?: string;
  readonly days: number;
  readonly limit: LongestGap;
};

/**
 * The gaps between sittings that are longer than the panel allows, each stream by itself. Of sittings on
 * 14 January and 25 March 2026 the gap is 70 days, of 14 January and 18 March 63, which is just allowed.
 *
 * @param days - sittings, soonest first.
 *
 * Source: LCLH-3.1. Source: LCLH-A1. Source: BC-7.1. Source: BC-7.3.
 */
export function longGaps(panel: Panel, days: readonly PlannedDay[]): readonly LongGap[] {
  const { sittings, longestGap } = panel;
  const own = longestGap ? gapsIn(days, longestGap) : [];
  if (sittings.pattern !== 'streams') return own;
  const inStreams = sittings.streams.flatMap(({ code, longestGap: limit }) =>
    limit
      ? gapsIn(
          days.filter(({ stream }) => stream === code),
          limit,
        ).map((gap) => ({ ...gap, stream: code }))
      : [],
  );
  return [...own, ...inStreams];
}

const gapsIn = (days: readonly PlannedDay[], limit: LongestGap): readonly LongGap[] =>
  days.flatMap(({ meetsOn }, at) => {
    const before = days[at - 1];
    const gap = before === undefined ? 0 : daysBetween(before.meetsOn, meetsOn);
    return before === undefined || gap <= limit.days
      ? []
      : [{ after: before.meetsOn, until: meetsOn, days: gap, limit }];
  });

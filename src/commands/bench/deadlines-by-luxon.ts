import { DateTime } from 'luxon';
import type { Limit, Within } from '../../core/panel/deadline-rules.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { columnsIn } from './deadline-rows.ts';

/** A wall calendar: which days are worked, and what day and time a cell of Sheets means. */
type Wall = {
  readonly works: (at: DateTime) => boolean;
  readonly momentOf: (cell: number | '' | undefined) => DateTime | undefined;
};

function wallOf(holidays: ReadonlySet<string>, zone: string): Wall {
  const epoch = DateTime.fromObject({ year: 1899, month: 12, day: 30 }, { zone });
  return {
    works: (at) => at.weekday <= 5 && !holidays.has(at.toISODate() ?? ''),
    momentOf: (cell) => {
      if (typeof cell !== 'number') return undefined;
      const seconds = Math.round((cell % 1) * 86_400);
      const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
      return epoch.plus({ days: Math.floor(cell) }).set({ hour, minute, second: seconds % 60 });
    },
  };
}

const parts: Readonly<Record<string, { hour: number; minute: number; second: number }>> = {
  'start-of-day': { hour: 0, minute: 0, second: 0 },
  midday: { hour: 12, minute: 0, second: 0 },
  'end-of-day': { hour: 23, minute: 59, second: 59 },
};

function withTime(at: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return at.set(parts[time] ?? { hour: hour ?? 0, minute: minute ?? 0, second: 0 });
}

function until(from: DateTime, way: 1 | -1, { works }: Wall): DateTime {
  let at = from;
  while (!works(at)) at = at.plus({ days: way });
  return at;
}

function workingDays(from: DateTime, count: number, way: 1 | -1, { works }: Wall): DateTime {
  let at = from;
  for (let left = count; left > 0;) {
    at = at.plus({ days: way });
    if (works(at)) left -= 1;
  }
  return at;
}

function limitOn(rule: Limit, meets: DateTime, wall: Wall): DateTime {
  if (rule.by === 'weekday') {
    const day = meets.set({ weekday: rule.weekday }).minus({ weeks: rule.weeksBefore ?? 0 });
    return withTime(rule.onHoliday === 'stay' ? day : until(day, -1, wall), rule.time);
  }
  const days = rule.days + (rule.clear ? 1 : 0);
  if (rule.by === 'working-days') return withTime(workingDays(meets, days, -1, wall), rule.time);
  const day = meets.minus({ days });
  return withTime(rule.onHoliday === 'stay' ? day : until(day, -1, wall), rule.time);
}

/** Hours are hours of a wall clock, of which each day has 24. */
function counted(rule: Within, from: DateTime, wall: Wall): DateTime {
  const { unit, amount } = rule;
  if (unit === 'hours') return from.plus({ days: Math.floor(amount / 24), hours: amount % 24 });
  const day =
    unit === 'working-days' ? workingDays(from, amount, 1, wall) : from.plus({ days: amount });
  return withTime(day, rule.time ?? 'end-of-day');
}

function stepOn(rule: Within, from: DateTime, cap: DateTime | undefined, wall: Wall): DateTime {
  const capped = (at: DateTime): DateTime => (cap && at > cap ? cap : at);
  const due = counted(rule, from, wall);
  if (capped(due) !== due || rule.unit === 'working-days' || rule.roll === 'none') {
    return capped(due);
  }
  return capped(until(due, 1, wall));
}

/** What the wall clock shows, in milliseconds from 1 January 1970 on a clock that never changes. */
const shown = (at: DateTime): number => at.toMillis() + at.offset * 60_000;

/**
 * Every deadline of the sittings by luxon, day after day, as somebody with a wall calendar would. It knows
 * the panels' files and the holidays, and shares no code with the rules.
 *
 * @param zone - `utc` for a clock that never changes, which luxon is quickest with; or `Europe/London`.
 * @returns what the wall clock shows, in milliseconds since 1970.
 */
export function deadlinesByLuxon(
  json: string,
  panels: readonly Panel[],
  holidays: ReadonlySet<string>,
  zone: string,
): readonly number[] {
  const panelOf = new Map(panels.map((panel) => [panel.code, panel]));
  const wall = wallOf(holidays, zone);
  const [codes, meetings, nexts, finishes, ...done] = columnsIn(json);
  const found: number[] = [];
  for (const [row, code] of codes.entries()) {
    const panel = panelOf.get(code);
    const meets = wall.momentOf(meetings[row]);
    if (!panel || !meets) continue;
    if (panel.cutOff) found.push(shown(limitOn(panel.cutOff, meets, wall)));
    if (panel.agenda) found.push(shown(limitOn(panel.agenda, meets, wall)));
    const finish = wall.momentOf(finishes[row]);
    const next = wall.momentOf(nexts[row]);
    const doneAt = panel.record.steps.map((_, place) => wall.momentOf(done[place]?.[row]));
    for (const due of stepsOn(panel, { meets, finish, next, doneAt }, wall)) found.push(shown(due));
  }
  return found;
}

type OneSitting = {
  readonly meets: DateTime;
  readonly finish: DateTime | undefined;
  readonly next: DateTime | undefined;
  readonly doneAt: readonly (DateTime | undefined)[];
};

function stepsOn(
  { session, record }: Panel,
  { meets, finish, next, doneAt }: OneSitting,
  wall: Wall,
): readonly DateTime[] {
  const cap = next && withTime(next, session.earliestStart);
  const known = new Map<string, DateTime>([
    ['sitting', withTime(meets, session.earliestStart)],
    ['finish', finish ?? withTime(meets, session.latestFinish)],
  ]);
  const dues: DateTime[] = [];
  for (const [place, { step, startsFrom, within }] of record.steps.entries()) {
    const start = known.get(startsFrom);
    const due = start && within && stepOn(within, start, cap, wall);
    if (due) dues.push(due);
    const end = doneAt[place] ?? due;
    if (end) known.set(step, end);
  }
  return dues;
}

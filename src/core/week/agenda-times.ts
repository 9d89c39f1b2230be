import { timedParts } from '../agenda/timed-parts.ts';
import type { TimedPart, TimedParts } from '../agenda/timed-parts.ts';
import { clockTime } from '../calendar/dates-in-full.ts';
import {
  addMinutes,
  atTime,
  minutesOf,
  timeFromMinutes,
  timeOf,
} from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { AgendaIssue, Facts, IssuedItem } from '../register/register.ts';

/** When the last item ends. */
export function finishOf(issue: Pick<AgendaIssue, 'items' | 'on'>): LocalDateTime {
  const last = issue.items.at(-1);
  return last
    ? addMinutes(atTime(issue.on, last.startsAt), last.minutes)
    : atTime(issue.on, '00:00');
}

/**
 * What an agenda says of its times, in the mail and in the document alike: from when until when the panel sits,
 * and its parts besides the children, each as a heading with its time.
 *
 * @param panel - as it sits on that day.
 */
export function agendaTimes(panel: Panel, issue: Pick<AgendaIssue, 'items' | 'on'>): Facts {
  const parts = timedParts(panel, issue.items);
  const first = parts?.before[0] ?? issue.items[0];
  const last = parts?.after.at(-1);
  const finish = last ? endOf(last) : timeOf(finishOf(issue));
  const times = {
    starts: clockTime(first?.startsAt ?? panel.session.earliestStart),
    finish: clockTime(finish),
  };
  if (!parts) return times;
  const { opening, children, closing } = inWords(parts);
  return {
    ...times,
    parts: true,
    opening: opening.map((sentence) => ({ sentence })),
    children,
    closing: closing.map((sentence) => ({ sentence })),
  };
}

/** What stands in an agenda's templates where the panel's file gives no parts. */
export const noParts: Facts = { parts: false, opening: [], children: 'Items', closing: [] };

/** The parts of an agenda as headings: what comes before the children, what stands over them, what comes after. */
export type PartHeadings = {
  readonly opening: readonly string[];
  readonly children: string;
  readonly closing: readonly string[];
};

/** Nothing where the panel's file gives no parts. */
export function partHeadings(
  panel: Panel,
  heard: readonly Pick<IssuedItem, 'startsAt' | 'minutes'>[],
): PartHeadings | undefined {
  const parts = timedParts(panel, heard);
  return parts && inWords(parts);
}

const inWords = ({ before, children, after }: TimedParts): PartHeadings => ({
  opening: before.map(heading),
  children: `${clockTime(children.startsAt)}: ${children.label}`,
  closing: after.map(heading),
});

const endOf = ({ startsAt, minutes }: TimedPart): string =>
  timeFromMinutes(minutesOf(startsAt) + minutes);

const heading = ({ startsAt, label, minutes }: TimedPart): string =>
  `${clockTime(startsAt)}: ${label} (${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`;

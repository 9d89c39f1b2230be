import { fullDate } from '../calendar/dates-in-full.ts';
import { atTime } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Register } from '../register/register.ts';
import { childrenWithoutDates } from './children-without-dates.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { trackerLines } from './tracker-lines.ts';
import type { TrackerLine } from './tracker-line.ts';

/**
 * Children whose limit is near or has passed and who are put down for no sitting, milestones that come near,
 * and how many lack a date by which they would be due. A child stands once for each panel and sort, by its soonest limit.
 *
 * Source: NS-3.3. Source: NS-A1. Source: NS-1.7. Source: CPP-2.3d. Source: CPP-A5.
 */
export function childrenToSettle(register: Register, now: LocalDateTime): readonly OpenMatter[] {
  if (register.rows.child.size === 0) return [];
  const seen = new Set<string>();
  const pressing = trackerLines(register, now).flatMap((line): readonly OpenMatter[] => {
    if (!isPressing(line)) return [];
    const isMilestone = line.kind === 'milestone';
    const once = `${line.panel}/${line.child}/${isMilestone ? line.code : ''}`;
    if (seen.has(once)) return [];
    seen.add(once);
    return [isMilestone ? milestoneMatter(line) : hearingMatter(line)];
  });
  return [...pressing, ...childrenWithoutDates(register, now)];
}

const isPressing = ({ kind, words, sittingOn }: TrackerLine): boolean =>
  kind !== 'review' &&
  (words.startsWith('▲') || words.startsWith('●')) &&
  (kind === 'milestone' || sittingOn === undefined);

const nameOf = ({ reference, child, initials }: TrackerLine): string =>
  `${reference === '' ? `LCS ${child}` : reference}, ${initials}`;

const dueWords = ({ dueOn }: TrackerLine): string => (dueOn ? `, by ${fullDate(dueOn)}` : '');

function common(line: TrackerLine): Omit<OpenMatter, 'what' | 'who'> {
  const { words, dueOn, panel, rule, reference, child } = line;
  return {
    words,
    ...(dueOn ? { dueAt: atTime(dueOn, '17:00') } : {}),
    about: reference === '' ? `LCS ${child}` : reference,
    path: paths.due(panel),
    panel,
    rule,
  };
}

const hearingMatter = (line: TrackerLine): OpenMatter => ({
  ...common(line),
  what: `Put down for a sitting: ${nameOf(line)}${dueWords(line)}. ${line.what}.`,
  who: administrator,
});

const milestoneMatter = (line: TrackerLine): OpenMatter => ({
  ...common(line),
  what: `${line.what}: ${nameOf(line)}${dueWords(line)}. The administrator says on the page that it stands.`,
  who: line.worker === '' ? administrator : line.worker,
});

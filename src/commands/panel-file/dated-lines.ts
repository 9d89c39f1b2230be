import { fullDate, fullDateTime } from '../../core/calendar/dates-in-full.ts';
import type { Panel } from '../../core/panel/panel.ts';
import { monthWords } from '../../core/report/period.ts';
import type { TermsReviewDue } from '../../core/report/terms-review.ts';
import type { DatedStep } from './dated-steps.ts';
import { inFull } from './dates.ts';
import type { DatedSitting } from './dates.ts';
import type { RepliedBy } from './replied-by.ts';

export const reviewWords = ({ label, due, overdue, printed }: TermsReviewDue): string =>
  `  ${overdue ? '▲ ' : ''}${label}: review ${overdue ? 'was due' : 'due'} in ${monthWords(due)} (${printed})`;

/** What is missing for the days asked about, where the rhythm does not give it: sittings, or those of a stream. */
export function howToGiveDates(
  { sittings: plan }: Panel,
  found: readonly DatedSitting[],
): readonly string[] {
  if (plan.pattern === 'streams') {
    return plan.streams
      .filter(({ label }) => found.every(({ stream }) => stream !== label))
      .map(
        ({ code, label }) =>
          `  No sitting of ${label} in these days. Give its first with --on, like --on ${code}=2026-05-26.`,
      );
  }
  if (found.length > 0) return [];
  return plan.pattern === 'by-hand'
    ? ['  No rhythm is stated: give each sitting with --on, like --on 2026-05-26.']
    : ['  No sitting in these days.'];
}

/** A sitting as people read it: its day, what a person must settle, and a line for each step. */
export function linesOf(sitting: DatedSitting): readonly string[] {
  const width = Math.max(...sitting.steps.map(({ what }) => what.length)) + 2;
  return [
    '',
    [fullDate(sitting.on), ...partsOf(sitting)].join(' · '),
    ...sitting.trouble.map((words) => `  ▲ ${words}`),
    ...sitting.steps.map(
      (step) =>
        `  ${`${step.what}:`.padEnd(width)}${inFull(step).padEnd(44)}${step.printed}${notes(step)}`,
    ),
  ];
}

/** When a request of the first day is to be replied to. */
export const replyLines = ({ completeAt, step }: RepliedBy): readonly string[] => [
  '',
  `A request that is complete on ${fullDateTime(completeAt)}`,
  `  ${step.what}:  ${inFull(step)}  ${step.printed}${notes(step)}`,
];

/** Whose it is, when it goes by itself where that is sooner, and why on that day. */
function notes({ at, owner, goesAt, why }: DatedStep): string {
  const goes = goesAt === undefined || goesAt === at ? undefined : `goes ${fullDateTime(goesAt)}`;
  const said = [owner, goes, why].filter((one) => one !== undefined);
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

const partsOf = ({ stream, phase, cohortLabel, why }: DatedSitting): readonly string[] =>
  [stream, phase, cohortLabel, why].filter((part) => part !== undefined);

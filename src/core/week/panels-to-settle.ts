import { fullDate } from '../calendar/dates-in-full.ts';
import { addDays } from '../calendar/local-date.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register } from '../register/register.ts';
import { whyStopped } from '../register/workbook-version.ts';
import { monthWords } from '../report/period.ts';
import { reviewsWithoutDay, termsReviews } from '../report/terms-review.ts';
import { longGaps } from '../sitting/long-gaps.ts';
import { plannedDays } from '../sitting/next-sittings.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { paths } from './page-paths.ts';
import { diaryOf } from './sittings.ts';

/**
 * Panels that have no sitting ahead, or too long a time between two: dates that only a person can type.
 *
 * Source: CPP-G1. Source: BC-6.2. Source: LCLH-3.1. Source: BC-7.1.
 */
export const panelsToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  // While everything is stopped no sitting is planned either.
  whyStopped(register) === undefined
    ? register.panels.flatMap((panel) => [
        ...lacking(register, panel, now),
        ...tooFar(register, panel, now),
        ...termsMatters(panel, now),
        ...withoutDay(panel),
      ])
    : [];

const about = (panel: Panel, rule: string): Omit<OpenMatter, 'words' | 'what'> => ({
  who: administrator,
  about: panel.shortName,
  path: paths.panelSittings(panel.code),
  panel: panel.code,
  rule,
});

/** Days that are typed or that the panel's own rhythm gives; each stream by itself. */
function lacking(register: Register, panel: Panel, now: LocalDateTime): readonly OpenMatter[] {
  const ahead = plannedDays(panel, dateOf(now), looked, diaryOf(register));
  const streams = panel.sittings.pattern === 'streams' ? panel.sittings.streams : [undefined];
  return streams
    .filter((stream) => !ahead.some((day) => day.stream === stream?.code))
    .map((stream) => ({
      words: '◆ No sitting',
      what: `The ${panel.shortName}${stream ? `, ${stream.label},` : ''} has no sitting ahead. Type its dates.`,
      ...about(panel, (stream ?? panel).sittings.rule),
    }));
}

/** Local default: from how many days before its month ends a review of the terms is asked for. */
const termsDays = 28;

/** That the terms of reference, or who sits, are to be looked at again. Source: BC-8.3. Source: BC-8.4. */
function termsMatters(panel: Panel, now: LocalDateTime): readonly OpenMatter[] {
  const soon = addDays(dateOf(now), termsDays).slice(0, 7);
  return termsReviews(panel, dateOf(now))
    .filter(({ due }) => due <= soon)
    .map(({ label, due, overdue, rule }) => ({
      words: overdue ? '▲ Review overdue' : '● Review due',
      what: `The ${panel.shortName}: the review of “${label}” ${overdue ? 'was' : 'is'} due by the end of ${monthWords(due)}. Once it is done, say on Panels when the next is due.`,
      ...about(panel, rule),
      path: paths.tab('panels'),
    }));
}

/** Source: BC-8.3. */
const withoutDay = (panel: Panel): readonly OpenMatter[] =>
  reviewsWithoutDay(panel).map(({ code, label, rule }) => ({
    words: '◆ Day missing',
    what: `The ${panel.shortName}: “${label}” comes round again and again, and nobody has said from which day that counts. Type the day on Panels, row ${panel.code}/termsReview.${code}.countsFrom.`,
    ...about(panel, rule),
    path: paths.tab('panels'),
  }));

const looked = 12;

function tooFar(register: Register, panel: Panel, now: LocalDateTime): readonly OpenMatter[] {
  const days = plannedDays(panel, dateOf(now), looked, diaryOf(register));
  return longGaps(panel, days).map(({ after, until, days: between, limit }) => ({
    words: '● Long gap',
    what: `The ${panel.shortName}: ${between} days lie between ${fullDate(after)} and ${fullDate(until)}. At most ${limit.days} are allowed.`,
    ...about(panel, limit.rule),
  }));
}

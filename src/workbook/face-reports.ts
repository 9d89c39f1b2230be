import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { printedRule } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register, Review } from '../core/register/register.ts';
import { onTime } from '../core/report/on-time.ts';
import type { OnTime } from '../core/report/on-time.ts';
import { monthWords, quarterWords } from '../core/report/period.ts';
import {
  countShown,
  lateByQuarter,
  outcomesByQuarter,
} from '../core/report/requests-by-quarter.ts';
import type { Counted, LateAnswer } from '../core/report/requests-by-quarter.ts';
import { dayOfSitting } from '../core/week/sittings.ts';
import { decisionWords } from '../core/week/status-words.ts';
import type { FaceRow } from './face-row.ts';
import { date, text } from './face-cells.ts';

/** What each panel follows up: children it asked to see again, the next due first. Source: CPR-5.1c. */
export const trackerFace = (register: Register, now: LocalDateTime): readonly FaceRow[] =>
  [...register.rows.review.values()]
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => (`${a.dueOn} ${a.key}` < `${b.dueOn} ${b.key}` ? -1 : 1))
    .map((review) => tracked(register, review, now));

function tracked(register: Register, review: Review, now: LocalDateTime): FaceRow {
  const item = register.rows.item.get(review.key);
  const referral = register.rows.referral.get(review.reference);
  const panel = register.panels.find(({ code }) => code === referral?.panel);
  const sitting = register.rows.sitting.get(review.sitting ?? '');
  return {
    state: review.dueOn < now.slice(0, 10) ? '▲ Overdue' : '○ To come',
    ...date('due', review.dueOn),
    reference: review.reference,
    ...text('initials', referral?.facts.initials ?? ''),
    what: item?.outcome?.deferredTo ? 'A decision that was deferred' : 'Its review',
    ...date('sitting', sitting && dayOfSitting(sitting)),
    ...(panel
      ? {
          panel: panel.shortName,
          ...text('clause', printedRule([panel], panel.review?.rule ?? '')),
        }
      : {}),
  };
}

/** How each panel does, from the register: a table, and each line as a sentence. No child stands in it. */
export const reportsFace = (register: Register, now: LocalDateTime): readonly FaceRow[] =>
  register.panels.flatMap((panel) => [
    ...onTime(register, panel, now).map((line) => onTimeRow(panel, line)),
    ...outcomesByQuarter(register, panel).flatMap((line) =>
      countRows(panel, 'Requests by outcome', line, decisionWords, panel.decisions?.rule ?? ''),
    ),
    ...lateByQuarter(register, panel).flatMap((line) =>
      countRows(panel, 'Late requests', line, lateWords, panel.late?.rule ?? ''),
    ),
  ]);

const stepWords: Readonly<Record<string, string>> = {
  agenda: 'Agenda',
  draft: 'Draft to the chair',
  final: 'Final from the chair',
  filed: 'Records filed on LCS',
};

const lateWords: Readonly<Record<LateAnswer, string>> = {
  permitted: 'Permitted',
  refused: 'Refused',
  unanswered: 'Unanswered',
};

function onTimeRow(panel: Panel, line: OnTime): FaceRow {
  const { all, inTime, late, open, step } = line;
  const period = monthWords(line.month);
  const name = stepWords[step] ?? step;
  const sittings = all === 1 ? '1 sitting' : `${all} sittings`;
  return {
    report: 'Are we on time?',
    period,
    what: name,
    all,
    inTime,
    late,
    open,
    words: `${name}, ${period}: in time for ${inTime} of ${sittings}, ${late} late, ${open} still open.`,
    ...text('clause', printedRule([panel], line.rule)),
  };
}

const countRows = <Kind extends string>(
  panel: Panel,
  report: string,
  { quarter, counts }: Counted<Kind>,
  words: Readonly<Record<Kind, string>>,
  rule: string,
): readonly FaceRow[] =>
  (Object.keys(words) as Kind[]).map((kind) => {
    const all = countShown(counts[kind]);
    return {
      report,
      period: quarterWords(quarter),
      what: words[kind],
      all,
      words: `${report}, ${quarterWords(quarter)}: ${words[kind].toLowerCase()} ${all.toLowerCase()}.`,
      ...text('clause', printedRule([panel], rule)),
    };
  });

import { fullDate } from '../core/calendar/dates-in-full.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { attendanceByQuarter } from '../core/attendance/who-came.ts';
import type { SeatQuarter } from '../core/attendance/who-came.ts';
import { printedRule } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { agreedByQuarter } from '../core/report/agreed-by-quarter.ts';
import { onTime } from '../core/report/on-time.ts';
import type { OnTime } from '../core/report/on-time.ts';
import { monthWords, quarterWords } from '../core/report/period.ts';
import { periodOf, reportsGivenTo } from '../core/report/reports-due.ts';
import type { ReportRule } from '../core/report/reports-due.ts';
import { pageUrl } from '../core/week/links.ts';
import { paths } from '../core/week/page-paths.ts';
import {
  countShown,
  lateByQuarter,
  outcomesByQuarter,
} from '../core/report/requests-by-quarter.ts';
import type { Counted, LateAnswer } from '../core/report/requests-by-quarter.ts';
import { decisionsDone } from '../core/minutes/decision-words.ts';
import { childReports } from './face-child-reports.ts';
import type { FaceRow } from './face-row.ts';
import { text } from './face-cells.ts';

/** How each panel does, from the register: a table, and each line as a sentence. No child stands in it. */
export const reportsFace = (register: Register, now: LocalDateTime): readonly FaceRow[] =>
  register.panels.flatMap((panel) => [
    ...panelReports(register, panel, now),
    ...reportsGivenTo(panel).map((report) => pageRow(register, panel, report)),
  ]);

/** The reports of one panel. */
export function panelReports(
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): readonly FaceRow[] {
  const rule = panel.decisions?.rule ?? '';
  return [
    ...onTime(register, panel, now).map((line) => onTimeRow(panel, line)),
    ...outcomesByQuarter(register, panel).flatMap((line) =>
      countRows(panel, 'Requests by outcome', line, decisionsDone(panel), rule),
    ),
    ...agreedByQuarter(register, panel).flatMap((line) =>
      countRows(panel, 'What was agreed', line, kindsOf(panel), rule),
    ),
    ...lateByQuarter(register, panel).flatMap((line) =>
      countRows(panel, 'Late requests', line, lateWords, panel.late?.rule ?? ''),
    ),
    ...attendanceByQuarter(register, panel).map((line) => attendanceRow(panel, line)),
    ...childReports(register, panel, now),
  ];
}

const kindsOf = ({ decisions }: Panel): Readonly<Record<string, string>> =>
  Object.fromEntries((decisions?.choices ?? []).map(({ value, label }) => [value, label]));

/** A report that somebody gives: where its page is, and when it was given last. Source: NS-7.8. Source: BC-8.5. */
function pageRow(register: Register, panel: Panel, report: ReportRule): FaceRow {
  const { code, label, to = '', rule } = report;
  const last = register.rows.panel
    .get(panel.code)
    ?.reports?.filter((one) => one.report === code)
    .at(-1);
  const period = last && periodOf(report, `${last.period}-01` as LocalDate).words;
  const given = last ? `Given on ${fullDate(last.on)}` : 'Not given yet';
  return {
    report: label,
    ...text('period', period ?? ''),
    what: to,
    words: `${given}. Its page: ${pageUrl(register, paths.report(panel.code, code))}`,
    ...text('clause', printedRule([panel], rule)),
  };
}

function attendanceRow(panel: Panel, line: SeatQuarter): FaceRow {
  const { sittings, came, covered, absent, notNoted, title } = line;
  const period = quarterWords(line.quarter);
  const what = title === '' ? 'No title' : title;
  const noted = notNoted === 0 ? '' : `, not noted ${notNoted}`;
  const { monitored, members } = panel.attendance;
  return {
    report: 'Who came?',
    period,
    what,
    all: sittings,
    words: `${what}, ${period}: came to ${came} of ${sittings === 1 ? '1 sitting' : `${sittings} sittings`}, sent cover ${covered}, absent without cover ${absent}${noted}.`,
    ...text('clause', printedRule([panel], (monitored ?? members)?.rule ?? '')),
  };
}

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

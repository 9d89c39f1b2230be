import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { attendanceByQuarter } from '../core/attendance/who-came.ts';
import type { SeatQuarter } from '../core/attendance/who-came.ts';
import { printedRule } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { onTime } from '../core/report/on-time.ts';
import type { OnTime } from '../core/report/on-time.ts';
import { monthWords, quarterWords } from '../core/report/period.ts';
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
    ...onTime(register, panel, now).map((line) => onTimeRow(panel, line)),
    ...outcomesByQuarter(register, panel).flatMap((line) =>
      countRows(
        panel,
        'Requests by outcome',
        line,
        decisionsDone(panel),
        panel.decisions?.rule ?? '',
      ),
    ),
    ...lateByQuarter(register, panel).flatMap((line) =>
      countRows(panel, 'Late requests', line, lateWords, panel.late?.rule ?? ''),
    ),
    ...attendanceByQuarter(register, panel).map((line) => attendanceRow(panel, line)),
    ...childReports(register, panel, now),
  ]);

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

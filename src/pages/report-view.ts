import { fullDate } from '../core/calendar/dates-in-full.ts';
import { addMonths } from '../core/calendar/local-date.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { monthOf, monthWords, quarterWords } from '../core/report/period.ts';
import { periodOf, reportGiven, reportsGivenTo, sittingsHeld } from '../core/report/reports-due.ts';
import type { Period, ReportRule } from '../core/report/reports-due.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import { panelReports } from '../workbook/face-reports.ts';
import type { ReportView } from './report-page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';
import { administers, mayApprove } from './who-may.ts';

/** How many periods before the present one are offered. */
const periodsShown = 4;

/** A report of a panel for one period, as its page shows it. */
export function reportView(
  frame: Frame,
  register: Register,
  panel: Panel,
  report: ReportRule,
  period: Period,
  now: LocalDateTime,
): ReportView {
  const given = reportGiven(register, panel, report.code, period);
  const held = sittingsHeld(register, panel, period);
  return {
    frame,
    panel: panel.shortName,
    label: report.label,
    to: report.to ?? '',
    clause: clauseWords(panel, report.rule),
    period: period.words,
    from: period.from,
    others: othersThan(panel, report, period, now),
    state: given ? `✓ Given on ${fullDate(given.on)}, says ${given.by}` : '○ Not given yet',
    recommendations: given?.recommendations ?? '',
    held: held === 1 ? '1 sitting was held.' : `${held} sittings were held.`,
    parts: partsIn(register, panel, period, now),
  };
}

/** The lines of the tab Reports that are of this period: its months, its quarters. */
function partsIn(
  register: Register,
  panel: Panel,
  { from, months }: Period,
  now: LocalDateTime,
): ReportView['parts'] {
  const firsts = Array.from({ length: months }, (_, at) => monthOf(addMonths(from, at)));
  const named = new Set([...firsts.map(monthWords), ...firsts.map(quarterWords)]);
  const sentences = new Map<string, string[]>();
  for (const { report, period, words } of panelReports(register, panel, now)) {
    if (typeof report !== 'string' || typeof words !== 'string') continue;
    if (typeof period === 'string' && !named.has(period)) continue;
    sentences.set(report, [...(sentences.get(report) ?? []), words]);
  }
  return [...sentences].map(([name, all]) => ({ name, sentences: all }));
}

function othersThan(
  panel: Panel,
  report: ReportRule,
  shown: Period,
  now: LocalDateTime,
): ReportView['others'] {
  const present = periodOf(report, dateOf(now));
  const path = pathTo('report', { panel: panel.code, report: report.code });
  return Array.from({ length: periodsShown + 1 }, (_, back) =>
    periodOf(report, addMonths(present.from, -back * present.months)),
  )
    .filter(({ from }) => from !== shown.from)
    .map(({ from, words }) => [`${path}?period=${monthOf(from)}`, words]);
}

/** The reports that whoever looks gives for a panel, and their pages: for its chair and administrator. */
export const reportLinks = (
  { visitor }: Pick<Frame, 'visitor'>,
  panel: Panel,
): readonly { readonly label: string; readonly path: string }[] =>
  administers(visitor, panel.code) || mayApprove(visitor, panel.code)
    ? reportsGivenTo(panel).map(({ code, label, to = '' }) => ({
        label: `${label}, for: ${to}`,
        path: pathTo('report', { panel: panel.code, report: code }),
      }))
    : [];

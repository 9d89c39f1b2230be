import { dateOf } from '../calendar/local-date-time.ts';
import type { PanelHere } from '../panel/offered-panels.ts';
import type { ReportGiven } from '../panel/report-given.ts';
import type { Register } from '../register/register.ts';
import { err, ok } from '../result.ts';
import { monthOf } from '../report/period.ts';
import { periodOf, reportGiven, reportsGivenTo } from '../report/reports-due.ts';
import { logged } from '../week/logged.ts';
import { hereOf } from './decide-panel.ts';
import type { Decided, Given, Order } from './order.ts';

/** Local default: what a meeting is told beside the figures, not a paper of its own. */
const mostLetters = 1000;

/** What tells of a child: a reference, a number of the case system, initials. */
const ofAChild = /\b[A-Z]{2,4}-\d{2}-\d{4}\b|\b\d{6,8}\b|(?<!\p{L})\p{Lu}\.\s?\p{Lu}\./u;

/**
 * Keeps that a report was given for a period, on which day and with which recommendations. The last that is said
 * of a period counts. Source: BC-8.5. Source: NS-7.8.
 */
export function reportWasGiven(
  register: Register,
  order: Extract<Order, { readonly kind: 'report-given' }>,
  { by, now }: Given,
): Decided {
  const panel = register.panels.find(({ code }) => code === order.panel);
  const report = panel && reportsGivenTo(panel).find(({ code }) => code === order.report);
  if (!panel || !report) return err('There is no such report here.');
  if (order.on > dateOf(now)) return err('Give a day that has already come.');
  const recommendations = order.recommendations.trim();
  if (recommendations.length > mostLetters) {
    return err(`The recommendations are longer than ${mostLetters} letters.`);
  }
  if (ofAChild.test(recommendations)) {
    return err('Leave out references, numbers and initials of children.');
  }
  const period = periodOf(report, order.from);
  if (period.from > order.on) return err('The period had not begun on that day.');
  const before = reportGiven(register, panel, report.code, period);
  if (before?.on === order.on && before.recommendations === recommendations) {
    return err('This is recorded already.');
  }
  const given: ReportGiven = {
    report: report.code,
    period: monthOf(period.from),
    on: order.on,
    recommendations,
    by: by.toLowerCase(),
    at: now,
  };
  const here = hereOf(register, panel.code);
  const row: PanelHere = { ...here, reports: [...(here.reports ?? []), given] };
  const words = `${report.label}, ${period.words}: given`;
  return ok({
    changes: [{ table: 'panel', row }, logged(now, panel.code, words, report.rule, by)],
    said: `Recorded: ${words}.`,
  });
}

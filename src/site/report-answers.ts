import { giveOrderOn } from '../app/give-order.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import { parseLocalDate } from '../core/calendar/local-date.ts';
import type { LocalDate } from '../core/calendar/local-date.ts';
import type { Panel } from '../core/panel/panel.ts';
import { lastPeriod, periodOf, reportsGivenTo } from '../core/report/reports-due.ts';
import type { Period, ReportRule } from '../core/report/reports-due.ts';
import { reportPage } from '../pages/report-page.ts';
import { reportView } from '../pages/report-view.ts';
import { administers, mayApprove } from '../pages/who-may.ts';
import type { Program } from '../workspace/program.ts';
import { absent, onlyThose } from './only.ts';
import type { PageReply } from './page-ask.ts';
import { shown, tooOld, typedIn } from './visit.ts';
import { dayGone, notADay } from './typed-day.ts';
import type { Visit } from './visit.ts';

/** How a panel did, for its chair and administrator to give on. Source: NS-7.8. Source: BC-8.5. */
export function* report(visit: Visit): Program<PageReply> {
  const found = foundIn(visit);
  return page(visit, found, periodAsked(visit, found));
}

/** It was given: on which day, with which recommendations. */
export function* reportAnswered(visit: Visit): Program<PageReply> {
  const found = foundIn(visit);
  const { frame, now } = visit;
  const from = parseLocalDate(typedIn(visit, 'from')) ?? dateOf(now);
  const period = periodOf(found.report, from);
  const on = dayGone(visit, typedIn(visit, 'on'));
  if (on === undefined) return page(visit, found, period, notADay(typedIn(visit, 'on')));
  const given = yield* giveOrderOn(
    visit.snapshot,
    {
      kind: 'report-given',
      panel: found.panel.code,
      report: found.report.code,
      from,
      on,
      recommendations: typedIn(visit, 'recommendations'),
    },
    frame.visitor.email,
    visit.run,
  );
  if (!given.ok) return page(visit, found, period, given.error);
  return { redirect: `${frame.address}?period=${period.from.slice(0, 7)}`, said: given.value };
}

export function* tooOldReport(visit: Visit): Program<PageReply> {
  const found = foundIn(visit);
  return page(visit, found, periodAsked(visit, found), tooOld, 403);
}

type Found = { readonly panel: Panel; readonly report: ReportRule };

function foundIn({ frame, register, place }: Visit): Found {
  const panel = register.panels.find(({ code }) => code === place('panel'));
  const found = panel && reportsGivenTo(panel).find(({ code }) => code === place('report'));
  if (!panel || !found) throw absent('report');
  const { visitor } = frame;
  const may = administers(visitor, panel.code) || mayApprove(visitor, panel.code);
  onlyThose(may, frame, 'the chair and the panel administrator');
  return { panel, report: found };
}

/** As the address says; else the last that is over, or the present one where it is given on demand. */
function periodAsked({ ask, now }: Visit, { report: rule }: Found): Period {
  const first = parseLocalDate(`${ask.query['period'] ?? ''}-01`);
  if (first !== undefined) return periodOf(rule, first);
  const today: LocalDate = dateOf(now);
  return rule.every === 'on-demand' ? periodOf(rule, today) : lastPeriod(rule, today);
}

function page(
  visit: Visit,
  { panel, report: rule }: Found,
  period: Period,
  words?: string,
  status = 422,
): PageReply {
  const { frame, register, now } = visit;
  const view = reportView(frame, register, panel, rule, period, now);
  if (words === undefined) return shown(reportPage(view));
  const typed = { on: typedIn(visit, 'on'), recommendations: typedIn(visit, 'recommendations') };
  return shown(reportPage({ ...view, fault: { words, ...typed } }), status);
}

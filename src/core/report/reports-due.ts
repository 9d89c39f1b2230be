import { addMonths } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Business } from '../panel/business.ts';
import type { Panel } from '../panel/panel.ts';
import type { ReportGiven } from '../panel/report-given.ts';
import type { Register } from '../register/register.ts';
import { dayOfSitting, sittingsInOrder } from '../week/sittings.ts';
import { monthOf, monthWords, quarterOf, quarterWords } from './period.ts';

export type ReportRule = NonNullable<Business['reports']>[number];

/** The reports of a panel that go to somebody: those that a person gives, on a page of their own. */
export const reportsGivenTo = ({ reports = [] }: Panel): readonly ReportRule[] =>
  reports.filter(({ to }) => to !== undefined);

/** A stretch of whole months. */
export type Period = { readonly from: LocalDate; readonly months: number; readonly words: string };

/** By how many months a report covers; of one that is given on demand, a quarter. */
const monthsOf = ({ every }: ReportRule): number => {
  if (every === 'year') return 12;
  return every === 'month' ? 1 : 3;
};

/** The period of a report in which a day lies: of 20 November 2026 and a quarter, October to December 2026. */
export function periodOf(report: ReportRule, day: LocalDate): Period {
  const months = monthsOf(report);
  const first =
    months === 12 ? `${day.slice(0, 4)}-01` : months === 1 ? monthOf(day) : quarterOf(day);
  const words =
    months === 12 ? first.slice(0, 4) : months === 1 ? monthWords(first) : quarterWords(first);
  return { from: `${first}-01` as LocalDate, months, words };
}

/** The last period that is over. */
export const lastPeriod = (report: ReportRule, today: LocalDate): Period =>
  periodOf(report, addMonths(periodOf(report, today).from, -monthsOf(report)));

/** The sittings that a panel held in a period, by how many. */
export function sittingsHeld(register: Register, { code }: Panel, period: Period): number {
  const end = addMonths(period.from, period.months);
  return sittingsInOrder(register).filter((sitting) => {
    const day = dayOfSitting(sitting);
    return sitting.panel === code && sitting.status === 'held' && day >= period.from && day < end;
  }).length;
}

/** What was said of a report for a period, the last of it. */
export const reportGiven = (
  { rows }: Register,
  { code }: Panel,
  report: string,
  { from }: Period,
): ReportGiven | undefined =>
  rows.panel
    .get(code)
    ?.reports?.filter((one) => one.report === report && one.period === monthOf(from))
    .at(-1);

/**
 * The reports of a panel that come round and were not given for the period that is over, though it sat in it.
 * Source: BC-8.5.
 */
export const reportsDue = (
  register: Register,
  panel: Panel,
  today: LocalDate,
): readonly { readonly report: ReportRule; readonly period: Period }[] =>
  reportsGivenTo(panel)
    .filter(({ every }) => every === 'month' || every === 'quarter' || every === 'year')
    .map((report) => ({ report, period: lastPeriod(report, today) }))
    .filter(
      ({ report, period }) =>
        sittingsHeld(register, panel, period) > 0 &&
        reportGiven(register, panel, report.code, period) === undefined,
    );

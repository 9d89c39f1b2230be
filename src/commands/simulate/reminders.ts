import { addDays } from '../../core/calendar/local-date.ts';
import type { LocalDate } from '../../core/calendar/local-date.ts';
import { monthOf, monthWords, quarterOf, quarterWords } from '../../core/report/period.ts';
import { reviewsWithoutDay, termsReviews } from '../../core/report/terms-review.ts';
import { event } from './diary-event.ts';
import type { World } from './world.ts';

/** Reviews of the terms of reference and of who sits, and reports on months, quarters and years that have ended. */
export function remind(world: World, from: LocalDate, to: LocalDate): void {
  remindOfReviews(world, from, to);
  const { panel, events } = world;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const report of panel.reports ?? []) {
      const { every, label, to: whom } = report;
      const over = every === 'on-demand' || every === 'sitting' ? undefined : ended[every](day);
      if (over === undefined) continue;
      const what = `${label}: the report on ${over} is due${whom === undefined ? '' : `, to ${whom}`}`;
      events.push(event(day, undefined, what, report));
    }
  }
}

function remindOfReviews({ panel, events }: World, from: LocalDate, to: LocalDate): void {
  for (const { label, due, overdue, ...citation } of termsReviews(panel, from)) {
    const first = `${due}-01` as LocalDate;
    const what = `${label}: review ${overdue ? 'was due' : 'due'} in ${monthWords(due)}`;
    events.push(event(first >= from && first <= to ? first : from, undefined, what, citation));
  }
  for (const review of reviewsWithoutDay(panel)) {
    const { label, everyMonths } = review;
    const often = everyMonths === undefined ? 'from time to time' : `every ${everyMonths} months`;
    const what = `${label}: to be reviewed ${often}, and nobody has said since when`;
    events.push(event(from, undefined, what, review));
  }
}

/** What ended the day before, where something did. */
const ended = {
  month: (day: LocalDate) =>
    day.endsWith('-01') ? monthWords(monthOf(addDays(day, -1))) : undefined,
  quarter: (day: LocalDate) =>
    /-(01|04|07|10)-01$/.test(day) ? quarterWords(quarterOf(addDays(day, -1))) : undefined,
  year: (day: LocalDate) => (day.endsWith('-01-01') ? addDays(day, -1).slice(0, 4) : undefined),
};

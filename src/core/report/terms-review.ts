import { addMonths, type LocalDate } from '../calendar/local-date.ts';
import type { Citation, Panel } from '../panel/panel.ts';

/** A reminder that the terms of reference, or who sits, are due to be looked at again. */
export type TermsReviewDue = Citation & {
  readonly label: string;
  /** The month by whose end it is due: `2018-08`. */
  readonly due: string;
  readonly overdue: boolean;
};

/**
 * When a panel's terms are next to be reviewed: in the month stated, else so long after the last, or after the
 * day that the council typed. Overdue once that month is over; one of which none is known is not shown.
 *
 * Source: BC-8.3. Source: BC-8.4.
 */
export const termsReviews = (
  { termsReview = [] }: Panel,
  today: LocalDate,
): readonly TermsReviewDue[] =>
  termsReview.flatMap(({ label, next, last, countsFrom, everyMonths, rule, printed, phrase }) => {
    const due = next ?? monthAfter(countsFrom || last, everyMonths);
    if (due === undefined) return [];
    return [{ label, due, overdue: today.slice(0, 7) > due, rule, printed, phrase }];
  });

const monthAfter = (from: string | undefined, months: number | undefined): string | undefined =>
  from === undefined || months === undefined
    ? undefined
    : addMonths(`${from.slice(0, 7)}-01` as LocalDate, months).slice(0, 7);

/** Reviews that come round, of which nobody has said yet from which day they count. Source: BC-8.3. */
export const reviewsWithoutDay = ({ termsReview = [] }: Panel) =>
  termsReview.filter(
    ({ countsFrom, next, last }) => countsFrom === '' && next === undefined && last === undefined,
  );

import { listOf, maybe, months, named, oneOf, shortNames, words } from './figures.ts';

/** Children who come back by themselves until something is decided. */
export const tracking = listOf(
  named({
    everyMonths: months(3),
    countsFrom: oneOf(['last-discussion', 'start']),
    until: words('what ends it', 'A decision on the suitability of the plan'),
    listedOn: oneOf(['latest-sitting-before', 'first-sitting-after']),
    cohorts: maybe(shortNames),
  }),
  'intervals',
);

/** Ages, or times since something, at which something must stand. */
export const milestones = listOf(
  named({
    atMonths: months(210),
    /** Counted from the date of birth where absent. */
    since: maybe(words('what it counts from', 'The last needs assessment')),
    /** Which date of a child that is; without it nobody's is reckoned. */
    countsFrom: maybe(oneOf(['coming-into-care', 'last-assessment'])),
    leadMonths: maybe(months(3)),
    looksFor: words('what must stand by then', 'A primary plan'),
  }),
  'milestones',
);

import { citation, maybe, section, wholeNumber, words } from './figures.ts';

/** What stands beside each child that a panel follows up, besides the lines of its cohorts. */
export const tracker = section({
  /** Key changes and significant events, which the child’s own people write down. Source: CPP-1.5. */
  events: maybe(section({ label: words('what people call them', 'Key changes'), ...citation })),
  /** How long a plan has stood still, and from how many months that is red. Source: CPP-1.1. */
  standsStill: maybe(section({ months: wholeNumber(1, 60, 'months', 3), ...citation })),
});

import * as v from 'valibot';
import { placements } from './child.ts';
import { condition, who } from './child-schema.ts';
import {
  citation,
  date,
  dayOrNothing,
  listOf,
  matching,
  maybe,
  oneOf,
  section,
  shortName,
  shortNames,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';
import { caseRoles, panelRoles } from './roles.ts';

const role = oneOf([...panelRoles, ...caseRoles]);
const roles = listOf(role, 'roles');
const when = maybe(condition);
const someWords = (expected: string, example: string) => listOf(words(expected, example), expected);
const months = (example: number) => wholeNumber(1, 300, 'months', example);

const named = <const E extends v.ObjectEntries>(own: E) =>
  section({ code: shortName, label: words('what people call it', 'Consent'), ...own, ...citation });

/** How children come before the panel; several ways may stand beside one another. */
export const intake = listOf(
  v.variant('mode', [
    section({ mode: v.literal('referral'), from: roles, ...citation }),
    section({ mode: v.literal('nomination'), from: roles, gates: maybe(shortNames), ...citation }),
    section({
      mode: v.literal('cohort'),
      cohorts: shortNames,
      /** Somebody the extract lacks may be added, with a reason. */
      byHand: maybe(yesOrNo),
      ...citation,
    }),
    section({
      mode: v.literal('tracker'),
      cohorts: shortNames,
      /** Working days from when the administrator is told; a local default where none is stated. */
      withinWorkingDays: maybe(wholeNumber(0, 60, 'working days', 1)),
      ...citation,
    }),
  ]),
  'ways in',
);

export { request } from './request-schema.ts';

/** Children the panel looks for by itself. Ages are months from the date of birth, added in one step. */
export const cohorts = listOf(
  named({
    ...who,
    identifyAtMonths: maybe(months(186)),
    hearByMonths: maybe(months(189)),
    order: maybe(oneOf(['oldest-first', 'youngest-first', 'as-identified'])),
    /** Placements that count only once they have lasted so long. */
    afterWeeks: maybe(
      section({
        placements: listOf(oneOf(placements), 'kinds of placement'),
        weeks: wholeNumber(1, 200, 'weeks', 16),
        ...citation,
      }),
    ),
    /** What the panel works through for each child of the cohort. */
    checks: maybe(someWords('lines to tick', 'Risk assessment done and on the system')),
  }),
  'cohorts',
);

/** What must stand before a child can go on. A block gives way to whoever may override it. */
export const gates = listOf(
  named({
    before: oneOf(['listing', 'papers', 'agenda', 'hearing', 'final-minutes']),
    effect: oneOf(['blocks', 'warns']),
    when,
    answers: maybe(someWords('answers that satisfy it', 'Yes, by the young person')),
    override: maybe(roles),
  }),
  'gates',
);

export { planOversight } from './plan-oversight-schema.ts';
export { preparation } from './preparation-schema.ts';

/** Who is asked to each item besides the members. */
export const attendees = listOf(
  section({
    who: role,
    presence: oneOf(['required', 'expected', 'optional']),
    when,
    substitutes: maybe(roles),
    /** One of these is enough in place of the role itself. */
    orElse: maybe(roles),
    ...citation,
  }),
  'attendees',
);

const seat = named({
  anyOf: someWords('roles or titles that may fill it', 'Fostering and Placements Team Manager'),
  when,
  /** In these streams its absence is a warning only. */
  warnsIn: maybe(shortNames),
  /** Needed only while nobody fills this other seat. */
  ifAbsent: maybe(shortName),
  flagged: maybe(words('a mark the administrator sets on a person', 'Decision-maker')),
  /** What of the child is shown beside it. */
  shows: maybe(oneOf(['ehc-plan'])),
});

/** When the panel may decide. Nobody fills two seats, but for the pairs named. */
export const quorum = section({
  of: oneOf(['item', 'sitting']),
  seats: maybe(listOf(seat, 'seats')),
  atLeast: maybe(wholeNumber(1, 60, 'people', 4)),
  /** Of the members, rounded up. */
  fraction: maybe(
    section({
      part: wholeNumber(1, 10, 'parts', 1),
      of: wholeNumber(2, 10, 'parts', 2),
    }),
  ),
  chair: maybe(oneOf(['compulsory', 'chair-or-vice-chair'])),
  lostBy: maybe(listOf(oneOf(['declared-interest']), 'reasons')),
  /** Seats that one person may fill: for one item, where somebody must allow it; else for all. */
  samePerson: maybe(
    listOf(
      section({ seats: shortNames, allowedBy: maybe(oneOf(panelRoles)), ...citation }),
      'pairs',
    ),
  ),
  whenLost: oneOf(['carry-forward', 'discuss-only', 'stand-down']),
  ...citation,
});

/**
 * What the minutes of an item must, may or on a condition say. Words stand before the decision, in the order
 * of the file; what is read as something else has its own place after it.
 */
export const minutes = section({
  sections: listOf(
    section({
      label: words('the heading or label', 'Discussion highlights'),
      answer: oneOf(['required', 'prompt']),
      when,
      noneIsAnswer: maybe(yesOrNo),
      reads: maybe(
        oneOf([
          'words',
          'reasons',
          'recommendations',
          'return-date',
          'actions',
          'heard-from',
          'heard-until',
        ]),
      ),
      hint: maybe(words('what stands in brackets behind the label', 'or None')),
      expected: maybe(words('what would do', 'the highlights of the discussion')),
      recordedAs: maybe(words('its heading in the record of the child', 'Presentation')),
      ...citation,
    }),
    'sections',
  ),
  /** Actions are followed up until they are done. */
  followUp: maybe(section(citation)),
  /** The notes go to members and attendees once they are final. */
  circulate: maybe(section(citation)),
});

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

export { handOffs } from './hand-off-schema.ts';
export { caseNote, practiceGuidance } from './guidance-schema.ts';
export { tracker } from './tracker-schema.ts';

export { cascade, oversight, plan } from './oversight-schema.ts';

export const reports = listOf(
  named({
    every: oneOf(['on-demand', 'sitting', 'month', 'quarter', 'year']),
    to: maybe(words('who gets it', 'SMT/DMT')),
  }),
  'reports',
);

/** Reminders that the terms of reference, or who sits, are to be looked at again. */
export const termsReview = listOf(
  named({
    everyMonths: maybe(months(12)),
    last: maybe(monthOf('2017-08')),
    next: maybe(monthOf('2018-08')),
    /** Local value: the day from which the months count; nothing until somebody types it. */
    countsFrom: maybe(dayOrNothing('2026-11-05')),
    begins: maybe(date('2026-11-05')),
  }),
  'reviews',
);

function monthOf(example: string) {
  return matching(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month in quotes, year first', example);
}

export { agendaPaper } from './agenda-schema.ts';

export { goodTimes } from './good-times-schema.ts';

/** The panel's own words for what the register calls otherwise. */
export const terms = section({
  childInCare: maybe(words('what a child in care is called', 'looked-after child')),
  recordSystem: maybe(words('what the case system is called', 'LCS')),
  ...citation,
});

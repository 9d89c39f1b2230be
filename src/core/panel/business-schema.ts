import * as v from 'valibot';
import { placements } from './child.ts';
import { condition, who } from './child-schema.ts';
import {
  citation,
  date,
  dayOrNothing,
  listOf,
  maybe,
  monthOf,
  months,
  named,
  oneOf,
  section,
  shortNames,
  someWords,
  wholeNumber,
  words,
  yesOrNo,
} from './figures.ts';
import { caseRoles, panelRoles } from './roles.ts';

export { agendaPaper } from './agenda-schema.ts';
export { milestones, tracking } from './follow-up-schema.ts';
export { goodTimes } from './good-times-schema.ts';
export { caseNote, practiceGuidance } from './guidance-schema.ts';
export { handOffs } from './hand-off-schema.ts';
export { minutes } from './minutes-schema.ts';
export { cascade, oversight, plan } from './oversight-schema.ts';
export { planOversight } from './plan-oversight-schema.ts';
export { preparation } from './preparation-schema.ts';
export { quorum } from './quorum-schema.ts';
export { request } from './request-schema.ts';
export { tracker } from './tracker-schema.ts';

const role = oneOf([...panelRoles, ...caseRoles]);

const roles = listOf(role, 'roles');

const when = maybe(condition);

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
    /** Children whose plan has lasted so long on the day of the sitting. */
    plan: maybe(section({ lastsMonths: months(15), ...citation })),
    /** Children whose plan ends no later than so long after the day of the sitting, or has ended. */
    planEnds: maybe(section({ withinWeeks: wholeNumber(0, 104, 'weeks', 6), ...citation })),
    /** What the panel works through for each child of the cohort. */
    checks: maybe(someWords('lines to tick', 'Risk assessment done and on the system')),
  }),
  'cohorts',
);

/**
 * What must stand before a child can go on. A block gives way to whoever may override it. What a panel
 * forbids stands as long as nobody did it.
 */
export const gates = listOf(
  named({
    before: oneOf(['listing', 'papers', 'agenda', 'hearing', 'final-minutes']),
    effect: oneOf(['blocks', 'warns', 'forbids']),
    when,
    answers: maybe(someWords('answers that satisfy it', 'Yes, by the young person')),
    override: maybe(roles),
  }),
  'gates',
);

/** Who is asked to each item besides the members, and who is not to be. */
export const attendees = listOf(
  section({
    who: role,
    presence: oneOf(['required', 'expected', 'optional', 'forbidden']),
    when,
    substitutes: maybe(roles),
    /** One of these is enough in place of the role itself. */
    orElse: maybe(roles),
    ...citation,
  }),
  'attendees',
);

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

/** The panel's own words for what the register calls otherwise. */
export const terms = section({
  childInCare: maybe(words('what a child in care is called', 'looked-after child')),
  recordSystem: maybe(words('what the case system is called', 'LCS')),
  ...citation,
});

import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import type { Oversight } from '../core/register/oversight.ts';
import type { Register } from '../core/register/register.ts';
import { escalationWords, lookedWords, standingWords } from '../core/week/oversight-words.ts';
import { forPlan, notInPlan } from '../core/week/in-plan.ts';
import { pageUrl } from '../core/week/links.ts';
import { heardOnOf, officerOf, oversightStanding, reviewOf } from '../core/week/oversight.ts';
import { paths } from '../core/week/page-paths.ts';
import { panelOf } from '../core/week/sittings.ts';
import { answersBeside, date, text } from './face-cells.ts';
import type { FaceRow } from './face-row.ts';

/** A row of Oversight: whose it is, when the review is, what stands in the plan and what was looked at. */
export const oversightFace =
  (now: LocalDateTime) =>
  (register: Register, row: Oversight): FaceRow => {
    const panel = panelOf(register, row.panel);
    const { length: all } = forPlan(register, panel, row.key);
    const { length: open } = notInPlan(register, panel, row.key);
    return {
      key: row.key,
      reference: row.reference,
      ...text('initials', register.rows.referral.get(row.reference)?.facts.initials ?? ''),
      ...date('sitting', heardOnOf(register, row)),
      ...text('officer', officerOf(register, row)),
      ...date('review', reviewOf(register, row)),
      ...text('plan', panel.plan ? `${all - open} of ${all}` : ''),
      status: standingWords(panel, oversightStanding(register, row, dateOf(now))),
      ...text('looked', lookedWords(panel, row).join('\n')),
      ...text('escalated', (row.escalations ?? []).map(escalationWords).join('\n')),
      page: pageUrl(register, paths.overseen(row.key)),
      ...answersBeside(register, `oversight/${row.key}`),
    };
  };

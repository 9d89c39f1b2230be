import { atTime, dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { dueChecks } from '../panel/oversight-parts.ts';
import type { Register } from '../register/register.ts';
import type { WeekDeadline } from './week-deadline.ts';
import { officerOf, oversightStanding, reviewNearDays } from './oversight.ts';
import { paths } from './page-paths.ts';
import { panelOf, peopleIn } from './sittings.ts';

/**
 * What is to be checked at a child's next review, by the end of that day; of a child for whom nobody is named
 * it is the administrator's. Where no day is known there is no limit. Source: NS-7.2.
 */
export const oversightDeadlines = (
  register: Register,
  now: LocalDateTime,
): readonly WeekDeadline[] =>
  [...register.rows.oversight.values()].flatMap((row) => {
    const standing = oversightStanding(register, row, dateOf(now));
    if (standing.is !== 'overdue' && standing.is !== 'near' && standing.is !== 'to-come') return [];
    const panel = panelOf(register, row.panel);
    const officer = officerOf(register, row);
    const administrators = peopleIn(register, row.panel, ['administrator'], dateOf(now));
    return dueChecks(panel)
      .filter(({ code }) => row.answers?.[code]?.answer !== 'yes')
      .map(({ code, label, rule }) => ({
        key: `oversight:${row.key}:${code}`,
        panel: row.panel,
        what: `${label}: check at the review, ${row.reference}`,
        owners: officer === '' ? administrators.map(({ email }) => email) : [officer],
        dueAt: atTime(standing.on, '23:59'),
        rule,
        about: row.key,
        path: paths.overseen(row.key),
        nearHours: reviewNearDays * 24,
      }));
  });

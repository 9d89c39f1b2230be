import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { dueChecks, ladders } from '../panel/oversight-parts.ts';
import type { Panel } from '../panel/panel.ts';
import type { Oversight } from '../register/oversight.ts';
import type { Register } from '../register/register.ts';
import { notInPlan } from './in-plan.ts';
import { administrator } from './open-matter.ts';
import type { OpenMatter } from './open-matter.ts';
import { officerOf, oversightStanding } from './oversight.ts';
import type { OversightStanding } from './oversight.ts';
import { paths } from './page-paths.ts';
import { panelOf } from './sittings.ts';

/**
 * What waits for somebody of a child that was heard, beside the check whose day is known: the day of the
 * review, what does not stand in the plan yet, and what came of an escalation.
 * Source: NS-7.2. Source: NS-1.4. Source: NS-7.5. Source: NS-A12.
 */
export const oversightToSettle = (register: Register, now: LocalDateTime): readonly OpenMatter[] =>
  [...register.rows.oversight.values()].flatMap((row) => {
    const standing = oversightStanding(register, row, dateOf(now));
    const panel = panelOf(register, row.panel);
    if (standing.is === 'not-heard') return [];
    return [
      ...dayWanted(register, panel, row, standing),
      ...(standing.is === 'passed' ? [] : toFeed(register, panel, row, standing)),
      ...escalated(register, panel, row),
    ];
  });

type About = Pick<OpenMatter, 'who' | 'about' | 'path' | 'panel'>;

const about = (register: Register, row: Oversight): About => ({
  who: officerOf(register, row) || administrator,
  about: row.key,
  path: paths.overseen(row.key),
  panel: row.panel,
});

function dayWanted(
  register: Register,
  panel: Panel,
  row: Oversight,
  { is }: OversightStanding,
): readonly OpenMatter[] {
  const [check] = dueChecks(panel);
  if (!check || (is !== 'date-needed' && is !== 'none-left')) return [];
  const { reference } = row;
  const { passesTo } = check;
  if (is === 'none-left') {
    return [
      {
        ...about(register, row),
        words: '◆ No review left',
        what: `${reference}: no review is left before 18 at which it could be checked. Say on its page on which day it passed to ${passesTo?.service ?? ''}.`,
        rule: passesTo?.rule ?? check.rule,
      },
    ];
  }
  return [
    {
      ...about(register, row),
      words: '◆ Review date needed',
      what: `${reference}, ${check.label}: the day of the next review is not known. Say it on its page, or on Oversight.`,
      rule: check.rule,
    },
  ];
}

/** Whoever writes the plan: the child's own worker. */
function toFeed(
  register: Register,
  panel: Panel,
  row: Oversight,
  { is }: OversightStanding,
): readonly OpenMatter[] {
  const open = notInPlan(register, panel, row.key);
  const { plan } = panel;
  if (!plan || open.length === 0) return [];
  const sign = is === 'overdue' ? '▲' : is === 'near' ? '●' : '○';
  return [
    {
      ...about(register, row),
      words: `${sign} For the plan`,
      what: `${howMany(open.length)} not in the ${plan.label} yet, ${row.reference}. Say on its page since when, or why not.`,
      who: workerOf(register, row),
      rule: plan.rule,
    },
  ];
}

const howMany = (count: number): string =>
  count === 1 ? 'One thing that was recommended is' : `${count} things that were recommended are`;

function workerOf({ rows }: Register, { reference }: Oversight): string {
  const facts = rows.referral.get(reference)?.facts;
  return (facts?.worker === '' ? facts.referrer : facts?.worker) || administrator;
}

const escalated = (register: Register, panel: Panel, row: Oversight): readonly OpenMatter[] =>
  (row.escalations ?? []).flatMap(({ code, stage, on, outcome }): readonly OpenMatter[] =>
    outcome
      ? []
      : [
          {
            ...about(register, row),
            words: '◆ Escalated',
            what: `${row.reference}, ${stage} since ${fullDate(on)}: say on its page what came of it.`,
            rule: ladders(panel).find((one) => one.code === code)?.rule ?? '',
          },
        ],
  );

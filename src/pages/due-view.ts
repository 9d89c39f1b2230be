import { fullDate } from '../core/calendar/dates-in-full.ts';
import { dateOf } from '../core/calendar/local-date-time.ts';
import type { LocalDateTime } from '../core/calendar/local-date-time.ts';
import { cohortOn } from '../core/cohort/cohort-on.ts';
import type { CohortEntry } from '../core/cohort/cohort-on.ts';
import type { Cohort } from '../core/cohort/is-in-cohort.ts';
import { cohortInTurn, isToCome, nextOfCohort } from '../core/cohort/next-of-cohort.ts';
import { planWords } from '../core/cohort/plan-words.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Panel } from '../core/panel/panel.ts';
import type { Register } from '../core/register/register.ts';
import { comingSittings } from '../core/report/children-ahead.ts';
import { childName, keepsTracker } from '../core/week/followed-child.ts';
import { knownChildren, waitingCase } from '../core/week/known-children.ts';
import { dayOfSitting } from '../core/week/sittings.ts';
import { trackerLines } from '../core/week/tracker-lines.ts';
import { cohortsWithChildren } from '../core/week/cohorts-with-children.ts';
import type { DueChild } from './due-child-row.ts';
import type { DueCohort, DueView } from './due-page.ts';
import { pathTo } from './routes.ts';
import type { Frame } from './view.ts';

/** Who is due before a panel, as the page shows it. */
export function dueView(
  frame: Frame,
  register: Register,
  panel: Panel,
  now: LocalDateTime,
): DueView {
  return {
    frame,
    panel: panel.shortName,
    plan: pathTo('panelSittings', { panel: panel.code }),
    cohorts: cohortsWithChildren(register, panel)
      .map((cohort) => dueCohort(register, panel, cohort, now))
      .sort((a, b) => turnOf(b) - turnOf(a)),
    toSettle: trackerLines(register, now)
      .filter(({ panel: code, kind }) => code === panel.code && kind !== 'review')
      .filter(({ kind, words }) => kind !== 'cohort' || words.startsWith('✓'))
      .map(({ code, child, initials, what }) => [
        `${code} ${child}`,
        `LCS ${child}, ${initials}: ${what}`,
      ]),
    choices: (panel.cohorts ?? []).map(({ code, label }) => [code, label]),
    requestTypes: (panel.requestTypes?.choices ?? []).map(({ value, label }) => [value, label]),
  };
}

/** Those whose turn it is stand first, those with nobody last. */
function turnOf({ children }: DueCohort): number {
  if (children.length === 0) return 0;
  return children.some(({ isNext }) => isNext) ? 2 : 1;
}

function dueCohort(
  register: Register,
  panel: Panel,
  cohort: Cohort,
  now: LocalDateTime,
): DueCohort {
  const known = knownChildren(register, panel);
  const entries = cohortOn(panel, cohort, known, dateOf(now));
  const hasSome = (code: string): boolean =>
    (panel.cohorts ?? []).some(
      (one) => one.code === code && cohortOn(panel, one, known, dateOf(now)).some(isToCome),
    );
  const sittings = comingSittings(register, panel, now).map((sitting) => ({
    ...sitting,
    isOurs: (cohortInTurn(panel, sitting.cohort, hasSome) ?? cohort.code) === cohort.code,
  }));
  const [first] = [...sittings].sort(
    (a, b) => Number(b.isOurs && b.free > 0) - Number(a.isOurs && a.free > 0),
  );
  const next = new Set(
    nextOfCohort(entries, first?.isOurs ? first.free : 0).map(({ child }) => child.key),
  );
  const toCome = entries.filter(isToCome).length;
  return {
    code: cohort.code,
    label: cohort.label,
    clause: clauseWords(panel, cohort.rule),
    summary: `${entries.length} belong to it; ${toCome} are neither heard nor put down.`,
    children: entries.map((entry) => dueChild(register, panel, cohort, entry, next, now)),
    sittings: [...(first ? [first] : []), ...sittings.filter((one) => one !== first)].map(
      ({ key, on, free, isOurs }) => [
        key,
        `${fullDate(on)}, ${free} free${isOurs ? '' : ', the turn of another cohort'}`,
      ],
    ),
  };
}

function dueChild(
  register: Register,
  panel: Panel,
  cohort: Cohort,
  entry: CohortEntry,
  next: ReadonlySet<string>,
  now: LocalDateTime,
): DueChild {
  const { child, since, hearBy, lateIntoCare, why } = entry;
  // Who was put in by hand is in it for another reason.
  const plan = why === undefined ? planWords(cohort, child) : [];
  const remarks = [
    ...(lateIntoCare ? ['came into care after that age'] : []),
    ...(why === undefined ? [] : [`added by hand: ${why}`]),
  ];
  return {
    child: child.key,
    initials: child.initials,
    born: child.dateOfBirth ? fullDate(child.dateOfBirth) : 'Not known',
    since: [...(plan.length > 0 ? plan : [`since ${fullDate(since)}`]), ...remarks].join('; '),
    hearBy: hearBy ? fullDate(hearBy) : '',
    state: stateOf(register, panel, entry, now),
    ...(keepsTracker(panel) && child.goneOn === undefined
      ? { page: pathTo('followed', { panel: panel.code, child: childName(child) }) }
      : {}),
    isToCome: isToCome(entry),
    isNext: next.has(child.key),
  };
}

function stateOf(
  register: Register,
  panel: Panel,
  { child, heardOn, hearBy }: CohortEntry,
  now: LocalDateTime,
): string {
  const waiting = waitingCase(register, panel, child.key);
  const sitting = register.rows.sitting.get(waiting?.sitting ?? '');
  if (waiting) {
    return `● ${waiting.reference}${sitting ? `, ${fullDate(dayOfSitting(sitting))}` : ''}`;
  }
  if (heardOn !== undefined) return `✓ Heard ${fullDate(heardOn)}`;
  return hearBy !== undefined && hearBy < dateOf(now) ? '▲ Overdue' : '○ To come';
}

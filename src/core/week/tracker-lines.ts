import { fullDate } from '../calendar/dates-in-full.ts';
import { dateOf } from '../calendar/local-date-time.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { cohortOn } from '../cohort/cohort-on.ts';
import type { CohortEntry } from '../cohort/cohort-on.ts';
import type { Cohort } from '../cohort/is-in-cohort.ts';
import { milestonesOn } from '../cohort/milestones-on.ts';
import { planWords } from '../cohort/plan-words.ts';
import { trackedOn } from '../cohort/tracked.ts';
import type { Panel } from '../panel/panel.ts';
import type { Child } from '../register/child.ts';
import { oncePer } from '../register/once-per.ts';
import type { Register, Review } from '../register/register.ts';
import { isClosed } from './followed-child.ts';
import { keptBeside } from './kept-beside.ts';
import { heardCase, knownChildren, waitingCase } from './known-children.ts';
import { dayOfSitting, panelOf } from './sittings.ts';
import type { TrackerLine } from './tracker-line.ts';

/** How many days before its limit a child is near it: four weekly sittings. Our own figure. */
const nearDays = 28;

/**
 * Everybody whom a panel follows up, by child and reason, the soonest due first: reviews that wait, children
 * who come back at intervals, those of a cohort who are not yet heard, all who stand on a tracker, and
 * milestones that come near. A child may have several lines before one panel, and is discussed once.
 *
 * Source: CPR-5.1c. Source: NS-1.7. Source: NS-3.3. Source: CPP-2.3d. Source: CPP-2.6. Source: CPP-A1.
 */
export function trackerLines(register: Register, now: LocalDateTime): readonly TrackerLine[] {
  const on = dateOf(now);
  const known = linesByDay(register);
  const lines = known.get(on) ?? linesOn(register, on);
  known.set(on, lines);
  return lines;
}

/** To do and the Tracker ask for the same register. */
const linesByDay = oncePer((_register: Register) => new Map<LocalDate, readonly TrackerLine[]>());

const linesOn = (register: Register, on: LocalDate): readonly TrackerLine[] => {
  const reviews = [...register.rows.review.values()].flatMap((review) =>
    reviewLine(register, review, on),
  );
  const children = register.rows.child.size === 0 ? [] : register.panels;
  return [...reviews, ...children.flatMap((panel) => childLines(register, panel, on))].sort(
    (a, b) => (orderOf(a) < orderOf(b) ? -1 : 1),
  );
};

const orderOf = ({ dueOn, reference, child, code }: TrackerLine): string =>
  `${dueOn ?? '9999'} ${reference} ${child} ${code}`;

const stateWords = (dueOn: LocalDate | undefined, on: LocalDate): string => {
  if (dueOn === undefined) return '○ To come';
  if (dueOn < on) return '▲ Overdue';
  return addDays(dueOn, -nearDays) <= on ? '● Due soon' : '○ To come';
};

function reviewLine(register: Register, review: Review, on: LocalDate): readonly TrackerLine[] {
  const referral = register.rows.referral.get(review.reference);
  if (review.status !== 'waiting' || !referral) return [];
  const panel = panelOf(register, referral.panel);
  const item = register.rows.item.get(review.key);
  const sitting = register.rows.sitting.get(review.sitting ?? '');
  const { caseNumber, initials, worker } = referral.facts;
  return [
    {
      panel: panel.code,
      rule: panel.review?.rule ?? '',
      kind: 'review',
      code: '',
      words: review.dueOn < on ? '▲ Overdue' : '○ To come',
      dueOn: review.dueOn,
      what: item?.outcome?.deferredTo ? 'A decision that was deferred' : 'Its review',
      reference: review.reference,
      child: caseNumber,
      initials,
      worker,
      ...(sitting ? { sittingOn: dayOfSitting(sitting) } : {}),
    },
  ];
}

function childLines(register: Register, panel: Panel, on: LocalDate): readonly TrackerLine[] {
  const known = knownChildren(register, panel);
  const kept = keptBeside(register, panel, known, on);
  const tracked = trackedOn(panel, known, on).map((one) => ({
    ...lineOf(register, panel, one.child),
    kind: 'interval' as const,
    rule: one.interval.rule,
    code: one.interval.code,
    words: stateWords(one.dueOn, on),
    dueOn: one.dueOn,
    what: one.interval.label,
    ...kept(one.child, one.interval.cohorts),
  }));
  const milestones = milestonesOn(panel, known, on).map((one) => ({
    ...lineOf(register, panel, one.child),
    kind: 'milestone' as const,
    rule: one.milestone.rule,
    code: one.milestone.code,
    words: one.dueOn < on ? '▲ Overdue' : '● Due soon',
    dueOn: one.dueOn,
    what: one.isEstimate ? `${one.milestone.label}, about this day` : one.milestone.label,
  }));
  const followed = new Set(
    tracked.flatMap(({ code, child }) =>
      (panel.tracking?.find((one) => one.code === code)?.cohorts ?? []).map(
        (cohort) => `${cohort}/${child}`,
      ),
    ),
  );
  const cohorts = (panel.cohorts ?? []).flatMap((cohort) =>
    cohortOn(panel, cohort, known, on)
      .filter((entry) => !followed.has(`${cohort.code}/${entry.child.key}`))
      .flatMap((entry) => cohortLine(register, panel, cohort, entry, on))
      .map((line) => ({ ...line, ...kept(register.rows.child.get(line.child), [cohort.code]) })),
  );
  return [...tracked, ...milestones, ...cohorts];
}

/** Who was heard stays only on a tracker, until that is closed. Source: CPP-A12. */
function cohortLine(
  register: Register,
  panel: Panel,
  cohort: Cohort,
  entry: CohortEntry,
  on: LocalDate,
): readonly TrackerLine[] {
  const { child, hearBy, heardOn } = entry;
  if (isClosed(panel, cohort, entry) || (heardOn !== undefined && !isTracker(panel, cohort)))
    return [];
  const line = lineOf(register, panel, child);
  return [
    {
      ...line,
      kind: 'cohort',
      rule: cohort.rule,
      code: cohort.code,
      words: heardOn === undefined ? stateWords(hearBy, on) : `✓ Discussed ${fullDate(heardOn)}`,
      ...(hearBy === undefined || heardOn !== undefined ? {} : { dueOn: hearBy }),
      what: reasonOf(cohort, entry),
    },
  ];
}

function reasonOf(cohort: Cohort, { child, why, lateIntoCare }: CohortEntry): string {
  const { label } = cohort;
  if (why !== undefined) return `${label}. Added by hand: ${why}`;
  const plan = planWords(cohort, child).map((words) => `: ${words}`);
  return [label, ...plan].join('') + (lateIntoCare ? '. Came into care after that age' : '');
}

const isTracker = (panel: Panel, { code }: Cohort): boolean =>
  (panel.intake ?? []).some((way) => way.mode === 'tracker' && way.cohorts.includes(code));

type Of = Pick<TrackerLine, 'panel' | 'reference' | 'child' | 'initials' | 'worker' | 'sittingOn'>;

function lineOf(register: Register, panel: Panel, child: Child): Of {
  const waiting = waitingCase(register, panel, child.key);
  const own = waiting ?? heardCase(register, panel, child.key);
  const sitting = register.rows.sitting.get(waiting?.sitting ?? '');
  return {
    panel: panel.code,
    reference: own?.reference ?? '',
    child: child.key,
    initials: child.initials,
    worker: child.worker,
    ...(sitting ? { sittingOn: dayOfSitting(sitting) } : {}),
  };
}

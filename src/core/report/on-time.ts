import { monthOf } from './period.ts';
import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { stateOf } from '../deadline/deadline-state.ts';
import type { DeadlineState } from '../deadline/deadline-state.ts';
import { recordStepState } from '../deadline/record-steps.ts';
import type { Panel } from '../panel/panel.ts';
import type { Register, Sitting } from '../register/register.ts';
import { recordStepsOf } from '../week/record-steps-of.ts';
import { issuesOf, itemsOf, sittingsInOrder, timetableFor } from '../week/sittings.ts';

/** A step of a sitting’s week that has a limit: `agenda`, or the name of a step of its record. */
export type ReportedStep = string;

/** One step in one month: of how many sittings it was due, and how many kept it. Never of children. */
export type OnTime = {
  /** The month the step was due in: `2026-11`. */
  readonly month: string;
  readonly step: ReportedStep;
  readonly rule: string;
  readonly all: number;
  readonly inTime: number;
  /** Done after its limit, or not done and the limit is over. */
  readonly late: number;
  /** Not done, and there is time. */
  readonly open: number;
};

type Met = {
  readonly step: ReportedStep;
  readonly rule: string;
  readonly dueAt: LocalDateTime;
  readonly state: DeadlineState;
};

/**
 * Whether a panel keeps its limits, month by month, the latest first, its steps in the order they are taken.
 * For four sittings of November whose drafts went on time but one: all 4, in time 3, late 1, open 0.
 *
 * Source: CPR-5.1a. Source: CPR-5.2a. Source: CPR-5.2b. Source: CPR-5.3a.
 */
export function onTime(register: Register, panel: Panel, now: LocalDateTime): readonly OnTime[] {
  const order: readonly ReportedStep[] = ['agenda', ...panel.record.steps.map(({ step }) => step)];
  const lines = new Map<string, OnTime>();
  for (const sitting of sittingsInOrder(register)) {
    if (sitting.panel !== panel.code) continue;
    for (const { step, rule, dueAt, state } of metBy(register, panel, sitting, now)) {
      const month = monthOf(dueAt);
      const before = lines.get(`${month} ${step}`) ?? { month, step, rule, ...none };
      const kept = keptAs(state);
      lines.set(`${month} ${step}`, { ...before, all: before.all + 1, [kept]: before[kept] + 1 });
    }
  }
  return [...lines.values()].sort((a, b) =>
    a.month === b.month
      ? order.indexOf(a.step) - order.indexOf(b.step)
      : a.month < b.month
        ? 1
        : -1,
  );
}

const none = { all: 0, inTime: 0, late: 0, open: 0 };

function keptAs(state: DeadlineState): 'inTime' | 'late' | 'open' {
  if (state === 'done') return 'inTime';
  return state === 'done-late' || state === 'late' ? 'late' : 'open';
}

const metBy = (
  register: Register,
  panel: Panel,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Met[] => [
  ...agendaMet(register, panel, sitting, now),
  ...(sitting.status === 'held'
    ? recordStepsOf(register, sitting).map((step) => ({
        step: step.step,
        rule: step.citation.rule,
        dueAt: step.dueAt,
        state: recordStepState(step, now),
      }))
    : []),
];

/** A sitting that was stood down, or has nothing to hear, owes nobody an agenda. */
function agendaMet(
  register: Register,
  panel: Panel,
  sitting: Sitting,
  now: LocalDateTime,
): readonly Met[] {
  const timetable = timetableFor(register, sitting);
  if (!timetable.ok || !timetable.value.agendaDue || sitting.status === 'stood-down') return [];
  const [gone] = issuesOf(register, sitting.key).filter(({ kind }) => kind === 'agenda');
  const listed = itemsOf(register, sitting.key).some(
    ({ status }) => status === 'listed' || status === 'heard',
  );
  if (!listed && gone?.goneAt === undefined) return [];
  const dueAt = timetable.value.agendaDue.at;
  return [
    {
      step: 'agenda',
      rule: panel.agenda?.rule ?? '',
      dueAt,
      state: stateOf(dueAt, gone?.goneAt, now),
    },
  ];
}

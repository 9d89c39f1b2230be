import type { LocalDateTime } from '../calendar/local-date-time.ts';
import { recordSteps } from '../deadline/record-steps.ts';
import type { RecordStepDue } from '../deadline/step-due.ts';
import { gatheredBy, oncePer } from '../register/once-per.ts';
import type { ChildRecord, Register, Rows, Sitting } from '../register/register.ts';
import { startOfNextSitting } from '../sitting/next-sittings.ts';
import type { RecordStepRule } from '../panel/deadline-rules.ts';
import type { Panel } from '../panel/panel.ts';
import { circulates, wayOf } from '../panel/step-ways.ts';
import { unreachable } from '../unreachable.ts';
import { circulatedAt } from './circulation.ts';
import { dayOfSitting, inOrder, panelOf } from './sittings.ts';

/**
 * The record's clocks for one sitting: draft, final, filed. Steps that the calendar does not
 * reach are left out. Source: CPR-5.2a, CPR-5.2b, CPR-5.3a, CPR-5.4.
 */
export function recordStepsOf(register: Register, sitting: Sitting): readonly RecordStepDue[] {
  const { rows, panels, calendar } = register;
  const mails = circulates(panelOf(register, sitting.panel)) ? rows.mail : undefined;
  const from = [rows.sitting, rows.record, mails, panels, calendar];
  const before = known.get(sitting);
  if (before?.from.every((part, index) => part === from[index])) return before.steps;
  const steps = worked(register, sitting);
  known.set(sitting, { from, steps });
  return steps;
}

/** Worked out for every sitting at every commit: once, while nothing they are worked out from changes. */
const known = new WeakMap<
  Sitting,
  { readonly from: readonly unknown[]; readonly steps: readonly RecordStepDue[] }
>();

function worked(register: Register, sitting: Sitting): readonly RecordStepDue[] {
  const panel = panelOf(register, sitting.panel);
  const next = startOfNextSitting(panel, dayOfSitting(sitting), {
    calendar: register.calendar,
    sittings: following(register, sitting),
  });
  const done = doneOf(register, panel, sitting);
  const steps = recordSteps(panel, { ...sitting, done }, next, register.calendar);
  return steps.ok ? steps.value : steps.error.known;
}

/** When each step was done, by its name; those that are not are left out. */
function doneOf(
  register: Register,
  panel: Panel,
  sitting: Sitting,
): Readonly<Record<string, LocalDateTime>> {
  const done = panel.record.steps.map((step) => [step.step, doneAt(register, step, sitting)]);
  return Object.fromEntries(done.filter(([, at]) => at !== undefined)) as Readonly<
    Record<string, LocalDateTime>
  >;
}

function doneAt(
  register: Register,
  step: RecordStepRule,
  sitting: Sitting,
): LocalDateTime | undefined {
  const way = wayOf(step);
  switch (way) {
    case 'draft':
      return sitting.draftSentAt;
    case 'approval':
      return sitting.finalAt;
    case 'filing':
      return allAt(register, sitting, firstFiledAt);
    case 'circulation':
      return circulatedAt(register, sitting);
    case 'owner':
      return allAt(register, sitting, ({ done }) => done?.[step.step]?.at);
    default:
      return unreachable(way);
  }
}

/** More sittings in a row than are ever stood down or moved. */
const ahead = 60;

/** The sittings that can be the next after this one: those that come after it, and all that were moved. */
function following(register: Register, sitting: Sitting): readonly Sitting[] {
  const { all, places, moved } = placed(register.rows.sitting);
  const at = places.get(sitting);
  return at === undefined ? all : [...all.slice(at + 1, at + 1 + ahead), ...moved];
}

const placed = oncePer((sittings: Rows['sitting']) => {
  const all = inOrder(sittings);
  return {
    all,
    places: new Map(all.map((sitting, at) => [sitting, at])),
    moved: all.filter(({ movedTo }) => movedTo !== undefined),
  };
});

/** When it was done for the last child of the sitting, or its minutes were final where none was heard. */
function allAt(
  register: Register,
  sitting: Sitting,
  at: (record: ChildRecord) => LocalDateTime | undefined,
): LocalDateTime | undefined {
  const records = recordsBySitting(register.rows.record).get(sitting.key) ?? [];
  if (records.length === 0) return sitting.finalAt;
  const done = records.flatMap((record) => at(record) ?? []).sort();
  return done.length < records.length ? undefined : done.at(-1);
}

/** A later version does not undo that the first was filed in time. */
const firstFiledAt = ({ before = [], filedAt }: ChildRecord): LocalDateTime | undefined =>
  before.find((one) => one.filedAt !== undefined)?.filedAt ?? filedAt;

/** Without those of children who were not heard after all: nothing of them is to be done in time. */
const recordsBySitting = oncePer((records: Rows['record']) =>
  gatheredBy(
    [...records.values()].filter(({ notHeard }) => notHeard === undefined),
    (record) => record.sitting,
  ),
);

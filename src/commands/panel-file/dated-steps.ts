import { fullDateTime } from '../../core/calendar/dates-in-full.ts';
import type { LocalDateTime } from '../../core/calendar/local-date-time.ts';
import type { Moved } from '../../core/deadline/limit-before.ts';
import type { RecordStepDue } from '../../core/deadline/step-due.ts';
import type { Due } from '../../core/deadline/timetable.ts';
import type { RecordStepRule, Within } from '../../core/panel/deadline-rules.ts';
import type { Citation } from '../../core/panel/panel.ts';

/** One thing that is due for a sitting, when, under which rule, and why not on the rule's own day. */
export type DatedStep = {
  readonly what: string;
  /** London wall clock. Absent where the terms of reference state no time. */
  readonly at?: LocalDateTime;
  /** How long after what it is due, where nobody can say when that will be done. */
  readonly after?: string;
  readonly rule: string;
  readonly printed: string;
  readonly why?: string;
  /** Whose a step of the record is: `social worker`. */
  readonly owner?: string;
  /** When an agenda goes by itself, which may be before the moment it is due. */
  readonly goesAt?: LocalDateTime;
};

export const cutOffName = 'Requests close';
export const agendaName = 'Agenda due';

export const cutOffStep = (due: Due): DatedStep => dueStep(cutOffName, due);
export const agendaStep = (due: Due, goesAt: LocalDateTime | undefined): DatedStep => ({
  ...dueStep(agendaName, due),
  ...(goesAt === undefined ? {} : { goesAt }),
});

const dueStep = (what: string, { at, citation, moved, leftOut, lastUsable }: Due): DatedStep => ({
  what,
  at,
  ...ruleOf(citation),
  ...why([
    lastUsable && lastUsableWords[lastUsable],
    moved && movedWords(moved),
    leftOut && leftOutWords(leftOut),
  ]),
});

const lastUsableWords = {
  'agenda-goes': 'no cut-off is stated: open until the agenda goes',
  'sitting-starts': 'no cut-off is stated: open until the sitting starts',
};

/**
 * @param due - absent where no time is stated for the step, or for one before it.
 * @param starts - the step it waits for, where no day can be said for that.
 */
export const recordStep = (
  rule: RecordStepRule,
  due: RecordStepDue | undefined,
  starts?: RecordStepRule,
): DatedStep => ({
  what: rule.label,
  owner: rule.owner.replaceAll('-', ' '),
  ...(due ? { at: due.dueAt } : {}),
  ...(rule.within && starts ? { after: afterWords(rule.within, starts) } : {}),
  ...ruleOf(rule),
  ...why([
    due?.rolled && movedWords(due.rolled),
    due?.leftOut && leftOutWords(due.leftOut),
    due?.shortened ? 'shortened: the next sitting starts' : undefined,
  ]),
});

/** `3 working days after Chair confirms is done`. */
const afterWords = ({ amount, unit }: Within, { label }: RecordStepRule): string => {
  const units = unit.replace('-', ' ');
  return `${amount} ${amount === 1 ? units.replace(/s$/, '') : units} after ${label} is done`;
};

const why = (reasons: readonly (string | undefined)[]): Pick<DatedStep, 'why'> => {
  const said = reasons.filter((reason) => reason !== undefined);
  return said.length === 0 ? {} : { why: said.join('; ') };
};

const ruleOf = ({ rule, printed }: Citation): Pick<DatedStep, 'rule' | 'printed'> => ({
  rule,
  printed,
});

const movedWords = ({ from, because }: Moved): string =>
  `moved from ${fullDateTime(from)}: ${because}`;

const leftOutWords = (titles: readonly string[]): string => `not counted: ${titles.join(', ')}`;

import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { actionRule } from '../core/minutes/minutes-rules.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { RecordStepRule } from '../core/panel/deadline-rules.ts';
import type { Panel } from '../core/panel/panel.ts';
import { ownersSteps, recordSystem, ruleOfStep, stepBy } from '../core/panel/step-ways.ts';
import type { Action, ChildRecord, Register } from '../core/register/register.ts';
import { documentUrl } from '../core/week/links.ts';
import { saidSince } from '../core/week/record-attendance.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { isToBeNoted } from '../core/week/records-to-file.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import type { OwnStepView } from './own-steps.ts';
import type { ActionView, RecordPageView } from './own-pages.ts';
import type { Frame } from './view.ts';

/** One action as it stands. */
export function actionView(frame: Frame, register: Register, action: Action): ActionView {
  const { what, owner, dueOn, doneOn } = action;
  const item = register.rows.item.get(action.item);
  return {
    frame,
    reference: item?.reference ?? '',
    what,
    owner,
    due: dueOn ? fullDate(dueOn) : 'No day was agreed',
    clause: clauseOf(register, item?.sitting, actionRule),
    ...(doneOn ? { done: fullDate(doneOn) } : {}),
  };
}

/** One child's record as it stands. */
export function recordView(frame: Frame, register: Register, record: ChildRecord): RecordPageView {
  const { reference, filer, filedAt, filedBy, passed } = record;
  const since = saidSince(register, record);
  const sitting = register.rows.sitting.get(record.sitting);
  const panel = sitting && panelOf(register, sitting.panel);
  return {
    frame,
    reference,
    sitting: sitting ? fullDate(dayOfSitting(sitting)) : '',
    filer,
    document: documentUrl(register, recordDocument(record)),
    clause: clauseOf(register, record.sitting, (one) => ruleOfStep(one, 'filing')),
    system: panel ? recordSystem(panel) : '',
    isFiled: panel === undefined || stepBy(panel, 'filing') !== undefined,
    steps: (panel && !record.notHeard ? ownersSteps(panel) : []).map((step) =>
      stepView(panel, step, record),
    ),
    ...notHeardView(record),
    ...(since === undefined ? {} : { since }),
    ...(passed ? { passed: `By ${passed.by}, ${fullDateTime(passed.at)}: ${passed.why}` } : {}),
    ...(filedAt ? { filed: `By ${filedBy ?? ''}, ${fullDateTime(filedAt)}` } : {}),
  };
}

function notHeardView(record: ChildRecord): Pick<RecordPageView, 'notHeard'> {
  if (!record.notHeard) return {};
  const { version, noted } = record.notHeard;
  const words = noted ? { noted: `By ${noted.by}, ${fullDateTime(noted.at)}` } : {};
  return { notHeard: { version: String(version), asks: isToBeNoted(record), ...words } };
}

function stepView(
  panel: Panel | undefined,
  { step, label, task, rule }: RecordStepRule,
  { done = {} }: ChildRecord,
): OwnStepView {
  const said = done[step];
  return {
    step,
    label,
    task,
    clause: panel ? clauseWords(panel, rule) : '',
    ...(said ? { done: `By ${said.by}, ${fullDateTime(said.at)}` } : {}),
  };
}

function clauseOf(
  register: Register,
  sitting: string | undefined,
  ruleIn: (panel: Panel) => string,
): string {
  const row = register.rows.sitting.get(sitting ?? '');
  const panel = row && panelOf(register, row.panel);
  return panel ? clauseWords(panel, ruleIn(panel)) : '';
}

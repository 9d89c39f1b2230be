import { fullDate, fullDateTime } from '../core/calendar/dates-in-full.ts';
import { clauseWords } from '../core/panel/citations.ts';
import type { Action, ChildRecord, Register } from '../core/register/register.ts';
import { documentUrl } from '../core/week/links.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
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
    clause: clauseOf(register, item?.sitting, 'CPR-2.5'),
    ...(doneOn ? { done: fullDate(doneOn) } : {}),
  };
}

/** One child's record as it stands. */
export function recordView(frame: Frame, register: Register, record: ChildRecord): RecordPageView {
  const { reference, filer, filedAt, filedBy, passed } = record;
  const sitting = register.rows.sitting.get(record.sitting);
  return {
    frame,
    reference,
    sitting: sitting ? fullDate(dayOfSitting(sitting)) : '',
    filer,
    document: documentUrl(register, recordDocument(record)),
    clause: clauseOf(register, record.sitting, 'CPR-5.3a'),
    ...(passed ? { passed: `By ${passed.by}, ${fullDateTime(passed.at)}: ${passed.why}` } : {}),
    ...(filedAt ? { filed: `By ${filedBy ?? ''}, ${fullDateTime(filedAt)}` } : {}),
  };
}

function clauseOf(register: Register, sitting: string | undefined, rule: string): string {
  const row = register.rows.sitting.get(sitting ?? '');
  return row ? clauseWords(panelOf(register, row.panel), rule) : '';
}

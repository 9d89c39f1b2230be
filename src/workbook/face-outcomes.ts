import type {
  Action,
  ChildRecord,
  Item,
  Register,
  Review,
  SittingKey,
} from '../core/register/register.ts';
import { documentUrl } from '../core/week/links.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { recordStepsOf } from '../core/week/record-steps-of.ts';
import { dayOfSitting } from '../core/week/sittings.ts';
import { actionWords, recordWords, reviewWords } from '../core/week/status-words.ts';
import type { FaceRow } from './face-row.ts';
import { answersBeside, date, moment, text } from './face-cells.ts';

const onDay = (register: Register, key: SittingKey | undefined): FaceRow => {
  const sitting = register.rows.sitting.get(key ?? '');
  return date('sitting', sitting && dayOfSitting(sitting));
};

export function decisionFace(register: Register, row: Item): FaceRow {
  const outcome = row.outcome;
  return {
    key: row.key,
    reference: row.reference,
    ...onDay(register, row.sitting),
    ...(outcome
      ? {
          decision: outcome.decision + (outcome.retrospective ? ' (made after the placement)' : ''),
          ...text('reasons', outcome.reasons),
          ...text('recommendations', outcome.recommendations),
          ...text('funding', outcome.sharedFunding),
          ...date('review', outcome.reviewOn ?? outcome.deferredTo),
          ...text(
            'dissent',
            outcome.dissents.map((one) => `${one.by}: ${one.from}. ${one.why}`).join('\n'),
          ),
          confirmed: outcome.confirmed ? 'Yes' : 'Not yet',
        }
      : {}),
  };
}

export function actionFace(register: Register, row: Action): FaceRow {
  return {
    key: row.key,
    reference: row.item.split('@')[0] ?? '',
    what: row.what,
    owner: row.owner,
    ...date('due', row.dueOn),
    state: actionWords(row),
    ...answersBeside(register, `actions/${row.key}`),
  };
}

export function reviewFace(register: Register, row: Review): FaceRow {
  return {
    key: row.key,
    reference: row.reference,
    ...date('due', row.dueOn),
    status: reviewWords(row),
    ...onDay(register, row.sitting),
  };
}

export function recordFace(register: Register, row: ChildRecord): FaceRow {
  const sitting = register.rows.sitting.get(row.sitting);
  const filed = sitting && recordStepsOf(register, sitting).find((step) => step.step === 'filed');
  return {
    key: row.key,
    reference: row.reference,
    ...onDay(register, row.sitting),
    filer: row.filer,
    ...moment('due', filed?.dueAt),
    ...text('record', documentUrl(register, recordDocument(row)) ?? ''),
    status: recordWords(row),
    ...answersBeside(register, `records/${row.key}`),
  };
}

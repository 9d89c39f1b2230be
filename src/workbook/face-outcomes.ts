import type {
  Action,
  ChildRecord,
  Item,
  Register,
  Review,
  SittingKey,
} from '../core/register/register.ts';
import type { Panel } from '../core/panel/panel.ts';
import { ownersSteps, stepBy } from '../core/panel/step-ways.ts';
import { decisionLabel, fundingLabel } from '../core/minutes/decision-words.ts';
import { isForPlan, kindWords, planWords } from '../core/week/in-plan.ts';
import { documentUrl } from '../core/week/links.ts';
import { escalationsOf, escalationWords } from '../core/week/oversight-words.ts';
import { recordDocument } from '../core/week/record-key.ts';
import { recordStepsOf } from '../core/week/record-steps-of.ts';
import { dayOfSitting, panelOf } from '../core/week/sittings.ts';
import type { RecordStanding } from '../core/week/status-words.ts';
import { actionWords, recordWords, reviewWords } from '../core/week/status-words.ts';
import type { FaceRow } from './face-row.ts';
import { answersBeside, date, moment, text } from './face-cells.ts';

const onDay = (register: Register, key: SittingKey | undefined): FaceRow => {
  const sitting = register.rows.sitting.get(key ?? '');
  return date('sitting', sitting && dayOfSitting(sitting));
};

export function decisionFace(register: Register, row: Item): FaceRow {
  const outcome = row.outcome;
  const sitting = register.rows.sitting.get(row.sitting);
  const panel = sitting && panelOf(register, sitting.panel);
  return {
    key: row.key,
    reference: row.reference,
    ...onDay(register, row.sitting),
    ...(outcome && panel
      ? {
          decision:
            decisionLabel(panel, outcome) +
            (outcome.retrospective ? ' (made after the placement)' : ''),
          ...text('reasons', outcome.reasons),
          ...text('recommendations', outcome.recommendations),
          ...text('funding', fundingLabel(panel, outcome)),
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

const panelOfAction = (register: Register, { item }: Action): Panel | undefined => {
  const sitting = register.rows.sitting.get(register.rows.item.get(item)?.sitting ?? '');
  return sitting && panelOf(register, sitting.panel);
};

/** What is for a plan stays open until it stands there. Source: NS-1.4. */
function actionState(panel: Panel | undefined, row: Action): string {
  const words = actionWords(row);
  const waits = panel && isForPlan(panel, row) && row.plan === undefined && !row.replaced;
  return waits ? words.replace(/^✓/, '○') : words;
}

export function actionFace(register: Register, row: Action): FaceRow {
  const panel = panelOfAction(register, row);
  const escalated = escalationsOf(register.rows.oversight.get(row.item), row.key);
  return {
    key: row.key,
    reference: row.item.split('@')[0] ?? '',
    what: panel ? kindWords(panel, row) : row.what,
    owner: row.owner,
    ...date('due', row.dueOn),
    state: actionState(panel, row),
    ...text('plan', panel ? planWords(panel, row) : ''),
    ...text('escalated', escalated.map(escalationWords).join('\n')),
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

/** The steps of a panel's own that are done, and those that wait: `✓ In the care plan`. */
function ownStepWords(register: Register, row: ChildRecord): RecordStanding {
  const sitting = register.rows.sitting.get(row.sitting);
  const panel = sitting && panelOf(register, sitting.panel);
  return {
    isFiled: panel === undefined || stepBy(panel, 'filing') !== undefined,
    steps: (panel ? ownersSteps(panel) : []).map(
      ({ step, label }) => `${row.done?.[step] ? '✓' : '○'} ${label}`,
    ),
  };
}

export function recordFace(register: Register, row: ChildRecord): FaceRow {
  const sitting = register.rows.sitting.get(row.sitting);
  const filed = sitting && recordStepsOf(register, sitting).find((step) => step.way === 'filing');
  return {
    key: row.key,
    reference: row.reference,
    ...onDay(register, row.sitting),
    filer: row.filer,
    ...moment('due', filed?.dueAt),
    ...text('record', documentUrl(register, recordDocument(row)) ?? ''),
    status: recordWords(row, ownStepWords(register, row)),
    ...answersBeside(register, `records/${row.key}`),
  };
}

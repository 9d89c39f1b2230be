import type { RecordStepRule } from './deadline-rules.ts';
import type { Panel } from './panel.ts';
import type { StepWay } from './step-way.ts';

/** Steps that are named as most panels name them need not say how they are done. */
const usual: Readonly<Record<string, StepWay>> = {
  draft: 'draft',
  final: 'approval',
  filed: 'filing',
};

export const wayOf = ({ step, doneBy }: Pick<RecordStepRule, 'step' | 'doneBy'>): StepWay =>
  doneBy ?? usual[step] ?? 'owner';

/** The step of the panel that is done in this way, if it has one. */
export const stepBy = ({ record }: Panel, way: StepWay): RecordStepRule | undefined =>
  record.steps.find((step) => wayOf(step) === way);

/** The rule of that step; empty where the panel has none. */
export const ruleOfStep = (panel: Panel, way: StepWay): string => stepBy(panel, way)?.rule ?? '';

/** The steps their owner answers for, child by child. */
export const ownersSteps = ({ record }: Panel): readonly RecordStepRule[] =>
  record.steps.filter((step) => wayOf(step) === 'owner');

/** Whether the final notes go to members and attendees. */
export const circulates = (panel: Panel): boolean =>
  panel.minutes?.circulate !== undefined || stepBy(panel, 'circulation') !== undefined;

/** The rule that has the notes circulated, or empty. */
export const circulationRule = (panel: Panel): string =>
  stepBy(panel, 'circulation')?.rule ?? panel.minutes?.circulate?.rule ?? '';

/** What people call the case system: `LCS`, `the electronic record`. */
export function recordSystem({ terms }: Panel): string {
  const name = terms?.recordSystem ?? 'case system';
  return /^[a-z]/.test(name) ? `the ${name}` : name;
}

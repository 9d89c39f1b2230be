import { rowsFor } from '../../../../src/core/minutes/minutes-rows.ts';
import type { Panel } from '../../../../src/core/panel/panel.ts';
import { labelIn, labelsOf } from '../../../../src/documents/minutes/minutes-labels.ts';
import { preset } from '../../../core/given/presets.ts';
import { resourcesPanel } from '../../../core/given/resources-panel.ts';

export type MinutesLabel = string;

/** Those whose minutes are written: a closed list of decisions, an open list, and when each child was heard. */
export const panelsWritten: readonly Panel[] = [
  resourcesPanel,
  preset('best-care'),
  preset('lasting-homes'),
];

/** The labels that stand in the minutes of a child of whom nothing is known. */
export const labelsIn = (panel: Panel): readonly MinutesLabel[] =>
  rowsFor(panel, {}).map(({ label }) => label);

/** The label these words are, in the minutes of either panel. */
export const labelOf = (words: string): MinutesLabel | undefined =>
  panelsWritten
    .map((panel) => labelIn(labelsOf(panel), words))
    .find((label) => label !== undefined);

import { rowsFor } from '../../../../src/core/minutes/minutes-rows.ts';
import type { Panel } from '../../../../src/core/panel/panel.ts';
import { labelIn, labelsOf } from '../../../../src/documents/minutes/minutes-labels.ts';
import { presets } from '../../../../src/panels/index.ts';
import { resourcesPanel } from '../../../core/given/resources-panel.ts';

export type MinutesLabel = string;

const bestCare = presets().find(({ code }) => code === 'best-care');
if (!bestCare) throw new Error('There is no Best Care Panel.');

/** Those whose minutes are written: one with a closed list of decisions, one with an open list. */
export const panelsWritten: readonly Panel[] = [resourcesPanel, bestCare];

/** The labels that stand in the minutes of a child of whom nothing is known. */
export const labelsIn = (panel: Panel): readonly MinutesLabel[] =>
  rowsFor(panel, {}).map(({ label }) => label);

/** The label these words are, in the minutes of either panel. */
export const labelOf = (words: string): MinutesLabel | undefined =>
  panelsWritten
    .map((panel) => labelIn(labelsOf(panel), words))
    .find((label) => label !== undefined);

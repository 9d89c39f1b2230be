import { minutesLabels } from '../../../core/given/minutes.ts';
import { resourcesPanel } from '../../../core/given/resources-panel.ts';
import { labelIn, labelsOf } from '../../../../src/documents/minutes/minutes-labels.ts';

export { minutesLabels };
export type MinutesLabel = string;

const labels = labelsOf(resourcesPanel);

/** The label these words are in the minutes of the Resources Panel. */
export const labelOf = (words: string): string | undefined => labelIn(labels, words);

import { minutesLabels } from '../../core/minutes/reading.ts';
import type { MinutesLabel } from '../../core/minutes/reading.ts';

/** A label as it is compared: without number, hint in brackets, colon, capitals, curly quotes, marks. */
export const plainLabel = (label: string): string =>
  label
    .replace(/\(.*?\)/gs, ' ')
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[\s:.*_]+/g, ' ')
    .replace(/^ ?\d{1,2}\)? /, '')
    .trim()
    .toLowerCase();

const labels: ReadonlyMap<string, MinutesLabel> = new Map(
  minutesLabels.map((label) => [plainLabel(label), label]),
);

/** The label these words are, however they are written. */
export const labelOf = (words: string): MinutesLabel | undefined => labels.get(plainLabel(words));

/** Every label as it is compared, to find the one that was probably meant. */
export const comparedLabels = (): Iterable<string> => labels.keys();

export const labelCompared = (compared: string): MinutesLabel | undefined => labels.get(compared);

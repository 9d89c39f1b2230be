import { plainLabel } from './plain-label.ts';

/** Rows that the minutes print and nothing is read back from: the register knows it already. */
export const promptLabels = {
  request: 'Kind of request',
  slot: 'Slot',
  quorum: 'Quorum',
  asked: 'Asked beforehand',
};

const printed = Object.values(promptLabels).map(plainLabel);

/** Whether a label is of such a row; that of what was asked goes on with what it was. */
export const isPrompt = (label: string): boolean =>
  printed.includes(plainLabel(label)) ||
  plainLabel(label).startsWith(`${plainLabel(promptLabels.asked)} `);

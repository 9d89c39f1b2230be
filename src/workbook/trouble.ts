import type { Snapshot } from './snapshot.ts';

/** Everything wrong with the headings of the workbook, in words, in the order of the tabs. */
export const trouble = (snapshot: Snapshot): readonly string[] =>
  [...snapshot.tabs.values()].flatMap((view) => view.trouble);

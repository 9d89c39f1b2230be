import type { Snapshot } from './snapshot.ts';

/** Everything in the workbook that needs a person, in words, in the order of the tabs. */
export const trouble = (snapshot: Snapshot): readonly string[] => [
  ...[...snapshot.tabs.values()].flatMap((view) => view.trouble),
  ...snapshot.remarks,
];

/**
 * Whether the tabs that the council keeps can be read. While People or Holidays has lost a column,
 * nobody can say who sits or which day counts: nothing may follow and nothing may go.
 */
export const councilTabsStand = (snapshot: Snapshot): boolean =>
  [...snapshot.tabs.values()].every(
    ({ tab, trouble: found }) => tab.order !== 'people' || found.length === 0,
  );

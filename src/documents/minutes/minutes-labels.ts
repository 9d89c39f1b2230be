import { isOpen } from '../../core/minutes/decision-rows.ts';
import { rowsOf } from '../../core/minutes/minutes-rows.ts';
import type { RowReads } from '../../core/minutes/minutes-row.ts';
import { plainLabel } from '../../core/minutes/plain-label.ts';
import type { Panel } from '../../core/panel/panel.ts';

/** The labels that the minutes of a panel may have, to find them however they are written. */
export type MinutesLabels = {
  /** As it is compared → as it is printed. */
  readonly known: ReadonlyMap<string, string>;
  /** Those that stand there for every child. */
  readonly always: readonly string[];
  /** The table of actions has a column for the kind of each outcome. */
  readonly kinds: boolean;
};

export function labelsOf(panel: Panel): MinutesLabels {
  const rows = rowsOf(panel);
  return {
    known: new Map(rows.map(({ label }) => [plainLabel(label), label])),
    always: rows
      .filter(({ when, reads }) => when === undefined && !isTime(reads))
      .map(({ label }) => label),
    kinds: isOpen(panel),
  };
}

/** Minutes made before the file asked for times have no rows for them, and lack nothing. */
const isTime = (reads: RowReads): boolean => reads === 'heard-from' || reads === 'heard-until';

/** The label these words are, however they are written. */
export const labelIn = ({ known }: MinutesLabels, words: string): string | undefined =>
  known.get(plainLabel(words));

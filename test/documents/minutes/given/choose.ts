import type {
  Cell,
  Paragraph,
  TableRow,
} from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { Meant } from './intent.ts';
import { claims, paragraphsOf, rowOf } from './minutes-desk.ts';
import type { Child, MinutesDesk } from './minutes-desk.ts';
import type { MinutesLabel } from './labels.ts';

/** Where the words of a discussion stand. */
export const narrative: readonly MinutesLabel[] = [
  'Pen picture, needs and circumstances',
  'Outcome sought and why',
  'Discussion highlights',
  'Reasons',
  'The child’s view',
  'The parents’ and carers’ view',
  'Best value options',
];

/** An answer in an editor's hands: its row, its cell, and a paragraph for each line that is meant. */
export type Answer = {
  readonly label: MinutesLabel;
  readonly row: TableRow;
  readonly cell: Cell;
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly string[];
};

/** Takes one of these answers in hand, where one is free and fits. */
export function chooseAnswer(
  desk: MinutesDesk,
  child: Child,
  labels: readonly MinutesLabel[],
  fits: (answer: Answer) => boolean = () => true,
): Answer | undefined {
  const free = labels.flatMap((label): readonly Answer[] => {
    const row = rowOf(child, label);
    const cell = row?.cells[1];
    const meant = child.intent.answers.get(label);
    if (!row || !cell || meant?.kind !== 'lines') return [];
    return [{ label, row, cell, paragraphs: paragraphsOf(cell), lines: meant.lines }];
  });
  const fitting = free.filter(fits);
  const chosen = fitting.length === 0 ? undefined : desk.chance.oneOf(fitting);
  return chosen && claims(desk, child, chosen.label) ? chosen : undefined;
}

export const means = (child: Child, label: MinutesLabel, meant: Meant): true => {
  child.intent.answers.set(label, meant);
  return true;
};

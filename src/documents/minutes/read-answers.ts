import { isPrompt } from '../../core/minutes/prompt-labels.ts';
import { plainLabel } from '../../core/minutes/plain-label.ts';
import { nearestName } from '../../core/nearest-name.ts';
import { labelIn } from './minutes-labels.ts';
import type { MinutesLabels } from './minutes-labels.ts';
import type { SeenCell, SeenRow } from './table-rows.ts';

/** What one label says, and why it cannot be known where it cannot. */
export type ReadAnswer = {
  readonly label: string;
  readonly text: string;
  /** Without their place: `a picture in the row “Reasons” cannot be read. …` */
  readonly unreadable: readonly string[];
};

export type ReadAnswers = {
  /** One for each row of a known label, in the order of the rows. */
  readonly answers: readonly ReadAnswer[];
  /** Rows that say something the register keeps nothing of: sentences without their place. */
  readonly passedOver: readonly string[];
};

/** Rows of the template that say something known, and are not taken back. */
const notAnswers = new Set(['presenter']);

type Desk = { readonly answers: ReadAnswer[]; readonly passedOver: string[] };

/**
 * Reads a table of labels and answers. A row whose label is blank goes on with the row above it; so a
 * person adds a row when one is not enough.
 */
export function readAnswers(rows: readonly SeenRow[], labels: MinutesLabels): ReadAnswers {
  const desk: Desk = { answers: [], passedOver: [] };
  const shared = sharedRows(rows);
  let known = false;
  for (const [index, row] of rows.entries()) {
    const read = labelled(row, labels);
    if (read.said === '') {
      readFurther(read.cells, known, desk);
      continue;
    }
    known = read.label !== undefined;
    if (read.label !== undefined) readAnswer(read.label, read.cells, shared.has(index), desk);
    else if (valueOf(read.cells) !== '' || row.cells.length === 1)
      desk.passedOver.push(...unknownRow(read.said, labels));
  }
  return desk;
}

const valueOf = (cells: readonly SeenCell[]): string =>
  cells
    .map((cell) => cell.text)
    .filter((words) => words !== '')
    .join('\n');

function readAnswer(
  label: string,
  cells: readonly SeenCell[],
  isShared: boolean,
  desk: Desk,
): void {
  const merged = `the answer of “${label}” is merged with that of another row. Please unmerge the cell and say which is which.`;
  const unreadable = [...unreadableIn(cells, label), ...(isShared ? [merged] : [])];
  desk.answers.push({ label, text: valueOf(cells), unreadable });
  desk.passedOver.push(...besideIn(cells, label));
}

function readFurther(cells: readonly SeenCell[], known: boolean, desk: Desk): void {
  const value = valueOf(cells);
  const last = desk.answers.at(-1);
  if (known && last) {
    desk.answers[desk.answers.length - 1] = {
      ...last,
      text: [last.text, value].filter((words) => words !== '').join('\n'),
      unreadable: [...last.unreadable, ...unreadableIn(cells, last.label)],
    };
  } else if (value !== '') {
    desk.passedOver.push(`“${excerptOf(value)}” stands beside no label and is not taken.`);
  }
}

/** Rows whose answers stand in one merged cell though their labels differ. */
function sharedRows(rows: readonly SeenRow[]): ReadonlySet<number> {
  const shared = new Set<number>();
  for (const [index, { cells }] of rows.entries()) {
    const reach = Math.max(1, ...cells.slice(1).map((cell) => cell.rows));
    const covered = rows.slice(index + 1, index + reach);
    if (covered.every(({ cells: [first] }) => (first?.text ?? '') === '')) continue;
    for (let row = index; row < index + reach; row += 1) shared.add(row);
  }
  return shared;
}

type Labelled = {
  readonly said: string;
  readonly label: string | undefined;
  readonly cells: readonly SeenCell[];
};

/**
 * The label of a row and the cells of its answer. Where the two were merged into one cell, its first
 * paragraph is the label and the rest is the answer.
 */
function labelled({ cells: [first, ...others] }: SeenRow, labels: MinutesLabels): Labelled {
  const said = first?.text ?? '';
  const [top = '', ...rest] = first?.paragraphs ?? [];
  const merged = first !== undefined && first.columns > 1 && rest.length > 0;
  if (merged && labelIn(labels, said) === undefined && labelIn(labels, top) !== undefined) {
    return {
      said: top,
      label: labelIn(labels, top),
      cells: [{ ...first, text: rest.join('\n') }, ...others],
    };
  }
  return { said, label: labelIn(labels, said), cells: others };
}

const unreadableIn = (cells: readonly SeenCell[], label: string): readonly string[] =>
  cells
    .flatMap((cell) => cell.unreadable)
    .map((object) => `${object} in the row “${label}” cannot be read. Please type what it says.`);

const besideIn = (cells: readonly SeenCell[], label: string): readonly string[] =>
  cells
    .flatMap((cell) => cell.beside)
    .map((object) => `${object} in the row “${label}” is not taken. Please type it into the row.`);

function unknownRow(said: string, { known }: MinutesLabels): readonly string[] {
  if (notAnswers.has(plainLabel(said)) || isPrompt(said)) return [];
  const nearest = nearestName(plainLabel(said), known.keys());
  const meant = nearest === undefined ? undefined : known.get(nearest);
  const mend = meant === undefined ? '' : ` Was “${meant}” meant?`;
  return [`the register keeps nothing of the row “${excerptOf(said)}”.${mend}`];
}

/** Enough of some words to find them by. */
export const excerptOf = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 60).replace(/[\ud800-\udbff]$/, '')}…` : words;

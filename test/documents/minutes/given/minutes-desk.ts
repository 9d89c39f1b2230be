import type { docs_v1 } from '@googleapis/docs';
import { batchUpdateDocument } from '../../../../src/shells/local/workspace/docs/batch-update.ts';
import { isOpen } from '../../../../src/core/minutes/decision-rows.ts';
import type { Panel } from '../../../../src/core/panel/panel.ts';
import { deleteContentRange } from '../../../../src/shells/local/workspace/docs/delete-content.ts';
import type {
  Block,
  Cell,
  DocumentTree,
  Paragraph,
  Table,
  TableRow,
} from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import { insertText } from '../../../../src/shells/local/workspace/docs/insert.ts';
import { paragraphsWithin } from '../../../../src/shells/local/workspace/docs/layout.ts';
import { textOf } from '../../../../src/shells/local/workspace/docs/runs.ts';
import type { Chance } from '../../../crash/given/seeded.ts';
import { blankIntent } from './intent.ts';
import type { Intent } from './intent.ts';
import { labelOf } from './labels.ts';
import type { MinutesLabel } from './labels.ts';

/** One child's part of a minutes Doc under an editor's hands. */
export type Child = {
  readonly reference: string;
  /** Another paragraph after it was typed over from end to end. */
  heading: Paragraph;
  readonly answers: Table;
  readonly actionsHeading: Paragraph;
  readonly actions: Table;
  readonly intent: Intent;
};

export type MinutesDesk = {
  readonly panel: Panel;
  readonly tree: DocumentTree;
  readonly children: readonly Child[];
  readonly chance: Chance;
  /** Values and structures an editor has had hands on: a second one leaves them alone. */
  readonly claimed: Set<string>;
  /** Suggestions that stand, each with the reference of its child. */
  readonly suggested: string[];
};

/** The parts of filled minutes, found once where the compiler put them; from then on held on to. */
export function minutesDesk(
  tree: DocumentTree,
  references: readonly string[],
  chance: Chance,
  panel: Panel,
): MinutesDesk {
  const { blocks } = tree.body;
  const children = references.map((reference): Child => {
    const at = blocks.findIndex(
      (block) => block.kind === 'paragraph' && textOf(block).includes(`· ${reference} ·`),
    );
    const after = blocks.slice(at);
    const tables = after.filter((block) => block.kind === 'table');
    const paragraphs = after.filter((block) => block.kind === 'paragraph');
    const actionsHeading = paragraphs.find((one) =>
      /^(?:Outcomes and a|A)ctions for/.test(textOf(one)),
    );
    const [answers, actions] = tables;
    const [heading] = paragraphs;
    if (!heading || !answers || !actions || !actionsHeading) throw new Error(`No ${reference}.`);
    return { reference, heading, answers, actionsHeading, actions, intent: blankIntent(panel) };
  });
  // The ways of editing a table of actions know three columns: one with a fourth is left as it was typed.
  const untouched = isOpen(panel) ? references.map((reference) => `${reference} actions`) : [];
  return { panel, tree, children, chance, claimed: new Set(untouched), suggested: [] };
}

/** Takes values in hand, unless another edit has them already: then nothing is taken. */
export function claims(desk: MinutesDesk, child: Child, ...names: readonly string[]): boolean {
  const own = (name: string): string => `${child.reference} ${name}`;
  const taken = [...desk.claimed].filter((one) => one.startsWith(`${child.reference} `));
  const all = names.includes('all');
  const refused =
    (all && taken.length > 0) ||
    taken.includes(own('all')) ||
    names.some((name) => taken.includes(own(name)));
  if (!refused) for (const name of names) desk.claimed.add(own(name));
  return !refused;
}

export const rowOf = (child: Child, label: MinutesLabel): TableRow | undefined =>
  child.answers.rows.find((row) => labelOf(cellText(row.cells[0])) === label);

export const paragraphsOf = (cell: Cell | undefined): readonly Paragraph[] =>
  (cell?.blocks ?? []).filter((block) => block.kind === 'paragraph');

export const cellText = (cell: Cell | undefined): string =>
  paragraphsOf(cell).map(textOf).join('').replace(/\n$/, '');

/** Where a paragraph begins, in Google's UTF-16 indexes. */
export function startOf(desk: MinutesDesk, paragraph: Paragraph): number {
  for (const place of paragraphsWithin(desk.tree.body, 0, Number.MAX_SAFE_INTEGER)) {
    if (place.block === paragraph) return place.start;
  }
  throw new Error('That paragraph stands no longer in the document.');
}

export function typeAt(desk: MinutesDesk, index: number, text: string): void {
  if (text !== '') insertText(desk.tree, { location: { index }, text });
}

export function takeOut(desk: MinutesDesk, startIndex: number, endIndex: number): void {
  if (endIndex > startIndex) deleteContentRange(desk.tree, { range: { startIndex, endIndex } });
}

/** Types over whatever a cell says. */
export function retype(desk: MinutesDesk, cell: Cell | undefined, text: string): void {
  const [first] = paragraphsOf(cell);
  if (!first || !cell) throw new Error('A cell without a paragraph.');
  const start = startOf(desk, first);
  takeOut(desk, start, start + cellText(cell).length);
  typeAt(desk, start, text);
}

/** One request of Google's, on the document as it stands; the editor's hold on its parts stays. */
export function ask(desk: MinutesDesk, request: docs_v1.Schema$Request): void {
  const after = batchUpdateDocument(desk.tree, { requests: [request] }).document;
  Object.assign(desk.tree, { nextId: after.nextId, namedRanges: after.namedRanges });
}

/** The blocks of one child, from its heading to the next one's. */
export function sectionOf({ tree, children }: MinutesDesk, child: Child): readonly Block[] {
  const { blocks } = tree.body;
  const at = blocks.indexOf(child.heading);
  const headings = new Set<Block>(children.map(({ heading }) => heading));
  const next = blocks.findIndex((block, index) => index > at && headings.has(block));
  return blocks.slice(at, next === -1 ? blocks.length - 1 : next);
}

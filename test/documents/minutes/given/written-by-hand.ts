import {
  emptyParagraph,
  noStyle,
} from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type {
  Block,
  Paragraph,
  Table,
} from '../../../../src/shells/local/workspace/docs/document-tree.ts';
import type { MinutesDesk } from './minutes-desk.ts';

/** A plain paragraph, as one made by pressing Enter and typing. */
export const paragraphSaying = (words: string): Paragraph => ({
  ...emptyParagraph(),
  runs: [{ text: `${words}\n`, style: noStyle }],
});

/** A table with these words in its cells. */
export function saying(table: Table, rows: readonly (readonly string[])[]): Table {
  for (const [r, words] of rows.entries()) {
    for (const [c, word] of words.entries()) {
      table.rows[r]?.cells[c]?.blocks.splice(0, 1, paragraphSaying(word));
    }
  }
  return table;
}

export function putAfter({ tree }: MinutesDesk, block: Block, ...added: readonly Block[]): void {
  const { blocks } = tree.body;
  const at = blocks.indexOf(block);
  if (at === -1) throw new Error('That part stands no longer in the document.');
  blocks.splice(at + 1, 0, ...added);
}

/** A block as a copy and paste makes it. */
export const copied = <T>(block: T): T => structuredClone(block);

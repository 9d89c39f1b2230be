import type { docs_v1 } from '@googleapis/docs';
import { sha256 } from '../sha-256.ts';
import type { WrittenBlock } from './written-block.ts';

/** Stands for whatever is not text, one for each index it takes. */
export const objectMark = '\ufffc';

/** A line of a part: a paragraph with words, or the cells of a row of a table. */
type Line = string;

/**
 * The words of content that is to be written, line by line, so that they can be compared with those of a
 * Doc: empty lines, which Docs adds and takes away by itself, do not count.
 */
export const wordsOfBlocks = (blocks: readonly WrittenBlock[]): readonly Line[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? linesOf(block.runs.map(({ text }) => text).join(''))
      : block.rows.map(({ cells }) => rowOf(cells.map((cell) => wordsOfBlocks(cell.blocks)))),
  );

/** The same of content as `documents.get` returns it; what is only suggested counts as standing there. */
export const wordsOfContent = (
  content: readonly docs_v1.Schema$StructuralElement[],
): readonly Line[] =>
  content.flatMap(({ paragraph, table }) => {
    if (paragraph) return linesOf(textOfParagraph(paragraph));
    return (table?.tableRows ?? []).map((row) =>
      rowOf((row.tableCells ?? []).map((cell) => wordsOfContent(cell.content ?? []))),
    );
  });

/** The text of a paragraph, its line end among it, index by index. */
export const textOfParagraph = ({ elements }: docs_v1.Schema$Paragraph): string =>
  (elements ?? [])
    .map(
      ({ textRun, startIndex, endIndex }) =>
        textRun?.content ?? objectMark.repeat((endIndex ?? 0) - (startIndex ?? 0)),
    )
    .join('');

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const rowOf = (cells: readonly (readonly Line[])[]): Line =>
  `\u001e${cells.map((cell) => `\u001f${cell.join('\n')}`).join('')}`;

/** A fingerprint of such words, short enough for the name of a range. */
export const printOf = (words: readonly Line[]): string => sha256(words.join('\n')).slice(0, 16);

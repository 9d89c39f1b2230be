import type { docs_v1 } from '@googleapis/docs';
import { plainParagraphs, writeParagraphs } from './write-paragraphs.ts';
import { rangeOf } from './written-block.ts';
import type { Spot, WrittenBlock } from './written-block.ts';
import { writeTable } from './write-table.ts';

type Request = docs_v1.Schema$Request;

/**
 * Requests that put `blocks` before what stands at `spot`, the start of a paragraph.
 *
 * Works from the last block to the first, each put at the same index, so that no size of what was
 * already written is ever needed. Docs puts a line end before each new table: it ends the paragraph
 * that stands before the table, or is an empty one where none does.
 *
 * @param closes - the line end of the paragraph at `spot`, which must be empty, is to end the last
 *   block: so a cell, or a body, does not end in an empty line.
 */
export function writeBlocks(
  spot: Spot,
  blocks: readonly WrittenBlock[],
  closes: boolean,
): readonly Request[] {
  const requests: Request[] = [];
  let end = blocks.length;
  let ended = closes;
  while (end > 0) {
    const block = blocks[end - 1];
    if (block?.kind === 'table') {
      requests.push(...writeTable(spot, block, writeFreshCell));
      requests.push(...lineBefore(spot, blocks[end - 2], blocks[end]));
      end -= 1;
      ended = true;
      continue;
    }
    const before = blocks.slice(0, end);
    const start = before.map((each) => each.kind).lastIndexOf('table') + 1;
    const paragraphs = before.slice(start).filter((each) => each.kind === 'paragraph');
    requests.push(...writeParagraphs(spot, paragraphs, { ended, plain: false }));
    end = start;
  }
  return requests;
}

/**
 * The line end that Docs puts before a table takes the looks of what follows the table. It loses
 * them here: a paragraph to come brings its own, and an empty line is to have none.
 */
function lineBefore(
  spot: Spot,
  before: WrittenBlock | undefined,
  after: WrittenBlock | undefined,
): readonly Request[] {
  const range = rangeOf(spot, spot.index, spot.index + 1);
  const isListed = after?.kind === 'paragraph' && after.bullet !== undefined;
  const unlisted = isListed ? [{ deleteParagraphBullets: { range } }] : [];
  if (before?.kind === 'paragraph') return unlisted;
  return [...unlisted, plainParagraphs(range)];
}

/** A cell's content: every cell has one empty paragraph, whose line end ends the last block. */
export function writeCell(spot: Spot, blocks: readonly WrittenBlock[]): readonly Request[] {
  return writeBlocks(spot, blocks, true);
}

/** The same in a cell of a table that was just made: its looks are plain, so few need be set. */
function writeFreshCell(spot: Spot, blocks: readonly WrittenBlock[]): readonly Request[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return paragraphs.length === blocks.length
    ? writeParagraphs(spot, paragraphs, { ended: true, plain: true })
    : writeCell(spot, blocks);
}

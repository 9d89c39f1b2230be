import { unreachable } from '../../core/unreachable.ts';
import type { FilledBlock, FilledTable, Words } from '../template/fill-template.ts';

/** A mail as plain text: the same facts in the same order as its HTML, one block per paragraph. */
export function mailText(blocks: readonly FilledBlock[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: FilledBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return wordsText(block.words);
    case 'list':
      return block.items.map((item) => `- ${wordsText(item)}`).join('\n');
    case 'rule':
      return '---';
    case 'table':
      return tableText(block);
    default:
      return unreachable(block);
  }
}

function tableText(table: FilledTable): string {
  const line = (cells: readonly Words[]): string =>
    cells.map((cell) => wordsText(cell).replace(/\n/g, ' ')).join(' | ');
  const named = (cells: readonly Words[]): string =>
    table.header ? line(cells) : line(cells).replace(' | ', ': ');
  return [
    ...(table.caption ? [wordsText(table.caption)] : []),
    ...(table.header ? [line(table.header)] : []),
    ...table.rows.map(named),
  ].join('\n');
}

function wordsText(words: Words): string {
  return words
    .map((span) => (span.url === undefined ? oneEnding(span.text) : `${span.text}: ${span.url}`))
    .join('');
}

const oneEnding = (text: string): string => text.replace(/\r\n?/g, '\n');

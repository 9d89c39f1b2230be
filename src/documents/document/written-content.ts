import { spansOf } from '../template/inline.ts';
import type { Inline } from '../template/inline.ts';
import { unrolled } from '../template/scope.ts';
import type { Scope } from '../template/scope.ts';
import type { DocBlocks, DocParagraph, DocRow, DocTable } from './doc-block.ts';
import { docText } from './written-block.ts';
import type { Run, WrittenBlock, WrittenParagraph, WrittenRow } from './written-block.ts';

/** Content of a template Doc in its final words, with the looks the template gives it. */
export function writtenContent(blocks: DocBlocks, scope: Scope): readonly WrittenBlock[] {
  return unrolled(blocks, scope).flatMap(({ leaf, scope: near }): readonly WrittenBlock[] => {
    if (leaf.kind === 'paragraph') return [writtenParagraph(leaf, near)];
    return leaf.kind === 'table' ? writtenTable(leaf, near) : [];
  });
}

export function writtenRow(row: DocRow, scope: Scope): WrittenRow {
  const cells = row.cells.map(({ blocks, style }) => ({
    blocks: writtenContent(blocks, scope),
    style,
  }));
  return { cells, style: row.style };
}

/** The runs of a line in its final words. A heading or an item of a list stays one paragraph. */
export function runsOf(
  inline: Inline,
  scope: Scope,
  { style, bullet, styleAt }: Pick<DocParagraph, 'style' | 'bullet' | 'styleAt'>,
): readonly Run[] {
  const named = style.namedStyleType ?? 'NORMAL_TEXT';
  const single = bullet !== undefined || named !== 'NORMAL_TEXT';
  return spansOf(inline, scope).map(({ text, url, at }) => {
    const kept = single
      ? docText(text).replace(/\n/g, '\u000b').replace(/\t/g, ' ')
      : docText(text);
    const link = url === undefined ? {} : { link: { url } };
    return { text: kept, style: { ...styleAt(at), ...link } };
  });
}

function writtenParagraph(paragraph: DocParagraph, scope: Scope): WrittenParagraph {
  return {
    kind: 'paragraph',
    style: paragraph.style,
    ...(paragraph.bullet && { bullet: paragraph.bullet }),
    runs: runsOf(paragraph.inline, scope, paragraph),
  };
}

function writtenTable(table: DocTable, scope: Scope): readonly WrittenBlock[] {
  const rows = unrolled(table.rows, scope).map(({ leaf, scope: near }) => writtenRow(leaf, near));
  return rows.length === 0 ? [] : [{ kind: 'table', rows, columns: table.columns }];
}

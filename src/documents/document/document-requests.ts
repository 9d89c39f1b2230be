import type { docs_v1 } from '@googleapis/docs';
import { sourceOf } from '../template/inline.ts';
import type { Inline } from '../template/inline.ts';
import type { Nested } from '../template/nested.ts';
import { parseTemplate } from '../template/parse-template.ts';
import type { Block, Row, Table } from '../template/template.ts';
import { writeBlocks } from './write-blocks.ts';
import type { WrittenBlock, WrittenCell, WrittenParagraph, WrittenRow } from './written-block.ts';

const bold: docs_v1.Schema$TextStyle = { bold: true };
const headerGround = { color: { rgbColor: { red: 0.93, green: 0.93, blue: 0.93 } } };
/** Wide enough for the longest label of the minutes on two lines. */
const labelWidth = { widthType: 'FIXED_WIDTH', width: { magnitude: 150, unit: 'PT' } };

/**
 * Requests that turn an empty Google Doc into the template Doc: real headings, tables whose header
 * row is pinned, and every tag as text, `{{url|label}}` for a link. From then on the Doc is the
 * council's to change; the register only copies and fills it.
 */
export function documentRequests(templateText: string): readonly docs_v1.Schema$Request[] {
  const { blocks } = parseTemplate(templateText);
  return writeBlocks({ index: 1 }, written(blocks), true);
}

/** What the template Doc is called: the line `title:` at the head of its text. */
export function documentTitle(templateText: string): string {
  return sourceOf(parseTemplate(templateText).head['title'] ?? []);
}

function written(blocks: readonly Nested<Block>[]): readonly WrittenBlock[] {
  return blocks.flatMap((step): readonly WrittenBlock[] => {
    if (step.kind === 'leaf') return blockOf(step.leaf);
    const { name, shown } = step.open;
    const begins = line(`{{${shown ? '#' : '^'}${name}}}`);
    return [begins, ...written(step.inner), line(`{{/${name}}}`)];
  });
}

function blockOf(block: Block): readonly WrittenBlock[] {
  switch (block.kind) {
    case 'heading':
      return [line(sourceOf(block.inline), {}, `HEADING_${block.level}`)];
    case 'paragraph':
      return [line(sourceOf(block.inline))];
    case 'item': {
      const bullet = { preset: 'BULLET_DISC_CIRCLE_SQUARE', level: 0 };
      return [{ ...line(sourceOf(block.inline)), bullet }];
    }
    case 'rule':
      return [line('')];
    case 'table':
      return [tableOf(block)];
  }
}

function line(
  text: string,
  style: docs_v1.Schema$TextStyle = {},
  namedStyleType = 'NORMAL_TEXT',
): WrittenParagraph {
  return { kind: 'paragraph', style: { namedStyleType }, runs: [{ text, style }] };
}

function tableOf(table: Table): WrittenBlock {
  const rows = table.rows.flatMap(rowsOf);
  const width = table.header?.cells.length ?? rows[0]?.cells.length ?? 1;
  const labelled = table.header === undefined;
  const header = table.header ? [headerRow(table.header)] : [];
  return {
    kind: 'table',
    rows: [...header, ...rows.map((row) => bodyRow(row.cells, labelled))],
    columns: Array.from({ length: width }, (_, index) =>
      labelled && index === 0 ? labelWidth : {},
    ),
  };
}

/** Rows as text, a loop's tags back in its first and last cell. */
function rowsOf(step: Nested<Row>): readonly { readonly cells: readonly string[] }[] {
  if (step.kind === 'leaf')
    return [{ cells: step.leaf.cells.map((cell: Inline) => sourceOf(cell)) }];
  const { name, shown } = step.open;
  const begins = `{{${shown ? '#' : '^'}${name}}}`;
  return step.inner.flatMap(rowsOf).map(({ cells }) => ({
    cells: cells.map((text, index) => {
      const opened = index === 0 ? begins + text : text;
      return index === cells.length - 1 ? `${opened}{{/${name}}}` : opened;
    }),
  }));
}

function headerRow(row: Row): WrittenRow {
  const cells = row.cells.map((cell): WrittenCell => {
    return { blocks: [line(sourceOf(cell), bold)], style: { backgroundColor: headerGround } };
  });
  return { cells, style: { tableHeader: true } };
}

function bodyRow(cells: readonly string[], labelled: boolean): WrittenRow {
  return {
    cells: cells.map((text, index): WrittenCell => {
      const isLabel = labelled && index === 0;
      return { blocks: [line(text, isLabel ? bold : {})], style: {} };
    }),
    style: {},
  };
}

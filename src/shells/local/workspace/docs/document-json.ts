import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';
import type {
  Block,
  DocumentTree,
  Paragraph,
  Segment,
  Suggestion,
  Table,
} from './document-tree.ts';

type Element = docs_v1.Schema$StructuralElement;
type Laid = { readonly content: Element[]; readonly end: number };

const known = new WeakMap<DocumentTree, docs_v1.Schema$Document>();

export function revisionId(tree: DocumentTree): string {
  return `rev-${tree.documentId}-${String(tree.revision)}`;
}

/** The number in a revision id. */
export const revisionOf = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 1);

/** The document with its indexes laid out, exactly as `documents.get` returns it. Frozen. */
export function documentJson(tree: DocumentTree): docs_v1.Schema$Document {
  const before = known.get(tree);
  if (before) return before;
  const segments = (
    list: readonly Segment[],
    name: 'headerId' | 'footerId' | 'footnoteId',
  ): object =>
    Object.fromEntries(
      list.map(({ id, blocks }) => [id, { [name]: id, content: laidOut(blocks, 0).content }]),
    );
  const json: docs_v1.Schema$Document = frozen({
    documentId: tree.documentId,
    body: { content: laidOut(tree.body.blocks, 0).content },
    ...(tree.headers.length > 0 ? { headers: segments(tree.headers, 'headerId') } : {}),
    ...(tree.footers.length > 0 ? { footers: segments(tree.footers, 'footerId') } : {}),
    ...(tree.footnotes.length > 0 ? { footnotes: segments(tree.footnotes, 'footnoteId') } : {}),
    documentStyle: tree.documentStyle,
    namedStyles: { styles: namedStyles },
    ...(Object.keys(tree.lists).length > 0 ? { lists: tree.lists } : {}),
    ...(tree.namedRanges.length > 0 ? { namedRanges: namedRanges(tree) } : {}),
    revisionId: revisionId(tree),
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
  }) as docs_v1.Schema$Document;
  known.set(tree, json);
  return json;
}

const namedStyles = [
  'NORMAL_TEXT',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
  'TITLE',
  'SUBTITLE',
].map((namedStyleType) => ({ namedStyleType }));

const suggested = (
  suggestion: Suggestion | undefined,
): { suggestedInsertionIds?: string[]; suggestedDeletionIds?: string[] } => ({
  ...(suggestion?.inserted ? { suggestedInsertionIds: [...suggestion.inserted] } : {}),
  ...(suggestion?.deleted ? { suggestedDeletionIds: [...suggestion.deleted] } : {}),
});

const placed = (start: number, end: number): { startIndex?: number; endIndex: number } =>
  start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };

function laidOut(blocks: readonly Block[], from: number): Laid {
  let start = from;
  const content = blocks.map((block) => {
    const { element, end } = laidOutBlock(block, start);
    start = end;
    return element;
  });
  return { content, end: start };
}

function laidOutBlock(
  block: Block,
  start: number,
): { readonly element: Element; readonly end: number } {
  switch (block.kind) {
    case 'section-break': {
      const sectionStyle = {
        columnSeparatorStyle: 'NONE',
        contentDirection: 'LEFT_TO_RIGHT',
        sectionType: 'CONTINUOUS',
      };
      return {
        element: { ...placed(start, start + 1), sectionBreak: { sectionStyle } },
        end: start + 1,
      };
    }
    case 'paragraph':
      return laidOutParagraph(block, start);
    case 'table':
      return laidOutTable(block, start);
  }
}

function laidOutParagraph(
  paragraph: Paragraph,
  start: number,
): { readonly element: Element; readonly end: number } {
  let at = start;
  const elements = paragraph.runs.map(({ text, style, element, suggestion }) => {
    const place = placed(at, at + text.length);
    const ids = suggested(suggestion);
    at += text.length;
    if (!element) return { ...place, textRun: { content: text, textStyle: style, ...ids } };
    if (element.pageBreak)
      return { ...place, pageBreak: { ...element.pageBreak, textStyle: style, ...ids } };
    const parts = Object.entries(element).map(([kind, part]: [string, object]) => [
      kind,
      { ...part, ...ids },
    ]);
    const whole = Object.fromEntries(parts) as docs_v1.Schema$ParagraphElement;
    return { ...place, ...whole };
  });
  const bullet = paragraph.bullet ? { bullet: paragraph.bullet } : {};
  const json = { elements, paragraphStyle: paragraph.style, ...bullet };
  return { element: { ...placed(start, at), paragraph: json }, end: at };
}

function laidOutTable(
  table: Table,
  start: number,
): { readonly element: Element; readonly end: number } {
  let at = start + 1;
  const tableRows = table.rows.map((row) => {
    const rowStart = at;
    at += 1;
    const tableCells = row.cells.map((cell) => {
      const cellStart = at;
      const { content, end } = laidOut(cell.blocks, at + 1);
      at = end;
      const ids = suggested(cell.suggestion);
      return { ...placed(cellStart, end), content, tableCellStyle: cell.style, ...ids };
    });
    return {
      ...placed(rowStart, at),
      tableCells,
      tableRowStyle: row.style,
      ...suggested(row.suggestion),
    };
  });
  const end = at + 1;
  const json = {
    rows: table.rows.length,
    columns: table.columns.length,
    tableRows,
    tableStyle: { tableColumnProperties: [...table.columns] },
  };
  return { element: { ...placed(start, end), table: json }, end };
}

function namedRanges(tree: DocumentTree): Record<string, docs_v1.Schema$NamedRanges> {
  const byName: Record<string, docs_v1.Schema$NamedRanges> = {};
  for (const { id, name, segmentId, start, end } of tree.namedRanges) {
    const where = segmentId ? { segmentId } : {};
    const one = { namedRangeId: id, name, ranges: [{ ...where, ...placed(start, end) }] };
    byName[name] = { name, namedRanges: [...(byName[name]?.namedRanges ?? []), one] };
  }
  return byName;
}

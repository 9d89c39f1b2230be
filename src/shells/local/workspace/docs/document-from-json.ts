import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';
import { revisionOf } from './document-json.ts';
import {
  plainStyle,
  noStyle,
  type Block,
  type DocumentTree,
  type NamedRange,
  type Paragraph,
  type Run,
  type Segment,
  type Table,
} from './document-tree.ts';

/** What a stored document has beside the structure that Google returns. */
export type KeptAside = {
  readonly nextId: number;
  readonly listPresets: Readonly<Record<string, string>>;
};

/** The tree behind a document as `documents.get` returns it; its indexes are not read. */
export function documentFromJson(json: docs_v1.Schema$Document, aside: KeptAside): DocumentTree {
  const frozenJson = frozen(json);
  return {
    documentId: frozenJson.documentId ?? '',
    revision: revisionOf(frozenJson.revisionId ?? ''),
    nextId: aside.nextId,
    listPresets: { ...aside.listPresets },
    body: { id: '', blocks: blocksOf(frozenJson.body?.content) },
    headers: segmentsFrom(frozenJson.headers),
    footers: segmentsFrom(frozenJson.footers),
    namedRanges: namedRangesFrom(frozenJson.namedRanges),
    lists: { ...frozenJson.lists },
    documentStyle: frozenJson.documentStyle ?? {},
  };
}

type Contents = Readonly<Record<string, { readonly content?: docs_v1.Schema$StructuralElement[] }>>;

const segmentsFrom = (segments: Contents | null | undefined): Segment[] =>
  Object.entries(segments ?? {}).map(([id, { content }]) => ({ id, blocks: blocksOf(content) }));

function blocksOf(content: readonly docs_v1.Schema$StructuralElement[] | undefined): Block[] {
  return (content ?? []).map((element): Block => {
    if (element.paragraph) return paragraphFrom(element.paragraph);
    return element.table ? tableFrom(element.table) : { kind: 'section-break' };
  });
}

function paragraphFrom(json: docs_v1.Schema$Paragraph): Paragraph {
  return {
    kind: 'paragraph',
    runs: (json.elements ?? []).map(runFrom),
    style: json.paragraphStyle ?? plainStyle,
    ...(json.bullet ? { bullet: json.bullet } : {}),
  };
}

function runFrom(element: docs_v1.Schema$ParagraphElement): Run {
  const { textRun, startIndex: _start, endIndex: _end, ...other } = element;
  if (textRun) return { text: textRun.content ?? '', style: textRun.textStyle ?? noStyle };
  if (!other.pageBreak) return { text: '\ufffc', style: noStyle, element: frozen(other) };
  const { textStyle, ...pageBreak } = other.pageBreak;
  return { text: '\ufffc', style: textStyle ?? noStyle, element: frozen({ pageBreak }) };
}

function tableFrom(json: docs_v1.Schema$Table): Table {
  return {
    kind: 'table',
    columns: [...(json.tableStyle?.tableColumnProperties ?? [])],
    rows: (json.tableRows ?? []).map((row) => ({
      style: row.tableRowStyle ?? {},
      cells: (row.tableCells ?? []).map((cell) => ({
        blocks: blocksOf(cell.content),
        style: cell.tableCellStyle ?? {},
      })),
    })),
  };
}

function namedRangesFrom(
  json: Readonly<Record<string, docs_v1.Schema$NamedRanges>> | null | undefined,
): NamedRange[] {
  return Object.values(json ?? {})
    .flatMap(({ namedRanges }) => namedRanges ?? [])
    .flatMap(({ namedRangeId, name, ranges }) =>
      (ranges ?? []).map(({ segmentId, startIndex, endIndex }) => ({
        id: namedRangeId ?? '',
        name: name ?? '',
        segmentId: segmentId ?? '',
        start: startIndex ?? 0,
        end: endIndex ?? 0,
      })),
    );
}

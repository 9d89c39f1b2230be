import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';
import { revisionOf } from './document-json.ts';
import {
  plainStyle,
  noStyle,
  type Block,
  type DocumentTree,
  type FurtherTab,
  type NamedRange,
  type Paragraph,
  type Run,
  type Segment,
  type Suggestion,
  type Table,
} from './document-tree.ts';

/** What a stored document has beside the structure that Google returns. */
export type KeptAside = {
  readonly nextId: number;
  readonly listPresets: Readonly<Record<string, string>>;
  /** Absent in what was stored before there were any. */
  readonly tabs?: readonly KeptTab[];
};

/** A further tab as it is stored. */
export type KeptTab = Omit<FurtherTab, 'content'> & {
  readonly document: docs_v1.Schema$Document;
  readonly aside: KeptAside;
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
    footnotes: segmentsFrom(frozenJson.footnotes),
    tabs: (aside.tabs ?? []).map(({ document, aside: own, ...tab }) => ({
      ...tab,
      content: documentFromJson(document, own),
    })),
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

function runFrom(json: docs_v1.Schema$ParagraphElement): Run {
  const { textRun, startIndex: _start, endIndex: _end, ...other } = json;
  if (textRun) {
    const { content, textStyle } = textRun;
    return { text: content ?? '', style: textStyle ?? noStyle, ...suggestionIn(textRun) };
  }
  const [[kind, part] = ['', {}]] = Object.entries(other) as [string, Suggestible][];
  const { suggestedInsertionIds: _in, suggestedDeletionIds: _out, ...bare } = part;
  const text = '\ufffc';
  if (kind !== 'pageBreak') {
    const whole = frozen({ [kind]: bare }) as docs_v1.Schema$ParagraphElement;
    return { text, style: noStyle, element: whole, ...suggestionIn(part) };
  }
  const { textStyle, ...pageBreak } = bare as docs_v1.Schema$PageBreak;
  const element = frozen({ pageBreak });
  return { text, style: textStyle ?? noStyle, element, ...suggestionIn(part) };
}

type Suggestible = {
  readonly suggestedInsertionIds?: readonly string[] | null;
  readonly suggestedDeletionIds?: readonly string[] | null;
};

function suggestionIn({
  suggestedInsertionIds: inserted,
  suggestedDeletionIds: deleted,
}: Suggestible): {
  suggestion?: Suggestion;
} {
  if (!inserted && !deleted) return {};
  return { suggestion: { ...(inserted && { inserted }), ...(deleted && { deleted }) } };
}

function tableFrom(json: docs_v1.Schema$Table): Table {
  return {
    kind: 'table',
    columns: [...(json.tableStyle?.tableColumnProperties ?? [])],
    rows: (json.tableRows ?? []).map((row) => ({
      style: row.tableRowStyle ?? {},
      ...suggestionIn(row),
      cells: (row.tableCells ?? []).map((cell) => ({
        blocks: blocksOf(cell.content),
        style: cell.tableCellStyle ?? {},
        ...suggestionIn(cell),
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

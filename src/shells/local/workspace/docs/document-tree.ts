import type { docs_v1 } from '@googleapis/docs';
import { frozen } from '../frozen.ts';

/**
 * A Google Doc without its indexes: they are laid out anew whenever they are needed, so that no edit can
 * leave them wrong. Styles are frozen and shared; blocks belong to one tree.
 */
export type DocumentTree = {
  readonly documentId: string;
  revision: number;
  /** The number the next list, header, heading or named range takes in its id. */
  nextId: number;
  readonly body: Segment;
  headers: Segment[];
  footers: Segment[];
  footnotes: Segment[];
  /** Every tab but the first, in their order. */
  tabs: FurtherTab[];
  namedRanges: NamedRange[];
  lists: Record<string, docs_v1.Schema$List>;
  /** The preset each list was made with, by list id. */
  listPresets: Record<string, string>;
  documentStyle: docs_v1.Schema$DocumentStyle;
};

/** A tab beside the first: its content, under an id and a title of its own, perhaps within another. */
export type FurtherTab = {
  readonly id: string;
  readonly title: string;
  readonly within?: string | undefined;
  readonly content: DocumentTree;
};

/** Body, header, footer or footnote. The id of the body is empty. */
export type Segment = { readonly id: string; readonly blocks: Block[] };
export type Block = Paragraph | Table | SectionBreak;
export type SectionBreak = { readonly kind: 'section-break' };

/** The last run ends with the paragraph's line break. */
export type Paragraph = {
  readonly kind: 'paragraph';
  runs: Run[];
  style: docs_v1.Schema$ParagraphStyle;
  bullet?: docs_v1.Schema$Bullet | undefined;
};

/** Text of one style; or, when `element` is set, one thing that is not text and takes one place. */
export type Run = {
  readonly text: string;
  readonly style: docs_v1.Schema$TextStyle;
  readonly element?: docs_v1.Schema$ParagraphElement;
  readonly suggestion?: Suggestion;
};

/** By which suggestions something is to go in, or to go. */
export type Suggestion = {
  readonly inserted?: readonly string[];
  readonly deleted?: readonly string[];
};

export type Table = {
  readonly kind: 'table';
  rows: TableRow[];
  columns: docs_v1.Schema$TableColumnProperties[];
};
export type TableRow = {
  readonly cells: Cell[];
  style: docs_v1.Schema$TableRowStyle;
  suggestion?: Suggestion;
};
export type Cell = {
  readonly blocks: Block[];
  style: docs_v1.Schema$TableCellStyle;
  suggestion?: Suggestion;
};

export type NamedRange = {
  readonly id: string;
  readonly name: string;
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
};

export const plainStyle: docs_v1.Schema$ParagraphStyle = frozen({
  namedStyleType: 'NORMAL_TEXT',
  direction: 'LEFT_TO_RIGHT',
});

export const noStyle: docs_v1.Schema$TextStyle = Object.freeze({});

export function emptyParagraph(style = plainStyle): Paragraph {
  return { kind: 'paragraph', runs: [{ text: '\n', style: noStyle }], style };
}

export function emptyCell(): Cell {
  return {
    blocks: [emptyParagraph()],
    style: frozen({ rowSpan: 1, columnSpan: 1, backgroundColor: {}, contentAlignment: 'TOP' }),
  };
}

export function emptyTable(rows: number, columns: number): Table {
  return {
    kind: 'table',
    rows: Array.from({ length: rows }, () => emptyRow(columns)),
    columns: Array.from({ length: columns }, () => frozen({ widthType: 'EVENLY_DISTRIBUTED' })),
  };
}

export function emptyRow(columns: number): TableRow {
  return {
    cells: Array.from({ length: columns }, emptyCell),
    style: frozen({ minRowHeight: { unit: 'PT' } }),
  };
}

/** A new Google Doc: one empty paragraph on an A4 page. */
export function emptyDocument(documentId: string): DocumentTree {
  return {
    documentId,
    revision: 1,
    nextId: 1,
    body: { id: '', blocks: [{ kind: 'section-break' }, emptyParagraph()] },
    headers: [],
    footers: [],
    footnotes: [],
    tabs: [],
    namedRanges: [],
    lists: {},
    listPresets: {},
    documentStyle: frozen({
      background: { color: {} },
      pageNumberStart: 1,
      pageSize: {
        height: { magnitude: 841.8897637795277, unit: 'PT' },
        width: { magnitude: 595.2755905511812, unit: 'PT' },
      },
    }),
  };
}

/** A tree to edit: its blocks are its own, its styles shared. */
export function clonedDocument(tree: DocumentTree): DocumentTree {
  const segment = ({ id, blocks }: Segment): Segment => ({ id, blocks: blocks.map(clonedBlock) });
  return {
    ...tree,
    body: segment(tree.body),
    headers: tree.headers.map(segment),
    footers: tree.footers.map(segment),
    footnotes: tree.footnotes.map(segment),
    tabs: tree.tabs.map((tab) => ({ ...tab, content: clonedDocument(tab.content) })),
    namedRanges: [...tree.namedRanges],
    lists: { ...tree.lists },
    listPresets: { ...tree.listPresets },
  };
}

function clonedBlock(block: Block): Block {
  if (block.kind === 'section-break') return block;
  if (block.kind === 'paragraph') return { ...block, runs: [...block.runs] };
  return {
    ...block,
    columns: [...block.columns],
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(clonedBlock) })),
    })),
  };
}

export function segmentsOf(tree: DocumentTree): readonly Segment[] {
  return [tree.body, ...tree.headers, ...tree.footers, ...tree.footnotes];
}

/** An id no other thing in this document has had. */
export function nextId(tree: DocumentTree, prefix: string): string {
  tree.nextId += 1;
  return `${prefix}${String(tree.nextId - 1).padStart(4, '0')}`;
}

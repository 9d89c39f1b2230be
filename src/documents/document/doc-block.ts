import type { docs_v1 } from '@googleapis/docs';
import type { Inline, InlineStep } from '../template/inline.ts';
import type { Marker, Nested } from '../template/nested.ts';
import { usesOf, usesOfInline } from '../template/template-fault.ts';
import type { Use } from '../template/template-fault.ts';
import type { Bullet } from './written-block.ts';

/** A paragraph that begins or ends a block, with its indexes in the Doc. */
export type DocMarker = Marker & {
  readonly start: number;
  readonly end: number;
  readonly bulleted: boolean;
  /** Its line end must stay: a table follows, or nothing does. */
  readonly keepsLineEnd: boolean;
};

export type DocParagraph = {
  readonly kind: 'paragraph';
  readonly start: number;
  readonly end: number;
  readonly steps: readonly InlineStep[];
  readonly inline: Inline;
  readonly style: docs_v1.Schema$ParagraphStyle;
  readonly bullet?: Bullet;
  /** The look of the text at an offset into the paragraph. */
  readonly styleAt: (at: number) => docs_v1.Schema$TextStyle;
  /** What in it cannot be written again, in words. */
  readonly fixed: readonly string[];
  readonly place: string;
};

export type DocCell = {
  readonly blocks: DocBlocks;
  readonly style: docs_v1.Schema$TableCellStyle;
};

export type DocRow = {
  readonly index: number;
  readonly end: number;
  readonly cells: readonly DocCell[];
  readonly style: docs_v1.Schema$TableRowStyle;
};

export type DocTable = {
  readonly kind: 'table';
  readonly start: number;
  readonly rows: readonly Nested<DocRow>[];
  readonly columns: readonly docs_v1.Schema$TableColumnProperties[];
  readonly fixed: readonly string[];
  readonly place: string;
};

/** A part of a Doc that is only ever left as it is: a contents list, a section break. */
export type DocOther = {
  readonly kind: 'other';
  readonly fixed: readonly string[];
  readonly place: string;
};

export type DocBlock = DocParagraph | DocTable | DocOther;

/** A Doc's content with its blocks matched. */
export type DocBlocks = readonly Nested<DocBlock, DocMarker>[];

/** Every name the content says, in reading order. */
export const usesOfBlocks = (blocks: DocBlocks): readonly Use[] => usesOf(blocks, usesOfBlock);

function usesOfBlock(block: DocBlock): readonly Use[] {
  if (block.kind === 'other') return [];
  if (block.kind === 'paragraph') return usesOfInline(block.inline);
  return usesOf(block.rows, (row) => row.cells.flatMap((cell) => usesOfBlocks(cell.blocks)));
}

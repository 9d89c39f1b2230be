import type { docs_v1 } from '@googleapis/docs';

/** Text in one look. */
export type Run = { readonly text: string; readonly style: docs_v1.Schema$TextStyle };

/** A list's look, by the name under which Docs makes it again. */
export type Bullet = { readonly preset: string; readonly level: number };

export type WrittenParagraph = {
  readonly kind: 'paragraph';
  readonly style: docs_v1.Schema$ParagraphStyle;
  readonly bullet?: Bullet;
  readonly runs: readonly Run[];
};

export type WrittenCell = {
  readonly blocks: readonly WrittenBlock[];
  readonly style: docs_v1.Schema$TableCellStyle;
};

export type WrittenRow = {
  readonly cells: readonly WrittenCell[];
  readonly style: docs_v1.Schema$TableRowStyle;
};

export type WrittenTable = {
  readonly kind: 'table';
  readonly rows: readonly WrittenRow[];
  /** One per column; empty where Docs shares the width out by itself. */
  readonly columns: readonly docs_v1.Schema$TableColumnProperties[];
};

/** Content in its final words and looks, ready to be put into a Doc. */
export type WrittenBlock = WrittenParagraph | WrittenTable;

/** A place in the body, or in the header or footer that `segmentId` names. */
export type Spot = { readonly index: number; readonly segmentId?: string };

export const spotAt = (spot: Spot, index: number): Spot => ({ ...spot, index });

export const rangeOf = (
  spot: Spot,
  startIndex: number,
  endIndex: number,
): docs_v1.Schema$Range => ({
  startIndex,
  endIndex,
  ...(spot.segmentId !== undefined && { segmentId: spot.segmentId }),
});

/**
 * Text as Docs keeps it: one kind of line end, and without the characters that Docs takes out of
 * inserted text (so that every index computed here is an index there).
 */
export function docText(value: string): string {
  return value
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

import type { docs_v1 } from '@googleapis/docs';
import { isSuggested, seenText } from './seen-text.ts';
import type { SeenText } from './seen-text.ts';

/** A cell as it is seen, and how many rows and columns it takes. */
export type SeenCell = SeenText & {
  readonly rows: number;
  readonly columns: number;
  /** A paragraph each, from the top. */
  readonly paragraphs: readonly string[];
};

export type SeenRow = { readonly cells: readonly SeenCell[] };

/** The rows of a table that are there: one that is only suggested is not. */
export function rowsOf(table: docs_v1.Schema$Table): readonly SeenRow[] {
  return (table.tableRows ?? [])
    .filter((row) => !isSuggested(row))
    .map((row) => ({
      cells: (row.tableCells ?? []).filter((cell) => !isSuggested(cell)).map(seenCell),
    }));
}

function seenCell({ content = [], tableCellStyle }: docs_v1.Schema$TableCell): SeenCell {
  return {
    ...seenText(content),
    rows: tableCellStyle?.rowSpan ?? 1,
    columns: tableCellStyle?.columnSpan ?? 1,
    paragraphs: content.map((element) => seenText([element]).text).filter((text) => text !== ''),
  };
}

import type { Inline } from './inline.ts';
import type { Nested } from './nested.ts';
import { usesOf, usesOfInline } from './template-fault.ts';
import type { TemplateFault, Use } from './template-fault.ts';

export type Row = { readonly cells: readonly Inline[] };

/** What a template is made of, in the order a reader meets it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inline: Inline }
  | { readonly kind: 'paragraph'; readonly inline: Inline }
  | { readonly kind: 'item'; readonly inline: Inline }
  | { readonly kind: 'rule' }
  | Table;

/** Without a header row, the first cell of each row names what stands in the others. */
export type Table = {
  readonly kind: 'table';
  readonly caption?: Inline;
  readonly header?: Row;
  readonly rows: readonly Nested<Row>[];
};

/** A template read once; it is filled as often as wanted. */
export type Template = {
  /** The lines before the first blank one: `subject`, `title`. */
  readonly head: Readonly<Record<string, Inline>>;
  readonly blocks: readonly Nested<Block>[];
  /** What is wrong with the template by itself, whatever the facts. */
  readonly faults: readonly TemplateFault[];
};

/** Every name the template says, in reading order. */
export function usesOfTemplate(template: Template): readonly Use[] {
  const head = Object.values(template.head).flatMap(usesOfInline);
  return [...head, ...usesOf(template.blocks, usesOfBlock)];
}

function usesOfBlock(block: Block): readonly Use[] {
  if (block.kind === 'rule') return [];
  if (block.kind !== 'table') return usesOfInline(block.inline);
  return [
    ...usesOfInline(block.caption ?? []),
    ...usesOfRow(block.header ?? { cells: [] }),
    ...usesOf(block.rows, usesOfRow),
  ];
}

const usesOfRow = (row: Row): readonly Use[] => row.cells.flatMap(usesOfInline);

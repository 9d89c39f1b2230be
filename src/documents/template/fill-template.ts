import type { Facts } from '../../core/register/register.ts';
import { spansOf } from './inline.ts';
import type { Inline, Span } from './inline.ts';
import { unrolled } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Block, Row, Template } from './template.ts';

export type Words = readonly Span[];

/** A block in its final words: nothing left to decide but how it looks. */
export type FilledBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | { readonly kind: 'rule' }
  | FilledTable;

export type FilledTable = {
  readonly kind: 'table';
  readonly caption?: Words;
  readonly header?: readonly Words[];
  readonly rows: readonly (readonly Words[])[];
};

/** The body of a template in its final words. Items that follow each other become one list. */
export function fillTemplate(template: Template, facts: Facts): readonly FilledBlock[] {
  const blocks: FilledBlock[] = [];
  for (const { leaf, scope } of unrolled(template.blocks, [facts])) {
    const last = blocks.at(-1);
    if (leaf.kind !== 'item') blocks.push(filled(leaf, scope));
    else if (last?.kind !== 'list')
      blocks.push({ kind: 'list', items: [spansOf(leaf.inline, scope)] });
    else blocks[blocks.length - 1] = withItem(last.items, spansOf(leaf.inline, scope));
  }
  return blocks;
}

/** One line of the head, as plain text: `fillHead(template, 'subject', facts)`. */
export function fillHead(template: Template, name: string, facts: Facts): string {
  const line: Inline = template.head[name] ?? [];
  return spansOf(line, [facts])
    .map((span) => span.text)
    .join('');
}

const withItem = (items: readonly Words[], item: Words): FilledBlock => ({
  kind: 'list',
  items: [...items, item],
});

function filled(block: Exclude<Block, { kind: 'item' }>, scope: Scope): FilledBlock {
  if (block.kind === 'rule') return block;
  if (block.kind === 'heading') {
    return { kind: 'heading', level: block.level, words: spansOf(block.inline, scope) };
  }
  if (block.kind === 'paragraph') return { kind: 'paragraph', words: spansOf(block.inline, scope) };
  const cells = (row: Row, near: Scope): readonly Words[] =>
    row.cells.map((cell) => spansOf(cell, near));
  return {
    kind: 'table',
    ...(block.caption && { caption: spansOf(block.caption, scope) }),
    ...(block.header && { header: cells(block.header, scope) }),
    rows: unrolled(block.rows, scope).map(({ leaf, scope: near }) => cells(leaf, near)),
  };
}

import { fault } from '../template/template-fault.ts';
import type { TemplateFault } from '../template/template-fault.ts';
import { valueOf } from '../template/scope.ts';
import type { Scope } from '../template/scope.ts';
import type { Nested } from '../template/nested.ts';
import type { DocBlock, DocBlocks, DocParagraph, DocRow, DocTable } from './doc-block.ts';

/**
 * What stands inside a block that is written once per item and cannot be written again: pictures,
 * chips, contents lists. Outside such blocks they are left as they are, so they do no harm.
 */
export function rebuildFaults(
  blocks: DocBlocks,
  scope: Scope,
  rebuilt: boolean,
): readonly TemplateFault[] {
  return blocks.flatMap((step): readonly TemplateFault[] => {
    if (step.kind === 'leaf') return inBlock(step.leaf, scope, rebuilt);
    return rebuildFaults(step.inner, scope, rebuilt || isLoop(step.open, scope));
  });
}

const isLoop = (
  marker: { readonly name: string; readonly shown: boolean },
  scope: Scope,
): boolean => marker.shown && typeof valueOf(marker.name, scope) === 'object';

function inBlock(block: DocBlock, scope: Scope, rebuilt: boolean): readonly TemplateFault[] {
  const own =
    rebuilt || (block.kind === 'paragraph' && rewritesObject(block)) ? refused(block) : [];
  if (block.kind !== 'table') return own;
  return [...own, ...block.rows.flatMap((row) => inRow(block, row, scope, rebuilt))];
}

function inRow(
  table: DocTable,
  row: Nested<DocRow>,
  scope: Scope,
  rebuilt: boolean,
): readonly TemplateFault[] {
  const looped = row.kind === 'section';
  const rows = row.kind === 'leaf' ? [row] : row.inner;
  return rows.flatMap((step) => {
    if (step.kind !== 'leaf') return [];
    const { cells } = step.leaf;
    const merged = cells.some(({ style }) => (style.rowSpan ?? 1) * (style.columnSpan ?? 1) > 1);
    const said = looped && !rebuilt && merged ? [cannot('merged cells', table.place)] : [];
    const inner = cells.flatMap((cell) => rebuildFaults(cell.blocks, scope, rebuilt || looped));
    return [...said, ...inner];
  });
}

/** A section within a line is written anew, and so is what stands in it. */
function rewritesObject(paragraph: DocParagraph): boolean {
  const within = (nested: DocParagraph['inline']): boolean =>
    nested.some((step) =>
      step.kind === 'leaf'
        ? step.leaf.kind === 'text' && step.leaf.text.includes('\ufffc')
        : within(step.inner),
    );
  return paragraph.inline.some((step) => step.kind === 'section' && within(step.inner));
}

const refused = (block: DocBlock): readonly TemplateFault[] =>
  block.fixed.map((what) => cannot(what, block.place));

const cannot = (what: string, place: string): TemplateFault =>
  fault(
    'cannot-rebuild',
    what,
    place,
    `${what} cannot be written once per item. Put it before or after the block.`,
  );

import type { Block, Cell, DocumentTree, Paragraph, Segment, Suggestion } from './document-tree.ts';
import { normalisedRuns } from './runs.ts';

/** What becomes of suggestions in a view that shows none. */
export type Settled = 'accepted' | 'rejected';

/**
 * The document as if every suggestion were accepted or rejected, or the one with this id alone; the document
 * itself stays.
 */
export function settledDocument(tree: DocumentTree, how: Settled, only?: string): DocumentTree {
  const settling = { how, only };
  const segment = ({ id, blocks }: Segment): Segment => ({ id, blocks: settled(blocks, settling) });
  return {
    ...tree,
    body: segment(tree.body),
    headers: tree.headers.map(segment),
    footers: tree.footers.map(segment),
    footnotes: tree.footnotes.map(segment),
    tabs: tree.tabs.map((tab) => ({ ...tab, content: settledDocument(tab.content, how, only) })),
  };
}

type Settling = { readonly how: Settled; readonly only: string | undefined };

type Suggested = { readonly suggestion?: Suggestion };

const isMeant = (ids: readonly string[] | undefined, { only }: Settling): boolean =>
  ids !== undefined && (only === undefined || ids.includes(only));

const stays = ({ suggestion }: Suggested, settling: Settling): boolean =>
  !isMeant(settling.how === 'rejected' ? suggestion?.inserted : suggestion?.deleted, settling);

/** A paragraph whose line end goes is joined to the one below. */
function settled(blocks: readonly Block[], how: Settling): Block[] {
  const kept: Block[] = [];
  let above: Paragraph | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const runs = [
        ...(above?.runs ?? []),
        ...block.runs.filter((run) => stays(run, how)).map((run) => bare(run, how)),
      ];
      const whole = { ...(above ?? block), runs };
      const ended = runs.at(-1)?.text.endsWith('\n') === true;
      if (ended) kept.push({ ...whole, runs: normalisedRuns(runs) });
      above = ended ? undefined : whole;
    } else if (block.kind === 'table') {
      const rows = block.rows
        .filter((row) => stays(row, how))
        .map((row) => ({ ...bare(row, how), cells: settledCells(row.cells, how) }));
      if (rows.length > 0) kept.push({ ...block, rows });
    } else kept.push(block);
  }
  return kept;
}

/** Without what was settled: a suggestion that was not meant stays. */
function bare<T extends Suggested>(part: T, settling: Settling): T {
  const { suggestion, ...rest } = part;
  if (!suggestion) return part;
  const { inserted, deleted } = suggestion;
  const left = {
    ...(inserted && !isMeant(inserted, settling) ? { inserted } : {}),
    ...(deleted && !isMeant(deleted, settling) ? { deleted } : {}),
  };
  return (Object.keys(left).length === 0 ? rest : { ...rest, suggestion: left }) as T;
}

const settledCells = (cells: readonly Cell[], how: Settling): Cell[] =>
  cells
    .filter((cell) => stays(cell, how))
    .map((cell) => ({ ...bare(cell, how), blocks: settled(cell.blocks, how) }));

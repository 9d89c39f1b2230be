import type {
  Block,
  Cell,
  DocumentTree,
  Paragraph,
  Run,
  Segment,
  Suggestion,
} from './document-tree.ts';
import { normalisedRuns } from './runs.ts';

/** What becomes of suggestions in a view that shows none. */
export type Settled = 'accepted' | 'rejected';

/** The document as if every suggestion were accepted or rejected; the document itself stays. */
export function settledDocument(tree: DocumentTree, how: Settled): DocumentTree {
  const segment = ({ id, blocks }: Segment): Segment => ({ id, blocks: settled(blocks, how) });
  return {
    ...tree,
    body: segment(tree.body),
    headers: tree.headers.map(segment),
    footers: tree.footers.map(segment),
    footnotes: tree.footnotes.map(segment),
    tabs: tree.tabs.map((tab) => ({ ...tab, content: settledDocument(tab.content, how) })),
  };
}

const stays = ({ suggestion }: { readonly suggestion?: Suggestion }, how: Settled): boolean =>
  (how === 'rejected' ? suggestion?.inserted : suggestion?.deleted) === undefined;

/** A paragraph whose line end goes is joined to the one below. */
function settled(blocks: readonly Block[], how: Settled): Block[] {
  const kept: Block[] = [];
  let above: Paragraph | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const runs = [
        ...(above?.runs ?? []),
        ...block.runs.filter((run) => stays(run, how)).map(bare),
      ];
      const whole = { ...(above ?? block), runs };
      const ended = runs.at(-1)?.text.endsWith('\n') === true;
      if (ended) kept.push({ ...whole, runs: normalisedRuns(runs) });
      above = ended ? undefined : whole;
    } else if (block.kind === 'table') {
      const rows = block.rows
        .filter((row) => stays(row, how))
        .map(({ cells, style }) => ({ style, cells: settledCells(cells, how) }));
      if (rows.length > 0) kept.push({ ...block, rows });
    } else kept.push(block);
  }
  return kept;
}

const bare = ({ suggestion: _, ...run }: Run): Run => run;

const settledCells = (cells: readonly Cell[], how: Settled): Cell[] =>
  cells
    .filter((cell) => stays(cell, how))
    .map(({ blocks, style }) => ({ style, blocks: settled(blocks, how) }));

import type { TypedOver } from '../../../../pages/document-spans.ts';
import { invalid } from '../refuse.ts';
import { revisionId } from './document-json.ts';
import { clonedDocument, nextId, noStyle } from './document-tree.ts';
import type { DocumentTree, Run, Segment } from './document-tree.ts';
import { paragraphAt } from './layout.ts';
import { shiftForInsertion } from './named-ranges.ts';
import { normalisedRuns, splitRuns } from './runs.ts';
import { settledDocument } from './suggestions.ts';
import type { Settled } from './suggestions.ts';

/** What a person types over in suggesting mode: Docs has no request for it, only hands. */
export type Suggesting = {
  readonly revisionId: string;
  readonly changes: readonly TypedOver[];
};

/**
 * The document with each change as a suggestion of its own: the words before are to go, the new ones to
 * come. A line break within becomes a soft one, for paragraphs are not suggested here.
 * @throws WorkspaceError 400 for a stale revision.
 */
export function suggestedOver(before: DocumentTree, asked: Suggesting): DocumentTree {
  if (asked.revisionId !== revisionId(before)) {
    invalid('The document was changed meanwhile. Read it again.');
  }
  const tree = clonedDocument(before);
  for (const change of [...asked.changes].sort((a, b) => b.startIndex - a.startIndex)) {
    suggest(tree, change, nextId(tree, 'suggest.'));
  }
  if (asked.changes.length > 0) tree.revision += 1;
  return tree;
}

/** The document with one suggestion accepted or rejected; every other stays. */
export function suggestionSettled(before: DocumentTree, id: string, how: Settled): DocumentTree {
  const tree = clonedDocument(settledDocument(before, how, id));
  tree.revision += 1;
  return tree;
}

function suggest(tree: DocumentTree, { startIndex, endIndex, text }: TypedOver, id: string): void {
  const { body } = tree;
  for (let from = startIndex; from < endIndex;) from = markDeleted(body, from, endIndex, id);
  if (text === '') return;
  const place = paragraphAt(body, endIndex);
  const [head, tail] = splitRuns(place.block.runs, endIndex - place.start);
  const inserted: Run = {
    text: text.replaceAll('\n', '\v'),
    style: head.at(-1)?.style ?? tail[0]?.style ?? noStyle,
    suggestion: { inserted: [id] },
  };
  place.block.runs = normalisedRuns([...head, inserted, ...tail]);
  shiftForInsertion(tree, body.id, endIndex, text.length);
}

/** Marks what of one paragraph is to go. @returns where the next begins. */
function markDeleted(body: Segment, from: number, to: number, id: string): number {
  const { block, start, end } = paragraphAt(body, from);
  const [before, rest] = splitRuns(block.runs, from - start);
  const [marked, after] = splitRuns(rest, Math.min(to, end) - from);
  const gone = marked.map((run) => ({ ...run, suggestion: { ...run.suggestion, deleted: [id] } }));
  block.runs = normalisedRuns([...before, ...gone, ...after]);
  return end;
}

import type { docs_v1 } from '@googleapis/docs';
import { invalid } from '../refuse.ts';
import { deleteBetween } from './delete-content.ts';
import { segmentsOf, type DocumentTree, type Segment } from './document-tree.ts';
import { insertAt } from './insert.ts';
import { paragraphsWithin } from './layout.ts';
import { splitRuns, textOf } from './runs.ts';

type Match = {
  readonly segment: Segment;
  readonly start: number;
  readonly style: docs_v1.Schema$TextStyle | undefined;
};

/** Replaces a text wherever it stands within a paragraph; the new text takes the style of the old. */
export function replaceAllText(
  tree: DocumentTree,
  ask: docs_v1.Schema$ReplaceAllTextRequest,
): object {
  const wanted = ask.containsText?.text;
  if (!wanted) invalid('The text to search for must not be empty.');
  if (ask.containsText?.searchByRegex) {
    invalid('The local workspace does not search by regular expression.');
  }
  const matchCase = ask.containsText?.matchCase === true;
  const matches = segmentsOf(tree).flatMap((segment) => matchesIn(segment, wanted, matchCase));
  for (const { segment, start, style } of [...matches].reverse()) {
    const end = start + wanted.length;
    const text = ask.replaceText ?? '';
    // Put in before taking out, so that a paragraph never stands empty in between.
    if (text !== '') insertAt(tree, segment, end, text, style);
    deleteBetween(tree, segment, start, end);
  }
  return { replaceAllText: { occurrencesChanged: matches.length } };
}

function matchesIn(segment: Segment, wanted: string, matchCase: boolean): Match[] {
  const seek = matchCase ? wanted : wanted.toLowerCase();
  const found: Match[] = [];
  for (const { block, start } of paragraphsWithin(segment, 0, Number.MAX_SAFE_INTEGER)) {
    const text = matchCase ? textOf(block) : textOf(block).toLowerCase();
    let at = text.indexOf(seek);
    while (at >= 0) {
      const style = splitRuns(block.runs, at)[1][0]?.style;
      found.push({ segment, start: start + at, style });
      at = text.indexOf(seek, at + seek.length);
    }
  }
  return found;
}

import type { docs_v1 } from '@googleapis/docs';
import { insertionOf, piecesTyped } from './chips-typed.ts';
import type { TypedOver } from '../../pages/document-spans.ts';

/** What typing over stretches of a document comes to, from its end to its beginning so that indexes hold. */
export function typingOverRequests(changes: readonly TypedOver[]): docs_v1.Schema$Request[] {
  return [...changes]
    .sort((a, b) => b.startIndex - a.startIndex)
    .flatMap(({ startIndex, endIndex, text }) => [
      ...(endIndex > startIndex
        ? [{ deleteContentRange: { range: { startIndex, endIndex } } }]
        : []),
      ...[...piecesTyped(text)].reverse().map((piece) => insertionOf(piece, startIndex)),
    ]);
}

import type { docs_v1 } from '@googleapis/docs';
import type { TypedOver } from '../../pages/document-spans.ts';

/** What typing over stretches of a document comes to, from its end to its beginning so that indexes hold. */
export function typingOverRequests(changes: readonly TypedOver[]): docs_v1.Schema$Request[] {
  return [...changes]
    .sort((a, b) => b.startIndex - a.startIndex)
    .flatMap(({ startIndex, endIndex, text }) => [
      ...(endIndex > startIndex
        ? [{ deleteContentRange: { range: { startIndex, endIndex } } }]
        : []),
      ...(text === '' ? [] : [{ insertText: { location: { index: startIndex }, text } }]),
    ]);
}

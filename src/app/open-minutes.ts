import type { docs_v1 } from '@googleapis/docs';
import { isPending, pendingSuggestions } from '../documents/minutes/pending-suggestions.ts';
import { request } from '../workspace/program.ts';
import type { Program } from '../workspace/program.ts';

/** The minutes as they are to be read, and what in them is only suggested. */
export type OpenedMinutes = {
  /** Every tab, as if each suggestion were rejected. */
  readonly document: docs_v1.Schema$Document;
  /** Sentences with their place; nothing is final while there is one. */
  readonly suggested: readonly string[];
};

/**
 * Opens the minutes with all their tabs, of which the usual view shows the first only. Suggestions are
 * looked for inline. Where there are any, the document is asked for again without them: so it is Google
 * that says what stands there if they are rejected.
 * See https://developers.google.com/docs/api/how-tos/suggestions
 */
export function* openMinutes(documentId: string): Program<OpenedMinutes> {
  const asked = { documentId, includeTabsContent: true };
  const inline = yield* request('docs.documents.get', {
    ...asked,
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
  });
  if (!isPending(inline)) return { document: inline, suggested: [] };
  const document = yield* request('docs.documents.get', {
    ...asked,
    suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
  });
  return { document, suggested: pendingSuggestions(inline) };
}

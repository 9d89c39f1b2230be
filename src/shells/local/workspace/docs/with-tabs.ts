import type { docs_v1 } from '@googleapis/docs';
import { documentJson } from './document-json.ts';
import type { FurtherTab } from './document-tree.ts';
import { tabId } from './location.ts';

/** A document with its content moved into its first tab and the others beside it. */
export function withTabs(
  json: docs_v1.Schema$Document,
  further: readonly FurtherTab[],
): docs_v1.Schema$Document {
  const { documentId, title, revisionId: revision, suggestionsViewMode, ...documentTab } = json;
  const first = {
    tabProperties: { tabId, title: 'Tab 1', index: 0 },
    documentTab,
    ...childTabs(tabId, further, 1),
  };
  return {
    documentId,
    title,
    revisionId: revision,
    suggestionsViewMode,
    tabs: [first, ...tabsWithin(undefined, further, 0)],
  } as docs_v1.Schema$Document;
}

function tabsWithin(
  parentTabId: string | undefined,
  further: readonly FurtherTab[],
  nestingLevel: number,
): docs_v1.Schema$Tab[] {
  const own = further.filter(({ within }) => within === parentTabId);
  return own.map(({ id, title, content }, at) => {
    const {
      documentId: _,
      revisionId: __,
      suggestionsViewMode: ___,
      ...documentTab
    } = documentJson(content);
    const index = parentTabId === undefined ? at + 1 : at;
    const parent = parentTabId === undefined ? {} : { parentTabId, nestingLevel };
    return {
      tabProperties: { tabId: id, title, index, ...parent },
      documentTab,
      ...childTabs(id, further, nestingLevel + 1),
    };
  });
}

function childTabs(
  id: string,
  further: readonly FurtherTab[],
  nestingLevel: number,
): { readonly childTabs?: docs_v1.Schema$Tab[] } {
  const within = tabsWithin(id, further, nestingLevel);
  return within.length > 0 ? { childTabs: within } : {};
}

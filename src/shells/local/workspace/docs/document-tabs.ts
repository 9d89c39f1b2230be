import type { docs_v1 } from '@googleapis/docs';
import { invalid } from '../refuse.ts';
import { emptyDocument, nextId, type DocumentTree } from './document-tree.ts';
import { tabId as firstTabId } from './location.ts';

/** A further, empty tab; within another where that is named. */
export function addDocumentTab(
  tree: DocumentTree,
  ask: docs_v1.Schema$AddDocumentTabRequest,
): object {
  const { title, parentTabId } = ask.tabProperties ?? {};
  const within = parentTabId ?? undefined;
  const known = [firstTabId, ...tree.tabs.map((tab) => tab.id)];
  if (within !== undefined && !known.includes(within)) invalid(`Tab ${within} does not exist.`);
  const id = nextId(tree, 't.');
  const shown = title ?? `Tab ${String(tree.tabs.length + 2)}`;
  tree.tabs = [...tree.tabs, { id, title: shown, within, content: emptyDocument(tree.documentId) }];
  return { addDocumentTab: { tabProperties: { tabId: id, title: shown } } };
}

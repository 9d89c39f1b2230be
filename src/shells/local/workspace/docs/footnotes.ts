import type { docs_v1 } from '@googleapis/docs';
import { invalid } from '../refuse.ts';
import { emptyParagraph, nextId, noStyle, type DocumentTree } from './document-tree.ts';
import { insertElement } from './insert.ts';
import { insertionOf } from './location.ts';

/** A mark in the body, and a segment of its own that begins with a space. */
export function createFootnote(
  tree: DocumentTree,
  ask: docs_v1.Schema$CreateFootnoteRequest,
): object {
  const insertion = insertionOf(tree, ask);
  if (insertion.segment.id !== '') {
    invalid('Footnote references cannot be inserted inside a header, footer or footnote.');
  }
  const footnoteId = nextId(tree, 'kix.fn');
  const footnoteNumber = String(tree.footnotes.length + 1);
  const runs = [{ text: ' \n', style: noStyle }];
  tree.footnotes = [...tree.footnotes, { id: footnoteId, blocks: [{ ...emptyParagraph(), runs }] }];
  insertElement(tree, insertion, { footnoteReference: { footnoteId, footnoteNumber } });
  return { createFootnote: { footnoteId } };
}
